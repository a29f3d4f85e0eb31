import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Severity } from "../../content/issue";
import type { Language } from "../../content/sentences";
import { issueEntry, jsonText } from "../../report/json";
import { sarifLog } from "../../report/sarif";
import { issueTextOptions, issueReport } from "../../report/text";
import type { Io } from "../io";
import { say } from "../sentences";
import type { FileIssue } from "../../files/fileIssue";
import { githubReport } from "./github";
import { ruleTitles } from "./ruleTitles";
import { fixedSummary, type FixedTally, summary } from "./summary";

export type Format = "text" | "json" | "github" | "sarif";

/** What a check came to. */
export interface Outcome {
  readonly files: number;
  readonly passedOver: number;
  readonly issues: readonly FileIssue[];
  /** Undefined when nothing was to be fixed. */
  readonly fixed: FixedTally | undefined;
  /** How many blocks were written otherwise; undefined when none was to be. */
  readonly rewritten: number | undefined;
  /** The text of each file that an issue is in. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Choice {
  readonly format: Format;
  /** The least grave to show. */
  readonly level: Severity | undefined;
  /** Shows only what fails, and no summary. */
  readonly quiet: boolean;
  readonly fails: (issue: FileIssue) => boolean;
}

const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

/** Prints what a check came to, in the form that was chosen. People get remarks when they ask; programs get all. */
export function printOutcome(outcome: Outcome, choice: Choice, io: Io): void {
  const { format, quiet, fails } = choice;
  const isForPeople = format === "text" || format === "github";
  const level = GRAVITY.indexOf(choice.level ?? (isForPeople ? "warning" : "info"));
  const shown = outcome.issues.filter(
    (each) => GRAVITY.indexOf(each.severity) >= level && (!quiet || fails(each)),
  );
  io.stdout.write(reportOf(format, shown, outcome, io));
  if (quiet) return;
  const sink = isForPeople ? io.stdout : io.stderr;
  if (outcome.rewritten !== undefined)
    sink.write(`${say(io, "rewritten", { count: String(outcome.rewritten) })}\n`);
  if (outcome.fixed) {
    sink.write(`${fixedSummary(outcome.fixed, io.language)}\n`);
  }
  if (isForPeople) io.stdout.write(`${summary({ ...outcome, hidesInfos: level > 0 }, io.language)}\n`);
}

function reportOf(format: Format, shown: readonly FileIssue[], outcome: Outcome, io: Io) {
  switch (format) {
    case "text":
      return issueReport(shown, issueTextOptions(io.stdout, io.env, outcome.sources, io.language));
    case "json":
      return jsonText({ files: outcome.files, issues: shown.map(issueEntry) });
    case "github":
      return githubReport(shown);
    case "sarif":
      return sarifReport(shown, io.language);
  }
}

function sarifReport(issues: readonly FileIssue[], language: Language): string {
  const rules = Object.entries(ruleTitles).map(([id, title]) => {
    return { id, title: title[language], helpUri: `${documentation()}#${id}` };
  });
  return sarifLog({ tool: "dsfr-blocks", language, rules, entries: issues });
}

/** The authors' documentation that comes with this package: SARIF asks for a whole address. */
function documentation(): string {
  const built = new URL("../docs/errors.md", import.meta.url);
  return existsSync(fileURLToPath(built))
    ? built.href
    : new URL("../../../docs/errors.md", import.meta.url).href;
}
