import type { Language } from "@dsfr-blocks/base/message";
import type { ContentType } from "./page/contentTypes";
import type { Box, LocatedFinding } from "./page/located";
import type { PageResponse } from "./pageScript";
import { getCriterion } from "./rule/getCriterion";
import type { AuditRule, Severity } from "./rule";
import { formatDetail, formatRuleMessage } from "./ruleTable";

/** Colour scheme in which a page is shown. */
export type Scheme = "light" | "dark" | "forced-colors";
export const SCHEMES: readonly Scheme[] = ["light", "dark", "forced-colors"];
/** Default widths, in CSS pixels: the minimum that RGAA 10.11 requires, a tablet and a desktop. */
export const WIDTHS: readonly number[] = [320, 768, 1280];

/** Condition in which a page is tested: a scheme at a width. */
export interface Condition {
  readonly scheme: Scheme;
  /** Width of the viewport, in CSS pixels. */
  readonly width: number;
}

/** Element that fails a rule, or that a person has to review, with all conditions in which the rule reports the element. */
export interface Finding extends Omit<LocatedFinding, "severity" | "test" | "box"> {
  /** Name of the page in the request: a path or a URL. */
  readonly page: string;
  readonly severity: Severity;
  /** RGAA 4.1.2 criteria that the element fails, such as `["9.1"]`. */
  readonly rgaa: readonly string[];
  /** Short description of the problem. */
  readonly title: string;
  /** Instructions for fixing the problem. */
  readonly help: string;
  /** Title, detail and help, as one text. The detail comes from the first condition. */
  readonly message: string;
  /** Schemes in which the rule reports the element. Empty if the rule does not depend on the scheme. */
  readonly schemes: readonly Scheme[];
  /** Widths at which the rule reports the element, in CSS pixels. Empty if the rule does not depend on the width. */
  readonly widths: readonly number[];
  /**
   * Conditions in which the rule reports the element, in order, with the element's position in each condition. Never empty.
   * Conditions that differ only in what the rule does not depend on are listed once.
   */
  readonly conditions: readonly FindingCondition[];
  /** Location of the element's text in the Markdown file that the page is built from. Undefined for other pages. */
  readonly source?: Source;
}

/**
 * Returns the RGAA criteria of some findings of one rule, without duplicates. Findings of one rule may have different criteria.
 */
export const collectCriteria = (findings: readonly Pick<Finding, "rgaa">[]) => [
  ...new Set(findings.flatMap(({ rgaa }) => rgaa)),
];

/** Condition in which a rule reports an element, with the position of the element. */
export interface FindingCondition extends Condition {
  /**
   * Box of the element, in CSS pixels from the page's top left corner. Undefined for `html`, `body` and elements without size.
   */
  readonly box?: Box | undefined;
}

/** Location in a text file. Lines and columns are counted from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Stage of a page's audit: a condition (a scheme at a width), or a stage with a name. `hover`: all links and buttons are
 * hovered. `narrow`: a window at 400 % zoom. `print`: print media. `motion`: reduced motion, with the text at 200 %. `zoom`: a
 * window at 200 % zoom. `walk`: a walk with the Tab key.
 */
export type AuditStage = Condition | "hover" | "narrow" | "print" | "motion" | "zoom" | "walk";

/** Result of the audit of a page. */
export interface PageAudit {
  readonly page: string;
  /** Title of the page. "" if the page has no title. */
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Review items: findings on which only a person can decide. */
  readonly reviews: readonly Finding[];
  /** Number of rules that ran. A rule counts again in each condition. */
  readonly checks: number;
  /**
   * Number of elements that rules examined. An element counts again in each condition, and for each selector that matches it.
   * For each rule of axe, all elements that pass count as one.
   */
  readonly nodes: number;
  /**
   * Whether the Tab key went through the whole page. False if the page has too many stops, if it contains a plug-in or a frame
   * that cannot be entered, or if the audit was interrupted.
   */
  readonly isWalked: boolean;
  /** Types of content that the page contains. */
  readonly kinds: readonly ContentType[];
  /** Types of content that a `<template>` of the page contains, or that the page contained before its audit. */
  readonly possibleKinds: readonly ContentType[];
  /** Checksum of what a person's answer about the page covers, used to detect that the page has changed. */
  readonly content: string;
  /** Stages that were not completed because the audit was interrupted. Empty for a complete audit. */
  readonly untried: readonly AuditStage[];
  /** Number of frames that could not be entered. The documents of these frames have to be audited at their own URLs. */
  readonly frames: number;
  /**
   * Elements whose content changes by itself and could not be held, as their start tags. Because of them, the findings may
   * differ from one audit to the next.
   */
  readonly unsettled: readonly string[];
}

