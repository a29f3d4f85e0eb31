import { isShown, textOf } from "./dom";
import { type CheckResult, type ElementViolation, faults } from "./violation";

/** RGAA 10.14 and 13.9: what a style sheet shows to a pointer alone, or takes away in one orientation. */
export function styleSheets(document: Document): CheckResult {
  const rules = [...document.styleSheets].flatMap((sheet) => rulesIn(sheet, ""));
  return {
    tested: rules.length,
    violations: [...hoverViolations(document, rules), ...orientationViolations(document, rules)],
  };
}

interface Ruling {
  readonly rule: CSSStyleRule;
  readonly media: string;
}

/** Those that can be read: a sheet of another host cannot. */
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

function hoverViolations(document: Document, rules: readonly Ruling[]): ElementViolation[] {
  const selectors = new Set(
    rules.flatMap(({ rule }) => rule.selectorText.split(",").map((each) => each.trim())),
  );
  const found = new Set<Element>();
  for (const { rule } of rules) {
    const { display, visibility } = rule.style;
    if (!(display && display !== "none") && visibility !== "visible") continue;
    for (const selector of rule.selectorText.split(",").map((each) => each.trim())) {
      if (!selector.includes(":hover")) continue;
      const others = [":focus", ":focus-within", ":focus-visible"];
      if (others.some((other) => selectors.has(selector.replace(":hover", other)))) continue;
      for (const element of matching(document, selector.replaceAll(":hover", "")))
        if (!isShown(element) && textOf(element) !== "" && !isOpened(element)) found.add(element);
    }
  }
  return faults("hover-only-css", found);
}

/** By a control of the page's own, which says so. */
function isOpened(element: Element): boolean {
  const holder = element.parentElement;
  return (
    holder?.querySelector("[aria-expanded], [aria-haspopup]") !== null ||
    element.getAttribute("role") === "tooltip"
  );
}

/** A text long enough to be content, which one orientation hides. */
const CONTENT = 30;

function orientationViolations(document: Document, rules: readonly Ruling[]): ElementViolation[] {
  const hidden = rules
    .filter(({ rule, media }) => /orientation/.test(media) && rule.style.display === "none")
    .flatMap(({ rule }) => matching(document, rule.selectorText))
    .filter((each) => textOf(each).length >= CONTENT && !each.matches("[aria-hidden=true], nav, aside"));
  return faults("orientation-hidden", hidden);
}

function matching(document: Document, selector: string): Element[] {
  try {
    return [...document.body.querySelectorAll(selector)];
  } catch {
    return []; // what a pseudo-element leaves of a selector may be none
  }
}
