import type { Row } from "./rule";

/** Ours, on what the markup says. */
export const STRUCTURE = {
  "empty-page": {
    severity: "error",
    rgaa: [],
    fr: [
      "La page est vide : rien n’a pu être vérifié",
      "Vérifiez son adresse, et ce qu’elle attend pour s’afficher.",
    ],
    en: ["The page is empty: nothing could be checked", "Check its address, and what it waits for to show."],
  },
  "outline-no-h1": {
    severity: "error",
    rgaa: ["9.1"],
    whole: true,
    fr: ["La page n’a pas de titre de niveau 1", "Mettez le titre de la page dans un h1."],
    en: ["The page has no level 1 heading", "Put the page’s title in an h1."],
  },
  "outline-many-h1": {
    severity: "warning",
    rgaa: ["9.1"],
    fr: ["La page a plusieurs titres de niveau 1", "Gardez un seul h1, et donnez aux autres le niveau 2."],
    en: ["The page has several level 1 headings", "Keep one h1, and give the others level 2."],
  },
  "outline-jump": {
    severity: "error",
    rgaa: ["9.1"],
    fr: [
      "Un titre saute un niveau",
      "Donnez-lui le niveau qui suit celui du titre dont il dépend ; l’aspect se règle par une classe.",
    ],
    en: [
      "A heading skips a level",
      "Give it the level after that of the heading it belongs to; set its look by a class.",
    ],
  },
  "outline-empty": {
    severity: "error",
    rgaa: ["9.1"],
    fr: ["Un titre est vide", "Écrivez son texte, ou retirez-le."],
    en: ["A heading is empty", "Write its text, or remove it."],
  },
  "outline-nothing": {
    severity: "warning",
    rgaa: ["9.1"],
    fr: ["Un titre n’introduit aucun contenu", "Faites-en un paragraphe, ou écrivez ce qu’il annonce."],
    en: ["A heading heads nothing", "Make it a paragraph, or write what it announces."],
  },
  "list-typed": {
    severity: "warning",
    rgaa: ["9.3"],
    fr: [
      "Une liste est tapée à la main",
      "Mettez chaque élément dans un li, et l’ensemble dans un ul ou un ol.",
    ],
    en: ["A list is typed by hand", "Put each item in an li, and all of them in a ul or an ol."],
  },
  "link-title": {
    severity: "warning",
    rgaa: ["6.1"],
    fr: [
      "Le title d’un lien ne reprend pas son intitulé",
      "Reprenez l’intitulé visible, puis complétez-le ; sinon, retirez le title.",
    ],
    en: [
      "A link’s title does not hold its text",
      "Repeat the visible text, then add to it; otherwise remove the title.",
    ],
  },
  "lang-page": {
    severity: "error",
    rgaa: ["8.4"],
    fr: [
      "La langue déclarée de la page n’est pas celle de son texte",
      "Corrigez l’attribut lang de l’élément html.",
    ],
    en: ["The page’s language is not that of its text", "Correct the lang attribute of the html element."],
  },
  "lang-part": {
    severity: "error",
    rgaa: ["8.7"],
    fr: [
      "Un passage est dans une autre langue que celle qui est déclarée",
      'Entourez-le d’un élément qui porte sa langue : lang="en", lang="fr".',
    ],
    en: [
      "A passage is in another language than the one declared",
      'Wrap it in an element that says its language: lang="en", lang="fr".',
    ],
  },
  "lang-part-wrong": {
    severity: "error",
    rgaa: ["8.8"],
    fr: ["La langue déclarée d’un passage n’est pas celle de son texte", "Corrigez son attribut lang."],
    en: ["A passage’s language is not that of its text", "Correct its lang attribute."],
  },
  "presentation-element": {
    severity: "error",
    rgaa: ["10.1"],
    fr: ["Un élément ne sert qu’à la présentation", "Remplacez-le par du CSS."],
    en: ["An element serves presentation only", "Replace it with CSS."],
  },
  "presentation-attribute": {
    severity: "error",
    rgaa: ["10.1"],
    fr: ["Un attribut ne sert qu’à la présentation", "Retirez-le, et mettez cet aspect dans le CSS."],
    en: ["An attribute serves presentation only", "Remove it, and put this look in the CSS."],
  },
  "spaced-letters": {
    severity: "error",
    rgaa: ["10.1"],
    fr: [
      "Des espaces séparent les lettres d’un mot",
      "Écrivez le mot d’un tenant, et espacez ses lettres avec letter-spacing.",
    ],
    en: [
      "Spaces part the letters of a word",
      "Write the word whole, and space its letters with letter-spacing.",
    ],
  },
  "spacing-markup": {
    severity: "warning",
    rgaa: ["8.9"],
    fr: ["Un élément vide ne sert qu’à espacer", "Retirez-le, et faites l’espace avec une marge."],
    en: ["An empty element only makes space", "Remove it, and make the space with a margin."],
  },
  "image-alt-filename": {
    severity: "error",
    rgaa: ["1.3"],
    fr: [
      "L’alternative d’une image est un nom de fichier",
      "Écrivez ce que montre l’image, ou laissez alt vide si elle décore.",
    ],
    en: [
      "An image’s alternative is a file name",
      "Write what the image shows, or leave alt empty if it decorates.",
    ],
  },
  "image-decorative-named": {
    severity: "error",
    rgaa: ["1.2"],
    fr: [
      "Une image de décoration porte quand même un texte",
      "Retirez title et aria-label, ou écrivez l’alternative dans alt.",
    ],
    en: [
      "A decorative image carries a text all the same",
      "Remove title and aria-label, or write the alternative in alt.",
    ],
  },
  "svg-exposed": {
    severity: "warning",
    rgaa: ["1.1", "1.2"],
    fr: [
      "Un dessin SVG n’est ni nommé, ni caché",
      'S’il décore, ajoutez aria-hidden="true" ; sinon, role="img" et un nom.',
    ],
    en: [
      "An SVG drawing is neither named nor hidden",
      'If it decorates, add aria-hidden="true"; otherwise role="img" and a name.',
    ],
  },
  "duplicate-id": {
    severity: "error",
    rgaa: ["8.2"],
    fr: ["Deux éléments ont le même id", "Donnez à chacun un id qui n’est qu’à lui."],
    en: ["Two elements have the same id", "Give each one an id of its own."],
  },
  "table-title": {
    severity: "warning",
    rgaa: [], // 5.4 is about tables that have a title
    fr: ["Un tableau de données n’a pas de titre", "Ajoutez un élément caption au début du tableau."],
    en: ["A data table has no title", "Add a caption element at the start of the table."],
  },
  doctype: {
    severity: "error",
    rgaa: ["8.1"],
    whole: true,
    fr: ["La page n’a pas de type de document valide", "Commencez le fichier par <!doctype html>."],
    en: ["The page has no valid document type", "Start the file with <!doctype html>."],
  },
} as const satisfies Record<string, Row>;
