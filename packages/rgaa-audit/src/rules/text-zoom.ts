import { doubledText, lossesWith } from "../page/layout";
import { error, type PageRule } from "../rule";

export const textZoom: PageRule = {
  name: "text-zoom",
  when: "zoom",
  ...error(["10.4.1"], { needs: "state" })`
    Un texte agrandi à 200 % est coupé ou en recouvre un autre. Donnez les tailles en rem, et des tailles minimales aux boîtes.
    A text at 200% is cut or covers another. Give sizes in rem, and minimum sizes to boxes.
    <p style="height:1.3em;font-size:1rem;height:24px;overflow:hidden">Un texte</p>
    <p style="min-height:24px;font-size:1rem">Un texte</p>`,
  // in the strictest reading, where the text alone is made twice as large; that of a drawing grows with the drawing alone
  find: (document) => lossesWith(document, doubledText(document), (text) => !(text instanceof SVGElement)),
};
