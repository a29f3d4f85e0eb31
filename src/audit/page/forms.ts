import { groupBy } from "../../content/groupBy";
import { isExposed, isShown, lettersOf, quote, referredBy, remembered, textOf } from "./dom";
import { saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faults } from "./violation";

const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
const GROUPS = "fieldset, [role=group], [role=radiogroup]";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** RGAA 11: what axe does not see of labels, groups, errors and purposes. */
export function forms(document: Document): CheckResult {
  const { body } = document;
  const fields = [...body.querySelectorAll<Field>(FIELDS)];
  const reached = fields.filter((field) => isExposed(field) && !field.matches(":disabled"));
  const others = [...body.querySelectorAll("meter, progress, optgroup, button, [role=button]")].filter(
    // nobody draws a group of options but its list
    (each) => isExposed(each.closest("select") ?? each),
  );
  // read once, and only where a label has a star
  const isStarExplained = remembered(explainsStar);
  return {
    tested: fields.length + others.length,
    violations: [
      ...reached.flatMap((field) => fieldViolations(field, isStarExplained)),
      ...faults("file-hidden", fields.filter(isHiddenFile)),
      ...groupViolations(body),
      ...others.flatMap(otherViolations),
      ...faults("optgroup-typed", [...body.querySelectorAll("select")].filter(hasTypedGroups)),
    ],
  };
}

function fieldViolations(field: Field, isStarExplained: (body: Element) => boolean): ElementViolation[] {
  const labels = [...(field.labels ?? [])].filter(isShown);
  const visible = labels.map(textOf).join(" ");
  const aria = ariaName(field);
  const violations: ElementViolation[] = [];
  const placeholder = field.getAttribute("placeholder")?.trim();
  if (placeholder && labels.length === 0 && aria === "" && !field.title.trim())
    violations.push({ rule: "label-placeholder", element: field, detail: quote(placeholder) });
  if (visible !== "" && saysNothing(visible))
    violations.push({ rule: "label-vague", element: field, detail: quote(visible) });
  else if (visible !== "" && aria !== "" && !lettersOf(aria).includes(lettersOf(visible)))
    violations.push({ rule: "label-mismatch", element: field, detail: `${quote(visible)} ≠ ${quote(aria)}` });
  const [label] = labels;
  if (label && !label.contains(field) && distance(label, field) > FAR)
    violations.push({
      rule: "label-far",
      element: field,
      detail: `${Math.round(distance(label, field))} px`,
    });
  if (field.getAttribute("aria-invalid") === "true" && !isDescribed(field))
    violations.push({ rule: "error-unlinked", element: field });
  if (visible.includes("*") && !isRequired(field) && !isStarExplained(field.ownerDocument.body))
    violations.push({ rule: "required-unsaid", element: field, detail: quote(visible) });
  if (lacksPurpose(field)) violations.push({ rule: "autocomplete-missing", element: field });
  return violations;
}

/** What ARIA calls it; empty without. */
function ariaName(field: Element): string {
  const named = referredBy(field, "aria-labelledby").map(textOf).join(" ");
  return named || (field.getAttribute("aria-label")?.trim() ?? "");
}

/** Between a label and its field, in CSS pixels: the height of a form's part. */
const FAR = 200;

function distance(label: Element, field: Element): number {
  const [a, b] = [label.getBoundingClientRect(), field.getBoundingClientRect()];
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return b.width === 0 ? 0 : Math.hypot(across, down);
}

function isDescribed(field: Element): boolean {
  const messages = ["aria-describedby", "aria-errormessage"].flatMap((name) => referredBy(field, name));
  return messages.some((each) => textOf(each) !== "");
}

function isRequired(field: Field): boolean {
  return field.required || field.getAttribute("aria-required") === "true";
}

function explainsStar(body: Element): boolean {
  return /\*[^*]{0,60}(?:obligatoire|requis|required|mandatory)|(?:obligatoire|requis|required)[^*]{0,60}\*/i.test(
    textOf(body),
  );
}

