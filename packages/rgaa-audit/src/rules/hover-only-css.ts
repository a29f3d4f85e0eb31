import { getLineage, getText, isShown } from "../page/dom";
import { findHandlers } from "../page/handlers";
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
  find: (document, { once }) => {
    const selectors = new Set(
      once(collectStyleRules).flatMap(({ rule }) => (showsElements(rule) ? splitSelectors(rule) : [])),
    );
    // the elements that a state shows, with the state itself left out of the selector
    const findShownBy = (state: RegExp) =>
      new Set(
        [...selectors]
          .map((selector) => [selector, selector.replace(state, "")] as const)
          .flatMap(([selector, plain]) => (plain === selector ? [] : findMatching(document, plain))),
      );
    const [onHover, onFocus] = [findShownBy(/:hover/g), findShownBy(FOCUS_OUTSIDE)];
    const clickTargets = new Set<Element>(once(findHandlers).clickTargets);
    return [...onHover].filter(
      (element) =>
        !isShown(element) &&
        getText(element) !== "" &&
        !onFocus.has(element) &&
        !hasOpener(element, clickTargets) &&
        mayAppear(element, onHover),
    );
  },
};

/** Matches the focus of another element than the one that a selector selects: a hidden element cannot take the focus. */
const FOCUS_OUTSIDE = /:focus(?:-within|-visible)?(?=.*[\s>+~])/g;

const showsElements = ({ style: { display, visibility } }: CSSStyleRule) =>
  (display !== "" && display !== "none") || visibility === "visible";

const splitSelectors = ({ selectorText }: CSSStyleRule) => selectorText.split(",").map((each) => each.trim());

/**
 * Whether a control next to an element may open the element (`aria-expanded`, `aria-haspopup`, or a button that a script gives a
 * click listener), or the element is a tooltip.
 */
function hasOpener(element: Element, clickTargets: ReadonlySet<Element>): boolean {
  const controls = [...(element.parentElement?.querySelectorAll(OPENERS) ?? [])];
  return (
    controls.some((control) => control.matches(DECLARED) || clickTargets.has(control)) ||
    element.getAttribute("role") === "tooltip"
  );
}
const DECLARED = "[aria-expanded], [aria-haspopup]";
const OPENERS = `${DECLARED}, button, [role=button], a[href^='#']`;

/** Whether hovering makes an element visible: no ancestor hides it, except one that hovering shows too. */
const mayAppear = ({ parentElement: parent }: Element, onHover: ReadonlySet<Element>) =>
  parent !== null && (isShown(parent) || getLineage(parent).some((each) => onHover.has(each)));
