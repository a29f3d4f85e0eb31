import type { Moment } from "./selection";
import type { AuditRule } from "./rules/rule";

export { error, review, warning } from "./rules/rule";
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
export type { AuditRule, Moment };

/** A rule that is added to ours: what it says, when it runs, and what it finds in a page. */
export interface PageRule extends AuditRule {
  /** Lower case with hyphens; none of ours has it. */
  readonly name: string;
  readonly when: Moment;
  /** Runs in the page: the elements that break the rule, each with what was measured or read, in no language. */
  find(document: Document): Iterable<Element | Broken> | Promise<Iterable<Element | Broken>>;
}

export interface Broken {
  readonly element: Element;
  readonly detail?: string | undefined;
}

/**
 * Rules for `auditPage`. `script` is a bundle for the page that ends with `rgaaAudit.add(list)`: the functions
 * that find cannot go there by themselves.
 */
export interface RuleSet {
  readonly list: readonly PageRule[];
  readonly script: string;
}
