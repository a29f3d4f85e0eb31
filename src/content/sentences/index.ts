import type { Details, Severity } from "../issue";
import { MARKUP } from "./markup";
import { READING } from "./reading";
import type { Language } from "./row";
import { WRITING } from "./writing";

export type { Language } from "./row";

/** Every sentence that an author may read. */
const SETTABLE = { ...MARKUP, ...WRITING };
const RULES = { ...READING, ...SETTABLE };

/** Every rule's stable name. */
export type Rule = keyof typeof RULES;

export function sentence(rule: Rule, language: Language, details: Details): string {
  return RULES[rule][language](details);
}

export function severityOf(rule: Rule): Severity {
  return RULES[rule].severity;
}

/** The names of all rules. */
export const rules = Object.keys(RULES) as readonly Rule[];

/** Rules of the texts, whose level a site may change. */
export const writingRules = Object.keys(SETTABLE) as readonly (keyof typeof SETTABLE)[];
