import type { Row } from "./rule";

/** Ours, on what only a browser can tell: sizes, colours, focus. */
export const DISPLAY = {
  "color-contrast": {
    severity: "error",
    rgaa: ["3.2"],
    needs: "scheme",
    fr: [
      "Un texte se détache trop peu de son fond",
      "Choisissez une couleur plus contrastée : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).",
    ],
    en: [
      "A text stands out too little from its background",
      "Choose a colour with more contrast: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).",
    ],
  },
  "contrast-unknown": {
    severity: "review",
    rgaa: ["3.2"],
    needs: "scheme",
    fr: [
      "Rien ne permet de calculer le contraste d’un texte",
      "Mesurez-le à l’endroit le plus proche de sa couleur : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).",
    ],
    en: [
      "Nothing can tell a text’s contrast",
      "Measure it where the background comes nearest to its colour: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).",
    ],
  },
  "contrast-hover": {
    severity: "error",
    rgaa: ["3.2"],
    needs: "scheme",
    fr: [
      "Au survol, un texte se détache trop peu de son fond",
      "Choisissez pour le survol une couleur plus contrastée.",
    ],
    en: [
      "When hovered, a text stands out too little from its background",
      "Choose a colour with more contrast for hovering.",
    ],
  },
  "contrast-focus": {
    severity: "error",
    rgaa: ["10.7", "3.3"],
    needs: "scheme",
    fr: [
      "La marque du focus se détache trop peu de son fond",
      "Donnez au contour une couleur qui contraste à 3:1 avec ce qui l’entoure.",
    ],
    en: [
      "The focus ring stands out too little from its background",
      "Give the outline a colour that contrasts at 3:1 with what is around it.",
    ],
  },
  "contrast-control": {
    severity: "error",
    rgaa: ["3.3"],
    needs: "scheme",
    fr: [
      "Un champ se détache trop peu de son fond",
      "Donnez à son bord ou à son fond un contraste de 3:1 avec ce qui l’entoure.",
    ],
    en: [
      "A field stands out too little from its background",
      "Give its border or its background a contrast of 3:1 with what is around it.",
    ],
  },
  "focus-invisible": {
    severity: "error",
    rgaa: ["10.7"],
    needs: "scheme",
    fr: [
      "Rien ne montre le focus sur cet élément",
      "Retirez la règle qui efface son contour, ou donnez-lui-en un.",
    ],
    en: [
      "Nothing shows the focus on this element",
      "Remove the rule that erases its outline, or give it one.",
    ],
  },
  "focus-order": {
    severity: "error",
    rgaa: ["12.8"],
    fr: [
      "La tabulation ne suit pas l’ordre du contenu",
      "Retirez les tabindex positifs, et rangez les éléments dans l’ordre de lecture.",
    ],
    en: [
      "The tab order is not that of the content",
      "Remove positive tabindex values, and put the elements in reading order.",
    ],
  },
  "focus-trap": {
    severity: "error",
    rgaa: ["12.9"],
    fr: [
      "Le clavier reste pris ici",
      "Laissez la touche Tab passer à l’élément suivant, et Maj+Tab au précédent.",
    ],
    en: [
      "The keyboard is trapped here",
      "Let Tab go on to the next element, and Shift+Tab to the one before.",
    ],
  },
  "focus-unreached": {
    severity: "error",
    rgaa: ["7.3"],
    fr: [
      "La touche Tab n’atteint pas cet élément",
      "Retirez ce qui détourne le focus, ou utilisez un vrai lien ou un vrai bouton.",
    ],
    en: ["Tab does not reach this element", "Remove what diverts the focus, or use a real link or button."],
  },
  "mouse-only": {
    severity: "error",
    rgaa: ["7.3"],
    fr: ["Cet élément ne répond qu’à la souris", "Faites-en un lien ou un bouton."],
    en: ["This element answers to the mouse only", "Make it a link or a button."],
  },
  "text-in-css": {
    severity: "error",
    rgaa: ["10.2"],
    needs: "width",
    fr: [
      "Un texte n’existe que dans le CSS",
      "Écrivez-le dans la page ; gardez ::before et ::after pour le décor.",
    ],
    en: ["A text exists in the CSS only", "Write it in the page; keep ::before and ::after for decoration."],
  },
  "target-size": {
    severity: "error",
    rgaa: [],
    needs: "width",
    fr: [
      "Une cible fait moins de 24 px, trop près d’une autre",
      "Agrandissez-la à 24 × 24 px, ou éloignez ses voisines (WCAG 2.5.8).",
    ],
    en: [
      "A target is under 24 px, too close to another",
      "Make it 24 × 24 px, or move its neighbours away (WCAG 2.5.8).",
    ],
  },
  reflow: {
    severity: "error",
    rgaa: ["10.11"],
    needs: "width",
    fr: [
      "La page défile de côté",
      "Laissez ce contenu se replier : pas de largeur fixe, mots longs coupés, tableau dans une zone qui défile.",
    ],
    en: [
      "The page scrolls sideways",
      "Let this content wrap: no fixed width, long words broken, tables in an area that scrolls.",
    ],
  },
  "text-spacing": {
    severity: "error",
    rgaa: ["10.12"],
    needs: "width",
    fr: [
      "Un texte plus espacé est coupé ou en recouvre un autre",
      "Remplacez la hauteur ou la largeur fixe par une taille minimale.",
    ],
    en: [
      "A text with wider spacing is cut or covers another",
      "Replace the fixed height or width with a minimum.",
    ],
  },
  "text-zoom": {
    severity: "error",
    rgaa: ["10.4"],
    needs: "state",
    fr: [
      "Un texte agrandi à 200 % est coupé ou en recouvre un autre",
      "Donnez les tailles en rem, et des tailles minimales aux boîtes.",
    ],
    en: ["A text at 200% is cut or covers another", "Give sizes in rem, and minimum sizes to boxes."],
  },
  motion: {
    severity: "warning",
    rgaa: ["13.8"],
    needs: "state",
    fr: [
      "Un mouvement continue alors que la personne demande à en voir moins",
      "Arrêtez-le sous @media (prefers-reduced-motion: reduce), ou offrez un bouton qui l’arrête.",
    ],
    en: [
      "A movement goes on although the person asks for less",
      "Stop it under @media (prefers-reduced-motion: reduce), or offer a button that stops it.",
    ],
  },
  "print-cut": {
    severity: "warning",
    rgaa: [],
    needs: "state",
    fr: [
      "À l’impression, ce contenu dépasse de la feuille A4",
      "Sous @media print, retirez sa largeur fixe ou laissez-le se replier.",
    ],
    en: [
      "In print, this content runs off the A4 sheet",
      "Under @media print, remove its fixed width or let it wrap.",
    ],
  },
} as const satisfies Record<string, Row>;
