import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCaptchaMeta: RuleMeta = {
  severity: "review",
  tests: ["1.4.1", "1.5.1"],
  title: {
    fr: "L’alternative de ce captcha indique-t-elle sa fonction, et existe-t-il un autre accès, sans image ?",
    en: "Does the alternative of this captcha describe its purpose, and is there another way to pass?",
  },
  help: {
    fr: "Sinon, écrivez dans l’alternative à quoi sert l’image, et proposez un accès sans image.",
    en: "Check its text alternative, and that people can pass without an image.",
  },
  example: {
    before:
      '<form><img src="/i.png" alt="Captcha"><label>Caractères de l’image <input name="c"></label><button>Envoyer</button></form>',
  },
};

export const reviewCaptcha: RuleFinder = {
  name: "review-captcha",
  when: "width",
  find: (document) => findReviewItems(document, "img[alt*=captcha i], [class*=captcha i], [id*=captcha i]"),
};
