import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewQuote: PageRule = {
  name: "review-quote",
  when: "width",
  ...review(["9.4.1", "9.4.2"])`
    Est-ce une citation ? Mettez-la dans q ou blockquote.
    Is this a quotation? Put it in q or blockquote.
    <p><i>« Nous avons beaucoup appris de cette année de travail avec les habitants »</i>, dit la maire.</p>`,
  find: (document) => placesOf(document, "p, i, em, div", /^[«“"]\s?(?:\S+\s+){8,}.*[»”"]/),
};
