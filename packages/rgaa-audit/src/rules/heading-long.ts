import { quoteElement, getText } from "../page/dom";
import { findExposedHeadings, isEmptyHeading } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const headingLongMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.1.2"],
  title: { fr: "Un titre est aussi long qu’un paragraphe", en: "A heading is as long as a paragraph" },
  help: {
    fr: "Transformez-le en paragraphe, et réglez son aspect avec une classe CSS.",
    en: "Make it a paragraph, and style it with a CSS class.",
  },
  example: {
    before:
      "<h2>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin, et le samedi de 9 h à midi ; pendant l’été, elle ferme à 16 h, et un guichet reste ouvert au rez-de-chaussée pour les passeports et les cartes d’identité.</h2><p>Un texte.</p>",
    after:
      "<h2>Horaires</h2><p>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin.</p>",
  },
};

export const headingLong: RuleFinder = {
  name: "heading-long",
  when: "width",
  find: (_document, { once }) =>
    once(findExposedHeadings)
      .filter((heading) => getText(heading).length > LONGEST && !isEmptyHeading(heading))
      .map(quoteElement),
};

/** Maximum length of a heading, in characters. */
const LONGEST = 180;
