import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewFrameTitle: PageRule = {
  name: "review-frame-title",
  when: "width",
  ...review(["2.2.1"])`
    Ce titre dit-il ce que contient le cadre ? Relisez-le à côté du cadre.
    Does this title say what the frame holds? Read it beside the frame.
    <iframe title="  " src="/vide" width="300" height="80"></iframe>`,
  find: (document) => placesOf(document, "iframe[title]:not([title=''])"),
};
