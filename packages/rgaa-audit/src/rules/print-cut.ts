import { stickingOut } from "../page/layout";
import { type PageRule, warning } from "../rule";

export const printCut: PageRule = {
  name: "print-cut",
  when: "print",
  ...warning([], { needs: "state" })`
    À l’impression, une partie de ce contenu est coupée : il est plus large que la feuille A4. Dans @media print, retirez sa largeur fixe ou autorisez le retour à la ligne.
    In print, part of this content is cut off: it is wider than an A4 sheet. In @media print, remove its fixed width or let it wrap.
    <p style="width:900px">Un texte dans un bloc trop large pour un téléphone.</p>
    <p style="max-width:900px">Un texte dans un bloc assez souple pour un téléphone.</p>`,
  // asked with print media, in a window of an A4 sheet's width
  find: stickingOut,
};
