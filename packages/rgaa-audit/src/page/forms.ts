import { groupBy } from "../../../../src/base/groupBy";
import { isExposed, isShown, lettersOf, quote, referredBy, remembered, textOf } from "./dom";
import { saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faults, faultsOf } from "./violation";

const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
const CHOICES = "input:is([type=radio], [type=checkbox])";
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
  const isVague = saysNothing(visible);
  const placeholder = field.getAttribute("placeholder")?.trim() ?? "";
  const isNamed = labels.length > 0 || aria !== "" || field.title.trim() !== "";
  const [label] = labels;
  const far = label && !label.contains(field) ? distance(label, field) : 0;
  const isMismatch = visible !== "" && aria !== "" && !lettersOf(aria).includes(lettersOf(visible));
  const isStarred = visible.includes("*") && !isRequired(field);
  return faultsOf(field, {
    "label-placeholder": placeholder !== "" && !isNamed && quote(placeholder),
    "label-vague": isVague && quote(visible),
    "label-mismatch": !isVague && isMismatch && `${quote(visible)} ≠ ${quote(aria)}`,
    "label-far": far > FAR && `${Math.round(far)} px`,
    "error-unlinked": field.getAttribute("aria-invalid") === "true" && !isDescribed(field),
    "required-unsaid": isStarred && !isStarExplained(field.ownerDocument.body) && quote(visible),
    "autocomplete-missing": lacksPurpose(field),
  });
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
  const choices = [...body.querySelectorAll<HTMLInputElement>(CHOICES)];
  const named = choices.filter((each) => isExposed(each) && each.name !== "");
  const byName = groupBy(named, ({ type, name }) => `${type} ${name}`);
  const loose = [...byName.values()].flatMap(([first, ...others]) =>
    first && others.length > 0 && !first.closest(`${GROUPS}, table`)
      ? faultsOf(first, { "group-missing": `name=${quote(first.name)}` })
      : [],
  );
  const nameless = [...body.querySelectorAll(GROUPS)].filter((group) => {
    const fields = group.querySelectorAll(CHOICES).length;
    return fields > 1 && isExposed(group) && !isNamed(group);
  });
  return [...loose, ...faults("group-name", nameless)];
}

function isNamed(group: Element): boolean {
  const legend = group.matches("fieldset") && group.querySelector(":scope > legend");
  return Boolean((legend && textOf(legend)) || ariaName(group) || group.getAttribute("title")?.trim());
}

const NO_ACTION = /^(?:x|button|bouton|undefined|null|todo)$/i;

function otherViolations(element: Element): ElementViolation[] {
  if (element.matches("optgroup"))
    return faultsOf(element, { "optgroup-label": !element.getAttribute("label")?.trim() });
  const title = element.getAttribute("title") ?? "";
  if (element.matches("meter, progress")) {
    const isLabelled = (element as HTMLMeterElement).labels.length > 0;
    return faultsOf(element, { "meter-name": !isLabelled && !ariaName(element) && !title });
  }
  const name = ariaName(element) || textOf(element) || title;
  // « Photos » or « Icône » may well open a part of the page
  const isVague =
    name !== "" && (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) || NO_ACTION.test(name));
  const isDrawn = element.querySelector("img, svg[role=img]") !== null;
  return faultsOf(element, { "button-vague": isVague && !isDrawn && quote(name) });
}

/** Options that only head others: dashes, words, dashes. The first one invites to choose. */
function hasTypedGroups({ options }: HTMLSelectElement): boolean {
  const heads = [...options].filter(({ text }) => /^\s*[-–—_=]{2,}\s*\p{L}.*[-–—_=]{2,}\s*$/u.test(text));
  return heads.length > 1;
}