/** Recorder of a page's findings while the page is audited. */
export type Recorder = ReturnType<typeof createRecorder>;

/** Creates an empty recorder for a page. `findRule` returns the rule with a given name. */
export function createRecorder(
  page: string,
  language: Language,
  findRule: (name: string) => AuditRule | undefined,
) {
  const entries = new Map<
    string,
    { located: LocatedFinding; rule: AuditRule; conditions: FindingCondition[] }
  >();
  const counts = { checks: 0, nodes: 0 };
  return {
    /** Records the page script's response in a condition. `ruleCount` is the number of built-in and added rules that ran. */
    add(condition: Condition, ruleCount: number, response: PageResponse): void {
      counts.checks += ruleCount + (response.ruleCount ?? 0);
      counts.nodes += response.tested;
      for (const { box, ...located } of response.findings) {
        // the key does not contain the detail, because a measured value may differ at each width
        const key = JSON.stringify([located.rule, located.selector]);
        const rule = findRule(located.rule) ?? createUnknownRule(located.rule);
        const existing = entries.get(key);
        if (!existing) entries.set(key, { located, rule, conditions: [{ ...condition, box }] });
        // a finding that is certain in this condition replaces the review item of an earlier condition
        else if (existing.located.severity && !located.severity)
          entries.set(key, { located, rule, conditions: [{ ...condition, box }, ...existing.conditions] });
        else if (isNewCondition(condition, existing.conditions, rule))
          existing.conditions.push({ ...condition, box });
      }
    },
    /** Creates the result of the audit from the recorded findings and the description of the page. */
    createAudit(
      description: Pick<
        PageAudit,
        "title" | "frames" | "kinds" | "possibleKinds" | "content" | "isWalked" | "untried" | "unsettled"
      >,
    ): PageAudit {
      const allFindings = [...entries.values()].map(({ located, rule, conditions }) =>
        createFinding(page, language, located, rule, conditions),
      );
      return {
        page,
        findings: allFindings.filter(({ severity }) => severity !== "review"),
        reviews: allFindings.filter(({ severity }) => severity === "review"),
        ...{ ...counts, ...description },
      };
    },
  };
}

/**
 * Creates the description of a rule that is missing from our list. Such a rule comes from an axe-core that is newer than the
 * list.
 */
function createUnknownRule(name: string): AuditRule {
  const texts = { title: { fr: name, en: name }, help: { fr: "", en: "" } };
  return { severity: "error", rgaa: [], tests: [], ...texts, needs: "state" };
}

/**
 * Whether to add a condition to the recorded conditions of a finding. Returns false if the finding's rule needs `page` or
 * `state`, or if an equivalent condition is already recorded.
 */
function isNewCondition(
  { scheme, width }: Condition,
  conditions: readonly Condition[],
  { needs }: AuditRule,
): boolean {
  if (needs === "page" || needs === "state") return false;
  return !conditions.some((each) => each.width === width && (needs === "width" || each.scheme === scheme));
}

function createFinding(
  page: string,
  language: Language,
  { detail, test, ...located }: LocatedFinding,
  rule: AuditRule,
  conditions: readonly FindingCondition[],
): Finding {
  const { severity, rgaa, title, help, needs } = rule;
  const hasSchemes = needs === "scheme" || needs === "state";
  const hasWidths = needs === "width" || needs === "state";
  return {
    ...{ page, severity, rgaa: test === undefined ? rgaa : [getCriterion(test)], ...located },
    ...{ title: title[language], help: help[language], message: formatRuleMessage(rule, language, detail) },
    ...(detail !== undefined && { detail: formatDetail(language, detail) }),
    schemes: hasSchemes ? [...new Set(conditions.map(({ scheme }) => scheme))] : [],
    widths: hasWidths ? [...new Set(conditions.map(({ width }) => width))].sort((a, b) => a - b) : [],
    conditions,
  };
}
