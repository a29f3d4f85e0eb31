import { measureTextContrasts } from "../page/colour/text";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastHoverMeta: RuleMeta = {
  severity: "error",
  tests: ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
  needs: "scheme",
  title: {
    fr: "Au survol, le contraste entre un texte et son fond est insuffisant",
    en: "On hover, text does not have enough contrast with its background",
  },
  help: {
    fr: "Choisissez pour le survol des couleurs plus contrastées : au moins 4,5:1, ou 3:1 à partir de 24 px (18,5 px en gras).",
    en: "Choose hover colours with more contrast: at least 4.5:1, or 3:1 from 24 px (18.5 px in bold).",
  },
  example: {
    before: '<button style="background:#4a90e2;color:#fff">Envoyer</button>',
    after: '<button style="background:#000091;color:#fff">Envoyer</button>',
  },
};

export const contrastHover: RuleFinder = {
  name: "contrast-hover",
  when: "hover",
  find: (_document, { once }) => once(measureTextContrasts).lowContrasts,
};
