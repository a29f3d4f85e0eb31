import { fileRules, folderRules, pageRules } from "dsfr-blocks/internal";
import * as ourBlocks from "dsfr-blocks/ourBlocks";
import * as ourPages from "dsfr-blocks/ourPages";
import type { Rule } from "@dsfr-blocks/content/rule";
import { readingRules, textRules } from "@dsfr-blocks/content/rules";
import { accessRules, codeRules, imageRules } from "./rules";

/** Every check rule: the rules of the rule indexes, of the blocks and of the topics of blocks and pages. */
export const everyRule: readonly Rule[] = [
  ...new Set<Rule>([
    ...readingRules,
    ...accessRules,
    ...codeRules,
    ...fileRules,
    ...textRules,
    ...pageRules,
    ...[...Object.values(ourBlocks), ...Object.values(ourPages)]
      .flatMap(({ topics }) => topics)
      .flatMap(({ rules = [] }) => rules),
    ...Object.values(ourBlocks).flatMap((block) => block.rules),
    ...folderRules,
    ...imageRules,
  ]),
];

/** Rules that `check` can report. The other rules apply only when pages are rendered. */
export const checkRules = everyRule.filter(({ needs }) => needs !== "render");

/** Rules whose level a site may set. */
export const adjustableRules = everyRule.filter(({ hasFixedLevel }) => !hasFixedLevel);
