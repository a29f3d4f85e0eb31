import { measureTextContrasts } from "../page/colour/text";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastUnknownMeta: RuleMeta = {
  severity: "review",
  tests: ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
  needs: "scheme",
  title: {
    fr: "L’audit n’a pas pu calculer le contraste de ce texte",
    en: "The contrast of this text could not be calculated",
  },
  help: {
    fr: "Mesurez-le là où le fond est le plus proche de la couleur du texte : il faut au moins 4,5:1, ou 3:1 à partir de 24 px (18,5 px en gras).",
    en: "Measure it where the background is closest to the text’s colour: 4.5:1 is required, or 3:1 from 24 px (18.5 px in bold).",
  },
  example: {
    before:
      '<div style="background:#fff url(/i.png) no-repeat 40px 0;color:#767676"><p>Un texte sur une image</p></div>',
    after: '<div style="background:#fff;color:#161616"><p>Un texte</p></div>',
  },
};

export const contrastUnknown: RuleFinder = {
  name: "contrast-unknown",
  when: ["scheme", "hover"],
  find: (_document, { once }) => once(measureTextContrasts).undecided,
};
