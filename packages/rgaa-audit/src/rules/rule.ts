import { inBoth, type Language } from "../../../../src/base/sentence";

/** What a rule's answer depends on. A rule that needs the `page` alone is asked once, in the first scheme. */
type Needs = "page" | "scheme" | "width" | "state";

/** `review`: a person has to look; it is counted apart and fails nothing. */
export type Severity = "error" | "warning" | "review";

export interface AuditRule {
  readonly severity: Severity;
  /** Criteria of RGAA 4.1.2 that it speaks for; none for what only WCAG 2.2 or good practice asks. */
  readonly rgaa: readonly string[];
  /** What is wrong, in a few words without a full stop, or what a person has to answer. */
  readonly title: Readonly<Record<Language, string>>;
  /** How to fix it, a sentence. */
  readonly help: Readonly<Record<Language, string>>;
  readonly needs: Needs;
  /** Asked of whole pages only. */
  readonly whole?: true;
}

/**
 * When a check runs. `width`: at every width, in the first scheme. `scheme`: in every scheme, at every
 * width. `wide` and `hover`: in every scheme, at the widest width. `narrow` (400 % zoom), `zoom` (of the text),
 * `motion`, `print`: once, in that state.
 */
export type Moment = "width" | "scheme" | "wide" | "hover" | "narrow" | "zoom" | "motion" | "print";

/** A rule that is added to ours: what it says, when it runs, and what it finds in a page. */
export interface PageRule extends AuditRule {
  /** Lower case with hyphens; none of ours has it. */
  readonly name: string;
  readonly when: Moment;
  /** Runs in the page: the elements that break the rule, each with what was measured or read, in no language. */
  readonly find: (document: Document) => Iterable<Element | Broken> | Promise<Iterable<Element | Broken>>;
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

type Options = Partial<Pick<AuditRule, "needs" | "whole">>;

/** What a law or a standard forbids. */
export const error = rulesOf("error");

/** What good practice advises against. */
export const warning = rulesOf("warning");

/** What takes a person to judge. */
export const review = rulesOf("review");

/**
 * Makes rules of a kind: what they speak for and need, then what is wrong and how to fix it, in French on a line and in
 * English on the next.
 */
function rulesOf(severity: Severity) {
  return (rgaa: readonly string[], options: Options = {}) =>
    (sentences: TemplateStringsArray): AuditRule => {
      const both = inBoth(sentences);
      const [fr, en] = [parted(both.fr), parted(both.en)];
      const words = { title: { fr: fr.title, en: en.title }, help: { fr: fr.help, en: en.help } };
      return { severity, rgaa, ...words, needs: "page", ...options };
    };
}

function parted(text: string) {
  const end = text.search(/(?<=[.?]) /);
  return { title: text.slice(0, end).replace(/\.$/, ""), help: text.slice(end + 1) };
}
