import { textContrasts } from "../page/colour/text";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastHoverMeta: RuleMeta = {
  severity: "error",
  tests: ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
  needs: "scheme",
  title: {
    fr: "Au survol, un texte se détache trop peu de son fond",
    en: "When hovered, a text stands out too little from its background",
  },
  help: {
    fr: "Choisissez pour le survol une couleur plus contrastée.",
    en: "Choose a colour with more contrast for hovering.",
  },
  example: {
    before: '<button style="background:#4a90e2;color:#fff">Envoyer</button>',
    after: '<button style="background:#000091;color:#fff">Envoyer</button>',
  },
};

export const contrastHover: RuleFinder = {
  name: "contrast-hover",
  when: "hover",
  find: (_document, { once }) => once(textContrasts).low,
};
