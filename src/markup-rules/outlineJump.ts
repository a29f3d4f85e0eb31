import { error, type PageRule, skippedLevels } from "rgaa-audit/rule";

/** Stricter than the RGAA, which asks whether a hierarchy with jumps makes sense: nobody has to ask that of ours. */
export const outlineJump: PageRule = {
  name: "own-outline-jump",
  when: "width",
  ...error(["9.1"])`
    Un titre saute un niveau. Donnez-lui le niveau qui suit celui du titre dont il dépend ; l’aspect se règle par une classe.
    A heading skips a level. Give it the level after that of the heading it belongs to; set its look by a class.`,
  find: (_document, { once }) => once(skippedLevels),
};
