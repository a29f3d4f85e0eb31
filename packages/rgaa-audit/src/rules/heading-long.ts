import { quoted, textOf } from "../page/dom";
import { headingsOf, isEmptyHeading } from "../page/headings";
import { type PageRule, warning } from "../rule";

export const headingLong: PageRule = {
  name: "heading-long",
  when: "width",
  ...warning(["9.1.2"])`
    Un titre est long comme un paragraphe. Faites-en un paragraphe ; l’aspect se règle par une classe.
    A heading is as long as a paragraph. Make it a paragraph; set its look by a class.
    <h2>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin, et le samedi de 9 h à midi ; pendant l’été, elle ferme à 16 h, et un guichet reste ouvert au rez-de-chaussée pour les passeports et les cartes d’identité.</h2><p>Un texte.</p>
    <h2>Horaires</h2><p>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin.</p>`,
  find: (_document, { once }) =>
    once(headingsOf)
      .filter((heading) => textOf(heading).length > LONGEST && !isEmptyHeading(heading))
      .map(quoted),
};

/** Letters of a heading, beyond which it is a paragraph. */
const LONGEST = 180;
