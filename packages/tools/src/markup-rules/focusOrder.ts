import { CONTROLS, getLineage, type RuleFinder, type RuleMeta, findShown } from "rgaa-audit/rule";

export const focusOrderMeta: RuleMeta = {
  severity: "error",
  rgaa: ["12.8", "10.3"],
  needs: "width",
  title: {
    fr: "L’ordre d’affichage n’est pas l’ordre de tabulation",
    en: "The visual order is not the tab order",
  },
  help: {
    fr: "Retirez order, row-reverse ou column-reverse, et écrivez le HTML dans l’ordre voulu.",
    en: "Remove order, row-reverse or column-reverse, and write the HTML in the intended order.",
  },
};

/**
 * Rule that reports a control in a flex box or a grid, if the control is displayed before the control that precedes it in
 * the document.
 */
export const focusOrder: RuleFinder = {
  name: "own-focus-visual",
  when: "width",
  find: (document) => {
    const controls = findShown(document, CONTROLS);
    return controls.filter((element, index) => {
      const before = controls[index - 1];
      if (!before || before.contains(element)) return false;
      const [first, second] = getLayoutItems(before, element);
      return first && second && isShownAfter(first, second);
    });
  },
};

/**
 * Returns the two children of the elements' closest common ancestor that contain `before` and `element`. Returns an empty
 * list if that ancestor is not a flex box or a grid.
 */
function getLayoutItems(before: Element, element: Element): readonly (Element | undefined)[] {
  let parent = element.parentElement;
  while (parent && !parent.contains(before)) parent = parent.parentElement;
  if (!parent || !/flex|grid/.test(getComputedStyle(parent).display)) return [];
  return [before, element].map((item) =>
    getLineage(item).find((ancestor) => ancestor.parentElement === parent),
  );
}

function isShownAfter(first: Element, second: Element): boolean {
  const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
  const isBelow = a.top >= b.bottom - 1;
  const isRightOf = a.left >= b.right - 1 && a.top < b.bottom && b.top < a.bottom;
  return isBelow || isRightOf;
}
