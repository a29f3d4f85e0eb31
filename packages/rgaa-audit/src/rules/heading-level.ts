import { headingsOf, isEmptyHeading, TITLE } from "../page/headings";
import { error, type PageRule } from "../rule";

export const headingLevel: PageRule = {
  name: "heading-level",
  when: "width",
  ...error(["9.1.3"])`
    Un titre en ARIA n’a pas de niveau. Ajoutez aria-level, ou prenez un élément h2 à h6.
    An ARIA heading has no level. Add aria-level, or take an h2 to h6 element.
    <div role="heading">Horaires</div><p>De 9 h à 17 h.</p>
    <div role="heading" aria-level="2">Horaires</div><p>De 9 h à 17 h.</p>`,
  find: (_document, { once }) =>
    once(headingsOf).filter(
      (heading) =>
        heading.matches(`[role=heading]:not(${TITLE})`) && !heading.ariaLevel && !isEmptyHeading(heading),
    ),
};
