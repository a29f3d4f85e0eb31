import { textContrasts } from "../page/colour/text";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastUnknownMeta: RuleMeta = {
  severity: "review",
  tests: ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
  needs: "scheme",
  title: {
    fr: "Rien ne permet de calculer le contraste d’un texte",
    en: "A text’s contrast cannot be calculated",
  },
  help: {
    fr: "Mesurez-le à l’endroit le plus proche de sa couleur : 4,5:1, ou 3:1 dès 24 px (18,5 px en gras).",
    en: "Measure it where the background comes nearest to its colour: 4.5:1, or 3:1 from 24 px on (18.5 px in bold).",
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
  find: (_document, { once }) => once(textContrasts).undecided,
};
