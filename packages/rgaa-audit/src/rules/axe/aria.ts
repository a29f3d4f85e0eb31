import { axeRules } from "./axeRules";

/** Axe's rules on ARIA. */
export const ARIA = axeRules({
  "aria-allowed-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un attribut ARIA ne va pas avec ce rôle",
      en: "An ARIA attribute does not go with this role",
    },
    help: { fr: "Retirez-le, ou changez le rôle.", en: "Remove it, or change the role." },
  },
  "aria-allowed-role": {
    severity: "warning",
    tests: ["7.1.3"],
    title: { fr: "Un rôle ne convient pas à cet élément", en: "A role does not suit this element" },
    help: {
      fr: "Retirez-le, ou choisissez l’élément HTML qui a ce rôle.",
      en: "Remove it, or choose the HTML element that has this role.",
    },
  },
  "aria-braille-equivalent": {
    severity: "review",
    tests: ["7.1.1"],
    title: {
      fr: "Ce texte en braille a-t-il un équivalent ?",
      en: "Does this braille text have an equivalent?",
    },
    help: {
      fr: "Ajoutez aria-label ou aria-roledescription.",
      en: "Add aria-label or aria-roledescription.",
    },
  },
  "aria-command-name": {
    severity: "error",
    tests: ["6.2.1", "11.9.1", "7.1.1"],
    title: {
      fr: "Un bouton, un lien ou un choix de menu ARIA n’a pas de nom",
      en: "An ARIA button, link or menu item has no name",
    },
    help: { fr: "Écrivez un texte, ou un aria-label.", en: "Write a text, or an aria-label." },
  },
  "aria-conditional-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un attribut ARIA n’est pas employé comme ce rôle le veut",
      en: "An ARIA attribute is not used as this role asks",
    },
    help: {
      fr: "Suivez la définition du rôle, ou retirez l’attribut.",
      en: "Follow the role’s definition, or remove the attribute.",
    },
  },
  // WAI-ARIA 1.1, which the RGAA follows, still contains these roles
  "aria-deprecated-role": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Un rôle ARIA est abandonné", en: "An ARIA role is deprecated" },
    help: {
      fr: "Remplacez-le par un élément HTML ou un rôle actuel.",
      en: "Replace it with an HTML element or a current role.",
    },
  },
  "aria-dialog-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Une fenêtre modale n’a pas de nom", en: "A dialog has no name" },
    help: {
      fr: "Reliez-la à son titre avec aria-labelledby.",
      en: "Tie it to its title with aria-labelledby.",
    },
  },
  "aria-hidden-body": {
    severity: "error",
    tests: ["10.8.1"],
    title: {
      fr: "Toute la page est cachée aux aides techniques",
      en: "The whole page is hidden from assistive technology",
    },
    help: { fr: "Retirez aria-hidden de body.", en: "Remove aria-hidden from body." },
  },
  "aria-hidden-focus": {
    severity: "error",
    tests: ["10.8.1"],
    title: {
      fr: "Un élément caché aux aides techniques reçoit le focus",
      en: "An element hidden from assistive technology takes the focus",
    },
    help: {
      fr: "Retirez aria-hidden, ou ôtez-le de la tabulation.",
      en: "Remove aria-hidden, or take it out of the tab order.",
    },
  },
  "aria-input-field-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Un champ ARIA n’a pas de nom", en: "An ARIA field has no name" },
    help: {
      fr: "Reliez-le à son étiquette avec aria-labelledby.",
      en: "Tie it to its label with aria-labelledby.",
    },
  },
  "aria-meter-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Une jauge n’a pas de nom", en: "A meter has no name" },
    help: { fr: "Nommez-la avec aria-label.", en: "Name it with aria-label." },
  },
  "aria-progressbar-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Une barre de progression n’a pas de nom", en: "A progress bar has no name" },
    help: { fr: "Nommez-la avec aria-label.", en: "Name it with aria-label." },
  },
  "aria-prohibited-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA est interdit ici", en: "An ARIA attribute is forbidden here" },
    help: {
      fr: "Retirez-le, ou donnez à l’élément un rôle qui l’accepte.",
      en: "Remove it, or give the element a role that takes it.",
    },
  },
  "aria-required-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA manque à ce rôle", en: "This role lacks an ARIA attribute" },
    help: { fr: "Ajoutez l’attribut que le rôle exige.", en: "Add the attribute that the role requires." },
  },
  "aria-required-children": {
    severity: "error",
    tests: ["9.3.1", "7.1.1"],
    title: {
      fr: "Il manque à ce rôle les éléments qu’il doit contenir",
      en: "This role lacks the elements that it must hold",
    },
    help: {
      fr: "Donnez à ses enfants le rôle attendu, ou retirez le sien.",
      en: "Give its children the role expected, or remove its own.",
    },
  },
  "aria-required-parent": {
    severity: "error",
    tests: ["9.3.1", "7.1.1"],
    title: {
      fr: "Ce rôle n’est pas dans l’élément qui doit le contenir",
      en: "This role is not in the element that must hold it",
    },
    help: {
      fr: "Placez-le dans le rôle attendu, ou retirez le sien.",
      en: "Put it inside the role expected, or remove its own.",
    },
  },
  "aria-roles": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un rôle ARIA n’existe pas", en: "An ARIA role does not exist" },
    help: { fr: "Corrigez son nom.", en: "Correct its name." },
  },
  "aria-tab-name": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un onglet n’a pas de nom", en: "A tab has no name" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "aria-text": {
    severity: "warning",
    tests: ["7.1.1"],
    title: {
      fr: 'Un role="text" contient un élément interactif',
      en: 'A role="text" holds an interactive element',
    },
    help: { fr: "Retirez le rôle.", en: "Remove the role." },
  },
  "aria-toggle-field-name": {
    severity: "error",
    tests: ["11.1.1", "7.1.1"],
    title: {
      fr: "Une case ou un interrupteur ARIA n’a pas de nom",
      en: "An ARIA checkbox or switch has no name",
    },
    help: {
      fr: "Reliez-le à son étiquette avec aria-labelledby.",
      en: "Tie it to its label with aria-labelledby.",
    },
  },
  // an empty tooltip may be filled later
  "aria-tooltip-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Une infobulle n’a pas de texte", en: "A tooltip has no text" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "aria-treeitem-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Un élément d’arbre n’a pas de nom", en: "A tree item has no name" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "aria-valid-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA n’existe pas", en: "An ARIA attribute does not exist" },
    help: { fr: "Corrigez son nom.", en: "Correct its name." },
  },
  "aria-valid-attr-value": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA a une valeur fausse", en: "An ARIA attribute has a wrong value" },
    help: {
      fr: "Corrigez-la ; l’id qu’il désigne doit être dans la page.",
      en: "Correct it; an id that it points to must be on the page.",
    },
  },
  "nested-interactive": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un élément interactif en contient un autre",
      en: "An interactive element holds another one",
    },
    help: { fr: "Séparez-les.", en: "Take them apart." },
  },
  "duplicate-id-aria": {
    severity: "review",
    tests: ["8.2.1"],
    title: {
      fr: "Cet id, que des étiquettes désignent, est-il unique ?",
      en: "Is this id, to which labels point, unique?",
    },
    help: {
      fr: "Donnez à chaque élément un id qui n’est qu’à lui.",
      en: "Give each element an id of its own.",
    },
  },
});
