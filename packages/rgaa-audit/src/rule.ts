// What rules are written with, besides ours: see the docs of rgaa-audit, "Rules of your own".

export { isForced } from "./page/colour/background";
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
} from "./page/dom";
export { doubledText, edgeDetail, elementsPastEdge, hidesOverflow } from "./page/layout";
export { titleOf, visibleText } from "./page/linksAndImages";
export {
  type AuditRule,
  type Broken,
  error,
  type Moment,
  type PageRule,
  review,
  type RuleSet,
  warning,
} from "./rules/rule";
