import { isShown, getText } from "../page/dom";
import { findMatching, collectStyleRules } from "../page/styleSheets";
import type { RuleFinder, RuleMeta } from "../rule";

export const hoverOnlyCssMeta: RuleMeta = {
  severity: "error",
  tests: ["10.14.1"],
  needs: "width",
  title: { fr: "Un contenu ne s’affiche qu’au survol", en: "Some content appears only on hover" },
  help: {
    fr: "Ajoutez :focus ou :focus-within à la règle CSS, ou affichez ce contenu avec un bouton.",
    en: "Add :focus or :focus-within to the CSS rule, or show the content with a button.",
  },
  example: {
    before:
      '<style>.m ul{display:none}.m:hover ul{display:block}</style><div class="m"><span>Services</span><ul><li><a href="/a">Le dossier</a></li></ul></div>',
    after:
      '<style>.m ul{display:none}.m:hover ul,.m:focus-within ul{display:block}</style><div class="m"><a href="/s">Services</a><ul><li><a href="/a">Le dossier</a></li></ul></div>',
  },
};

export const hoverOnlyCss: RuleFinder = {
  name: "hover-only-css",
  when: "width",
  find: (document, { once }) => {
    const rules = once(collectStyleRules).map(({ rule }) => rule);
    const selectors = new Set(rules.flatMap(splitSelectors));
    const found = new Set<Element>();
    for (const rule of rules) {
      const { display, visibility } = rule.style;
      if (!(display && display !== "none") && visibility !== "visible") continue;
      for (const selector of splitSelectors(rule)) {
        if (!selector.includes(":hover")) continue;
        const focusVariants = [":focus", ":focus-within", ":focus-visible"];
        if (focusVariants.some((variant) => selectors.has(selector.replace(":hover", variant)))) continue;
        for (const element of findMatching(document, selector.replaceAll(":hover", "")))
          if (!isShown(element) && getText(element) !== "" && !hasOpener(element)) found.add(element);
      }
    }
    return found;
  },
};

const splitSelectors = ({ selectorText }: CSSStyleRule) => selectorText.split(",").map((each) => each.trim());

/**
 * Whether a control next to an element may open the element (`aria-expanded`, `aria-haspopup`), or the element is a tooltip.
 */
function hasOpener(element: Element): boolean {
  const parent = element.parentElement;
  return (
    parent?.querySelector("[aria-expanded], [aria-haspopup]") !== null ||
    element.getAttribute("role") === "tooltip"
  );
}
