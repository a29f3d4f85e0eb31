import { isExposed, isShown, referredBy, remembered, textOf } from "./dom";
import type { Reading } from "./readings";

export const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
export const CHOICES = "input:is([type=radio], [type=checkbox])";
export const GROUPS = "fieldset, [role=group], [role=radiogroup]";

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

/** What ARIA calls it; empty without. */
export function ariaName(field: Element): string {
  const named = referredBy(field, "aria-labelledby").map(textOf).join(" ");
  return named || (field.getAttribute("aria-label")?.trim() ?? "");
}
