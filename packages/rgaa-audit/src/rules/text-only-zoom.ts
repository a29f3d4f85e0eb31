import { doubledText, lossesWith } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const textOnlyZoomMeta: RuleMeta = {
  // RGAA 10.4 is met by the zoom of the whole page; Firefox still makes the text alone larger
  severity: "review",
  tests: ["10.4.1"],
  needs: "state",
  title: {
    fr: "Agrandi seul à 200 %, un texte est coupé ou en recouvre un autre : est-ce gênant ?",
    en: "Enlarged alone to 200%, a text is cut or covers another: does it matter?",
  },
  help: {
    fr: "Le zoom de la page suffit au RGAA ; donnez les tailles en rem, et des tailles minimales aux boîtes.",
    en: "Zoom of the page is enough for RGAA; give sizes in rem, and minimum sizes to boxes.",
  },
  example: {
    before: '<p style="height:1.3em;font-size:1rem;height:24px;overflow:hidden">Un texte</p>',
    after: '<p style="min-height:24px;font-size:1rem">Un texte</p>',
  },
};

export const textOnlyZoom: RuleFinder = {
  name: "text-only-zoom",
  when: "zoom",
  // that of a drawing grows with the drawing alone
  find: (document) => lossesWith(document, doubledText(document), (text) => !(text instanceof SVGElement)),
};
