import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewCryptic: PageRule = {
  name: "review-cryptic",
  when: "width",
  ...review(["13.5.1", "13.6.1"])`
    Ce signe a-t-il une alternative ? Dites en mots ce qu’il veut dire.
    Does this sign have an alternative? Say in words what it means.
    <p>Bravo à tous :-)</p>`,
  find: (document) => placesOf(document, "p, li, span", /(?:^|\s)(?::-?[()DPp]|;-?\)|<3|\^\^)(?:\s|$)/),
};
