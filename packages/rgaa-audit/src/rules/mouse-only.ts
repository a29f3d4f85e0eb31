import { lineage } from "../page/dom";
import { handlers, hasRole, isHomemade, isUsable } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const mouseOnlyMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: { fr: "Cet élément ne répond qu’à la souris", en: "This element reacts only to the mouse" },
  help: { fr: "Faites-en un lien ou un bouton.", en: "Make it a link or a button." },
  example: {
    before: '<div onclick="history.back()">Revenir en arrière</div>',
    after: '<button onclick="history.back()">Revenir en arrière</button>',
  },
};

export const mouseOnly: RuleFinder = {
  name: "mouse-only",
  when: "width",
  find: (_document, { once }) => {
    const { clicked, keyed, hearsKeys } = once(handlers);
    const hasKeys = (element: Element) => hearsKeys || lineage(element).some((each) => keyed.has(each));
    return clicked
      .filter(
        (element) =>
          (!isUsable(element) &&
            !isReachedByArrows(element, hasKeys) &&
            !isOfValue(element, hasKeys) &&
            !namesAnother(element)) ||
          (isHomemade(element) && hasRole(element) && !hasKeys(element)),
      )
      .map((element) => ({ element, isDoubtful: !looksClickable(element) }));
  },
};

/** What does not may only hear the clicks of what it holds, or will hold. */
function looksClickable(element: Element): boolean {
  if (element.childElementCount === 0 || element.matches("[onclick], [role]")) return true;
  return getComputedStyle(element).cursor === "pointer";
}

/** Parts of a widget in which the arrows lead on from the one that Tab stops at. */
const ITEMS =
  "[role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=tab], [role=option], [role=treeitem], [role=radio], [role=gridcell], [role=row], [role=button], [role=checkbox], [role=switch], [role=spinbutton], [role=slider], button, a[href]";
const COMPOSITES =
  "[role=toolbar], [role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=treegrid], [role=radiogroup]";

function isReachedByArrows(element: Element, hasKeys: (element: Element) => boolean): boolean {
  // a list that is shown under its field is moved in from there
  const widget = element.matches(ITEMS)
    ? lineage(element).findLast((each) => each.matches(COMPOSITES))
    : null;
  if (!widget) return false;
  const opener =
    widget.id && element.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(widget.id)}"]`);
  const parts = [widget, ...widget.querySelectorAll<HTMLElement>("*"), ...(opener ? [opener] : [])];
  const stops = parts.filter((part) => part instanceof HTMLElement && part.tabIndex >= 0);
  return stops.length > 0 && parts.some(hasKeys);
}

/** True for the scale that a slider stands on, or a figure on it: keys change the same value. */
function isOfValue(element: Element, hasKeys: (element: Element) => boolean): boolean {
  const all = [element.closest(VALUES), ...element.querySelectorAll(VALUES)];
  return all.some((value) => value !== null && value.matches("[tabindex='0']") && hasKeys(value));
}
const VALUES = "[role=slider], [role=spinbutton], [role=scrollbar], [role=separator]";

/** A text that names a field or a widget hands it the focus, which the keyboard gives it anyway. */
function namesAnother({ id, ownerDocument }: Element): boolean {
  const named = id && ownerDocument.querySelector(`[aria-labelledby~="${CSS.escape(id)}"]`);
  return named instanceof HTMLElement && named.tabIndex >= 0;
}
