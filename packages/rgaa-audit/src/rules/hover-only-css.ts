import { getText } from "../page/dom";
import type { Readings } from "../page/readings";
import { collectStyleRules, findMatching } from "../page/styleSheets";
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
  find: (document, { once, listeners }) => {
    const selectors = new Set(
      once(collectStyleRules).flatMap(({ rule }) => (showsElements(rule) ? splitSelectors(rule) : [])),
    );
    // returns the elements that match the selectors once the state is removed
    const findShownBy = (state: RegExp) =>
      new Set(
        [...selectors]
          .map((selector) => [selector, selector.replace(state, "")] as const)
          .flatMap(([selector, plain]) => (plain === selector ? [] : findMatching(document, plain))),
      );
    const [onHover, onFocus] = [findShownBy(HOVER), findShownBy(FOCUS)];
    return [...onHover].filter(
      (element) =>
        isHiddenItself(element) &&
        getText(element) !== "" &&
        !onFocus.has(element) &&
        !hasOpener(element, listeners),
    );
  },
};

/**
 * Match `:hover` and `:focus` in a selector, unless they are on the element that the selector selects. A hidden element can
 * neither be hovered nor get the focus.
 */
const HOVER = /:hover(?=.*[\s>+~])/g;
const FOCUS = /:focus(?:-within|-visible)?(?=.*[\s>+~])/g;

/** Whether an element's own style hides it, and not only that of an ancestor. */
function isHiddenItself(element: Element): boolean {
  const { display, visibility, opacity } = getComputedStyle(element);
  return display === "none" || visibility !== "visible" || opacity === "0";
}

const showsElements = ({ style: { display, visibility } }: CSSStyleRule) =>
  (display !== "" && display !== "none") || visibility === "visible";

const splitSelectors = ({ selectorText }: CSSStyleRule) => selectorText.split(",").map((each) => each.trim());

/**
 * Whether a control next to an element may open the element (`aria-expanded`, `aria-haspopup`, or a button with a click
 * listener), or the element is a tooltip.
 */
function hasOpener(element: Element, listeners: Readings["listeners"]): boolean {
  const controls = [...(element.parentElement?.querySelectorAll(OPENERS) ?? [])];
  const isOpener = (control: Element) =>
    control.matches("[aria-expanded], [aria-haspopup], [onclick]") || listeners?.clickTargets.has(control);
  return (
    controls.some((control) => !element.contains(control) && isOpener(control)) ||
    element.getAttribute("role") === "tooltip"
  );
}
const OPENERS = "[aria-expanded], [aria-haspopup], button, [role=button], a[href^='#']";
