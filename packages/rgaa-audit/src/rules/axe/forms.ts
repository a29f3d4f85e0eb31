import { createAxeRules } from "./axeRules";

/** Axe's rules on forms, links, buttons and the keyboard. */
export const FORMS = createAxeRules({
  label: {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Un champ n’a pas d’étiquette", en: "A field has no label" },
    help: {
      fr: "Associez-lui un élément label avec for et id.",
      en: "Associate a label element with it using for and id.",
    },
  },
  "select-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Une liste déroulante n’a pas d’étiquette", en: "A drop-down list has no label" },
    help: {
      fr: "Associez-lui un élément label avec for et id.",
      en: "Associate a label element with it using for and id.",
    },
  },
  "form-field-multiple-labels": {
    severity: "review",
    tests: ["11.2.1"],
    title: {
      fr: "Ce champ a plusieurs étiquettes : sont-elles toutes restituées ?",
      en: "This field has several labels: are they all announced?",
    },
    help: { fr: "Sinon, gardez-en une seule.", en: "If not, keep only one." },
  },
  "autocomplete-valid": {
    severity: "error",
    tests: ["11.13.1"],
    title: {
      fr: "Un attribut autocomplete a une valeur incorrecte",
      en: "An autocomplete attribute has an invalid value",
    },
    help: {
      fr: "Utilisez une valeur de la norme, comme email ou given-name.",
      en: "Use a value from the standard, such as email or given-name.",
    },
  },
  "button-name": {
    severity: "error",
    tests: ["11.9.1", "7.1.1", "11.1.1"],
    title: { fr: "Un bouton n’a pas d’intitulé", en: "A button has no accessible name" },
    help: { fr: "Écrivez dans le bouton ce qu’il fait.", en: "Write its text." },
  },
  "input-button-name": {
    severity: "error",
    tests: ["11.9.1", "7.1.1"],
    title: { fr: "Un bouton de formulaire n’a pas d’intitulé", en: "A form button has no accessible name" },
    help: { fr: "Donnez-lui un attribut value qui indique ce qu’il fait.", en: "Give it a value attribute." },
  },
  "summary-name": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un élément summary n’a pas de texte", en: "A summary element has no text" },
    help: { fr: "Écrivez-y le titre de ce qu’il déplie.", en: "Write its text." },
  },
  "link-name": {
    severity: "error",
    tests: ["6.2.1"],
    title: { fr: "Un lien n’a pas d’intitulé", en: "A link has no accessible name" },
    help: {
      fr: "Écrivez son texte, ou l’alternative de son image.",
      en: "Write its text, or its image’s text alternative.",
    },
  },
  "label-content-name-mismatch": {
    severity: "error",
    tests: ["6.1.5", "11.2.5", "11.9.2", "7.1.3"],
    title: {
      fr: "Le nom accessible d’un lien ou d’un bouton ne contient pas son intitulé visible",
      en: "The accessible name of a link or button does not contain its visible text",
    },
    help: {
      fr: "Commencez aria-label par l’intitulé visible, ou retirez aria-label.",
      en: "Start aria-label with the visible text, or remove aria-label.",
    },
  },
  "link-in-text-block": {
    severity: "error",
    tests: ["10.6.1"],
    needs: "scheme",
    title: {
      fr: "Un lien ne se distingue du texte que par sa couleur",
      en: "A link differs from the text around it only by its colour",
    },
    help: { fr: "Soulignez-le.", en: "Underline it." },
  },
  "skip-link": {
    severity: "warning",
    tests: ["12.7.2"],
    title: { fr: "Un lien d’évitement ne mène nulle part", en: "A skip link leads nowhere" },
    help: {
      fr: "Donnez à l’élément à atteindre l’id écrit dans le href du lien.",
      en: "Give its target the id that it points to.",
    },
  },
  bypass: {
    severity: "review",
    tests: ["12.7.1"],
    whole: true,
    title: {
      fr: "Peut-on éviter, sur cette page, les blocs répétés d’une page à l’autre ?",
      en: "Can people skip the repeated blocks on this page?",
    },
    help: {
      fr: "Sinon, ajoutez un lien d’évitement vers le contenu, et un élément main.",
      en: "If not, add a skip link to the content, and a main element.",
    },
  },
  // without a criterion: `accesskey` requires a modifier key, while criterion 12.10 is about single keys
  accesskeys: {
    severity: "warning",
    title: {
      fr: "Deux éléments ont le même raccourci clavier",
      en: "Two elements have the same keyboard shortcut",
    },
    help: {
      fr: "Donnez à chacun un accesskey différent, ou retirez cet attribut.",
      en: "Give each one a different accesskey, or remove them.",
    },
  },
  tabindex: {
    severity: "warning",
    tests: ["12.8.1"],
    title: { fr: "Un tabindex est supérieur à zéro", en: "A tabindex is greater than zero" },
    help: {
      fr: "Retirez-le, et placez l’élément dans l’ordre de lecture.",
      en: "Remove it, and place the element in the reading order.",
    },
  },
  // a review item, because Chromium and Firefox make scrolling areas focusable, but Safari does not; without a criterion,
  // because no RGAA test is about scrolling areas
  "scrollable-region-focusable": {
    severity: "review",
    title: {
      fr: "Cette zone défile : le clavier peut-il l’atteindre dans tous les navigateurs ?",
      en: "This area scrolls: can the keyboard reach it in all browsers?",
    },
    help: {
      fr: 'Sinon, donnez-lui tabindex="0", un rôle et un nom accessible.',
      en: 'If not, give it tabindex="0", a role and an accessible name.',
    },
  },
});
