import { findLevel1Headings } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineNoH1Meta: RuleMeta = {
  // a review item: according to the RGAA's glossary, « Titre », a hierarchy does not require an h1
  severity: "review",
  tests: ["9.1.1"],
  whole: true,
  title: {
    fr: "La page n’a pas de titre de niveau 1 : la hiérarchie reste-t-elle logique ?",
    en: "The page has no level 1 heading: does the hierarchy still make sense?",
  },
  help: { fr: "Sinon, mettez le titre de la page dans un h1.", en: "If not, put the page’s title in an h1." },
  example: {
    before: "<main><h2>Déménager</h2><p>Un texte.</p></main>",
    after: "<main><h1>Déménager</h1><p>Un texte.</p></main>",
  },
};

export const outlineNoH1: RuleFinder = {
  name: "outline-no-h1",
  when: "width",
  // the headings of a `frameset` are in its frames
  find: ({ body }, { once }) =>
    once(findLevel1Headings).length === 0 && !body.matches("frameset") ? [body] : [],
};
