import { findExposedHeadings, isEmptyHeading, HEADING_ELEMENTS } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const headingLevelMeta: RuleMeta = {
  severity: "error",
  tests: ["9.1.3"],
  title: { fr: "Un titre ARIA n’a pas de niveau", en: "An ARIA heading has no level" },
  help: {
    fr: "Ajoutez aria-level, ou utilisez un élément h2 à h6.",
    en: "Add aria-level, or use an element from h2 to h6.",
  },
  example: {
    before: '<div role="heading">Horaires</div><p>De 9 h à 17 h.</p>',
    after: '<div role="heading" aria-level="2">Horaires</div><p>De 9 h à 17 h.</p>',
  },
};

export const headingLevel: RuleFinder = {
  name: "heading-level",
  when: "width",
  find: (_document, { once }) =>
    once(findExposedHeadings).filter(
      (heading) =>
        heading.matches(`[role=heading]:not(${HEADING_ELEMENTS})`) &&
        !heading.ariaLevel &&
        !isEmptyHeading(heading),
    ),
};
