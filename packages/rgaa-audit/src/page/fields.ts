import { isExposed, isShown, referredBy, remembered, textOf } from "./dom";
import type { Reading } from "./readings";

export const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
export const CHOICES = "input:is([type=radio], [type=checkbox])";
export const GROUPS = "fieldset, [role=group], [role=radiogroup]";
/** What tells of one of several fields by itself that it belongs to them. */
export const OWN_NAMES = ":is([title], [aria-label], [aria-labelledby], [aria-describedby])";
/** What stands in a form, as the RGAA's glossary knows one, or belongs to it from outside. */
export const IN_FORM = ":is(form *, [role=form] *, [form])";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** True for a field that is in use, as far as assistive technology is told. */
export const isInUse = (field: Element) => isExposed(field) && !field.matches(":disabled");

/** The labels of a field that are on screen. The browser looks for them through the whole page. */
export const shownLabels: Reading<(field: Field) => readonly Element[]> = () =>
  remembered((field: Field) => [...(field.labels ?? [])].filter(isShown));

/** Their words; empty without. */
export const labelTexts: Reading<(field: Field) => string> = (_document, { once }) =>
  remembered((field: Field) => once(shownLabels)(field).map(textOf).join(" "));

export const isRequired = (field: Field) => field.required || field.getAttribute("aria-required") === "true";

/** True for a field that asks for the person's own data, by its type, by a word of its name or label, or by what its author would have filled in. */
export function asksAboutPerson(field: Field): boolean {
  const tokens = (field.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/);
  if (tokens.some((token) => PURPOSES.has(token))) return true;
  const labels = [...(field.labels ?? [])].map(textOf);
  return OF_PERSON.test([field.type, field.name, field.id, ariaName(field), ...labels].join(" "));
}

/** The values that RGAA's glossary lists for `autocomplete`, but those that may be another's: `url`, `language`, a sum. */
const PURPOSES: ReadonlySet<string> = new Set(
  (
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username photo sex email impp " +
    "organization organization-title new-password current-password street-address address-line1 address-line2 address-line3 " +
    "address-level4 address-level3 address-level2 address-level1 country country-name postal-code bday bday-day bday-month bday-year " +
    "cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type " +
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension"
  ).split(" "),
);

const OF_PERSON =
  /mail|courriel|t[eé]l[eé]?ph|\btel\b|phone|mobile|\bnom\b|pr[eé]nom|name|adress|address|street|\brue\b|postal|zip|ville|city|\bpays\b|country|naissance|birth|b-?day|user|identifiant|passe|password|organi[sz]ation|\bcarte\b|\bcard\b|civilit[eé]|sexe|gender/i;

/** What ARIA calls it; empty without. */
export function ariaName(field: Element): string {
  const named = referredBy(field, "aria-labelledby").map(textOf).join(" ");
  return named || (field.getAttribute("aria-label")?.trim() ?? "");
}
