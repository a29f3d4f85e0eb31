import type { AuditRule } from "../../packages/rgaa-audit/src/rule";
import { RULES } from "../../packages/rgaa-audit/src/ruleTable";
import { MARKUP_RULES } from "@dsfr-blocks/tools/markup-rules/list";
import { criterionTitle } from "../../packages/rgaa-audit/src/criteria";

/** One criterion of RGAA 4.1.2, as docs/rgaa/criteria.yaml holds it. Texts have code between backticks. */
export interface Evidence {
  readonly id: string;
  /** Success criteria of WCAG 2.1. */
  readonly wcag: readonly string[];
  readonly applies: "blocks" | "host" | "no";
  /** For a criterion that does not apply. */
  readonly why?: string;
  readonly how?: string;
  /** Folders of src/blocks; all when left out. */
  readonly blocks?: readonly string[];
  /** `file: title`, or the beginning of the title. */
  readonly tests?: readonly string[];
  readonly manual?: readonly { readonly date: string; readonly what: string }[];
}

/** The same, with what it asks. */
export interface Criterion extends Evidence {
  readonly title: string;
}

export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A theme of the RGAA, its criteria in order. */
export interface Theme {
  readonly number: number;
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

/** How many criteria of a list there are of each kind. */
export interface Counts {
  readonly all: number;
  readonly applicable: number;
  /** Met by the blocks, and proved. */
  readonly met: number;
  readonly byTests: number;
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

/** What is said of a criterion in one or two words. */
export const STATES = { blocks: "Conforme", host: "Relève du site", no: "Non applicable" } as const;

/** Each criterion, with what it asks in French. */
export function withTitles(evidence: readonly Evidence[]): readonly Criterion[] {
  return evidence.map((each) => ({ ...each, title: criterionTitle(each.id, "fr") }));
}

/** The RGAA's thirteen themes. */
export function themesOf(criteria: readonly Criterion[]): readonly Theme[] {
  return THEMES.map((name, index) => ({
    number: index + 1,
    name,
    criteria: criteria.filter(({ id }) => id.startsWith(`${index + 1}.`)),
  }));
}

export function countsOf(criteria: readonly Criterion[]): Counts {
  const met = criteria.filter(({ applies }) => applies === "blocks");
  const host = criteria.filter(({ applies }) => applies === "host").length;
  return {
    all: criteria.length,
    applicable: met.length + host,
    met: met.length,
    byTests: met.filter(({ tests = [] }) => tests.length > 0).length,
    byHand: met.filter(({ manual = [] }) => manual.length > 0).length,
    host,
    no: criteria.length - met.length - host,
  };
}

/** Clauses of EN 301 549 v3.2.1, whose chapter 9 takes each success criterion of WCAG 2.1 under its own number. */
export function clausesOf({ wcag }: Criterion): readonly string[] {
  return wcag.map((success) => `9.${success}`);
}

/** A test as the evidence names it. */
export function namedTest(name: string): NamedTest {
  const at = name.indexOf(": ");
  return { file: name.slice(0, at), title: name.slice(at + 2) };
}

const PROMISES = new Map<string, AuditRule>(MARKUP_RULES.map((rule) => [rule.name, rule]));

/** The rules that every story is audited with: the audit's, and those that hold our blocks to their promises. */
export const evidenceRules: ReadonlyMap<string, AuditRule> = new Map([...Object.entries(RULES), ...PROMISES]);

/**
 * Those that speak for a criterion. Of a criterion that does not apply, those that look for what the blocks promise
 * never to render.
 */
export function rulesOf({ id, applies }: Criterion): readonly string[] {
  const rules = applies === "no" ? PROMISES : evidenceRules;
  // a question to a person proves nothing
  return [...rules].flatMap(([name, { rgaa, severity }]) =>
    rgaa.includes(id) && severity !== "review" ? [name] : [],
  );
}

/** « 25 novembre 2026 ». */
export function dayOf(date: string): string {
  return new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}
