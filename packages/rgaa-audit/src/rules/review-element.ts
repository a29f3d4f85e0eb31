import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewElement: PageRule = {
  name: "review-element",
  when: "width",
  ...review(["8.9.1"])`
    Cet élément est-il employé pour son sens ? Un retrait ou un cadre se font en CSS.
    Is this element used for its meaning? An indent or a frame is made with CSS.
    <fieldset><p>Un texte encadré.</p></fieldset>`,
  find: (document) => placesOf(document, "blockquote, fieldset:not(:has(input, select, textarea, button))"),
};
