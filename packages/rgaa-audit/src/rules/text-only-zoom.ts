import { doubledText, lossesWith } from "../page/layout";
import { type PageRule, review } from "../rule";

export const textOnlyZoom: PageRule = {
  name: "text-only-zoom",
  when: "zoom",
  // RGAA 10.4 is met by the zoom of the whole page; Firefox still makes the text alone larger
  ...review(["10.4.1"], { needs: "state" })`
    Agrandi seul à 200 %, un texte est coupé ou en recouvre un autre : est-ce gênant ? Le zoom de la page suffit au RGAA ; donnez les tailles en rem, et des tailles minimales aux boîtes.
    Enlarged alone to 200%, a text is cut or covers another: does it matter? Zoom of the page is enough for RGAA; give sizes in rem, and minimum sizes to boxes.
    <p style="height:1.3em;font-size:1rem;height:24px;overflow:hidden">Un texte</p>
    <p style="min-height:24px;font-size:1rem">Un texte</p>`,
  // that of a drawing grows with the drawing alone
  find: (document) => lossesWith(document, doubledText(document), (text) => !(text instanceof SVGElement)),
};
