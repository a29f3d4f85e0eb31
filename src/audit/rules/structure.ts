import { type AuditRule, error, warning } from "./rule";

/** Ours, on what the markup says. */
export const STRUCTURE = {
  "empty-page": error(
    [],
    "La page est vide : rien n’a pu être vérifié. Vérifiez son adresse, et ce qu’elle attend pour s’afficher.",
    "The page is empty: nothing could be checked. Check its address, and what it waits for to show.",
  ),
  "outline-no-h1": error(
    ["9.1"],
    "La page n’a pas de titre de niveau 1. Mettez le titre de la page dans un h1.",
    "The page has no level 1 heading. Put the page’s title in an h1.",
    { whole: true },
  ),
  "outline-many-h1": warning(
    ["9.1"],
    "La page a plusieurs titres de niveau 1. Gardez un seul h1, et donnez aux autres le niveau 2.",
    "The page has several level 1 headings. Keep one h1, and give the others level 2.",
  ),
  "outline-jump": error(
    ["9.1"],
    "Un titre saute un niveau. Donnez-lui le niveau qui suit celui du titre dont il dépend ; l’aspect se règle par une classe.",
    "A heading skips a level. Give it the level after that of the heading it belongs to; set its look by a class.",
  ),
  "outline-empty": error(
    ["9.1"],
    "Un titre est vide. Écrivez son texte, ou retirez-le.",
    "A heading is empty. Write its text, or remove it.",
  ),
  "outline-nothing": warning(
    ["9.1"],
    "Un titre n’introduit aucun contenu. Faites-en un paragraphe, ou écrivez ce qu’il annonce.",
    "A heading heads nothing. Make it a paragraph, or write what it announces.",
  ),
  "list-typed": warning(
    ["9.3"],
    "Une liste est tapée à la main. Mettez chaque élément dans un li, et l’ensemble dans un ul ou un ol.",
    "A list is typed by hand. Put each item in an li, and all of them in a ul or an ol.",
  ),
  "link-title": warning(
    ["6.1"],
    "Le title d’un lien ne reprend pas son intitulé. Reprenez l’intitulé visible, puis complétez-le ; sinon, retirez le title.",
    "A link’s title does not hold its text. Repeat the visible text, then add to it; otherwise remove the title.",
  ),
  "lang-page": error(
    ["8.4"],
    "La langue déclarée de la page n’est pas celle de son texte. Corrigez l’attribut lang de l’élément html.",
    "The page’s language is not that of its text. Correct the lang attribute of the html element.",
  ),
  "lang-part": error(
    ["8.7"],
    'Un passage est dans une autre langue que celle qui est déclarée. Entourez-le d’un élément qui porte sa langue : lang="en", lang="fr".',
    'A passage is in another language than the one declared. Wrap it in an element that says its language: lang="en", lang="fr".',
  ),
  "lang-part-wrong": error(
    ["8.8"],
    "La langue déclarée d’un passage n’est pas celle de son texte. Corrigez son attribut lang.",
    "A passage’s language is not that of its text. Correct its lang attribute.",
  ),
  "presentation-element": error(
    ["10.1"],
    "Un élément ne sert qu’à la présentation. Remplacez-le par du CSS.",
    "An element serves presentation only. Replace it with CSS.",
  ),
  "presentation-attribute": error(
    ["10.1"],
    "Un attribut ne sert qu’à la présentation. Retirez-le, et mettez cet aspect dans le CSS.",
    "An attribute serves presentation only. Remove it, and put this look in the CSS.",
  ),
  "spaced-letters": error(
    ["10.1"],
    "Des espaces séparent les lettres d’un mot. Écrivez le mot d’un tenant, et espacez ses lettres avec letter-spacing.",
    "Spaces part the letters of a word. Write the word whole, and space its letters with letter-spacing.",
  ),
  "spacing-markup": warning(
    ["8.9"],
    "Un élément vide ne sert qu’à espacer. Retirez-le, et faites l’espace avec une marge.",
    "An empty element only makes space. Remove it, and make the space with a margin.",
  ),
  "image-alt-filename": error(
    ["1.3"],
    "L’alternative d’une image est un nom de fichier. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.",
    "An image’s alternative is a file name. Write what the image shows, or leave alt empty if it decorates.",
  ),
  "image-decorative-named": error(
    ["1.2"],
    "Une image de décoration porte quand même un texte. Retirez title et aria-label, ou écrivez l’alternative dans alt.",
    "A decorative image carries a text all the same. Remove title and aria-label, or write the alternative in alt.",
  ),
  "svg-exposed": warning(
    ["1.1", "1.2"],
    'Un dessin SVG n’est ni nommé, ni caché. S’il décore, ajoutez aria-hidden="true" ; sinon, role="img" et un nom.',
    'An SVG drawing is neither named nor hidden. If it decorates, add aria-hidden="true"; otherwise role="img" and a name.',
  ),
  "duplicate-id": error(
    ["8.2"],
    "Deux éléments ont le même id. Donnez à chacun un id qui n’est qu’à lui.",
    "Two elements have the same id. Give each one an id of its own.",
  ),
  "table-title": warning(
    // 5.4 is about tables that have a title
    [],
    "Un tableau de données n’a pas de titre. Ajoutez un élément caption au début du tableau.",
    "A data table has no title. Add a caption element at the start of the table.",
  ),
  doctype: error(
    ["8.1"],
    "La page n’a pas de type de document valide. Commencez le fichier par <!doctype html>.",
    "The page has no valid document type. Start the file with <!doctype html>.",
    { whole: true },
  ),
} satisfies Record<string, AuditRule>;
