import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewDocument: PageRule = {
  name: "review-document",
  when: "width",
  ...review(["13.3.1", "13.4.1"])`
    Ce document est-il accessible ? Vérifiez-le, ou offrez une version qui l’est.
    Is this document accessible? Check it, or offer a version that is.
    <p><a href="/rapport.pdf">Rapport d’activité (PDF, 2 Mo)</a></p>`,
  find: (document) =>
    placesOf(
      document,
      "a:is([href$='.pdf' i], [href$='.doc' i], [href$='.docx' i], [href$='.odt' i], [href$='.xlsx' i], [href$='.ods' i])",
    ),
};
