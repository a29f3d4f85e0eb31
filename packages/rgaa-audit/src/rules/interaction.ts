import { type AuditRule, error, review, warning } from "./rule";

/** Ours, on forms, on what scripts do, and on what only a browser can tell: sizes, colours, focus. */
export const INTERACTION = {
  "label-placeholder": error(["11.1"])`
    Un champ n’a pour étiquette que son texte d’invite. Ajoutez un label visible, relié par for et id.
    A field’s only label is its placeholder. Add a visible label, tied with for and id.`,
  "label-vague": error(["11.2"])`
    L’étiquette d’un champ ne dit rien. Écrivez ce que l’on attend.
    A field’s label says nothing. Write what is expected.`,
  "label-mismatch": error(["11.2"])`
    Le nom d’un champ ne reprend pas son étiquette visible. Retirez aria-label, ou commencez-le par l’étiquette.
    A field’s name does not hold its visible label. Remove aria-label, or start it with the label.`,
  "label-far": error(["11.4"], { needs: "width" })`
    Une étiquette est loin de son champ. Accolez-la au champ.
    A label is far from its field. Put it beside the field.`,
  "group-missing": error(["11.5"])`
    Des choix de même nature ne sont pas regroupés. Mettez-les dans un fieldset, avec une legend.
    Choices of one kind are not grouped. Put them in a fieldset, with a legend.`,
  "group-name": error(["11.6"])`
    Un groupe de champs n’a pas de légende. Commencez le fieldset par une legend.
    A group of fields has no legend. Start the fieldset with a legend.`,
  "optgroup-label": error(["11.8"])`
    Un groupe d’options n’a pas de nom. Donnez à optgroup un attribut label.
    A group of options has no name. Give optgroup a label attribute.`,
  "optgroup-typed": error(["11.8"])`
    Des options tiennent lieu de titres de groupes. Mettez les choix dans des optgroup.
    Options stand for titles of groups. Put the choices in optgroup elements.`,
  "button-vague": error(["11.9"])`
    L’intitulé d’un bouton n’est qu’un signe. Écrivez ce qu’il fait, au besoin dans aria-label.
    A button’s text is but a sign. Write what it does, in aria-label if need be.`,
  "meter-name": error(["11.1"])`
    Une jauge n’a pas de nom. Reliez-lui un label, ou donnez-lui un aria-label.
    A meter has no name. Tie a label to it, or give it an aria-label.`,
  "file-hidden": error(["7.3", "11.1"])`
    Un champ de fichier n’est pas atteint au clavier. Cachez-le à l’œil seul (opacity: 0), et montrez le focus sur son étiquette.
    A file field cannot be reached by keyboard. Hide it from the eye alone (opacity: 0), and show the focus on its label.`,
  "error-unlinked": error(["11.10"])`
    Un champ en erreur n’est relié à aucun message. Reliez-le au message avec aria-describedby.
    A field in error is tied to no message. Tie it to the message with aria-describedby.`,
  "required-unsaid": error(["11.10"])`
    Rien ne dit ce que veut dire l’astérisque d’un champ. Ajoutez required, et dites ce que veut dire l’astérisque.
    Nothing says what a field’s asterisk means. Add required, and say what the asterisk means.`,
  "autocomplete-missing": warning(["11.13"])`
    Un champ sur la personne ne dit pas ce qu’il attend. Ajoutez l’attribut autocomplete qui convient, comme email.
    A field about the person does not say its purpose. Add the autocomplete attribute that fits, such as email.`,
  "role-missing": error(["7.1"])`
    Un élément qui répond au clic n’a pas de rôle. Faites-en un bouton ou un lien.
    An element that answers to a click has no role. Make it a button or a link.`,
  "hover-only": error(["7.3"])`
    Une action n’est liée qu’au survol. Liez-la aussi au focus.
    An action is tied to hovering alone. Tie it to the focus too.`,
  "hover-only-css": error(["10.14"], { needs: "width" })`
    Un contenu ne se montre qu’au survol. Ajoutez :focus ou :focus-within à la règle, ou ouvrez-le par un bouton.
    Some content shows on hovering alone. Add :focus or :focus-within to the rule, or open it with a button.`,
  "context-change": error(["7.4"])`
    Changer un champ change aussitôt de page. Ajoutez un bouton qui valide le choix.
    Changing a field changes the page at once. Add a button that confirms the choice.`,
  "pointer-down": error(["13.11"])`
    Une action part dès que l’on appuie. Liez-la au clic, qui vient au relâchement.
    An action starts as soon as one presses. Tie it to the click, which comes on release.`,
  "single-key": warning(["12.10"])`
    Une seule touche déclenche une action dans toute la page. Demandez Ctrl ou Alt avec elle, ou laissez la couper.
    One key alone starts an action on the whole page. Ask for Ctrl or Alt with it, or let people switch it off.`,
  "focus-removed": warning(["7.3"])`
    Un bouton ou un lien est ôté de la tabulation. Retirez tabindex="-1".
    A button or link is taken out of the tab order. Remove tabindex="-1".`,
  "focus-lost": error(["7.3"])`
    Un élément perd le focus dès qu’il le reçoit. Retirez ce qui l’enlève (blur).
    An element loses the focus as it gets it. Remove what takes it away (blur).`,
  "focus-hidden": error(["10.7"], { needs: "width" })`
    Le focus va sur un élément que l’on ne voit pas. Montrez l’élément au focus, ou retirez-le de la tabulation.
    The focus goes to an element that cannot be seen. Show the element on focus, or take it out of the tab order.`,
  "focus-covered": error(["10.7"], { needs: "width" })`
    Un élément qui a le focus est sous une partie fixe. Réservez sa place avec scroll-padding, ou laissez fermer cette partie.
    An element in focus lies under a fixed part. Keep its room with scroll-padding, or let that part be closed.`,
  "contrast-icon": error(["3.3"], { needs: "scheme" })`
    Une icône se détache trop peu de son fond. Donnez-lui un contraste de 3:1 avec ce qui l’entoure.
    An icon stands out too little from its background. Give it a contrast of 3:1 with what is around it.`,
  "orientation-hidden": error(["13.9"])`
    Un contenu disparaît dans un sens de l’écran. Montrez-le dans les deux.
    Some content disappears in one orientation. Show it in both.`,
  "color-contrast": error(["3.2"], { needs: "scheme" })`
    Un texte se détache trop peu de son fond. Choisissez une couleur plus contrastée : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).
    A text stands out too little from its background. Choose a colour with more contrast: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).`,
  "contrast-unknown": review(["3.2"], { needs: "scheme" })`
    Rien ne permet de calculer le contraste d’un texte. Mesurez-le à l’endroit le plus proche de sa couleur : 4,5:1, ou 3:1 dès 24 px (18,66 px en gras).
    Nothing can tell a text’s contrast. Measure it where the background comes nearest to its colour: 4.5:1, or 3:1 from 24 px on (18.66 px in bold).`,
  "contrast-hover": error(["3.2"], { needs: "scheme" })`
    Au survol, un texte se détache trop peu de son fond. Choisissez pour le survol une couleur plus contrastée.
    When hovered, a text stands out too little from its background. Choose a colour with more contrast for hovering.`,
  "contrast-focus": error(["10.7", "3.3"], { needs: "scheme" })`
    La marque du focus se détache trop peu de son fond. Donnez au contour une couleur qui contraste à 3:1 avec ce qui l’entoure.
    The focus ring stands out too little from its background. Give the outline a colour that contrasts at 3:1 with what is around it.`,
  "contrast-control": error(["3.3"], { needs: "scheme" })`
    Un champ se détache trop peu de son fond. Donnez à son bord ou à son fond un contraste de 3:1 avec ce qui l’entoure.
    A field stands out too little from its background. Give its border or its background a contrast of 3:1 with what is around it.`,
  "focus-invisible": error(["10.7"], { needs: "scheme" })`
    Rien ne montre le focus sur cet élément. Retirez la règle qui efface son contour, ou donnez-lui-en un.
    Nothing shows the focus on this element. Remove the rule that erases its outline, or give it one.`,
  "focus-order": error(["12.8"])`
    La tabulation ne suit pas l’ordre du contenu. Retirez les tabindex positifs, et rangez les éléments dans l’ordre de lecture.
    The tab order is not that of the content. Remove positive tabindex values, and put the elements in reading order.`,
  "focus-trap": error(["12.9"])`
    Le clavier reste pris ici. Laissez la touche Tab passer à l’élément suivant, et Maj+Tab au précédent.
    The keyboard is trapped here. Let Tab go on to the next element, and Shift+Tab to the one before.`,
  "focus-unreached": error(["7.3"])`
    La touche Tab n’atteint pas cet élément. Retirez ce qui détourne le focus, ou utilisez un vrai lien ou un vrai bouton.
    Tab does not reach this element. Remove what diverts the focus, or use a real link or button.`,
  "mouse-only": error(["7.3"])`
    Cet élément ne répond qu’à la souris. Faites-en un lien ou un bouton.
    This element answers to the mouse only. Make it a link or a button.`,
  "text-in-css": error(["10.2"], { needs: "width" })`
    Un texte n’existe que dans le CSS. Écrivez-le dans la page ; gardez ::before et ::after pour le décor.
    A text exists in the CSS only. Write it in the page; keep ::before and ::after for decoration.`,
  "target-size": error([], { needs: "width" })`
    Une cible fait moins de 24 px, trop près d’une autre. Agrandissez-la à 24 × 24 px, ou éloignez ses voisines (WCAG 2.5.8).
    A target is under 24 px, too close to another. Make it 24 × 24 px, or move its neighbours away (WCAG 2.5.8).`,
  reflow: error(["10.11"], { needs: "width" })`
    La page défile de côté. Laissez ce contenu se replier : pas de largeur fixe, mots longs coupés, tableau dans une zone qui défile.
    The page scrolls sideways. Let this content wrap: no fixed width, long words broken, tables in an area that scrolls.`,
  "text-spacing": error(["10.12"], { needs: "width" })`
    Un texte plus espacé est coupé ou en recouvre un autre. Remplacez la hauteur ou la largeur fixe par une taille minimale.
    A text with wider spacing is cut or covers another. Replace the fixed height or width with a minimum.`,
  "text-zoom": error(["10.4"], { needs: "state" })`
    Un texte agrandi à 200 % est coupé ou en recouvre un autre. Donnez les tailles en rem, et des tailles minimales aux boîtes.
    A text at 200% is cut or covers another. Give sizes in rem, and minimum sizes to boxes.`,
  motion: warning(["13.8"], { needs: "state" })`
    Un mouvement continue alors que la personne demande à en voir moins. Arrêtez-le sous @media (prefers-reduced-motion: reduce), ou offrez un bouton qui l’arrête.
    A movement goes on although the person asks for less. Stop it under @media (prefers-reduced-motion: reduce), or offer a button that stops it.`,
  "print-cut": warning([], { needs: "state" })`
    À l’impression, une partie de ce contenu est coupée : il est plus large que la feuille A4. Dans @media print, retirez sa largeur fixe ou autorisez le retour à la ligne.
    In print, part of this content is cut off: it is wider than an A4 sheet. In @media print, remove its fixed width or let it wrap.`,
} satisfies Record<string, AuditRule>;
