import type { AuditRule } from "../../packages/rgaa-audit/src/rule";
import { RULES } from "../../packages/rgaa-audit/src/ruleTable";
import { MARKUP_RULES } from "@dsfr-blocks/tools/markup-rules/list";
import { getCriterionTitle } from "../../packages/rgaa-audit/src/criteria";

/**
 * A criterion of RGAA 4.1.2 with its evidence, as in docs/rgaa/criteria.yaml. In the texts of the evidence, code is between
 * backticks.
 */
export interface Evidence {
  readonly id: string;
  /** Success criteria of WCAG 2.1. */
  readonly wcag: readonly string[];
  readonly applies: "blocks" | "host" | "no";
  /** Reason why the criterion does not apply. */
  readonly why?: string;
  readonly how?: string;
  /** Folders of the blocks, in src/blocks, that the criterion concerns. By default, all blocks. */
  readonly blocks?: readonly string[];
  /**
   * Names of the tests that prove the criterion: `file: title`, where `title` may be only the beginning of the test's title.
   */
  readonly tests?: readonly string[];
  readonly manual?: readonly { readonly date: string; readonly what: string }[];
}

/** RGAA criterion, with its title in French. */
export interface Criterion extends Evidence {
  readonly title: string;
}

export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A theme of the RGAA, with its criteria in order. */
export interface Theme {
  readonly number: number;
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

/** Numbers of RGAA criteria in a list, by state. */
export interface Counts {
  readonly all: number;
  readonly applicable: number;
  /** Number of criteria that the blocks meet. */
  readonly met: number;
  readonly testedCount: number;
  readonly byHand: number;
  readonly host: number;
  readonly no: number;
}

const THEMES = [
  "Images",
  "Cadres",
  "Couleurs",
  "Multimédia",
  "Tableaux",
  "Liens",
  "Scripts",
  "Éléments obligatoires",
  "Structuration de l’information",
  "Présentation de l’information",
  "Formulaires",
  "Navigation",
  "Consultation",
];

/** French names of the states of an RGAA criterion. */
export const STATES = { blocks: "Conforme", host: "Relève du site", no: "Non applicable" } as const;

/** Adds the French title to each criterion. */
export function addTitles(evidence: readonly Evidence[]): readonly Criterion[] {
  return evidence.map((entry) => ({ ...entry, title: getCriterionTitle(entry.id, "fr") }));
}

/** Returns the thirteen themes of the RGAA, each with its criteria. */
export function groupByTheme(criteria: readonly Criterion[]): readonly Theme[] {
  return THEMES.map((name, index) => ({
    number: index + 1,
    name,
    criteria: criteria.filter(({ id }) => id.startsWith(`${index + 1}.`)),
  }));
}

/** Returns the number of criteria in each state. */
export function countByState(criteria: readonly Criterion[]): Counts {
  const metCriteria = criteria.filter(({ applies }) => applies === "blocks");
  const hostCount = criteria.filter(({ applies }) => applies === "host").length;
  return {
    all: criteria.length,
    applicable: metCriteria.length + hostCount,
    met: metCriteria.length,
    testedCount: metCriteria.filter(({ tests = [] }) => tests.length > 0).length,
    byHand: metCriteria.filter(({ manual = [] }) => manual.length > 0).length,
    host: hostCount,
    no: criteria.length - metCriteria.length - hostCount,
  };
}

/**
 * Returns the clauses of EN 301 549 v3.2.1 for a criterion. Chapter 9 of EN 301 549 repeats each success criterion of WCAG 2.1
 * under the same number.
 */
export function listClauses({ wcag }: Criterion): readonly string[] {
  return wcag.map((criterion) => `9.${criterion}`);
}

/** Parses the name of a test in the evidence: `file: title`. */
export function parseTestName(name: string): NamedTest {
  const at = name.indexOf(": ");
  return { file: name.slice(0, at), title: name.slice(at + 2) };
}

const REQUIREMENT_RULES = new Map<string, AuditRule>(MARKUP_RULES.map((rule) => [rule.name, rule]));

/** Audit rules by which every story is audited: the rules of `rgaa-audit`, and the markup rules of our blocks. */
export const evidenceRules: ReadonlyMap<string, AuditRule> = new Map([
  ...Object.entries(RULES),
  ...REQUIREMENT_RULES,
]);

/**
 * Returns the names of the audit rules that prove a criterion. For a criterion that does not apply, only the markup rules of
 * our blocks count, because these rules detect what the blocks must never render.
 */
export function findRules({ id, applies }: Criterion): readonly string[] {
  const rules = applies === "no" ? REQUIREMENT_RULES : evidenceRules;
  // skip rules with the severity `review`: a person has to decide on their findings, so these rules prove nothing
  return [...rules].flatMap(([name, { rgaa, severity }]) =>
    rgaa.includes(id) && severity !== "review" ? [name] : [],
  );
}

/** Formats a date in French, such as « 25 novembre 2026 ». */
export function formatDay(date: string): string {
  return new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}
