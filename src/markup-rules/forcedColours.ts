import { error, isForced, type PageRule, shown } from "rgaa-audit/rule";

/** A button that is a link has no border of the browser’s: in forced colours its background goes, and its shape with it. */
export const forcedColours: PageRule = {
  name: "own-forced-shape",
  when: "wide",
  ...error(["10.9"], { needs: "scheme" })`
    En couleurs forcées, un bouton perd sa forme. Donnez-lui une bordure sous @media (forced-colors: active).
    In forced colours, a button loses its shape. Give it a border under @media (forced-colors: active).`,
  find: (document) => (isForced() ? shown(document, "a.fr-btn, [role=button]").filter(hasNoEdge) : []),
};

function hasNoEdge(button: Element): boolean {
  const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(button);
  return (borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0) && outlineStyle === "none";
}
