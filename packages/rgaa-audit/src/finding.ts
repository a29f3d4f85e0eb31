import type { Language } from "@dsfr-blocks/base/message";
import type { Kind } from "./page/kinds";
import type { Box, Located } from "./page/located";
import type { Answer } from "./pageScript";
import { criterionOf } from "./rule/criterionOf";
import type { AuditRule, Severity } from "./rule";
import { detailIn, messageOf } from "./ruleTable";

/** The conditions a page is looked at in. */
export type Scheme = "light" | "dark" | "forced-colors";
export const SCHEMES: readonly Scheme[] = ["light", "dark", "forced-colors"];
/** Widths in CSS pixels: the narrowest that RGAA 10.11 asks for, a tablet, a desk. */
export const WIDTHS: readonly number[] = [320, 768, 1280];

/** How a page is shown. */
export interface State {
  readonly scheme: Scheme;
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
}

/** What one rule finds on one element, in all the schemes and at all the widths where it does: where, and how to fix it. */
export interface Finding extends Omit<Located, "severity" | "test" | "box"> {
  /** The page's name as it was asked for: a path or an address. */
  readonly page: string;
  readonly severity: Severity;
  /** Criteria of RGAA 4.1.2 that the element fails: `["9.1"]`. */
  readonly rgaa: readonly string[];
  /** What the rule finds wrong, in a few words, and how to fix it. */
  readonly title: string;
  readonly help: string;
  /** What is wrong, with what was measured in the first state, and how to fix it. */
  readonly message: string;
  /** Where it was seen: none of what its rule does not depend on. */
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  /** Each state in which it was told, in order, with the element's place then; at least one. */
  readonly states: readonly SeenState[];
  /** Where the text comes from, for a page made of a Markdown file. */
  readonly source?: Source;
}

/** The criteria that some findings of a rule name: each that of its own element. */
export const criteriaIn = (findings: readonly Pick<Finding, "rgaa">[]) => [
  ...new Set(findings.flatMap(({ rgaa }) => rgaa)),
];

/** A state of the page in which a rule found something, and where in it. */
export interface SeenState extends State {
  /** In CSS pixels from the page's top left corner; none for the page whole. */
  readonly box?: Box | undefined;
}

/** A place in a text file: line and column count from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A part of a page's audit: a scheme at a width; all links and buttons hovered; a window at 400 % zoom; on paper; with motion
 * reduced and text of twice the size; a window at 200 % zoom; a walk with the Tab key.
 */
export type Part = State | "hover" | "narrow" | "print" | "motion" | "zoom" | "walk";

/** The result of one page's audit. */
export interface PageAudit {
  readonly page: string;
  /** The title that the page has; "" without one. */
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What a person has to look at. */
  readonly reviews: readonly Finding[];
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
  /** What was not tried, where the audit ended before its time; empty for a whole one. */
  readonly untried: readonly Part[];
  /** Documents in frames that could not be entered: they are to be audited by their own addresses. */
  readonly frames: number;
}

/** What a visit finds, as it goes. */
export type Recorder = ReturnType<typeof recorderFor>;

/** A recorder for a page, with nothing in it yet; `ruleOf` gives the rule of a name. */
export function recorderFor(
  page: string,
  language: Language,
  ruleOf: (name: string) => AuditRule | undefined,
) {
  const found = new Map<string, { located: Located; rule: AuditRule; states: SeenState[] }>();
  const count = { checks: 0, nodes: 0 };
  return {
    /** Writes down what the page said in a state, when it was asked so many of our rules. */
    add(state: State, rules: number, answer: Answer): void {
      count.checks += rules + (answer.rules ?? 0);
      count.nodes += answer.tested;
      for (const { box, ...located } of answer.findings) {
        // not by what was measured, which may be another at each width
        const key = JSON.stringify([located.rule, located.selector]);
        const rule = ruleOf(located.rule) ?? unknownRule(located.rule);
        const known = found.get(key);
        if (!known) found.set(key, { located, rule, states: [{ ...state, box }] });
        // what is doubted in one state may be certain in another
        else if (known.located.severity && !located.severity)
          found.set(key, { located, rule, states: [{ ...state, box }, ...known.states] });
        else if (isAnother(state, known.states, rule)) known.states.push({ ...state, box });
      }
    },
    /** All of it, with what the page is. */
    audit(
      described: Pick<PageAudit, "title" | "frames" | "kinds" | "content" | "isWalked" | "untried">,
    ): PageAudit {
      const all = [...found.values()].map(({ located, rule, states }) =>
        findingOf(page, language, located, rule, states),
      );
      return {
        page,
        findings: all.filter(({ severity }) => severity !== "review"),
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

/** True for a state in which the rule may say something else, and was not heard yet. */
function isAnother({ scheme, width }: State, states: readonly State[], { needs }: AuditRule): boolean {
  if (needs === "page" || needs === "state") return false;
  return !states.some((each) => each.width === width && (needs === "width" || each.scheme === scheme));
}

function findingOf(
  page: string,
  language: Language,
  { detail, test, ...located }: Located,
  rule: AuditRule,
  states: readonly SeenState[],
): Finding {
  const { severity, rgaa, title, help, needs } = rule;
  const hasSchemes = needs === "scheme" || needs === "state";
  const hasWidths = needs === "width" || needs === "state";
  return {
    ...{ page, severity, rgaa: test === undefined ? rgaa : [criterionOf(test)], ...located },
    ...{ title: title[language], help: help[language], message: messageOf(rule, language, detail) },
    ...(detail !== undefined && { detail: detailIn(language, detail) }),
    schemes: hasSchemes ? [...new Set(states.map(({ scheme }) => scheme))] : [],
    widths: hasWidths ? [...new Set(states.map(({ width }) => width))].sort((a, b) => a - b) : [],
    states,
  };
}
