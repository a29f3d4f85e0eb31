import { isForced, type RuleFinder, type RuleMeta, findShown } from "rgaa-audit/rule";

export const forcedColoursMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.9"],
  needs: "scheme",
  title: {
    fr: "En contrastes forcés, un bouton n’a plus de contour visible",
    en: "In forced colours, a button loses its shape",
  },
  help: {
    fr: "Donnez-lui une bordure sous @media (forced-colors: active).",
    en: "Give it a border under @media (forced-colors: active).",
  },
};

/**
 * Rule that reports a link styled as a button, or an element with `role=button`, that has no border or outline in forced
 * colours. Browsers draw no border around these elements, and forced colours remove the background of a button: the button
 * would lose its shape.
 */
export const forcedColours: RuleFinder = {
  name: "own-forced-shape",
  when: "wide",
  find: (document) => (isForced() ? findShown(document, "a.fr-btn, [role=button]").filter(hasNoEdge) : []),
};

function hasNoEdge(button: Element): boolean {
  const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(button);
  return (borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0) && outlineStyle === "none";
}
