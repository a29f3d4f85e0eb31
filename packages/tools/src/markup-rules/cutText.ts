import { createDoubledTextStyles, findLossesWith, type RuleFinder, type RuleMeta } from "rgaa-audit/rule";

export const cutTextMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.4"],
  needs: "state",
  title: {
    fr: "Quand le texte est agrandi à 200 %, un texte est coupé ou en recouvre un autre",
    en: "With text at 200%, text is cut off or covers other text",
  },
  help: {
    fr: "Donnez les tailles en rem, et des tailles minimales aux boîtes.",
    en: "Use rem for sizes, and give boxes minimum sizes.",
  },
};

/**
 * Rule that reports text that is cut off, or that covers other text, when only the text is enlarged to 200 %. Stricter than
 * the RGAA, which accepts a zoom of the whole page.
 */
export const cutText: RuleFinder = {
  name: "own-text-zoom",
  when: "zoom",
  // exception: text in an SVG grows only with the whole SVG
  find: (document) =>
    findLossesWith(document, createDoubledTextStyles(document), (text) => !(text instanceof SVGElement)),
};