/** Fields that ask for the person's own data, by type or by a name that says nothing else. */
const PURPOSES: readonly (readonly [own: RegExp, tokens: RegExp])[] = [
  [/^(?:e-?mail|courriel|mail)$/i, /\b(?:email|username)$/],
  [/^(?:tel|telephone|phone|mobile)$/i, /\btel/],
  [/^(?:last-?name|nom|surname|nom_?de_?famille)$/i, /\b(?:family-name|name)$/],
  [/^(?:first-?name|prenom|given_?name)$/i, /\b(?:given-name|name)$/],
];
const SOMEONE = /\b(?:enfant|mineur|représentant|conjoint|proche|destinataire|ami|child|friend)/i;

function lacksPurpose(field: Field): boolean {
  if (!field.matches("input:is(:not([type]), [type=text], [type=email], [type=tel])")) return false;
  const kind = /^(?:email|tel)$/.test(field.type) ? field.type : field.name;
  const tokens = PURPOSES.find(([own]) => own.test(kind))?.[1];
  if (!tokens || tokens.test((field.getAttribute("autocomplete") ?? "").trim())) return false;
  const around = [field.closest("fieldset")?.querySelector("legend"), ...(field.labels ?? [])];
  return !around.some((each) => each && SOMEONE.test(textOf(each)));
}

/** A field for files that is not drawn takes no focus: its label answers to the mouse alone. */
function isHiddenFile(field: Field): boolean {
  return field.type === "file" && !isExposed(field) && [...(field.labels ?? [])].some(isShown);
}

function groupViolations(body: Element): ElementViolation[] {
  const found: ElementViolation[] = [];
  const choices = [...body.querySelectorAll<HTMLInputElement>("input:is([type=radio], [type=checkbox])")];
  const named = choices.filter((each) => isExposed(each) && each.name !== "");
  const byName = groupBy(named, ({ type, name }) => `${type} ${name}`);
  for (const [first, second] of byName.values())
    if (first && second && !first.closest(GROUPS) && !first.closest("table"))
      found.push({ rule: "group-missing", element: first, detail: `name=${quote(first.name)}` });
  for (const group of body.querySelectorAll(GROUPS)) {
    const fields = group.querySelectorAll("input:is([type=radio], [type=checkbox])").length;
    if (fields > 1 && isExposed(group) && !isNamed(group)) found.push({ rule: "group-name", element: group });
  }
  return found;
}

function isNamed(group: Element): boolean {
  const legend = group.matches("fieldset") && group.querySelector(":scope > legend");
  return Boolean((legend && textOf(legend)) || ariaName(group) || group.getAttribute("title")?.trim());
}

const NO_ACTION = /^(?:x|button|bouton|undefined|null|todo)$/i;

function otherViolations(element: Element): ElementViolation[] {
  if (element.matches("optgroup"))
    return element.getAttribute("label")?.trim() ? [] : [{ rule: "optgroup-label", element }];
  if (element.matches("meter, progress")) {
    const isSaid =
      [...(element as HTMLMeterElement).labels].length > 0 ||
      ariaName(element) ||
      element.getAttribute("title");
    return isSaid ? [] : [{ rule: "meter-name", element }];
  }
  const name = ariaName(element) || textOf(element) || (element.getAttribute("title") ?? "");
  // « Photos » or « Icône » may well open a part of the page
  const isVague =
    name !== "" && (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) || NO_ACTION.test(name));
  return isVague && !element.querySelector("img, svg[role=img]")
    ? [{ rule: "button-vague", element, detail: quote(name) }]
    : [];
}

/** Options that only head others: dashes, words, dashes. The first one invites to choose. */
function hasTypedGroups({ options }: HTMLSelectElement): boolean {
  const heads = [...options].filter(({ text }) => /^\s*[-–—_=]{2,}\s*\p{L}.*[-–—_=]{2,}\s*$/u.test(text));
  return heads.length > 1;
}
