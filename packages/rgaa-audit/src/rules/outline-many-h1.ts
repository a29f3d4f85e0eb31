import { quoted } from "../page/dom";
import { firstHeadings } from "../page/headings";
import { type PageRule, warning } from "../rule";

export const outlineManyH1: PageRule = {
  name: "outline-many-h1",
  when: "width",
  ...warning(["9.1.1"])`
    La page a plusieurs titres de niveau 1. Gardez un seul h1, et donnez aux autres le niveau 2.
    The page has several level 1 headings. Keep one h1, and give the others level 2.
    <h1>Déménager</h1><p>Un texte.</p><h1>Horaires</h1><p>De 9 h à 17 h.</p>
    <h1>Déménager</h1><p>Un texte.</p><h2>Horaires</h2><p>De 9 h à 17 h.</p>`,
  find: (_document, { once }) => once(firstHeadings).slice(1).map(quoted),
};
