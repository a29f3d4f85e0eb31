import type { Severity } from "../../content/issue";
import type { Language } from "../../content/sentences";
import type { Io, Sink } from "../io";
import type { Finding } from "./finding";
import { githubReport } from "./github";
import { paintFor } from "./paint";
import { jsonReport, textReport } from "./reports";
import { sarifReport } from "./sarif";
import { mendedSummary, type MendedTally, summary } from "./summary";

export type Format = "text" | "json" | "github" | "sarif";

/** What a check came to. */
export interface Outcome {
  readonly files: number;
  readonly passedOver: number;
  readonly findings: readonly Finding[];
  /** Undefined when nothing was to be mended. */
  readonly mended: MendedTally | undefined;
  /** The text of each file that a finding is in. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Choice {
  readonly format: Format;
  /** The least grave to show. */
  readonly level: Severity | undefined;
  /** Shows only what fails, and no summary. */
  readonly quiet: boolean;
  readonly fails: (finding: Finding) => boolean;
}

const GRAVITY: readonly Severity[] = ["info", "warning", "error"];

/** Prints what a check came to, in the form that was chosen. People get remarks when they ask; programs get all. */
export function printOutcome(outcome: Outcome, choice: Choice, io: Io, language: Language): void {
  const { format, quiet, fails } = choice;
  const isForPeople = format === "text" || format === "github";
  const level = GRAVITY.indexOf(choice.level ?? (isForPeople ? "warning" : "info"));
  const shown = outcome.findings.filter(
    (each) => GRAVITY.indexOf(each.severity) >= level && (!quiet || fails(each)),
  );
  io.stdout.write(reportOf(format, shown, outcome, io, language));
  if (quiet) return;
  if (outcome.mended) {
    const sink = isForPeople ? io.stdout : io.stderr;
    sink.write(`${mendedSummary(outcome.mended, language)}\n`);
  }
  if (isForPeople) io.stdout.write(`${summary({ ...outcome, hidesInfos: level > 0 }, language)}\n`);
}

function reportOf(format: Format, shown: readonly Finding[], outcome: Outcome, io: Io, language: Language) {
  switch (format) {
    case "text":
      return textReport(shown, lookOf(io.stdout, io, outcome.sources, language));
    case "json":
      return jsonReport(outcome.files, shown);
    case "github":
      return githubReport(shown);
    case "sarif":
      return sarifReport(shown, language);
  }
}

/** How findings look where they are written. */
export function lookOf(sink: Sink, { env }: Io, sources: ReadonlyMap<string, string>, language: Language) {
  return {
    paint: paintFor(sink, env),
    language,
    width: sink.columns ?? 80,
    sourceOf: (file: string) => sources.get(file),
  };
}
