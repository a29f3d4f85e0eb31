import { getLineage, getOwnTexts, isExposed, isShown, getReferencedElements, memoize, getText } from "./dom";
import type { Reading } from "./readings";

export const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
export const CHOICES = "input:is([type=radio], [type=checkbox])";
export const GROUPS = "fieldset, [role=group], [role=radiogroup]";
/**
 * Selector of fields that have a name or a description in an attribute. This name or description may indicate the group of the
 * field.
 */
export const NAMED_BY_ATTRIBUTE = ":is([title], [aria-label], [aria-labelledby], [aria-describedby])";
/**
 * Selector of elements inside a form, as the RGAA's glossary defines forms, or associated with a form by their `form`
 * attribute.
 */
export const FORM_MEMBER = ":is(form *, [role=form] *, [form])";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a field is exposed to assistive technology and enabled. */
export const isInUse = (field: Element) => isExposed(field) && !field.matches(":disabled");

/**
 * Returns a lookup of the visible labels of a field. The lookup caches its results, because the browser searches the whole page
 * for labels.
 */
export const createVisibleLabelLookup: Reading<(field: Field) => readonly Element[]> = () =>
  memoize((field: Field) => [...(field.labels ?? [])].filter(isShown));

/** Returns a lookup of the text of a field's visible labels; "" if the field has no visible label. */
export const getLabelTexts: Reading<(field: Field) => string> = (_document, { once }) =>
  memoize((field: Field) => once(createVisibleLabelLookup)(field).map(getText).join(" "));

/**
 * Returns the texts near a field, in which its label, a mark or an instruction may be: those of the largest element around the
 * field that contains no other field, its legend, its description and its placeholder. Includes titles, alternatives, and the
 * texts that the style sheet adds.
 */
export function getTextsAround(field: Field): string {
  const isAlone = (area: Element) =>
    [...area.querySelectorAll<Field>(FIELDS)].every(
      (each) => each === field || (each.name === field.name && each.matches(CHOICES)),
    );
  const areas = getLineage(field).filter((area) => isAlone(area) && !area.matches("form, body, html"));
  const legends = field.closest("fieldset")?.querySelectorAll(":scope > legend") ?? [];
  const parts = [
    ...(areas.at(-1)?.querySelectorAll("*") ?? []),
    ...[...(field.labels ?? []), ...legends, ...getReferencedElements(field, "aria-describedby")].flatMap(
      (each) => [each, ...each.querySelectorAll("*")],
    ),
    ...areas,
  ];
  return [...new Set(parts)].flatMap(readTexts).join(" ");
}

/** Returns the texts of an element itself: its own texts, those in its attributes, and those of its pseudo-elements. */
const readTexts = (element: Element): string[] => [
  ...getOwnTexts(element).map(({ data }) => data),
  ...["title", "alt", "aria-label", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  ...["::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo).content),
];

export const isRequired = (field: Field) => field.required || field.getAttribute("aria-required") === "true";

/** Whether a field asks for the user's own data, according to its `autocomplete`, its type, its name or its label. */
export function asksPersonalData(field: Field): boolean {
  const tokens = (field.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/);
  if (tokens.some((token) => PURPOSES.has(token))) return true;
  const labels = [...(field.labels ?? [])].map(getText);
  return PERSONAL_DATA.test([field.type, field.name, field.id, getAriaName(field), ...labels].join(" "));
}

/**
 * Values of `autocomplete` in the RGAA's glossary, except values that are not always about the user: `url`, `language`, an
 * amount.
 */
const PURPOSES: ReadonlySet<string> = new Set(
  (
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username photo sex email impp " +
    "organization organization-title new-password current-password street-address address-line1 address-line2 address-line3 " +
    "address-level4 address-level3 address-level2 address-level1 country country-name postal-code bday bday-day bday-month bday-year " +
    "cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type " +
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension"
  ).split(" "),
);

const PERSONAL_DATA =
  /mail|courriel|t[eé]l[eé]?ph|\btel\b|phone|mobile|\bnom\b|pr[eé]nom|name|adress|address|street|\brue\b|postal|zip|ville|city|\bpays\b|country|naissance|birth|b-?day|user|identifiant|passe|password|organi[sz]ation|\bcarte\b|\bcard\b|civilit[eé]|sexe|gender/i;

/** Returns the name that `aria-labelledby` or `aria-label` gives to an element; "" if neither attribute gives a name. */
export function getAriaName(field: Element): string {
  const referencedName = getReferencedElements(field, "aria-labelledby").map(getText).join(" ");
  return referencedName || (field.getAttribute("aria-label")?.trim() ?? "");
}
