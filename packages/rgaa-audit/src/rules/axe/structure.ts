import { type AuditRule, error, review, warning } from "../../rule";

/** Axe's rules on the document, its regions, lists, tables and languages. */
export const AXE_STRUCTURE = {
  "document-title": error(["8.5.1"], { whole: true })`
    La page n’a pas de titre. Ajoutez un élément title qui la nomme, puis nomme le site.
    The page has no title. Add a title element that names it, then the site.`,
  "html-has-lang": error(["8.3.1"])`
    La langue de la page n’est pas dite. Ajoutez lang="fr" à l’élément html.
    The page does not say its language. Add lang="fr" to the html element.`,
  "html-lang-valid": error(["8.4.1"])`
    Le code de langue de la page n’existe pas. Écrivez un code valide, comme fr.
    The page’s language code does not exist. Write a valid code, such as fr.`,
  "html-xml-lang-mismatch": error(["8.4.1"])`
    Les attributs lang et xml:lang se contredisent. Retirez xml:lang.
    The lang and xml:lang attributes contradict each other. Remove xml:lang.`,
  "valid-lang": error(["8.8.1"])`
    Le code de langue d’un passage n’existe pas. Écrivez un code valide, comme en.
    A passage’s language code does not exist. Write a valid code, such as en.`,
  "meta-refresh": error(["13.1.1", "13.1.2"])`
    La page se recharge ou s’en va seule. Retirez la balise meta refresh.
    The page reloads or leaves by itself. Remove the meta refresh tag.`,
  "meta-viewport": error(["10.4.2"])`
    La page empêche de zoomer. Retirez user-scalable=no et maximum-scale de meta viewport.
    The page forbids zooming. Remove user-scalable=no and maximum-scale from meta viewport.`,
  "css-orientation-lock": error(["13.9.1"])`
    La page impose un sens à l’écran. Retirez la rotation que le CSS fait selon l’orientation.
    The page forces the screen’s orientation. Remove the rotation that the CSS makes by orientation.`,
  "avoid-inline-spacing": error(["10.12.1"])`
    Un attribut style fige l’espacement du texte. Retirez !important, ou mettez la règle dans la feuille de style.
    A style attribute fixes the text’s spacing. Remove !important, or put the rule in the stylesheet.`,
  "landmark-one-main": error(["9.2.1"], { whole: true })`
    La page doit avoir une zone principale, et une seule. Mettez le contenu dans un élément main.
    The page must have exactly one main region. Put the content in a main element.`,
  "landmark-no-duplicate-main": error(["9.2.1"])`
    La page a plusieurs zones principales. Gardez un seul élément main visible.
    The page has several main regions. Keep one visible main element.`,
  "landmark-no-duplicate-banner": warning(["9.2.1"])`
    La page a plusieurs bandeaux. Gardez un seul header au premier niveau.
    The page has several banners. Keep one header at the top level.`,
  "landmark-no-duplicate-contentinfo": warning(["9.2.1"])`
    La page a plusieurs pieds de page. Gardez un seul footer au premier niveau.
    The page has several page footers. Keep one footer at the top level.`,
  "landmark-banner-is-top-level": warning(["9.2.1"])`
    Le bandeau est dans une autre zone. Sortez-le, ou retirez role="banner".
    The banner is inside another region. Take it out, or remove role="banner".`,
  "landmark-contentinfo-is-top-level": warning(["9.2.1"])`
    Le pied de page est dans une autre zone. Sortez-le, ou retirez role="contentinfo".
    The page footer is inside another region. Take it out, or remove role="contentinfo".`,
  "landmark-main-is-top-level": warning(["9.2.1"])`
    La zone principale est dans une autre zone. Sortez l’élément main.
    The main region is inside another region. Take the main element out.`,
  "landmark-unique": warning(["9.2.1"])`
    Deux zones ont le même nom. Distinguez-les avec aria-label.
    Two regions have the same name. Tell them apart with aria-label.`,
  region: warning(["9.2.1"], { whole: true })`
    Un contenu n’est dans aucune zone. Placez-le dans header, nav, main ou footer.
    Some content is in no region. Put it in header, nav, main or footer.`,
  list: error(["9.3.1", "9.3.2"])`
    Une liste contient autre chose que des éléments de liste. Mettez chaque élément dans un li.
    A list holds something else than list items. Put each item in an li.`,
  listitem: error(["9.3.1", "9.3.2"])`
    Un li n’est pas dans une liste. Entourez-le d’un ul ou d’un ol.
    An li is in no list. Wrap it in a ul or an ol.`,
  "definition-list": error(["9.3.3"])`
    Une liste de définitions est mal construite. N’y mettez que des groupes de dt puis dd.
    A definition list is badly built. Put only groups of dt then dd in it.`,
  dlitem: error(["9.3.3"])`
    Un dt ou un dd n’est pas dans un dl. Entourez-le d’un dl.
    A dt or dd is not in a dl. Wrap it in a dl.`,
  "scope-attr-valid": warning(["5.7.2"])`
    Un attribut scope est mal employé. Mettez-le sur un th, avec la valeur col ou row.
    A scope attribute is misused. Put it on a th, with the value col or row.`,
  "td-headers-attr": error(["5.7.4"])`
    Un attribut headers désigne une cellule qui n’est pas un en-tête du tableau. Donnez-lui l’id d’un th du même tableau.
    A headers attribute points to a cell that is not a header of the table. Give it the id of a th of the same table.`,
  "th-has-data-cells": review(["5.7.1"])`
    Cet en-tête a-t-il des données ? Sinon, faites-en un td, ou corrigez le tableau.
    Does this header have data? If not, make it a td, or correct the table.`,
  "empty-table-header": warning(["5.6.1"])`
    Un en-tête de tableau est vide. Écrivez son texte, ou faites-en un td.
    A table header is empty. Write its text, or make it a td.`,
  "table-duplicate-name": warning(["5.2.1"])`
    Le résumé d’un tableau répète son titre. Retirez l’un des deux.
    A table’s summary repeats its caption. Remove one of them.`,
} satisfies Readonly<Record<string, AuditRule>>;
