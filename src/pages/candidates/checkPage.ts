import type { People } from "../../blocks/profile-cards/people";
import { byPlace, type Issue, type Severity } from "../../content/issue";
import type { Reading, ReadOptions } from "../../content/read";
import { checkTexts } from "../../content/rules/checkTexts";
import type { Site } from "../../content/rules/rule";
import type { Rule } from "../../content/sentences";
import { callRules } from "./callRules";
import { checkPeople } from "./checkPeople";
import { emptyRules } from "./emptyRules";
import { layoutRule } from "./layout";
import { readPage } from "./readPage";
import type { CandidatesPageContent } from "./schema";

/** How grave a site holds a rule to be; `off` for not at all. */
export type RuleLevels = Readonly<Partial<Record<Rule, Severity | "off">>>;

export interface CheckOptions extends ReadOptions, Site {
  /** The directory that names are looked up in; without it, names are not checked. */
  readonly people?: People | undefined;
  /** The day, `2026-04-26`, that dates are compared with; without it, dates are not checked. */
  readonly today?: string | undefined;
  /** Levels of rules other than the built-in ones. A file that cannot be read is an error all the same. */
  readonly rules?: RuleLevels | undefined;
}

export interface Checked {
  readonly reading: Reading<CandidatesPageContent>;
  /** The reading's issues and those of every rule, in reading order. */
  readonly issues: readonly Issue[];
}

/** Reads the candidates page's file, and says all that can be better in it. Never throws on what an author wrote. */
export function checkPage(source: string, options: CheckOptions = {}): Checked {
  const { file = "", language = "fr", people, today, hosts, rules = {} } = options;
  const reading = readPage(source, { file, language });
  const report = { file, language };
  const issues = [
    ...layoutRule(source, report),
    ...checkTexts(reading.texts, { hosts }, report),
    ...callRules(reading, today, report),
    ...emptyRules(reading, report),
    ...(people ? checkPeople(reading, people, report) : []),
  ].flatMap((issue) => atLevel(issue, rules[issue.rule]));
  return { reading, issues: [...reading.issues, ...issues].sort(byPlace) };
}

function atLevel(issue: Issue, level: Severity | "off" | undefined): Issue[] {
  if (level === "off") return [];
  return [level === undefined ? issue : { ...issue, severity: level }];
}
