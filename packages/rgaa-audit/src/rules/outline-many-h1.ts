import { quoteElement } from "../page/dom";
import { findLevel1Headings } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineManyH1Meta: RuleMeta = {
  severity: "warning",
  tests: ["9.1.1"],
  title: { fr: "La page a plusieurs titres de niveau 1", en: "The page has several level 1 headings" },
  help: {
    fr: "Gardez un seul h1, et donnez aux autres titres le niveau 2.",
    en: "Keep one h1, and give the other headings level 2.",
  },
  example: {
    before: "<h1>Déménager</h1><p>Un texte.</p><h1>Horaires</h1><p>De 9 h à 17 h.</p>",
    after: "<h1>Déménager</h1><p>Un texte.</p><h2>Horaires</h2><p>De 9 h à 17 h.</p>",
  },
};

export const outlineManyH1: RuleFinder = {
  name: "outline-many-h1",
  when: "width",
  find: (_document, { once }) => once(findLevel1Headings).slice(1).map(quoteElement),
};
