import { doubledText, error, lossesWith, type PageRule } from "rgaa-audit/rule";

/** Stricter than the RGAA, for which the zoom of the page whole is enough: the text alone may be twice as large. */
export const cutText: PageRule = {
  name: "own-text-zoom",
  when: "zoom",
  ...error(["10.4"], { needs: "state" })`
    Un texte agrandi à 200 % est coupé ou en recouvre un autre. Donnez les tailles en rem, et des tailles minimales aux boîtes.
    A text at 200% is cut or covers another. Give sizes in rem, and minimum sizes to boxes.`,
  // that of a drawing grows with the drawing alone
  find: (document) => lossesWith(document, doubledText(document), (text) => !(text instanceof SVGElement)),
};
