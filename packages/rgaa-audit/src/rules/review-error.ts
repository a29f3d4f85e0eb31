import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewErrorMeta: RuleMeta = {
  severity: "review",
  tests: ["11.10.4", "11.10.7", "11.11.1", "11.11.2"],
  title: {
    fr: "Le message d’erreur explique-t-il comment corriger la saisie ?",
    en: "Does the message explain how to correct the field?",
  },
  help: {
    fr: "Sinon, indiquez le format attendu et un exemple.",
    en: "If not, give the expected format and an example.",
  },
  example: {
    before:
      '<form><label for="e">Date</label> <input id="e" aria-invalid="true" aria-describedby="err"><p id="err">Erreur.</p></form>',
  },
};

export const reviewError: RuleFinder = {
  name: "review-error",
  when: "width",
  find: (document) => findReviewItems(document, "[aria-invalid=true]"),
};
