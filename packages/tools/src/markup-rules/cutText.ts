import { doubledText, lossesWith, type RuleFinder, type RuleMeta } from "rgaa-audit/rule";

export const cutTextMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.4"],
  needs: "state",
  title: {
    fr: "Un texte agrandi à 200 % est coupé ou en recouvre un autre",
    en: "A text at 200% is cut or covers another",
  },
  help: {
    fr: "Donnez les tailles en rem, et des tailles minimales aux boîtes.",
    en: "Give sizes in rem, and minimum sizes to boxes.",
  },
};

/** Stricter than the RGAA, for which the zoom of the page whole is enough: the text alone may be twice as large. */
export const cutText: RuleFinder = {
  name: "own-text-zoom",
  when: "zoom",
  // that of a drawing grows with the drawing alone
  find: (document) => lossesWith(document, doubledText(document), (text) => !(text instanceof SVGElement)),
};
