import { quoteElement, textOf } from "../page/dom";
import { exposedHeadings, isEmptyHeading } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const headingLongMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.1.2"],
  title: { fr: "Un titre est long comme un paragraphe", en: "A heading is as long as a paragraph" },
  help: {
    fr: "Faites-en un paragraphe ; l’aspect se règle par une classe.",
    en: "Make it a paragraph; set its look by a class.",
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
    once(exposedHeadings)
      .filter((heading) => textOf(heading).length > LONGEST && !isEmptyHeading(heading))
      .map(quoteElement),
};

/** Longest heading, in characters. */
const LONGEST = 180;
