import { findSkippedLevels } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineJumpMeta: RuleMeta = {
  // a review item: the RGAA's glossary, « Titre », allows a skipped level as long as the hierarchy makes sense
  severity: "review",
  tests: ["9.1.1"],
  title: {
    fr: "Ce titre saute un niveau : la hiérarchie reste-t-elle logique ?",
    en: "This heading skips a level: does the hierarchy still make sense?",
  },
  help: {
    fr: "Sinon, donnez-lui le niveau qui suit celui du titre dont il dépend.",
    en: "If not, give it the level that follows that of its parent heading.",
  },
  example: {
    before: "<h2>Horaires</h2><p>De 9 h à 17 h.</p><h4>Le lundi</h4><p>Fermé.</p>",
    after: "<h2>Horaires</h2><p>De 9 h à 17 h.</p><h3>Le lundi</h3><p>Fermé.</p>",
  },
};

export const outlineJump: RuleFinder = {
  name: "outline-jump",
  when: "width",
  find: (_document, { once }) => once(findSkippedLevels),
};
