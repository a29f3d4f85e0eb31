import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewTableTitle: PageRule = {
  name: "review-table-title",
  when: "width",
  ...review(["5.5.1"])`
    Ce titre dit-il le contenu du tableau ? Relisez-le à côté du tableau.
    Does this title say what the table holds? Read it beside the table.
    <table><caption> </caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>`,
  find: (document) => placesOf(document, "table:has(th) > caption"),
};
