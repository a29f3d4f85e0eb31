import type { Language } from "@dsfr-blocks/base/message";
import type { Told } from "../page/located";
import type { Readings } from "../page/readings";

/** The state that a rule's result depends on. A rule that depends on the `page` alone is reported once for all states. */
type Needs = "page" | "scheme" | "width" | "state";

/** `review`: a person has to look; it is counted apart and fails nothing. */
export type Severity = "error" | "warning" | "review";

/** The severity, the RGAA tests and the messages of a rule, without the code that finds elements. */
export interface RuleMeta {
  readonly severity: Severity;
  /** The tests of RGAA 4.1.2 that it decides, such as `9.1.1`; what is found may name one of them. Their criteria follow. */
  readonly tests?: readonly string[];
  /** Criteria that it speaks for without deciding one of their tests, such as `9.1`. Without tests too, it is a rule of WCAG 2.2 or of good practice. */
  readonly rgaa?: readonly string[];
  /** The fault in a few words, without a full stop; for `review`, a question to a person. */
  readonly title: Readonly<Record<Language, string>>;
  /** The correction, in a sentence. */
  readonly help: Readonly<Record<Language, string>>;
  /** `page` by default. */
  readonly needs?: Needs;
  /** Asked of whole pages only. */
  readonly whole?: true;
  readonly example?: Example;
}

/** The description of a rule with its defaults. */
export interface AuditRule extends RuleMeta {
  readonly tests: readonly string[];
  /** All criteria that it speaks for, those of its tests among them. */
  readonly rgaa: readonly string[];
  readonly needs: Needs;
}

/** What a rule's documentation shows, and its tests try. */
export interface Example {
  /** HTML that breaks the rule. */
  readonly before: string;
  /** The same put right, unless that is for a person to say. */
  readonly after?: string;
}

/**
 * When a rule runs. `width`, then `spacing` (which lays the page out anew): at every width, in the first scheme. `scheme`: in every scheme, at every width. `wide`,
 * `hover` and `focus` (once each element has had it): in every scheme, at the widest width. `narrow` (400 % zoom),
 * `zoom` (of the text), `motion`, `print`: once, in that state. `walk`: after a walk with the Tab key. `empty`: of an
 * empty page.
 */
export type Moment =
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

/** What finds a rule in a page: its name, when it runs, and how it looks. */
export interface RuleFinder {
  /** Lower case with hyphens; no other rule has it. */
  readonly name: string;
  readonly when: Moment | readonly Moment[];
  /** The kind of element that `breaks` is asked of; each kind is gathered once for all rules. */
  readonly kind?: Kind;
  /** Runs in the page: whether an element breaks the rule, what was measured or read on one that does, in no language, or all that is to be told of it. */
  breaks?(element: Element, readings: Readings): string | boolean | Told | null | undefined;
  /** Runs in the page: the elements that break the rule, if they cannot be tested one by one. */
  find?(document: Document, readings: Readings): Found | Promise<Found>;
}

/** A complete rule: the code that finds elements, and its description. */
export interface PageRule extends RuleFinder, RuleMeta {}

/** A CSS selector in the body: of all that it finds, of what is on screen, or of what assistive technology reads. */
export type Kind = { readonly all: string } | { readonly shown: string } | { readonly exposed: string };

/** The elements that break a rule. */
export type Found = Iterable<Element | Broken>;

/** An element that breaks a rule, with what a reader of the finding needs besides. */
export interface Broken extends Told {
  readonly element: Element;
}

/**
 * Rules for `auditPage`. `script` is a bundle for the page that ends with `rgaaAudit.add(list)`: the functions
 * that find cannot go there by themselves. It needs the finders alone.
 */
export interface RuleSet {
  readonly list: readonly PageRule[];
  readonly script: string;
}
