import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewStatus: PageRule = {
  name: "review-status",
  when: "width",
  ...review(["7.5.1", "7.5.2"])`
    Ce message apparaît-il après une action ? Si oui, donnez-lui role="status" ou role="alert".
    Does this message appear after an action? If so, give it role="status" or role="alert".
    <p class="message-succes">Votre demande est enregistrée.</p>`,
  find: (document) =>
    placesOf(
      document,
      ":is([class*=alert i], [class*=success i], [class*=succes i], [class*=error i], [class*=message i], [class*=notification i]):not([role], [aria-live] *)",
    ),
};
