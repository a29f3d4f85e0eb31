import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCaptchaMeta: RuleMeta = {
  severity: "review",
  tests: ["1.4.1", "1.5.1"],
  title: {
    fr: "Ce captcha dit-il sa fonction, et y a-t-il un autre moyen ?",
    en: "Does this captcha say its purpose, and is there another way?",
  },
  help: {
    fr: "Vérifiez son alternative, et l’accès sans image.",
    en: "Check its alternative, and the way in without a picture.",
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
