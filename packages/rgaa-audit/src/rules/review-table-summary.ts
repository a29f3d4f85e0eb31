import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewTableSummary: PageRule = {
  name: "review-table-summary",
  when: "width",
  ...review(["5.1.1", "5.2.1"])`
    Ce tableau complexe a-t-il un résumé ? Dites dans caption comment il est fait.
    Does this complex table have a summary? Say in its caption how it is made.
    <table role="none"><tr><td scope="col" id="x"><p>Menu</p></td><td headers="x"><p>Texte</p></td></tr></table>`,
  find: (document) => placesOf(document, "table:has(th[headers], td[headers])"),
};
