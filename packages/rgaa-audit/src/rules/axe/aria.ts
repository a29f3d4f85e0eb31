import { createAxeRules } from "./axeRules";

/** Axe's rules on ARIA. */
export const ARIA = createAxeRules({
  "aria-allowed-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un attribut ARIA n’est pas autorisé pour le rôle de cet élément",
      en: "An ARIA attribute is not allowed for this role",
    },
    help: { fr: "Retirez-le, ou changez le rôle.", en: "Remove it, or change the role." },
  },
  "aria-allowed-role": {
    severity: "warning",
    tests: ["7.1.3"],
    title: { fr: "Un rôle n’est pas autorisé sur cet élément", en: "A role is not allowed on this element" },
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
      fr: "Sinon, ajoutez aria-label ou aria-roledescription.",
      en: "If not, add aria-label or aria-roledescription.",
    },
  },
  "aria-command-name": {
    severity: "error",
    tests: ["6.2.1", "11.9.1", "7.1.1"],
    title: {
      fr: "Un bouton, un lien ou un élément de menu ARIA n’a pas de nom accessible",
      en: "An ARIA button, link or menu item has no accessible name",
    },
    help: { fr: "Ajoutez un texte ou un aria-label.", en: "Add text or an aria-label." },
  },
  "aria-conditional-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un attribut ARIA n’est pas utilisé comme l’exige le rôle de cet élément",
      en: "An ARIA attribute is not used as this role requires",
    },
    help: {
      fr: "Suivez la définition du rôle, ou retirez l’attribut.",
      en: "Follow the role’s definition, or remove the attribute.",
    },
  },
  // a warning, because WAI-ARIA 1.1, which the RGAA follows, still contains these roles
  "aria-deprecated-role": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Un rôle ARIA est obsolète", en: "An ARIA role is deprecated" },
    help: {
      fr: "Remplacez-le par un élément HTML ou un rôle actuel.",
      en: "Replace it with an HTML element or a current role.",
    },
  },
  "aria-dialog-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Une fenêtre de dialogue n’a pas de nom accessible", en: "A dialog has no accessible name" },
    help: {
      fr: "Associez-la à son titre avec aria-labelledby.",
      en: "Associate it with its title using aria-labelledby.",
    },
  },
  "aria-hidden-body": {
    severity: "error",
    tests: ["10.8.1"],
    title: {
      fr: "Toute la page est cachée aux technologies d’assistance",
      en: "The whole page is hidden from assistive technology",
    },
    help: { fr: "Retirez aria-hidden de body.", en: "Remove aria-hidden from body." },
  },
  "aria-hidden-focus": {
    severity: "error",
    tests: ["10.8.1"],
    title: {
      fr: "Un élément caché aux technologies d’assistance peut recevoir le focus",
      en: "An element hidden from assistive technology can receive the focus",
    },
    help: {
      fr: "Retirez aria-hidden, ou retirez l’élément de l’ordre de tabulation.",
      en: "Remove aria-hidden, or remove the element from the tab order.",
    },
  },
  "aria-input-field-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Un champ ARIA n’a pas de nom accessible", en: "An ARIA field has no accessible name" },
    help: {
      fr: "Associez-le à son étiquette avec aria-labelledby.",
      en: "Associate it with its label using aria-labelledby.",
    },
  },
  "aria-meter-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Une jauge n’a pas de nom accessible", en: "A meter has no accessible name" },
    help: { fr: "Nommez-la avec aria-label.", en: "Name it with aria-label." },
  },
  "aria-progressbar-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: {
      fr: "Une barre de progression n’a pas de nom accessible",
      en: "A progress bar has no accessible name",
    },
    help: { fr: "Nommez-la avec aria-label.", en: "Name it with aria-label." },
  },
  "aria-prohibited-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA est interdit ici", en: "An ARIA attribute is forbidden here" },
    help: {
      fr: "Retirez-le, ou donnez à l’élément un rôle qui l’accepte.",
      en: "Remove it, or give the element a role that accepts it.",
    },
  },
  "aria-required-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Il manque à cet élément un attribut ARIA que son rôle exige",
      en: "This role lacks a required ARIA attribute",
    },
    help: {
      fr: "Ajoutez cet attribut, ou changez le rôle.",
      en: "Add the attribute that the role requires.",
    },
  },
  "aria-required-children": {
    severity: "error",
    tests: ["9.3.1", "7.1.1"],
    title: {
      fr: "Cet élément ne contient pas les éléments que son rôle exige",
      en: "This role lacks the elements that it must contain",
    },
    help: {
      fr: "Donnez à ses enfants le rôle attendu, ou retirez son propre rôle.",
      en: "Give its children the expected role, or remove its own role.",
    },
  },
  "aria-required-parent": {
    severity: "error",
    tests: ["9.3.1", "7.1.1"],
    title: {
      fr: "Cet élément n’est pas dans un parent qui a le rôle attendu",
      en: "An element with this role is not inside the expected parent",
    },
    help: {
      fr: "Placez-le dans un élément qui a ce rôle, ou retirez le sien.",
      en: "Put it inside an element with the expected role, or remove its role.",
    },
  },
  "aria-roles": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Ce rôle ARIA n’existe pas", en: "An ARIA role does not exist" },
    help: { fr: "Corrigez son nom.", en: "Correct its name." },
  },
  "aria-tab-name": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un onglet n’a pas de nom accessible", en: "A tab has no accessible name" },
    help: { fr: "Écrivez dans l’onglet ce qu’il affiche.", en: "Write its text." },
  },
  "aria-text": {
    severity: "warning",
    tests: ["7.1.1"],
    title: {
      fr: 'Un élément avec role="text" contient un élément interactif',
      en: 'An element with role="text" contains an interactive element',
    },
    help: { fr: "Retirez le rôle.", en: "Remove the role." },
  },
  "aria-toggle-field-name": {
    severity: "error",
    tests: ["11.1.1", "7.1.1"],
    title: {
      fr: "Une case à cocher ou un interrupteur ARIA n’a pas de nom accessible",
      en: "An ARIA checkbox or switch has no accessible name",
    },
    help: {
      fr: "Associez ce champ à son étiquette avec aria-labelledby.",
      en: "Associate it with its label using aria-labelledby.",
    },
  },
  // a warning, because a script may fill an empty tooltip later
  "aria-tooltip-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Une infobulle n’a pas de texte", en: "A tooltip has no text" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "aria-treeitem-name": {
    severity: "warning",
    tests: ["7.1.1"],
    title: { fr: "Un élément d’arbre n’a pas de nom accessible", en: "A tree item has no accessible name" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "aria-valid-attr": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Cet attribut ARIA n’existe pas", en: "An ARIA attribute does not exist" },
    help: { fr: "Corrigez son nom.", en: "Correct its name." },
  },
  "aria-valid-attr-value": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un attribut ARIA a une valeur incorrecte", en: "An ARIA attribute has an invalid value" },
    help: {
      fr: "Corrigez-la. Si c’est un id, il doit exister dans la page.",
      en: "Correct it. If it is an id, it must exist on the page.",
    },
  },
  "nested-interactive": {
    severity: "error",
    tests: ["7.1.1"],
    title: {
      fr: "Un élément interactif en contient un autre",
      en: "An interactive element contains another one",
    },
    help: { fr: "Placez-les l’un à côté de l’autre.", en: "Separate them." },
  },
  "duplicate-id-aria": {
    severity: "review",
    tests: ["8.2.1"],
    title: {
      fr: "Cet id, utilisé par une étiquette ou un attribut ARIA, est-il unique ?",
      en: "Is this id, used by a label or an ARIA attribute, unique?",
    },
    help: {
      fr: "Sinon, donnez à chaque élément un id unique.",
      en: "If not, give each element a unique id.",
    },
  },
});
