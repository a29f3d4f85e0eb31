import { type AuditRule, error, warning } from "./rule";

/** Ours, on what the markup says: headings, lists, links, images, tables, frames, sound and languages. */
export const CONTENT = {
  "empty-page": error([])`
    La page est vide : rien n’a pu être vérifié. Vérifiez son adresse, et ce qu’elle attend pour s’afficher.
    The page is empty: nothing could be checked. Check its address, and what it waits for to show.`,
  "outline-no-h1": error(["9.1"], { whole: true })`
    La page n’a pas de titre de niveau 1. Mettez le titre de la page dans un h1.
    The page has no level 1 heading. Put the page’s title in an h1.`,
  "outline-many-h1": warning(["9.1"])`
    La page a plusieurs titres de niveau 1. Gardez un seul h1, et donnez aux autres le niveau 2.
    The page has several level 1 headings. Keep one h1, and give the others level 2.`,
  "outline-jump": error(["9.1"])`
    Un titre saute un niveau. Donnez-lui le niveau qui suit celui du titre dont il dépend ; l’aspect se règle par une classe.
    A heading skips a level. Give it the level after that of the heading it belongs to; set its look by a class.`,
  "outline-empty": error(["9.1"])`
    Un titre est vide. Écrivez son texte, ou retirez-le.
    A heading is empty. Write its text, or remove it.`,
  "outline-nothing": warning(["9.1"])`
    Un titre n’introduit aucun contenu. Faites-en un paragraphe, ou écrivez ce qu’il annonce.
    A heading heads nothing. Make it a paragraph, or write what it announces.`,
  "list-typed": warning(["9.3"])`
    Une liste est tapée à la main. Mettez chaque élément dans un li, et l’ensemble dans un ul ou un ol.
    A list is typed by hand. Put each item in an li, and all of them in a ul or an ol.`,
  "link-title": warning(["6.1"])`
    Le title d’un lien ne reprend pas son intitulé. Reprenez l’intitulé visible, puis complétez-le ; sinon, retirez le title.
    A link’s title does not hold its text. Repeat the visible text, then add to it; otherwise remove the title.`,
  "lang-page": error(["8.4"])`
    La langue déclarée de la page n’est pas celle de son texte. Corrigez l’attribut lang de l’élément html.
    The page’s language is not that of its text. Correct the lang attribute of the html element.`,
  "lang-part": error(["8.7"])`
    Un passage est dans une autre langue que celle qui est déclarée. Entourez-le d’un élément qui porte sa langue : lang="en", lang="fr".
    A passage is in another language than the one declared. Wrap it in an element that says its language: lang="en", lang="fr".`,
  "lang-part-wrong": error(["8.8"])`
    La langue déclarée d’un passage n’est pas celle de son texte. Corrigez son attribut lang.
    A passage’s language is not that of its text. Correct its lang attribute.`,
  "presentation-element": error(["10.1"])`
    Un élément ne sert qu’à la présentation. Remplacez-le par du CSS.
    An element serves presentation only. Replace it with CSS.`,
  "presentation-attribute": error(["10.1"])`
    Un attribut ne sert qu’à la présentation. Retirez-le, et mettez cet aspect dans le CSS.
    An attribute serves presentation only. Remove it, and put this look in the CSS.`,
  "spaced-letters": error(["10.1"])`
    Des espaces séparent les lettres d’un mot. Écrivez le mot d’un tenant, et espacez ses lettres avec letter-spacing.
    Spaces part the letters of a word. Write the word whole, and space its letters with letter-spacing.`,
  "spacing-markup": warning(["8.9"])`
    Un élément vide ne sert qu’à espacer. Retirez-le, et faites l’espace avec une marge.
    An empty element only makes space. Remove it, and make the space with a margin.`,
  "image-alt-filename": error(["1.3"])`
    L’alternative d’une image est un nom de fichier. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.
    An image’s alternative is a file name. Write what the image shows, or leave alt empty if it decorates.`,
  "image-decorative-named": error(["1.2"])`
    Une image de décoration porte quand même un texte. Retirez title et aria-label, ou écrivez l’alternative dans alt.
    A decorative image carries a text all the same. Remove title and aria-label, or write the alternative in alt.`,
  "svg-exposed": warning(["1.1", "1.2"])`
    Un dessin SVG n’est ni nommé, ni caché. S’il décore, ajoutez aria-hidden="true" ; sinon, role="img" et un nom.
    An SVG drawing is neither named nor hidden. If it decorates, add aria-hidden="true"; otherwise role="img" and a name.`,
  "duplicate-id": error(["8.2"])`
    Deux éléments ont le même id. Donnez à chacun un id qui n’est qu’à lui.
    Two elements have the same id. Give each one an id of its own.`,
  // 5.4 is about tables that have a title
  "table-title": warning([])`
    Un tableau de données n’a pas de titre. Ajoutez un élément caption au début du tableau.
    A data table has no title. Add a caption element at the start of the table.`,
  doctype: error(["8.1"], { whole: true })`
    La page n’a pas de type de document valide. Commencez le fichier par <!doctype html>.
    The page has no valid document type. Start the file with <!doctype html>.`,
  "image-alt-vague": error(["1.3"])`
    L’alternative d’une image ne dit rien d’elle. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.
    An image’s alternative says nothing of it. Write what the image shows, or leave alt empty if it decorates.`,
  "embed-alt": error(["1.1"])`
    Une image incorporée n’a pas d’alternative. Donnez-lui role="img" et un aria-label.
    An embedded image has no alternative. Give it role="img" and an aria-label.`,
  "figure-caption": error(["1.9"])`
    La légende d’une image ne lui est pas reliée. Donnez à figure role="figure", et pour aria-label le texte de figcaption.
    An image’s caption is not bound to it. Give figure role="figure", and the caption’s text as its aria-label.`,
  "longdesc-dead": error(["1.6"])`
    La description détaillée d’une image n’est pas là. Corrigez l’adresse de longdesc.
    An image’s long description is not there. Correct the address in longdesc.`,
  "frame-title-vague": error(["2.2"])`
    Le titre d’un cadre ne dit rien de lui. Dites ce que le cadre contient.
    A frame’s title says nothing of it. Say what the frame holds.`,
  "frame-hidden": error(["10.8"])`
    Un cadre caché aux aides techniques reçoit le focus. Retirez aria-hidden, ou ajoutez tabindex="-1".
    A frame hidden from assistive technology takes the focus. Remove aria-hidden, or add tabindex="-1".`,
  "frame-unreached": error(["7.3"])`
    Un cadre retire son contenu au clavier. Retirez tabindex="-1" du cadre.
    A frame takes its content from the keyboard. Remove tabindex="-1" from the frame.`,
  autoplay: error(["4.10"])`
    Un son démarre seul. Retirez autoplay, ou laissez couper le son.
    A sound starts by itself. Remove autoplay, or let people stop the sound.`,
  "media-controls": error(["4.11"])`
    Un média n’a pas de commandes. Ajoutez l’attribut controls.
    A sound or video has no controls. Add the controls attribute.`,
  "video-endless": error(["13.8", "4.11"])`
    Une vidéo tourne sans fin et rien ne l’arrête. Ajoutez controls, ou un bouton qui l’arrête.
    A video runs for ever and nothing stops it. Add controls, or a button that stops it.`,
  "track-empty": error(["4.3"])`
    Une piste de texte n’a pas de fichier. Donnez-lui un attribut src.
    A text track has no file. Give it a src attribute.`,
  "table-caption": error(["5.4"])`
    Le titre d’un tableau ne lui est pas associé. Mettez-le dans un élément caption, au début du tableau.
    A table’s title is not tied to it. Put it in a caption element, at the start of the table.`,
  "table-headers": error(["5.6"])`
    Un tableau de données n’a pas d’en-têtes. Mettez-les dans des th, avec scope="col" ou scope="row".
    A data table has no headers. Put them in th elements, with scope="col" or scope="row".`,
  "table-association": error(["5.7"])`
    Un en-tête vaut pour plusieurs colonnes ou lignes, et rien ne le dit. Reliez chaque cellule à ses en-têtes avec id et headers, ou donnez-lui scope="colgroup" ou "rowgroup".
    A header stands for several columns or rows, and nothing says so. Tie each cell to its headers with id and headers, or give it scope="colgroup" or "rowgroup".`,
  "table-drawn": error(["5.6"])`
    Un tableau n’est fait que de CSS. Écrivez-le avec table, tr, th et td.
    A table is made of CSS alone. Write it with table, tr, th and td.`,
  "columns-typed": error(["10.1", "5.6"])`
    Des espaces imitent des colonnes. Écrivez un tableau avec table, tr, th et td.
    Spaces imitate columns. Write a table with table, tr, th and td.`,
  "layout-table-data": error(["5.8"])`
    Un tableau de mise en forme a des éléments de tableau de données. Retirez caption, th, summary, scope et headers.
    A layout table has elements of a data table. Remove caption, th, summary, scope and headers.`,
  "layout-table-role": error(["5.3"])`
    Un tableau de mise en forme ne le dit pas. Donnez-lui role="presentation", ou faites la mise en page en CSS.
    A layout table does not say so. Give it role="presentation", or make the layout with CSS.`,
  "aria-name-dead": error(["7.1"])`
    Un nom ARIA désigne un élément absent. Corrigez l’id de aria-labelledby, ou ajoutez l’élément.
    An ARIA name points to an element that is not there. Correct the id in aria-labelledby, or add the element.`,
  "link-vague": error(["6.1"])`
    L’intitulé d’un lien ne dit pas où il mène. Nommez la page ou le document.
    A link’s text does not say where it leads. Name the page or the document.`,
  "title-vague": error(["8.6"], { whole: true })`
    Le titre de la page ne dit rien d’elle. Nommez la page, puis le site.
    The page’s title says nothing of it. Name the page, then the site.`,
  "dir-missing": error(["8.10"])`
    Un passage s’écrit de droite à gauche et ne le dit pas. Ajoutez dir="rtl" à son élément.
    A passage is written from right to left and does not say so. Add dir="rtl" to its element.`,
  "dir-wrong": error(["8.10"])`
    Le sens de lecture déclaré n’est pas celui du texte. Corrigez l’attribut dir : ltr, rtl ou auto.
    The reading direction declared is not that of the text. Correct the dir attribute: ltr, rtl or auto.`,
  "heading-typed": warning(["9.1"])`
    Un texte en gras tient lieu de titre. Mettez-le dans un titre, h2 à h6.
    A text in bold stands for a heading. Put it in a heading, h2 to h6.`,
  "heading-long": warning(["9.1"])`
    Un titre est long comme un paragraphe. Faites-en un paragraphe ; l’aspect se règle par une classe.
    A heading is as long as a paragraph. Make it a paragraph; set its look by a class.`,
  "heading-level": error(["9.1"])`
    Un titre en ARIA n’a pas de niveau. Ajoutez aria-level, ou prenez un élément h2 à h6.
    An ARIA heading has no level. Add aria-level, or take an h2 to h6 element.`,
  "nav-missing": warning(["9.2"], { whole: true })`
    Un menu n’est pas dans une zone de navigation. Mettez-le dans un élément nav.
    A menu is in no navigation region. Put it in a nav element.`,
  "skip-link-dead": error(["12.7"])`
    Un lien d’accès rapide ne mène nulle part. Donnez à sa cible l’id qu’il désigne.
    A skip link leads nowhere. Give its target the id that it points to.`,
  "skip-link-missing": error(["12.7"], { whole: true })`
    Rien ne mène droit au contenu. Mettez avant le menu un lien vers l’élément main.
    Nothing leads straight to the content. Put a link to the main element before the menu.`,
} satisfies Record<string, AuditRule>;
