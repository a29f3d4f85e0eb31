import type { Language } from "@dsfr-blocks/base/message";
import type { FindingDetails } from "../page/located";
import type { Readings } from "../page/readings";

/**
 * Part of the condition (scheme × width) that a rule's result depends on. `state` means both. A rule that depends only on the
 * `page` is reported once for all conditions.
 */
type Needs = "page" | "scheme" | "width" | "state";

/** Severity of a finding. `review`: only a person can decide. Review items are counted separately and fail no criterion. */
export type Severity = "error" | "warning" | "review";

/** Severity, RGAA tests and messages of a rule, without the code that finds elements. */
export interface RuleMeta {
  readonly severity: Severity;
  /**
   * RGAA 4.1.2 tests that the rule decides, such as `9.1.1`. A finding may name one of them. Their criteria are added
   * to `rgaa`.
   */
  readonly tests?: readonly string[];
  /**
   * Criteria that the rule supports without deciding one of their tests, such as `9.1`. A rule with neither `tests` nor
   * `rgaa` is a rule of WCAG 2.2 or of good practice.
   */
  readonly rgaa?: readonly string[];
  /** Short description of the problem, without a full stop; for `review`, a question to a person. */
  readonly title: Readonly<Record<Language, string>>;
  /** Correction, in one sentence. */
  readonly help: Readonly<Record<Language, string>>;
  /** Default: `page`. */
  readonly needs?: Needs;
  /** Whether the rule runs only on whole pages, not on a part of a page. */
  readonly whole?: true;
  readonly example?: Example;
}

/** Description of a rule, with its defaults. */
export interface AuditRule extends RuleMeta {
  readonly tests: readonly string[];
  /** All criteria that the rule supports, including those of its tests. */
  readonly rgaa: readonly string[];
  readonly needs: Needs;
}

/** Example that the rule's documentation shows and its tests run. */
export interface Example {
  /** HTML that breaks the rule. */
  readonly before: string;
  /** Corrected HTML. Absent if only a person can decide what is correct. */
  readonly after?: string;
}

/**
 * Phase of the audit in which a rule runs. `width`, then `spacing` (which changes the layout): at every width, in the
 * first scheme. `scheme`: in every scheme, at every width. `wide`, `hover` and `focus` (after the elements have been
 * hovered or focused): in every scheme, at the widest width. `narrow` (400 % zoom), `zoom` (of the text), `motion`,
 * `print`: once, in that state. `walk`: after a walk with the Tab key. `empty`: on an empty page.
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
  /** Selector of the elements that `breaks` tests. Each selector is queried once for all rules. */
  readonly kind?: Kind;
  /**
   * Runs in the page. Returns `true` if the element breaks the rule, a language-independent detail (what was measured
   * or read), or full details.
   */
  breaks?(element: Element, readings: Readings): string | boolean | FindingDetails | null | undefined;
  /** Runs in the page. Returns the elements that break the rule, for a rule that cannot test elements one by one. */
  find?(document: Document, readings: Readings): Found | Promise<Found>;
}

/** A complete rule: the code that finds elements, and its description. */
export interface PageRule extends RuleFinder, RuleMeta {}

/**
 * CSS selector in the body. `all` selects every match, `shown` the matches on screen, `exposed` the matches that assistive
 * technology reads.
 */
export type Kind = { readonly all: string } | { readonly shown: string } | { readonly exposed: string };

/** Elements that break a rule. */
export type Found = Iterable<Element | Broken>;

/** Element that breaks a rule, with the details to report. */
export interface Broken extends FindingDetails {
  readonly element: Element;
}

/**
 * Set of rules for `auditPage`. `script` is a bundle for the page that ends with `rgaaAudit.add(list)`, because
 * functions cannot be passed to the page directly. The bundle needs only the finders.
 */
export interface RuleSet {
  readonly list: readonly PageRule[];
  readonly script: string;
}
