import { firstHeadings } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineNoH1Meta: RuleMeta = {
  // RGAA's glossary, « Titre »: a hierarchy does not require an h1
  severity: "review",
  tests: ["9.1.1"],
  whole: true,
  title: {
    fr: "Sans titre de niveau 1, la hiérarchie garde-t-elle un sens ?",
    en: "Does the outline make sense without a level 1 heading?",
  },
  help: { fr: "Mettez le titre de la page dans un h1.", en: "Put the page’s title in an h1." },
  example: {
    before: "<main><h2>Déménager</h2><p>Un texte.</p></main>",
    after: "<main><h1>Déménager</h1><p>Un texte.</p></main>",
  },
};

export const outlineNoH1: RuleFinder = {
  name: "outline-no-h1",
  when: "width",
  // the headings of a `frameset` are in its frames
  find: ({ body }, { once }) => (once(firstHeadings).length === 0 && !body.matches("frameset") ? [body] : []),
};
