// Public entry point for writing rules. The built-in rules, and the rules of other tools, use it: see docs/guide.md, "Rules of
// your own".

export { isForced } from "../page/colour/background";
export {
  CONTROLS,
  exposed,
  isExposed,
  lettersOf,
  lineage,
  ownTexts,
  quote,
  shown,
  textOf,
  withStyle,
} from "../page/dom";
export { firstHeadings, skippedLevels } from "../page/headings";
export { doubledText, edgeDetail, elementsPastEdge, hidesOverflow, lossesWith } from "../page/layout";
export { titleOf, visibleText } from "../page/links";
export type { FindingDetails } from "../page/located";
export type { Readings } from "../page/readings";
export { pairRules } from "./pairRules";
export type {
  AuditRule,
  Broken,
  Example,
  Found,
  Kind,
  Phase,
  PageRule,
  RuleFinder,
  RuleMeta,
  RuleSet,
  Severity,
} from "./types";
