import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewToggleMeta: RuleMeta = {
  severity: "review",
  tests: ["7.1.1"],
  title: {
    fr: "Ce bouton indique-t-il si ce qu’il commande est ouvert ou fermé ?",
    en: "Does this button say whether what it controls is open or closed?",
  },
  help: {
    fr: "Sinon, donnez-lui aria-expanded, avec la valeur true (ouvert) ou false (fermé).",
    en: "If not, give it aria-expanded, with the value true (open) or false (closed).",
  },
  example: {
    before:
      '<button class="menu" onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">Menu</button><ul hidden><li><a href="/a">Le dossier</a></li></ul>',
  },
};

export const reviewToggle: RuleFinder = {
  name: "review-toggle",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "button:is([class*=menu i], [class*=toggle i]):not([aria-expanded], [aria-pressed])",
    ),
};
