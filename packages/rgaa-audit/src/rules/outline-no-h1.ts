import { firstHeadings } from "../page/headings";
import { error, type PageRule } from "../rule";

export const outlineNoH1: PageRule = {
  name: "outline-no-h1",
  when: "width",
  ...error(["9.1.1"], { whole: true })`
    La page n’a pas de titre de niveau 1. Mettez le titre de la page dans un h1.
    The page has no level 1 heading. Put the page’s title in an h1.
    <main><h2>Déménager</h2><p>Un texte.</p></main>
    <main><h1>Déménager</h1><p>Un texte.</p></main>`,
  // the titles of a set of frames are in its frames
  find: ({ body }, { once }) => (once(firstHeadings).length === 0 && !body.matches("frameset") ? [body] : []),
};
