// Public entry point for writing rules. The built-in rules, and the rules of other tools, use it: see docs/guide.md, "Rules of
// your own".

export { isForced } from "../page/colour/background";
export {
  CONTROLS,
  findExposed,
  isExposed,
  getLetters,
  getLineage,
  getOwnTexts,
  quote,
  findShown,
  getText,
  withStyle,
} from "../page/dom";
export { findLevel1Headings, findSkippedLevels } from "../page/headings";
export {
  createDoubledTextStyles,
  formatEdge,
  findElementsPastEdge,
  hidesOverflow,
  findLossesWith,
} from "../page/layout";
export { getVisibleText } from "../page/links";
export type { FindingDetails } from "../page/located";
export { getTitle } from "../page/names";
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
