import { createDoubledTextStyles, findLossesWith } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const textOnlyZoomMeta: RuleMeta = {
  // a review item: RGAA 10.4 accepts the zoom of the whole page, but Firefox can also enlarge only the text
  severity: "review",
  tests: ["10.4.1"],
  needs: "state",
  title: {
    fr: "Quand seul le texte est agrandi à 200 %, ce texte est coupé ou en recouvre un autre : est-ce gênant ?",
    en: "When only the text is enlarged to 200%, this text is cut off or covers other text: is it a problem?",
  },
  help: {
    fr: "Le zoom de la page suffit au RGAA. Pour corriger, donnez les tailles en rem, et des tailles minimales aux boîtes.",
    en: "RGAA accepts page zoom alone. If this text is hard to read, use rem for sizes, and give boxes minimum sizes.",
  },
  example: {
    before: '<p style="height:1.3em;font-size:1rem;height:24px;overflow:hidden">Un texte</p>',
    after: '<p style="min-height:24px;font-size:1rem">Un texte</p>',
  },
};

export const textOnlyZoom: RuleFinder = {
  name: "text-only-zoom",
  when: "zoom",
  // ignore text in an SVG, which grows only with the SVG
  find: (document) =>
    findLossesWith(document, createDoubledTextStyles(document), (text) => !(text instanceof SVGElement)),
};
