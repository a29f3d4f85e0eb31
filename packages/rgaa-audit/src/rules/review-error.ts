import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewError: PageRule = {
  name: "review-error",
  when: "width",
  ...review(["11.10.4", "11.10.7", "11.11.1", "11.11.2"])`
    Le message dit-il comment corriger ? Donnez le format attendu et un exemple.
    Does the message say how to correct it? Give the format and an example.
    <form><label for="e">Date</label> <input id="e" aria-invalid="true" aria-describedby="err"><p id="err">Erreur.</p></form>`,
  find: (document) => placesOf(document, "[aria-invalid=true]"),
};
