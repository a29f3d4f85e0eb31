import type { Language } from "@dsfr-blocks/base/message";
import type { FindingDetails } from "../page/located";
import type { Readings } from "../page/readings";

/**
 * Part of the condition (scheme × width) that a rule's result depends on. `state`: both the scheme and the width; such a rule
 * runs in a single state, so only the first condition in which it reports an element is recorded. `page`: neither the scheme
 * nor the width; the rule reports an element only once for all conditions.
 */
type Needs = "page" | "scheme" | "width" | "state";

/**
 * Severity of a finding. Only a person can decide on a `review` item: review items are counted separately, and do not make a
 * criterion fail.
 */
export type Severity = "error" | "warning" | "review";

/** Severity, RGAA tests and messages of a rule, without the code that finds elements. */
export interface RuleMeta {
  readonly severity: Severity;
  /**
   * RGAA 4.1.2 tests that the rule decides, such as `9.1.1`. A finding may name one of these tests. The criteria of these tests
   * are added to `rgaa`.
   */
  readonly tests?: readonly string[];
  /**
   * RGAA criteria that the rule supports, such as `9.1`, without deciding one of their tests. A rule with neither `tests` nor
   * `rgaa` is a rule of WCAG 2.2 or of good practice.
   */
  readonly rgaa?: readonly string[];
  /** Short description of the problem, without a full stop; for `review`, a question to a person. */
  readonly title: Readonly<Record<Language, string>>;
  /** Instructions for the correction. */
  readonly help: Readonly<Record<Language, string>>;
  /** Part of the condition that the result depends on. Default: `page`. */
  readonly needs?: Needs;
  /** Whether the rule runs only on whole pages, not on a part of a page. */
  readonly whole?: true;
  readonly example?: Example;
}

/** Description of a rule, with its defaults. */
export interface AuditRule extends RuleMeta {
  readonly tests: readonly string[];
  /** All RGAA criteria that the rule supports, including the criteria of its tests. */
  readonly rgaa: readonly string[];
  readonly needs: Needs;
}

/** Example of an error. The rule's documentation contains the example, and the rule's tests run on the example. */
export interface Example {
  /** HTML that breaks the rule. */
  readonly before: string;
  /** Corrected HTML. Absent if only a person can decide what is correct. */
  readonly after?: string;
}

/**
 * Phase of the audit in which a rule runs. In every scheme, at every width: `scheme`. In the first scheme, at every width:
 * `width`, then `spacing`, which changes the layout. In every scheme, at the widest width: `wide`; `focus`, after the elements
 * have been focused; `hover`, while links and buttons are hovered. Once, in a special state: `narrow` (400 % zoom), `zoom`
 * (larger text), `motion` (reduced motion), `print`. Once, after a walk with the Tab key: `walk`. On an empty page: `empty`.
 */
export type Phase =
  | "width"
  | "spacing"
  | "scheme"
  | "wide"
  | "hover"
  | "focus"
  | "narrow"
  | "zoom"
  | "motion"
  | "print"
  | "walk"
  | "empty";

/** Code that finds the elements that break a rule: the rule's name, the phases in which it runs, and its check. */
export interface RuleFinder {
  /** Unique name, in lower case with hyphens. */
  readonly name: string;
  readonly when: Phase | readonly Phase[];
  /** Selector of the elements that `breaks` tests. Each selector is queried only once for all rules. */
  readonly kind?: Kind;
  /**
   * Tests an element; runs in the page. If the element breaks the rule, returns `true`, a language-independent detail (a
   * measured value, or text that was read on the page), or full details.
   */
  breaks?(element: Element, readings: Readings): string | boolean | FindingDetails | null | undefined;
  /** Returns the elements that break the rule; runs in the page. For a rule that cannot test elements one by one. */
  find?(document: Document, readings: Readings): Found | Promise<Found>;
}

/** Complete rule: the code that finds elements, and the description. */
export interface PageRule extends RuleFinder, RuleMeta {}

/**
 * CSS selector of elements in the body. `all` selects every match, `shown` the visible matches, `exposed` the matches that
 * assistive technology reads.
 */
export type Kind = { readonly all: string } | { readonly shown: string } | { readonly exposed: string };

/** Elements that break a rule. */
export type Found = Iterable<Element | Broken>;

/** Element that breaks a rule, with the details to report. */
export interface Broken extends FindingDetails {
  readonly element: Element;
}

/**
 * Set of rules to add to an audit. `script` is a bundle that runs in the page and ends with `rgaaAudit.add(list)`, because
 * functions cannot be passed to the page directly. The bundle needs only the finders of the rules.
 */
export interface RuleSet {
  readonly list: readonly PageRule[];
  readonly script: string;
}
