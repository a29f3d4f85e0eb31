import { type AuditRule, error, warning } from "./rule";

/** Ours, on what names say, and on tables, frames, sound, headings and languages. */
export const CONTENT = {
  "image-alt-vague": error(
    ["1.3"],
    "L’alternative d’une image ne dit rien d’elle. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.",
    "An image’s alternative says nothing of it. Write what the image shows, or leave alt empty if it decorates.",
  ),
  "embed-alt": error(
    ["1.1"],
    'Une image incorporée n’a pas d’alternative. Donnez-lui role="img" et un aria-label.',
    'An embedded image has no alternative. Give it role="img" and an aria-label.',
  ),
  "figure-caption": error(
    ["1.9"],
    'La légende d’une image ne lui est pas reliée. Donnez à figure role="figure", et pour aria-label le texte de figcaption.',
    'An image’s caption is not bound to it. Give figure role="figure", and the caption’s text as its aria-label.',
  ),
  "longdesc-dead": error(
    ["1.6"],
    "La description détaillée d’une image n’est pas là. Corrigez l’adresse de longdesc.",
    "An image’s long description is not there. Correct the address in longdesc.",
  ),
  "frame-title-vague": error(
    ["2.2"],
    "Le titre d’un cadre ne dit rien de lui. Dites ce que le cadre contient.",
    "A frame’s title says nothing of it. Say what the frame holds.",
  ),
  "frame-hidden": error(
    ["10.8"],
    'Un cadre caché aux aides techniques reçoit le focus. Retirez aria-hidden, ou ajoutez tabindex="-1".',
    'A frame hidden from assistive technology takes the focus. Remove aria-hidden, or add tabindex="-1".',
  ),
  "frame-unreached": error(
    ["7.3"],
    'Un cadre retire son contenu au clavier. Retirez tabindex="-1" du cadre.',
    'A frame takes its content from the keyboard. Remove tabindex="-1" from the frame.',
  ),
  autoplay: error(
    ["4.10"],
    "Un son démarre seul. Retirez autoplay, ou laissez couper le son.",
    "A sound starts by itself. Remove autoplay, or let people stop the sound.",
  ),
  "media-controls": error(
    ["4.11"],
    "Un média n’a pas de commandes. Ajoutez l’attribut controls.",
    "A sound or video has no controls. Add the controls attribute.",
  ),
  "video-endless": error(
    ["13.8", "4.11"],
    "Une vidéo tourne sans fin et rien ne l’arrête. Ajoutez controls, ou un bouton qui l’arrête.",
    "A video runs for ever and nothing stops it. Add controls, or a button that stops it.",
  ),
  "track-empty": error(
    ["4.3"],
    "Une piste de texte n’a pas de fichier. Donnez-lui un attribut src.",
    "A text track has no file. Give it a src attribute.",
  ),
  "table-caption": error(
    ["5.4"],
    "Le titre d’un tableau ne lui est pas associé. Mettez-le dans un élément caption, au début du tableau.",
    "A table’s title is not tied to it. Put it in a caption element, at the start of the table.",
  ),
  "table-headers": error(
    ["5.6"],
    'Un tableau de données n’a pas d’en-têtes. Mettez-les dans des th, avec scope="col" ou scope="row".',
    'A data table has no headers. Put them in th elements, with scope="col" or scope="row".',
  ),
  "table-association": error(
    ["5.7"],
    'Un en-tête vaut pour plusieurs colonnes ou lignes, et rien ne le dit. Reliez chaque cellule à ses en-têtes avec id et headers, ou donnez-lui scope="colgroup" ou "rowgroup".',
    'A header stands for several columns or rows, and nothing says so. Tie each cell to its headers with id and headers, or give it scope="colgroup" or "rowgroup".',
  ),
  "table-drawn": error(
    ["5.6"],
    "Un tableau n’est fait que de CSS. Écrivez-le avec table, tr, th et td.",
    "A table is made of CSS alone. Write it with table, tr, th and td.",
  ),
  "columns-typed": error(
    ["10.1", "5.6"],
    "Des espaces imitent des colonnes. Écrivez un tableau avec table, tr, th et td.",
    "Spaces imitate columns. Write a table with table, tr, th and td.",
  ),
  "layout-table-data": error(
    ["5.8"],
    "Un tableau de mise en forme a des éléments de tableau de données. Retirez caption, th, summary, scope et headers.",
    "A layout table has elements of a data table. Remove caption, th, summary, scope and headers.",
  ),
  "layout-table-role": error(
    ["5.3"],
    'Un tableau de mise en forme ne le dit pas. Donnez-lui role="presentation", ou faites la mise en page en CSS.',
    'A layout table does not say so. Give it role="presentation", or make the layout with CSS.',
  ),
  "aria-name-dead": error(
    ["7.1"],
    "Un nom ARIA désigne un élément absent. Corrigez l’id de aria-labelledby, ou ajoutez l’élément.",
    "An ARIA name points to an element that is not there. Correct the id in aria-labelledby, or add the element.",
  ),
  "link-vague": error(
    ["6.1"],
    "L’intitulé d’un lien ne dit pas où il mène. Nommez la page ou le document.",
    "A link’s text does not say where it leads. Name the page or the document.",
  ),
  "title-vague": error(
    ["8.6"],
    "Le titre de la page ne dit rien d’elle. Nommez la page, puis le site.",
    "The page’s title says nothing of it. Name the page, then the site.",
    { whole: true },
  ),
  "dir-missing": error(
    ["8.10"],
    'Un passage s’écrit de droite à gauche et ne le dit pas. Ajoutez dir="rtl" à son élément.',
    'A passage is written from right to left and does not say so. Add dir="rtl" to its element.',
  ),
  "dir-wrong": error(
    ["8.10"],
    "Le sens de lecture déclaré n’est pas celui du texte. Corrigez l’attribut dir : ltr, rtl ou auto.",
    "The reading direction declared is not that of the text. Correct the dir attribute: ltr, rtl or auto.",
  ),
  "heading-typed": warning(
    ["9.1"],
    "Un texte en gras tient lieu de titre. Mettez-le dans un titre, h2 à h6.",
    "A text in bold stands for a heading. Put it in a heading, h2 to h6.",
  ),
  "heading-long": warning(
    ["9.1"],
    "Un titre est long comme un paragraphe. Faites-en un paragraphe ; l’aspect se règle par une classe.",
    "A heading is as long as a paragraph. Make it a paragraph; set its look by a class.",
  ),
  "heading-level": error(
    ["9.1"],
    "Un titre en ARIA n’a pas de niveau. Ajoutez aria-level, ou prenez un élément h2 à h6.",
    "An ARIA heading has no level. Add aria-level, or take an h2 to h6 element.",
  ),
  "nav-missing": warning(
    ["9.2"],
    "Un menu n’est pas dans une zone de navigation. Mettez-le dans un élément nav.",
    "A menu is in no navigation region. Put it in a nav element.",
    { whole: true },
  ),
  "skip-link-dead": error(
    ["12.7"],
    "Un lien d’accès rapide ne mène nulle part. Donnez à sa cible l’id qu’il désigne.",
    "A skip link leads nowhere. Give its target the id that it points to.",
  ),
  "skip-link-missing": error(
    ["12.7"],
    "Rien ne mène droit au contenu. Mettez avant le menu un lien vers l’élément main.",
    "Nothing leads straight to the content. Put a link to the main element before the menu.",
    { whole: true },
  ),
} satisfies Record<string, AuditRule>;
