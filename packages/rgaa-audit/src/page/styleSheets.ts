import { collectRoots } from "./dom";
import type { Reading } from "./readings";

/** CSS rule of a style sheet, with its media conditions. */
export interface StyleRule {
  readonly rule: CSSStyleRule;
  readonly media: string;
}

/**
 * Returns the CSS rules of all readable style sheets. A style sheet of another origin cannot be read. Omits the CSS rules for
 * media conditions that are not met now, except conditions on the orientation.
 */
export const collectStyleRules: Reading<readonly StyleRule[]> = (document) =>
  [...document.styleSheets].flatMap((sheet) => flattenRules(sheet, ""));

function flattenRules(container: CSSStyleSheet | CSSGroupingRule, media: string): StyleRule[] {
  let list: CSSRuleList;
  try {
    list = container.cssRules;
  } catch {
    return [];
  }
  return [...list].flatMap((rule): StyleRule[] => {
    if (rule instanceof CSSStyleRule) return [{ rule, media }];
    if (rule instanceof CSSMediaRule)
      return matchMedia(rule.conditionText).matches || /orientation/.test(rule.conditionText)
        ? flattenRules(rule, `${media} ${rule.conditionText}`)
        : [];
    return rule instanceof CSSGroupingRule ? flattenRules(rule, media) : [];
  });
}

/**
 * Returns the elements of the body that match a selector of a style sheet. Returns an empty list if the selector is invalid.
 */
export function findMatching(document: Document, selector: string): Element[] {
  try {
    return [...document.body.querySelectorAll(selector)];
  } catch {
    return []; // a selector from which the caller removed `:hover` may be invalid
  }
}

/** Whether a style may change on hover. False only if every style sheet is readable and no style sheet uses `:hover`. */
export function mayChangeOnHover(document: Document): boolean {
  return collectRoots(document).some((root) =>
    [...root.styleSheets, ...root.adoptedStyleSheets].some(usesHover),
  );
}

function usesHover(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some((rule) =>
      rule instanceof CSSImportRule
        ? rule.styleSheet !== null && usesHover(rule.styleSheet)
        : rule.cssText.includes(":hover"),
    );
  } catch {
    return true; // a style sheet of another origin is not readable
  }
}
