import { type AuditRule, error, review, warning } from "../../rule";

/** Axe's rules on ARIA. */
export const ARIA = {
  "aria-allowed-attr": error(["7.1.1"])`
    Un attribut ARIA ne va pas avec ce rôle. Retirez-le, ou changez le rôle.
    An ARIA attribute does not go with this role. Remove it, or change the role.`,
  "aria-allowed-role": warning(["7.1.3"])`
    Un rôle ne convient pas à cet élément. Retirez-le, ou choisissez l’élément HTML qui a ce rôle.
    A role does not suit this element. Remove it, or choose the HTML element that has this role.`,
  "aria-braille-equivalent": review(["7.1.1"])`
    Ce texte en braille a-t-il un équivalent ? Ajoutez aria-label ou aria-roledescription.
    Does this braille text have an equivalent? Add aria-label or aria-roledescription.`,
  "aria-command-name": error(["6.2.1", "11.9.1", "7.1.1"])`
    Un bouton, un lien ou un choix de menu ARIA n’a pas de nom. Écrivez un texte, ou un aria-label.
    An ARIA button, link or menu item has no name. Write a text, or an aria-label.`,
  "aria-conditional-attr": error(["7.1.1"])`
    Un attribut ARIA n’est pas employé comme ce rôle le veut. Suivez la définition du rôle, ou retirez l’attribut.
    An ARIA attribute is not used as this role asks. Follow the role’s definition, or remove the attribute.`,
  // WAI-ARIA 1.1, which the RGAA follows, still has them
  "aria-deprecated-role": warning(["7.1.1"])`
    Un rôle ARIA est abandonné. Remplacez-le par un élément HTML ou un rôle actuel.
    An ARIA role is deprecated. Replace it with an HTML element or a current role.`,
  "aria-dialog-name": warning(["7.1.1"])`
    Une fenêtre modale n’a pas de nom. Reliez-la à son titre avec aria-labelledby.
    A dialog has no name. Tie it to its title with aria-labelledby.`,
  "aria-hidden-body": error(["10.8.1"])`
    Toute la page est cachée aux aides techniques. Retirez aria-hidden de body.
    The whole page is hidden from assistive technology. Remove aria-hidden from body.`,
  "aria-hidden-focus": error(["10.8.1"])`
    Un élément caché aux aides techniques reçoit le focus. Retirez aria-hidden, ou ôtez-le de la tabulation.
    An element hidden from assistive technology takes the focus. Remove aria-hidden, or take it out of the tab order.`,
  "aria-input-field-name": error(["11.1.1"])`
    Un champ ARIA n’a pas de nom. Reliez-le à son étiquette avec aria-labelledby.
    An ARIA field has no name. Tie it to its label with aria-labelledby.`,
  "aria-meter-name": error(["11.1.1"])`
    Une jauge n’a pas de nom. Nommez-la avec aria-label.
    A meter has no name. Name it with aria-label.`,
  "aria-progressbar-name": error(["11.1.1"])`
    Une barre de progression n’a pas de nom. Nommez-la avec aria-label.
    A progress bar has no name. Name it with aria-label.`,
  "aria-prohibited-attr": error(["7.1.1"])`
    Un attribut ARIA est interdit ici. Retirez-le, ou donnez à l’élément un rôle qui l’accepte.
    An ARIA attribute is forbidden here. Remove it, or give the element a role that takes it.`,
  "aria-required-attr": error(["7.1.1"])`
    Un attribut ARIA manque à ce rôle. Ajoutez l’attribut que le rôle exige.
    This role lacks an ARIA attribute. Add the attribute that the role requires.`,
  "aria-required-children": error(["9.3.1", "7.1.1"])`
    Il manque à ce rôle les éléments qu’il doit contenir. Donnez à ses enfants le rôle attendu, ou retirez le sien.
    This role lacks the elements that it must hold. Give its children the role expected, or remove its own.`,
  "aria-required-parent": error(["9.3.1", "7.1.1"])`
    Ce rôle n’est pas dans l’élément qui doit le contenir. Placez-le dans le rôle attendu, ou retirez le sien.
    This role is not in the element that must hold it. Put it inside the role expected, or remove its own.`,
  "aria-roles": error(["7.1.1"])`
    Un rôle ARIA n’existe pas. Corrigez son nom.
    An ARIA role does not exist. Correct its name.`,
  "aria-tab-name": error(["7.1.1"])`
    Un onglet n’a pas de nom. Écrivez son texte.
    A tab has no name. Write its text.`,
  "aria-text": warning(["7.1.1"])`
    Un role="text" contient un élément interactif. Retirez le rôle.
    A role="text" holds an interactive element. Remove the role.`,
  "aria-toggle-field-name": error(["11.1.1", "7.1.1"])`
    Une case ou un interrupteur ARIA n’a pas de nom. Reliez-le à son étiquette avec aria-labelledby.
    An ARIA checkbox or switch has no name. Tie it to its label with aria-labelledby.`,
  // one that is empty may still be to be filled
  "aria-tooltip-name": warning(["7.1.1"])`
    Une infobulle n’a pas de texte. Écrivez son texte.
    A tooltip has no text. Write its text.`,
  "aria-treeitem-name": warning(["7.1.1"])`
    Un élément d’arbre n’a pas de nom. Écrivez son texte.
    A tree item has no name. Write its text.`,
  "aria-valid-attr": error(["7.1.1"])`
    Un attribut ARIA n’existe pas. Corrigez son nom.
    An ARIA attribute does not exist. Correct its name.`,
  "aria-valid-attr-value": error(["7.1.1"])`
    Un attribut ARIA a une valeur fausse. Corrigez-la ; l’id qu’il désigne doit être dans la page.
    An ARIA attribute has a wrong value. Correct it; an id that it points to must be on the page.`,
  "nested-interactive": error(["7.1.1"])`
    Un élément interactif en contient un autre. Séparez-les.
    An interactive element holds another one. Take them apart.`,
  "duplicate-id-aria": review(["8.2.1"])`
    Cet id, que des étiquettes désignent, est-il unique ? Donnez à chaque élément un id qui n’est qu’à lui.
    Is this id, to which labels point, unique? Give each element an id of its own.`,
} satisfies Readonly<Record<string, AuditRule>>;
