import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewStatusMeta: RuleMeta = {
  severity: "review",
  tests: ["7.5.1", "7.5.2"],
  title: { fr: "Ce message apparaît-il après une action ?", en: "Does this message appear after an action?" },
  help: {
    fr: 'Si oui, donnez-lui role="status" ou role="alert".',
    en: 'If so, give it role="status" or role="alert".',
  },
  example: { before: '<p class="message-succes">Votre demande est enregistrée.</p>' },
};

export const reviewStatus: RuleFinder = {
  name: "review-status",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      ":is([class*=alert i], [class*=success i], [class*=succes i], [class*=error i], [class*=message i], [class*=notification i]):not([role], [aria-live] *)",
    ),
};
