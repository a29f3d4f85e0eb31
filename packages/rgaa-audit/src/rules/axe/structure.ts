import { axeRules } from "./axeRules";

/** Axe's rules on the document, its regions, lists, tables and languages. */
export const AXE_STRUCTURE = axeRules({
  "document-title": {
    severity: "error",
    tests: ["8.5.1"],
    whole: true,
    title: { fr: "La page n’a pas de titre", en: "The page has no title" },
    help: {
      fr: "Ajoutez un élément title qui la nomme, puis nomme le site.",
      en: "Add a title element that names it, then the site.",
    },
  },
  "html-has-lang": {
    severity: "error",
    tests: ["8.3.1"],
    title: { fr: "La langue de la page n’est pas dite", en: "The page does not say its language" },
    help: { fr: 'Ajoutez lang="fr" à l’élément html.', en: 'Add lang="fr" to the html element.' },
  },
  "html-lang-valid": {
    severity: "error",
    tests: ["8.4.1"],
    title: { fr: "Le code de langue de la page n’existe pas", en: "The page’s language code does not exist" },
    help: { fr: "Écrivez un code valide, comme fr.", en: "Write a valid code, such as fr." },
  },
  "html-xml-lang-mismatch": {
    severity: "error",
    tests: ["8.4.1"],
    title: {
      fr: "Les attributs lang et xml:lang se contredisent",
      en: "The lang and xml:lang attributes contradict each other",
    },
    help: { fr: "Retirez xml:lang.", en: "Remove xml:lang." },
  },
  "valid-lang": {
    severity: "error",
    tests: ["8.8.1"],
    title: {
      fr: "Le code de langue d’un passage n’existe pas",
      en: "A passage’s language code does not exist",
    },
    help: { fr: "Écrivez un code valide, comme en.", en: "Write a valid code, such as en." },
  },
  "meta-refresh": {
    severity: "error",
    tests: ["13.1.1", "13.1.2"],
    title: { fr: "La page se recharge ou s’en va seule", en: "The page reloads or leaves by itself" },
    help: { fr: "Retirez la balise meta refresh.", en: "Remove the meta refresh tag." },
  },
  "meta-viewport": {
    severity: "error",
    tests: ["10.4.2"],
    title: { fr: "La page empêche de zoomer", en: "The page forbids zooming" },
    help: {
      fr: "Retirez user-scalable=no et maximum-scale de meta viewport.",
      en: "Remove user-scalable=no and maximum-scale from meta viewport.",
    },
  },
  "css-orientation-lock": {
    severity: "error",
    tests: ["13.9.1"],
    title: { fr: "La page impose un sens à l’écran", en: "The page forces the screen’s orientation" },
    help: {
      fr: "Retirez la rotation que le CSS fait selon l’orientation.",
      en: "Remove the rotation that the CSS makes by orientation.",
    },
  },
  "avoid-inline-spacing": {
    severity: "error",
    tests: ["10.12.1"],
    title: {
      fr: "Un attribut style fige l’espacement du texte",
      en: "A style attribute fixes the text’s spacing",
    },
    help: {
      fr: "Retirez !important, ou mettez la règle dans la feuille de style.",
      en: "Remove !important, or put the rule in the stylesheet.",
    },
  },
  "landmark-one-main": {
    severity: "error",
    tests: ["9.2.1"],
    whole: true,
    title: {
      fr: "La page doit avoir une zone principale, et une seule",
      en: "The page must have exactly one main region",
    },
    help: { fr: "Mettez le contenu dans un élément main.", en: "Put the content in a main element." },
  },
  "landmark-no-duplicate-main": {
    severity: "error",
    tests: ["9.2.1"],
    title: { fr: "La page a plusieurs zones principales", en: "The page has several main regions" },
    help: { fr: "Gardez un seul élément main visible.", en: "Keep one visible main element." },
  },
  "landmark-no-duplicate-banner": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "La page a plusieurs bandeaux", en: "The page has several banners" },
    help: { fr: "Gardez un seul header au premier niveau.", en: "Keep one header at the top level." },
  },
  "landmark-no-duplicate-contentinfo": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "La page a plusieurs pieds de page", en: "The page has several page footers" },
    help: { fr: "Gardez un seul footer au premier niveau.", en: "Keep one footer at the top level." },
  },
  "landmark-banner-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "Le bandeau est dans une autre zone", en: "The banner is inside another region" },
    help: { fr: 'Sortez-le, ou retirez role="banner".', en: 'Take it out, or remove role="banner".' },
  },
  "landmark-contentinfo-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "Le pied de page est dans une autre zone", en: "The page footer is inside another region" },
    help: {
      fr: 'Sortez-le, ou retirez role="contentinfo".',
      en: 'Take it out, or remove role="contentinfo".',
    },
  },
  "landmark-main-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "La zone principale est dans une autre zone",
      en: "The main region is inside another region",
    },
    help: { fr: "Sortez l’élément main.", en: "Take the main element out." },
  },
  "landmark-unique": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "Deux zones ont le même nom", en: "Two regions have the same name" },
    help: { fr: "Distinguez-les avec aria-label.", en: "Tell them apart with aria-label." },
  },
  region: {
    severity: "warning",
    tests: ["9.2.1"],
    whole: true,
    title: { fr: "Un contenu n’est dans aucune zone", en: "Some content is in no region" },
    help: { fr: "Placez-le dans header, nav, main ou footer.", en: "Put it in header, nav, main or footer." },
  },
  list: {
    severity: "error",
    tests: ["9.3.1", "9.3.2"],
    title: {
      fr: "Une liste contient autre chose que des éléments de liste",
      en: "A list holds something else than list items",
    },
    help: { fr: "Mettez chaque élément dans un li.", en: "Put each item in an li." },
  },
  listitem: {
    severity: "error",
    tests: ["9.3.1", "9.3.2"],
    title: { fr: "Un li n’est pas dans une liste", en: "An li is in no list" },
    help: { fr: "Entourez-le d’un ul ou d’un ol.", en: "Wrap it in a ul or an ol." },
  },
  "definition-list": {
    severity: "error",
    tests: ["9.3.3"],
    title: { fr: "Une liste de définitions est mal construite", en: "A definition list is badly built" },
    help: { fr: "N’y mettez que des groupes de dt puis dd.", en: "Put only groups of dt then dd in it." },
  },
  dlitem: {
    severity: "error",
    tests: ["9.3.3"],
    title: { fr: "Un dt ou un dd n’est pas dans un dl", en: "A dt or dd is not in a dl" },
    help: { fr: "Entourez-le d’un dl.", en: "Wrap it in a dl." },
  },
  "scope-attr-valid": {
    severity: "warning",
    tests: ["5.7.2"],
    title: { fr: "Un attribut scope est mal employé", en: "A scope attribute is misused" },
    help: {
      fr: "Mettez-le sur un th, avec la valeur col ou row.",
      en: "Put it on a th, with the value col or row.",
    },
  },
  "td-headers-attr": {
    severity: "error",
    tests: ["5.7.4"],
    title: {
      fr: "Un attribut headers désigne une cellule qui n’est pas un en-tête du tableau",
      en: "A headers attribute points to a cell that is not a header of the table",
    },
    help: { fr: "Donnez-lui l’id d’un th du même tableau.", en: "Give it the id of a th of the same table." },
  },
  "th-has-data-cells": {
    severity: "review",
    tests: ["5.7.1"],
    title: { fr: "Cet en-tête a-t-il des données ?", en: "Does this header have data?" },
    help: {
      fr: "Sinon, faites-en un td, ou corrigez le tableau.",
      en: "If not, make it a td, or correct the table.",
    },
  },
  "empty-table-header": {
    severity: "warning",
    tests: ["5.6.1"],
    title: { fr: "Un en-tête de tableau est vide", en: "A table header is empty" },
    help: { fr: "Écrivez son texte, ou faites-en un td.", en: "Write its text, or make it a td." },
  },
  "table-duplicate-name": {
    severity: "warning",
    tests: ["5.2.1"],
    title: { fr: "Le résumé d’un tableau répète son titre", en: "A table’s summary repeats its caption" },
    help: { fr: "Retirez l’un des deux.", en: "Remove one of them." },
  },
});
