import { rootsOf } from "./dom";
import type { Reading } from "./readings";

/** A rule of a style sheet, with the media that it is for. */
export interface Ruling {
  readonly rule: CSSStyleRule;
  readonly media: string;
}

/** The rules of all style sheets that can be read: one of another host cannot. */
export const styleRules: Reading<readonly Ruling[]> = (document) =>
  [...document.styleSheets].flatMap((sheet) => rulesIn(sheet, ""));

function rulesIn(holder: CSSStyleSheet | CSSGroupingRule, media: string): Ruling[] {
  let list: CSSRuleList;
  try {
    list = holder.cssRules;
  } catch {
    return [];
  }
  return [...list].flatMap((rule): Ruling[] => {
    if (rule instanceof CSSStyleRule) return [{ rule, media }];
    if (rule instanceof CSSMediaRule)
      return matchMedia(rule.conditionText).matches || /orientation/.test(rule.conditionText)
        ? rulesIn(rule, `${media} ${rule.conditionText}`)
        : [];
    return rule instanceof CSSGroupingRule ? rulesIn(rule, media) : [];
  });
}

/** The elements of the body that a selector of a style sheet finds. */
export function matching(document: Document, selector: string): Element[] {
  try {
    return [...document.body.querySelectorAll(selector)];
  } catch {
    return []; // what a pseudo-element leaves of a selector may be none
  }
}

/** False where no style can change under a pointer: nothing the page is styled by says so, and all of it can be read. */
export function changesOnHover(document: Document): boolean {
  return rootsOf(document).some((root) => [...root.styleSheets, ...root.adoptedStyleSheets].some(saysHover));
}

function saysHover(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some((rule) =>
      rule instanceof CSSImportRule
        ? rule.styleSheet !== null && saysHover(rule.styleSheet)
        : rule.cssText.includes(":hover"),
    );
  } catch {
    return true; // a sheet of another host
  }
}
