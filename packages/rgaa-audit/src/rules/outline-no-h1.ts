import { firstHeadings } from "../page/headings";
import { type PageRule, review } from "../rule";

export const outlineNoH1: PageRule = {
  name: "outline-no-h1",
  when: "width",
  // the RGAA's glossary, « Titre »: a hierarchy need not have an h1
  ...review(["9.1.1"], { whole: true })`
    Sans titre de niveau 1, la hiérarchie garde-t-elle un sens ? Mettez le titre de la page dans un h1.
    Does the outline make sense without a level 1 heading? Put the page’s title in an h1.
    <main><h2>Déménager</h2><p>Un texte.</p></main>
    <main><h1>Déménager</h1><p>Un texte.</p></main>`,
  // the titles of a set of frames are in its frames
  find: ({ body }, { once }) => (once(firstHeadings).length === 0 && !body.matches("frameset") ? [body] : []),
};
