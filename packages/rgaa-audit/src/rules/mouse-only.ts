import { getLineage } from "../page/dom";
import { HEADING_ELEMENTS } from "../page/headings";
import { findHandlers, hasRole, isCustomControl, isKeyboardUsable } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const mouseOnlyMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: { fr: "Cet élément ne fonctionne qu’à la souris", en: "This element works only with the mouse" },
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
    const { clickTargets, keyTargets, hearsKeys } = once(findHandlers);
    const hasKeys = (element: Element) =>
      hearsKeys || getLineage(element).some((each) => keyTargets.has(each));
    return clickTargets
      .filter(
        (element) =>
          (!isKeyboardUsable(element) &&
            !isReachedByArrows(element, hasKeys) &&
            !changesSameValue(element, hasKeys) &&
            !labelsFocusable(element)) ||
          (isCustomControl(element) && hasRole(element) && !hasKeys(element)),
      )
      .map((element) => ({ element, isDoubtful: !looksClickable(element) }));
  },
};

/**
 * Whether an element itself looks clickable. An element that does not look clickable may handle only the clicks of its present
 * or future descendants; a heading that does not look clickable may repeat what a key does, such as scrolling to the top.
 */
function looksClickable(element: Element): boolean {
  if (element.matches("[onclick], [role]")) return true;
  if (element.childElementCount === 0 && !element.matches(HEADING_ELEMENTS)) return true;
  return getComputedStyle(element).cursor === "pointer";
}

/** Selector of the items of composite widgets, between which the arrow keys move the focus. */
const ITEMS =
  "[role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=tab], [role=option], [role=treeitem], [role=radio], [role=gridcell], [role=row], [role=button], [role=checkbox], [role=switch], [role=spinbutton], [role=slider], button, a[href]";
const COMPOSITES =
  "[role=toolbar], [role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=treegrid], [role=radiogroup]";

function isReachedByArrows(element: Element, hasKeys: (element: Element) => boolean): boolean {
  const widget = element.matches(ITEMS)
    ? getLineage(element).findLast((each) => each.matches(COMPOSITES))
    : null;
  if (!widget) return false;
  // the field that opens a list, such as a combobox, handles the keys of this list
  const opener =
    widget.id && element.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(widget.id)}"]`);
  const parts = [widget, ...widget.querySelectorAll<HTMLElement>("*"), ...(opener ? [opener] : [])];
  const stops = parts.filter((part) => part instanceof HTMLElement && part.tabIndex >= 0);
  return stops.length > 0 && parts.some(hasKeys);
}

/**
 * Whether an element is part of a slider or of a similar widget, such as the scale of a slider, or contains such a widget, and
 * the widget handles keys. The keys then change the same value as a click.
 */
function changesSameValue(element: Element, hasKeys: (element: Element) => boolean): boolean {
  const all = [element.closest(VALUE_WIDGETS), ...element.querySelectorAll(VALUE_WIDGETS)];
  return all.some((value) => value !== null && value.matches("[tabindex='0']") && hasKeys(value));
}
const VALUE_WIDGETS = "[role=slider], [role=spinbutton], [role=scrollbar], [role=separator]";

/**
 * Whether an element labels a focusable field or widget. A click on the label moves the focus to this field or widget, which
 * the keyboard reaches anyway.
 */
function labelsFocusable({ id, ownerDocument }: Element): boolean {
  const labelled = id && ownerDocument.querySelector(`[aria-labelledby~="${CSS.escape(id)}"]`);
  return labelled instanceof HTMLElement && labelled.tabIndex >= 0;
}
