import { findOverflowingElements } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const printCutMeta: RuleMeta = {
  severity: "warning",
  needs: "state",
  title: {
    fr: "À l’impression, une partie de ce contenu est coupée : il est plus large que la feuille A4",
    en: "In print, part of this content is cut off: it is wider than an A4 sheet",
  },
  help: {
    fr: "Dans @media print, retirez sa largeur fixe ou autorisez le retour à la ligne.",
    en: "In @media print, remove its fixed width or let it wrap.",
  },
  example: {
    before: '<p style="width:900px">Un texte dans un bloc trop large pour un téléphone.</p>',
    after: '<p style="max-width:900px">Un texte dans un bloc assez souple pour un téléphone.</p>',
  },
};

export const printCut: RuleFinder = {
  name: "print-cut",
  when: "print",
  // this phase runs with print media, in a window as wide as an A4 sheet
  find: findOverflowingElements,
};
