import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewErasingMeta: RuleMeta = {
  severity: "review",
  tests: ["11.12.1"],
  title: { fr: "Peut-on annuler cette action ?", en: "Can this action be undone?" },
  help: {
    fr: "Sinon, demandez une confirmation, ou permettez d’annuler.",
    en: "If not, ask for confirmation, or let people undo it.",
  },
  example: { before: '<form><button name="effacer">Supprimer mon compte</button></form>' },
};

export const reviewErasing: RuleFinder = {
  name: "review-erasing",
  when: "width",
  find: (document) =>
    findReviewItems(document, "button, input[type=submit]", /\b(?:supprimer|effacer|payer|signer)\b/i),
};
