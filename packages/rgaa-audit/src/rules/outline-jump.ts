import { skippedLevels } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineJumpMeta: RuleMeta = {
  // RGAA's glossary, « Titre »: a skipped level is allowed as long as the hierarchy makes sense
  severity: "review",
  tests: ["9.1.1"],
  title: { fr: "Ce saut de niveau garde-t-il un sens ?", en: "Does this skipped level still make sense?" },
  help: {
    fr: "Donnez au titre le niveau qui suit celui du titre dont il dépend, sauf s’il dépend bien d’un titre plus haut.",
    en: "Give the heading the level after that of the one it belongs to, unless it does belong to one further up.",
  },
  example: {
    before: "<h2>Horaires</h2><p>De 9 h à 17 h.</p><h4>Le lundi</h4><p>Fermé.</p>",
    after: "<h2>Horaires</h2><p>De 9 h à 17 h.</p><h3>Le lundi</h3><p>Fermé.</p>",
  },
};

export const outlineJump: RuleFinder = {
  name: "outline-jump",
  when: "width",
  find: (_document, { once }) => once(skippedLevels),
};
