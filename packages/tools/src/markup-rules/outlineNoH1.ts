import { findLevel1Headings, type RuleFinder, type RuleMeta } from "rgaa-audit/rule";

export const outlineNoH1Meta: RuleMeta = {
  severity: "error",
  rgaa: ["9.1"],
  whole: true,
  title: { fr: "La page n’a pas de titre de niveau 1", en: "The page has no level 1 heading" },
  help: { fr: "Mettez le titre de la page dans un h1.", en: "Put the page’s title in an h1." },
};

/** Rule that reports a page without a level 1 heading. Stricter than the RGAA, which does not require such a heading. */
export const outlineNoH1: RuleFinder = {
  name: "own-outline-no-h1",
  when: "width",
  find: ({ body }, { once }) => (once(findLevel1Headings).length === 0 ? [body] : []),
};
