import { axeRules } from "./axeRules";

/** Axe's rules on forms, links, buttons and the keyboard. */
export const FORMS = axeRules({
  label: {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Un champ n’a pas d’étiquette", en: "A field has no label" },
    help: {
      fr: "Reliez-lui un élément label avec for et id.",
      en: "Tie a label element to it with for and id.",
    },
  },
  "select-name": {
    severity: "error",
    tests: ["11.1.1"],
    title: { fr: "Une liste déroulante n’a pas d’étiquette", en: "A select has no label" },
    help: {
      fr: "Reliez-lui un élément label avec for et id.",
      en: "Tie a label element to it with for and id.",
    },
  },
  "form-field-multiple-labels": {
    severity: "review",
    tests: ["11.2.1"],
    title: {
      fr: "Ce champ a plusieurs étiquettes : sont-elles toutes lues ?",
      en: "This field has several labels: are they all read?",
    },
    help: { fr: "Gardez-en une seule.", en: "Keep one." },
  },
  "autocomplete-valid": {
    severity: "error",
    tests: ["11.13.1"],
    title: {
      fr: "Un attribut autocomplete a une valeur fausse",
      en: "An autocomplete attribute has a wrong value",
    },
    help: {
      fr: "Prenez une valeur de la norme, comme email ou given-name.",
      en: "Take a value of the standard, such as email or given-name.",
    },
  },
  "button-name": {
    severity: "error",
    tests: ["11.9.1", "7.1.1", "11.1.1"],
    title: { fr: "Un bouton n’a pas d’intitulé", en: "A button has no text" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "input-button-name": {
    severity: "error",
    tests: ["11.9.1", "7.1.1"],
    title: { fr: "Un bouton de formulaire n’a pas d’intitulé", en: "A form button has no text" },
    help: { fr: "Donnez-lui un attribut value.", en: "Give it a value attribute." },
  },
  "summary-name": {
    severity: "error",
    tests: ["7.1.1"],
    title: { fr: "Un titre à déplier n’a pas de texte", en: "A summary has no text" },
    help: { fr: "Écrivez son texte.", en: "Write its text." },
  },
  "link-name": {
    severity: "error",
    tests: ["6.2.1"],
    title: { fr: "Un lien n’a pas d’intitulé", en: "A link has no text" },
    help: {
      fr: "Écrivez son texte, ou l’alternative de son image.",
      en: "Write its text, or its image’s alternative.",
    },
  },
  "label-content-name-mismatch": {
    severity: "error",
    tests: ["6.1.5", "11.2.5", "11.9.2", "7.1.3"],
    title: {
      fr: "Le nom d’un lien ou d’un bouton ne reprend pas ce qu’on y lit",
      en: "The name of a link or button does not hold what is read on it",
    },
    help: {
      fr: "Commencez aria-label par l’intitulé visible, ou retirez-le.",
      en: "Start aria-label with the visible text, or remove it.",
    },
  },
  "link-in-text-block": {
    severity: "error",
    tests: ["10.6.1"],
    needs: "scheme",
    title: {
      fr: "Seule sa couleur distingue un lien du texte",
      en: "Only its colour tells a link from the text",
    },
    help: { fr: "Soulignez-le.", en: "Underline it." },
  },
  "skip-link": {
    severity: "warning",
    tests: ["12.7.2"],
    title: { fr: "Un lien d’évitement ne mène nulle part", en: "A skip link leads nowhere" },
    help: { fr: "Donnez à sa cible l’id qu’il désigne.", en: "Give its target the id that it points to." },
  },
  bypass: {
    severity: "review",
    tests: ["12.7.1"],
    whole: true,
    title: {
      fr: "Cette page laisse-t-elle passer les blocs répétés ?",
      en: "Does this page let people pass repeated blocks?",
    },
    help: {
      fr: "Ajoutez un lien d’évitement vers le contenu, et un élément main.",
      en: "Add a skip link to the content, and a main element.",
    },
  },
  // `accesskey` requires a modifier key, while 12.10 is about single keys
  accesskeys: {
    severity: "warning",
    title: { fr: "Deux éléments ont le même raccourci", en: "Two elements have the same shortcut" },
    help: {
      fr: "Donnez à chacun son accesskey, ou retirez-les.",
      en: "Give each one its own accesskey, or remove them.",
    },
  },
  tabindex: {
    severity: "warning",
    tests: ["12.8.1"],
    title: { fr: "Un tabindex est plus grand que zéro", en: "A tabindex is greater than zero" },
    help: {
      fr: "Retirez-le, et placez l’élément là où il doit être atteint.",
      en: "Remove it, and put the element where it is to be reached.",
    },
  },
  // Chromium and Firefox make scrolling areas focusable by themselves, Safari does not; no test of the RGAA is about them
  "scrollable-region-focusable": {
    severity: "review",
    title: {
      fr: "Une zone défile : le clavier y entre-t-il dans tous les navigateurs ?",
      en: "An area scrolls: does the keyboard come into it in all browsers?",
    },
    help: {
      fr: 'Ajoutez-lui tabindex="0", un rôle et un nom.',
      en: 'Give it tabindex="0", a role and a name.',
    },
  },
});
