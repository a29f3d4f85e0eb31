import { type RuleFinder, type RuleMeta, findSkippedLevels } from "rgaa-audit/rule";

export const outlineJumpMeta: RuleMeta = {
  severity: "error",
  rgaa: ["9.1"],
  title: { fr: "Un titre saute un niveau", en: "A heading skips a level" },
  help: {
    fr: "Donnez-lui le niveau qui suit celui du titre dont il dépend, et réglez son aspect avec une classe CSS.",
    en: "Give it the level that follows that of its parent heading, and style it with a CSS class.",
  },
};

/**
 * Rule that reports a skipped heading level. Stricter than the RGAA, which accepts a skipped level if the heading hierarchy
 * still makes sense. The headings of our blocks never need to skip a level.
 */
export const outlineJump: RuleFinder = {
  name: "own-outline-jump",
  when: "width",
  find: (_document, { once }) => once(findSkippedLevels),
};
