import { createAxeRules } from "./axeRules";

/** Axe's rules on the document, its regions, lists, tables and languages. */
export const AXE_STRUCTURE = createAxeRules({
  "document-title": {
    severity: "error",
    tests: ["8.5.1"],
    whole: true,
    title: { fr: "La page n’a pas de titre", en: "The page has no title" },
    help: {
      fr: "Ajoutez un élément title : le nom de la page, puis celui du site.",
      en: "Add a title element: the page’s name, then the site’s.",
    },
  },
  "html-has-lang": {
    severity: "error",
    tests: ["8.3.1"],
    title: { fr: "La langue de la page n’est pas indiquée", en: "The page does not declare its language" },
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
    title: {
      fr: "La page se recharge ou change d’adresse automatiquement",
      en: "The page reloads or redirects automatically",
    },
    help: { fr: "Retirez la balise meta refresh.", en: "Remove the meta refresh tag." },
  },
  "meta-viewport": {
    severity: "error",
    tests: ["10.4.2"],
    title: { fr: "La page empêche de zoomer", en: "The page prevents zooming" },
    help: {
      fr: "Retirez user-scalable=no et maximum-scale de meta viewport.",
      en: "Remove user-scalable=no and maximum-scale from meta viewport.",
    },
  },
  "css-orientation-lock": {
    severity: "error",
    tests: ["13.9.1"],
    title: { fr: "La page impose une orientation de l’écran", en: "The page forces a screen orientation" },
    help: {
      fr: "Retirez du CSS la rotation qui dépend de l’orientation.",
      en: "Remove the CSS rotation that depends on the orientation.",
    },
  },
  "avoid-inline-spacing": {
    severity: "error",
    tests: ["10.12.1"],
    title: {
      fr: "Un attribut style empêche de modifier l’espacement du texte",
      en: "A style attribute prevents changes to the text spacing",
    },
    help: {
      fr: "Retirez !important, ou mettez la règle dans la feuille de styles.",
      en: "Remove !important, or put the rule in the stylesheet.",
    },
  },
  "landmark-one-main": {
    severity: "error",
    tests: ["9.2.1"],
    whole: true,
    title: { fr: "La page n’a pas de zone principale", en: "The page has no main landmark" },
    help: { fr: "Mettez le contenu dans un élément main.", en: "Put the content in a main element." },
  },
  "landmark-no-duplicate-main": {
    severity: "error",
    tests: ["9.2.1"],
    title: { fr: "La page a plusieurs zones principales", en: "The page has several main landmarks" },
    help: { fr: "Gardez un seul élément main visible.", en: "Keep only one visible main element." },
  },
  "landmark-no-duplicate-banner": {
    severity: "warning",
    tests: ["9.2.1"],
    title: { fr: "La page a plusieurs zones d’en-tête", en: "The page has several banner landmarks" },
    help: { fr: "Gardez un seul header au premier niveau.", en: "Keep only one header at the top level." },
  },
  "landmark-no-duplicate-contentinfo": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "La page a plusieurs zones de pied de page",
      en: "The page has several contentinfo landmarks",
    },
    help: { fr: "Gardez un seul footer au premier niveau.", en: "Keep only one footer at the top level." },
  },
  "landmark-banner-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "La zone d’en-tête est à l’intérieur d’une autre zone",
      en: "The banner landmark is inside another landmark",
    },
    help: {
      fr: 'Sortez-la de cette zone, ou retirez role="banner".',
      en: 'Move it out, or remove role="banner".',
    },
  },
  "landmark-contentinfo-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "La zone de pied de page est à l’intérieur d’une autre zone",
      en: "The contentinfo landmark is inside another landmark",
    },
    help: {
      fr: 'Sortez-la de cette zone, ou retirez role="contentinfo".',
      en: 'Move it out, or remove role="contentinfo".',
    },
  },
  "landmark-main-is-top-level": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "La zone principale est à l’intérieur d’une autre zone",
      en: "The main landmark is inside another landmark",
    },
    help: { fr: "Sortez l’élément main de cette zone.", en: "Move the main element out of it." },
  },
  "landmark-unique": {
    severity: "warning",
    tests: ["9.2.1"],
    title: {
      fr: "Deux zones du même type ont le même nom, ou n’en ont pas",
      en: "Two landmarks of the same type have the same name, or none",
    },
    help: { fr: "Donnez à chacune un aria-label différent.", en: "Distinguish them with aria-label." },
  },
  region: {
    severity: "warning",
    tests: ["9.2.1"],
    whole: true,
    title: {
      fr: "Un contenu est en dehors de toutes les zones",
      en: "Some content is outside all landmarks",
    },
    help: { fr: "Placez-le dans header, nav, main ou footer.", en: "Put it in header, nav, main or footer." },
  },
  list: {
    severity: "error",
    tests: ["9.3.1", "9.3.2"],
    title: {
      fr: "Une liste contient autre chose que des éléments de liste",
      en: "A list contains something other than list items",
    },
    help: { fr: "Mettez chaque élément dans un li.", en: "Put each item in an li." },
  },
  listitem: {
    severity: "error",
    tests: ["9.3.1", "9.3.2"],
    title: { fr: "Un li n’est pas dans une liste", en: "An li is not in a list" },
    help: { fr: "Entourez-le d’un ul ou d’un ol.", en: "Wrap it in a ul or an ol." },
  },
  "definition-list": {
    severity: "error",
    tests: ["9.3.3"],
    title: {
      fr: "Une liste de description est mal construite",
      en: "A definition list is not structured correctly",
    },
    help: {
      fr: "Mettez-y seulement des groupes composés de dt, puis de dd.",
      en: "Put only groups of dt then dd in it.",
    },
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
    title: { fr: "Un attribut scope est mal utilisé", en: "A scope attribute is misused" },
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
      en: "A headers attribute references a cell that is not a header of the table",
    },
    help: { fr: "Donnez-lui l’id d’un th du même tableau.", en: "Give it the id of a th in the same table." },
  },
  "th-has-data-cells": {
    severity: "review",
    tests: ["5.7.1"],
    title: {
      fr: "Cet en-tête s’applique-t-il à des cellules de données ?",
      en: "Does this header apply to data cells?",
    },
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
    help: {
      fr: "Retirez le résumé, ou expliquez-y comment lire le tableau.",
      en: "Remove the summary, or explain in it how to read the table.",
    },
  },
});
