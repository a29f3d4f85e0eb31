import type { Details, Severity } from "../../base/finding";
import { MARKUP } from "./markup";
import { READING } from "./reading";
import { type Language, fillBlanks, type Row } from "../../base/sentence";
import { WRITING } from "./writing";
import { YAML } from "./yamlCauses";

/** A rule of the texts, whose level a site may change. */
type WritingRule = keyof typeof MARKUP | keyof typeof WRITING;
/** Every rule's stable name. */
export type Rule = keyof typeof YAML | keyof typeof READING | WritingRule;

const SETTABLE: Readonly<Record<WritingRule, Row>> = { ...MARKUP, ...WRITING };
const RULES: Readonly<Record<Rule, Row>> = { ...YAML, ...READING, ...SETTABLE };

/** A rule's sentence, in a language; or in French for who fills in a form. */
export function sentence(rule: Rule, as: Language | "form", details: Details): string {
  const row = RULES[rule];
  return fillBlanks(row[as] ?? row.fr, details);
}

/** True for what the page puts right by itself, and a file may leave as it is. */
export function isPutRight(rule: string): boolean {
  const row: Row | undefined = Object.hasOwn(RULES, rule) ? RULES[rule as Rule] : undefined;
  return row?.putRight === true;
}

export function severityOf(rule: Rule): Severity {
  return RULES[rule].severity;
}

/** The names of all rules. */
export const rules = Object.keys(RULES) as readonly Rule[];

export const writingRules = Object.keys(SETTABLE) as readonly WritingRule[];
