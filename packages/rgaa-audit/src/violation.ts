import type { Language } from "../../../src/base/sentence";
import { groupBy } from "../../../src/base/groupBy";
import type { Answer } from "./pageScript";
import type { Kind } from "./page/kinds";
import type { Box, LocatedViolation } from "./page/located";
import type { AuditRule, Severity } from "./rule";
import { detailIn, messageOf } from "./ruleTable";

/** The conditions a page is looked at in. */
export type Scheme = "light" | "dark" | "forced-colors";
export const SCHEMES: readonly Scheme[] = ["light", "dark", "forced-colors"];
/** Widths in CSS pixels: the narrowest that RGAA 10.11 asks for, a tablet, a desk. */
export const WIDTHS: readonly number[] = [320, 768, 1280];

/** A violation on a page, as a person can find it again: where, which rule, and how to fix it. */
export interface Occurrence {
  /** The page's name as it was asked for: a path or an address. */
  readonly page: string;
  readonly scheme: Scheme;
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
  /** An axe rule (`image-alt`), or one of ours (`outline-jump`). */
  readonly rule: string;
  readonly severity: Severity;
  /** Criteria of RGAA 4.1.2 that the rule speaks for: `["9.1"]`. */
  readonly rgaa: readonly string[];
  /** A CSS selector that finds the element, unique on the page. */
  readonly selector: string;
  /** What the rule finds wrong, in a few words, and how to fix it. */
  readonly title: string;
  readonly help: string;
  /** What the rule's answer depends on. */
  readonly needs: AuditRule["needs"];
  /** What is wrong, with what was measured, and how to fix it. */
  readonly message: string;
  /** What was measured or read, as the message has it. */
  readonly detail?: string;
  /** The start of the element's markup. */
  readonly html?: string;
  /** Where the element stands on the page, in CSS pixels from its top left corner; none for the page whole. */
  readonly box?: Box;
  /** Where the text comes from, for a page made of a Markdown file. */
  readonly source?: Source;
}

export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What one page's audit came to. */
export interface PageAudit {
  readonly page: string;
  readonly occurrences: readonly Occurrence[];
  /** What a person has to look at. */
  readonly reviews: readonly Occurrence[];
  /** Rules run, over all schemes and widths. */
  readonly checks: number;
  /** Elements that some rule looked at, over all schemes and widths. */
  readonly nodes: number;
  /** False where the Tab key was not pressed through the whole page: too many stops, or frames. */
  readonly isWalked: boolean;
  /** What kinds of content it has. */
  readonly kinds: readonly Kind[];
  /** A sum of its texts, by which it is seen to have changed. */
  readonly content: string;
  /** Documents in frames that could not be entered: they are to be audited by their own addresses. */
  readonly frames: number;
}

/** The same thing wrong on the same element, in all the schemes and at all the widths where it is. */
export interface Violation extends Omit<Occurrence, "scheme" | "width" | "box"> {
  /** Where it was seen: none of what its rule does not depend on. */
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  /** One for each state, in the order in which they were met; at least one. */
  readonly occurrences: readonly Occurrence[];
}

/** Gathers what was found, state by state, into violations. */
export function violationsOf(occurrences: readonly Occurrence[]): Violation[] {
  // not by message: it may hold a measure, which is another one at each width
  const groups = groupBy(occurrences, ({ page, rule, selector }) => JSON.stringify([page, rule, selector]));
  return [...groups.values()].flatMap(violationOf);
}

function violationOf(occurrences: readonly Occurrence[]): Violation[] {
  const [first] = occurrences;
  if (!first) return [];
  const { scheme: _scheme, width: _width, box: _box, ...what } = first;
  const { needs } = what;
  const hasSchemes = needs === "scheme" || needs === "state";
  const hasWidths = needs === "width" || needs === "state";
  return [
    {
      ...what,
      occurrences,
      schemes: hasSchemes ? [...new Set(occurrences.map(({ scheme }) => scheme))] : [],
      widths: hasWidths ? [...new Set(occurrences.map(({ width }) => width))].sort((a, b) => a - b) : [],
    },
  ];
}

/** How the page is shown. */
export interface State {
  readonly scheme: Scheme;
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
}

/** What a visit finds, as it goes. */
export type Recorder = ReturnType<typeof recorderFor>;

/** A recorder for a page, with nothing in it yet; `ruleOf` gives the rule of a name. */
export function recorderFor(
  page: string,
  language: Language,
  ruleOf: (name: string) => AuditRule | undefined,
) {
  const occurrences = new Map<string, Occurrence>();
  const count = { checks: 0, nodes: 0 };
  return {
    /** Writes down what the page said in a state, when it was asked so many of our rules. */
    add(state: State, rules: number, answer: Answer): void {
      count.checks += rules + (answer.rules ?? 0);
      count.nodes += answer.tested;
      for (const violation of answer.violations) {
        const occurrence = occurrenceOf(
          page,
          language,
          state,
          violation,
          ruleOf(violation.rule) ?? unknownRule(violation.rule),
        );
        const key = keyOf(occurrence);
        if (!occurrences.has(key)) occurrences.set(key, occurrence);
      }
    },
    /** All of it, with what the page is. */
    audit(described: Pick<PageAudit, "frames" | "kinds" | "content" | "isWalked">): PageAudit {
      const all = [...occurrences.values()];
      return {
        page,
        occurrences: all.filter(({ severity }) => severity !== "review"),
        reviews: all.filter(({ severity }) => severity === "review"),
        ...{ ...count, ...described },
      };
    },
  };
}

/** One of an axe-core that is newer than our list of its rules. */
function unknownRule(name: string): AuditRule {
  const words = { title: { fr: name, en: name }, help: { fr: "", en: "" } };
  return { severity: "error", rgaa: [], tests: [], ...words, needs: "state" };
}

function occurrenceOf(
  page: string,
  language: Language,
  { scheme, width }: State,
  { rule: name, detail, ...place }: LocatedViolation,
  rule: AuditRule,
): Occurrence {
  const { severity, rgaa, title, help, needs } = rule;
  return {
    ...{ page, scheme, width, rule: name, severity, rgaa, needs, ...place },
    ...{ title: title[language], help: help[language], message: messageOf(rule, language, detail) },
    ...(detail !== undefined && { detail: detailIn(language, detail) }),
  };
}

/** The same thing found again: in each state, except what no state changes. */
function keyOf({ rule, selector, scheme, width, needs }: Occurrence): string {
  const state = needs === "page" || needs === "state" ? "" : `${needs === "width" ? "" : scheme} ${width}`;
  return JSON.stringify([rule, selector, state]);
}
