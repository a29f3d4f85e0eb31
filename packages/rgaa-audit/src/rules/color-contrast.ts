import { measureTextContrasts } from "../page/colour/text";
import type { RuleFinder, RuleMeta } from "../rule";

export const colorContrastMeta: RuleMeta = {
  severity: "error",
  tests: ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
  needs: "scheme",
  title: {
    fr: "Le contraste entre un texte et son fond est insuffisant",
    en: "Text does not have enough contrast with its background",
  },
  help: {
    fr: "Choisissez des couleurs plus contrastées : au moins 4,5:1, ou 3:1 à partir de 24 px (18,5 px en gras).",
    en: "Choose colours with more contrast: at least 4.5:1, or 3:1 from 24 px (18.5 px in bold).",
  },
  example: {
    before: '<p style="color:#999">Un texte</p>',
    after: '<p style="color:#595959">Un texte</p>',
  },
};

export const colorContrast: RuleFinder = {
  name: "color-contrast",
  when: "scheme",
  find: (_document, { once }) => once(measureTextContrasts).lowContrasts,
};
