import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewToggleMeta: RuleMeta = {
  severity: "review",
  tests: ["7.1.1"],
  title: {
    fr: "Ce bouton dit-il s’il a ouvert quelque chose ?",
    en: "Does this button say whether it has opened something?",
  },
  help: { fr: "Donnez-lui aria-expanded.", en: "Give it aria-expanded." },
  example: {
    before:
      '<button onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">Menu</button><ul hidden><li><a href="/a">Le dossier</a></li></ul>',
  },
};

export const reviewToggle: RuleFinder = {
  name: "review-toggle",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "button:is([class*=menu i], [class*=toggle i], [onclick*=hidden]):not([aria-expanded], [aria-pressed])",
    ),
};
