import { error, firstHeadings, type PageRule } from "rgaa-audit/rule";

/** Stricter than the RGAA, which lets a page do without. */
export const outlineNoH1: PageRule = {
  name: "own-outline-no-h1",
  when: "width",
  ...error(["9.1"], { whole: true })`
    La page n’a pas de titre de niveau 1. Mettez le titre de la page dans un h1.
    The page has no level 1 heading. Put the page’s title in an h1.`,
  find: ({ body }, { once }) => (once(firstHeadings).length === 0 ? [body] : []),
};
