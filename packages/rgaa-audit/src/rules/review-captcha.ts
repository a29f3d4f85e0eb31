import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewCaptcha: PageRule = {
  name: "review-captcha",
  when: "width",
  ...review(["1.4.1", "1.5.1"])`
    Ce captcha dit-il sa fonction, et y a-t-il un autre moyen ? Vérifiez son alternative, et l’accès sans image.
    Does this captcha say its purpose, and is there another way? Check its alternative, and the way in without a picture.
    <form><img src="/i.png" alt="Captcha"><label>Caractères de l’image <input name="c"></label><button>Envoyer</button></form>`,
  find: (document) => placesOf(document, "img[alt*=captcha i], [class*=captcha i], [id*=captcha i]"),
};
