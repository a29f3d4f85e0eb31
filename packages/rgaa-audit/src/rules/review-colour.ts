import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewColour: PageRule = {
  name: "review-colour",
  when: "width",
  ...review(["3.1.2"])`
    La couleur est-elle seule à donner une information ? Dites-la aussi en mots ou par une forme.
    Does colour alone give some information? Say it in words or by a shape too.
    <p>Les champs en rouge sont obligatoires.</p><label style="color:#b00">Nom <input name="n" autocomplete="name"></label>`,
  find: (document) =>
    placesOf(
      document,
      "p, li, label, legend, span",
      /\ben (?:rouge|vert|bleu|jaune|gris|orange|couleur)\b|\b(?:rouges?|verts?) (?:sont|indiquent|signalent)\b/i,
    ),
};
