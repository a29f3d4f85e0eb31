import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewAnimation: PageRule = {
  name: "review-animation",
  when: "width",
  ...review(["4.8.1", "4.9.1"])`
    Ce média a-t-il une alternative ? Ajoutez-la à côté, ou un lien vers elle.
    Does this medium have an alternative? Add it beside it, or a link to it.
    <canvas role="img" width="60" height="40"></canvas>`,
  find: (document) =>
    placesOf(document, "object:not([type^=image]), embed:not([type^=image]), canvas:not([aria-hidden])"),
};
