// What rules are written with, ours and those of other tools: see docs/guide.md, "Rules of your own".

import type { Language } from "@dsfr-blocks/base/sentence";
import type { Told } from "../page/located";
import type { Readings } from "../page/readings";
import { criterionOf } from "./criterionOf";

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
export type { Told } from "../page/located";
export type { Readings } from "../page/readings";

/** What a rule's answer depends on. A rule that needs the `page` alone is told of once, whatever the state. */
type Needs = "page" | "scheme" | "width" | "state";

/** `review`: a person has to look; it is counted apart and fails nothing. */
export type Severity = "error" | "warning" | "review";

/** What a rule says of itself. */
export interface AuditRule {
  readonly severity: Severity;
  /** Criteria of RGAA 4.1.2 that it speaks for; none for what only WCAG 2.2 or good practice asks. */
  readonly rgaa: readonly string[];
  /** The tests of these criteria that it decides, where they are told apart: `9.1.1`; what is found may name one of them. */
  readonly tests: readonly string[];
  /** What is wrong, in a few words without a full stop, or what a person has to answer. */
  readonly title: Readonly<Record<Language, string>>;
  /** How to fix it, a sentence. */
  readonly help: Readonly<Record<Language, string>>;
  readonly needs: Needs;
  /** Asked of whole pages only. */
  readonly whole?: true;
  readonly example?: Example;
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

/** A complete rule: its name, its sentences, when it runs, and what finds it in a page. */
export interface PageRule extends AuditRule {
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
 * that find cannot go there by themselves.
 */
export interface RuleSet {
  readonly list: readonly PageRule[];
  readonly script: string;
}

type Options = Partial<Pick<AuditRule, "needs" | "whole">>;

/** What a law or a standard forbids. */
export const error = /* @__PURE__ */ wordsOf("error");

/** What good practice advises against. */
export const warning = /* @__PURE__ */ wordsOf("warning");

/** What only a person can judge. */
export const review = /* @__PURE__ */ wordsOf("review");

/**
 * Makes what rules of a kind say: the tests or criteria that they decide and what they need; then a line each, what is
 * wrong and how to fix it in French, the same in English and, if there is an example, HTML that breaks the rule and
 * HTML that does not.
 */
function wordsOf(severity: Severity) {
  return (decides: readonly string[], options: Options = {}) =>
    (lines: TemplateStringsArray): AuditRule => {
      const [french = "", english = "", before, after] = (lines.raw[0] ?? "").trim().split(/\n\s*/);
      const [fr, en] = [parted(french), parted(english)];
      return {
        severity,
        rgaa: [...new Set(decides.map(criterionOf))],
        tests: decides.filter((each) => each.split(".").length === 3),
        title: { fr: fr.title, en: en.title },
        help: { fr: fr.help, en: en.help },
        needs: "page",
        ...options,
        ...(before !== undefined && { example: { before, ...(after !== undefined && { after }) } }),
      };
    };
}

function parted(text: string) {
  const end = text.search(/(?<=[.?]) /);
  return { title: text.slice(0, end).replace(/\.$/, ""), help: text.slice(end + 1) };
}
