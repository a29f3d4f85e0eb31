import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewLabel: PageRule = {
  name: "review-label",
  when: "width",
  ...review(["11.2.1", "11.3.2"])`
    Cette étiquette est-elle claire, et la même sur toutes les pages ? Relisez-la à côté du champ.
    Is this label clear, and the same on all pages? Read it beside its field.
    <form><label>Nom <input name="n" autocomplete="nom"></label></form>`,
  find: (document) => placesOf(document, "form:has(input:not([type=hidden])) label"),
};
