import { type AuditRule, error, review, warning } from "./rule";

/** Ours, on what only a browser can tell: sizes, colours, focus. */
export const DISPLAY = {
  "color-contrast": error(
    ["3.2"],
    "Un texte se détache trop peu de son fond. Choisissez une couleur plus contrastée : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).",
    "A text stands out too little from its background. Choose a colour with more contrast: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).",
    { needs: "scheme" },
  ),
  "contrast-unknown": review(
    ["3.2"],
    "Rien ne permet de calculer le contraste d’un texte. Mesurez-le à l’endroit le plus proche de sa couleur : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).",
    "Nothing can tell a text’s contrast. Measure it where the background comes nearest to its colour: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).",
    { needs: "scheme" },
  ),
  "contrast-hover": error(
    ["3.2"],
    "Au survol, un texte se détache trop peu de son fond. Choisissez pour le survol une couleur plus contrastée.",
    "When hovered, a text stands out too little from its background. Choose a colour with more contrast for hovering.",
    { needs: "scheme" },
  ),
  "contrast-focus": error(
    ["10.7", "3.3"],
    "La marque du focus se détache trop peu de son fond. Donnez au contour une couleur qui contraste à 3:1 avec ce qui l’entoure.",
    "The focus ring stands out too little from its background. Give the outline a colour that contrasts at 3:1 with what is around it.",
    { needs: "scheme" },
  ),
  "contrast-control": error(
    ["3.3"],
    "Un champ se détache trop peu de son fond. Donnez à son bord ou à son fond un contraste de 3:1 avec ce qui l’entoure.",
    "A field stands out too little from its background. Give its border or its background a contrast of 3:1 with what is around it.",
    { needs: "scheme" },
  ),
  "focus-invisible": error(
    ["10.7"],
    "Rien ne montre le focus sur cet élément. Retirez la règle qui efface son contour, ou donnez-lui-en un.",
    "Nothing shows the focus on this element. Remove the rule that erases its outline, or give it one.",
    { needs: "scheme" },
  ),
  "focus-order": error(
    ["12.8"],
    "La tabulation ne suit pas l’ordre du contenu. Retirez les tabindex positifs, et rangez les éléments dans l’ordre de lecture.",
    "The tab order is not that of the content. Remove positive tabindex values, and put the elements in reading order.",
  ),
  "focus-trap": error(
    ["12.9"],
    "Le clavier reste pris ici. Laissez la touche Tab passer à l’élément suivant, et Maj+Tab au précédent.",
    "The keyboard is trapped here. Let Tab go on to the next element, and Shift+Tab to the one before.",
  ),
  "focus-unreached": error(
    ["7.3"],
    "La touche Tab n’atteint pas cet élément. Retirez ce qui détourne le focus, ou utilisez un vrai lien ou un vrai bouton.",
    "Tab does not reach this element. Remove what diverts the focus, or use a real link or button.",
  ),
  "mouse-only": error(
    ["7.3"],
    "Cet élément ne répond qu’à la souris. Faites-en un lien ou un bouton.",
    "This element answers to the mouse only. Make it a link or a button.",
  ),
  "text-in-css": error(
    ["10.2"],
    "Un texte n’existe que dans le CSS. Écrivez-le dans la page ; gardez ::before et ::after pour le décor.",
    "A text exists in the CSS only. Write it in the page; keep ::before and ::after for decoration.",
    { needs: "width" },
  ),
  "target-size": error(
    [],
    "Une cible fait moins de 24 px, trop près d’une autre. Agrandissez-la à 24 × 24 px, ou éloignez ses voisines (WCAG 2.5.8).",
    "A target is under 24 px, too close to another. Make it 24 × 24 px, or move its neighbours away (WCAG 2.5.8).",
    { needs: "width" },
  ),
  reflow: error(
    ["10.11"],
    "La page défile de côté. Laissez ce contenu se replier : pas de largeur fixe, mots longs coupés, tableau dans une zone qui défile.",
    "The page scrolls sideways. Let this content wrap: no fixed width, long words broken, tables in an area that scrolls.",
    { needs: "width" },
  ),
  "text-spacing": error(
    ["10.12"],
    "Un texte plus espacé est coupé ou en recouvre un autre. Remplacez la hauteur ou la largeur fixe par une taille minimale.",
    "A text with wider spacing is cut or covers another. Replace the fixed height or width with a minimum.",
    { needs: "width" },
  ),
  "text-zoom": error(
    ["10.4"],
    "Un texte agrandi à 200 % est coupé ou en recouvre un autre. Donnez les tailles en rem, et des tailles minimales aux boîtes.",
    "A text at 200% is cut or covers another. Give sizes in rem, and minimum sizes to boxes.",
    { needs: "state" },
  ),
  motion: warning(
    ["13.8"],
    "Un mouvement continue alors que la personne demande à en voir moins. Arrêtez-le sous @media (prefers-reduced-motion: reduce), ou offrez un bouton qui l’arrête.",
    "A movement goes on although the person asks for less. Stop it under @media (prefers-reduced-motion: reduce), or offer a button that stops it.",
    { needs: "state" },
  ),
  "print-cut": warning(
    [],
    "À l’impression, ce contenu dépasse de la feuille A4. Sous @media print, retirez sa largeur fixe ou laissez-le se replier.",
    "In print, this content runs off the A4 sheet. Under @media print, remove its fixed width or let it wrap.",
    { needs: "state" },
  ),
} satisfies Record<string, AuditRule>;
