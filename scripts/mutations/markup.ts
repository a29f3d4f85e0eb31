import type { Mutation } from "./mutation";
import { combine, append, rewrite, swap } from "./plant";

const english =
  "<p>You have a project for the city, and you have some ideas for the streets that are in the centre.</p>";

/** Defects in the markup. */
export const MARKUP: readonly Mutation[] = [
  {
    name: "the title is a paragraph",
    rule: "own-outline-no-h1",
    plant: rewrite(/<h1>(.*?)<\/h1>/, "<p>$1</p>"),
  },
  {
    name: "a second h1",
    rule: "outline-many-h1",
    plant: rewrite(/<h2 class="fr-h2">(.*?)<\/h2>/, "<h1>$1</h1>"),
  },
  {
    name: "a level is skipped",
    rule: "own-outline-jump",
    plant: rewrite(/<h3 class="fr-h5" (.*?)<\/h3>/, '<h5 class="fr-h5" $1</h5>'),
  },
  {
    name: "a heading loses its words",
    rule: "outline-empty",
    plant: rewrite(/(<h2 class="fr-h2">).*?(<\/h2>)/, "$1$2"),
  },
  { name: "a heading over nothing", rule: "outline-nothing", plant: append("<h2>À venir</h2>") },
  { name: "an image without alt", rule: "image-alt", plant: swap('alt=""', "") },
  { name: "a file's name as alt", rule: "image-alt-filename", plant: swap('alt=""', 'alt="portrait-3.jpg"') },
  {
    name: "a decorative image with a title",
    rule: "image-decorative-named",
    plant: swap('alt=""', 'alt="" title="Portrait"'),
  },
  { name: "a drawing no longer hidden", rule: "svg-exposed", plant: swap(' aria-hidden="true"', "") },
  { name: "a list without bullets loses its role", rule: "own-list-role", plant: swap(' role="list"', "") },
  {
    name: "div instead of li",
    rule: "list",
    plant: rewrite(/(<ul class="fr-list">)<li>(.*?)<\/li>/, "$1<div>$2</div>"),
  },
  {
    name: "items without their list",
    rule: "listitem",
    plant: rewrite(/<ul class="fr-list">(.*?)<\/ul>/, "<div>$1</div>"),
  },
  {
    name: "a list typed by hand",
    rule: "list-typed",
    plant: append("<p>- un projet</p><p>- une équipe</p>"),
  },
  {
    name: "a link without words",
    rule: "link-name",
    plant: rewrite(/(<a class="fr-btn"[^>]*>).*?(<\/a>)/, "$1$2"),
  },
  {
    name: "a title that says something else",
    rule: "link-title",
    plant: swap('<a class="fr-btn"', '<a title="Cliquez ici" class="fr-btn"'),
  },
  {
    name: "a title that starts with something else",
    rule: "own-link-title",
    plant: swap('<a class="fr-btn"', '<a title="Pour postuler" class="fr-btn"'),
  },
  {
    name: "a name that hides what is read",
    rule: "label-content-name-mismatch",
    plant: swap('<a class="fr-btn"', '<a aria-label="Envoyer un dossier" class="fr-btn"'),
  },
  {
    name: "a window that opens without a word",
    rule: "own-new-window",
    plant: swap('<a class="fr-btn"', '<a target="_blank" class="fr-btn"'),
  },
  { name: "no language on the page", rule: "html-has-lang", plant: swap('<html lang="fr"', "<html") },
  {
    name: "the wrong language on the page",
    rule: "lang-page",
    plant: swap('<html lang="fr"', '<html lang="en"'),
  },
  {
    name: "a language that does not exist on the page",
    rule: "html-lang-valid",
    plant: swap('<html lang="fr"', '<html lang="francais"'),
  },
  {
    name: "a language that does not exist on a passage",
    rule: "valid-lang",
    plant: swap('<span lang="en">', '<span lang="anglais">'),
  },
  {
    name: "an English job title no longer marked",
    rule: "own-lang-term",
    plant: rewrite(/<span lang="en">(.*?)<\/span>/, "$1"),
  },
  { name: "an English paragraph", rule: "lang-part", plant: append(english) },
  {
    name: "a French paragraph said to be English",
    rule: "lang-part-wrong",
    plant: rewrite(/<p>(De 2016|À compter)/, '<p lang="en">$1'),
  },
  { name: "no title", rule: "document-title", plant: rewrite(/<title>.*?<\/title>/, "") },
  { name: "no document type", rule: "doctype", plant: swap("<!doctype html>", "") },
  { name: "a center element", rule: "presentation-element", plant: append("<center>Postulez</center>") },
  { name: "an align attribute", rule: "presentation-attribute", plant: swap("<h1>", '<h1 align="center">') },
  { name: "a style attribute", rule: "own-style", plant: swap("<h1>", '<h1 style="margin: 0">') },
  { name: "letters set apart by spaces", rule: "spaced-letters", plant: append("<p>P O S T U L E R</p>") },
  { name: "an empty paragraph for space", rule: "spacing-markup", plant: append("<p>&nbsp;</p>") },
  { name: "line breaks for space", rule: "spacing-markup", plant: append("<p>Un<br><br>deux</p>") },
  {
    name: "an id that two elements have",
    rule: "duplicate-id",
    plant: swap('<section id="raisons"', '<section id="profils"'),
  },
  { name: "a table without its title", rule: "table-title", plant: rewrite(/<caption>.*?<\/caption>/, "") },
  {
    name: "a header that says a scope that does not exist",
    rule: "scope-attr-valid",
    plant: swap('scope="col"', 'scope="column"'),
  },
  {
    name: "headers that point to nothing",
    rule: "td-headers-attr",
    plant: swap('<td class="fr-cell--right">', '<td headers="rien">'),
  },
  {
    name: "a zoom that is forbidden",
    rule: "meta-viewport",
    plant: swap("initial-scale=1", "initial-scale=1, user-scalable=no"),
  },
  {
    name: "a page that reloads",
    rule: "meta-refresh",
    plant: swap("</head>", '<meta http-equiv="refresh" content="300"></head>'),
  },
  {
    name: "no main region",
    rule: "landmark-one-main",
    plant: combine(swap("<main", "<div"), swap("</main>", "</div>")),
  },
  {
    name: "content beside the regions",
    rule: "region",
    plant: swap("</main>", "</main><p>Un texte à côté</p>"),
  },
  {
    name: "two navigations of one name",
    rule: "landmark-unique",
    plant: append('<nav aria-label="vous êtes ici :"><a href="/">Accueil</a></nav>'),
  },
  {
    name: "a link hidden from screen readers alone",
    rule: "aria-hidden-focus",
    plant: swap('<a class="fr-btn"', '<a aria-hidden="true" class="fr-btn"'),
  },
  { name: "a role that does not exist", rule: "aria-roles", plant: swap("<h1>", '<h1 role="titre">') },
  {
    name: "a state that does not exist",
    rule: "aria-valid-attr-value",
    plant: swap('<section id="raisons"', '<section aria-busy="peut-être" id="raisons"'),
  },
  {
    name: "a frame without a title",
    rule: "frame-title",
    plant: append('<iframe src="about:blank"></iframe>'),
  },
  { name: "a field without a label", rule: "label", plant: append('<input type="text">') },
  { name: "a button without words", rule: "button-name", plant: append('<button type="button"></button>') },
];
