import { visibleDetails } from "@dsfr-blocks/base/codeFrame";
import type { Details } from "@dsfr-blocks/base/issue";
import { type ExitCode, ISSUES_FOUND, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { writeOutput } from "@dsfr-blocks/base/node/command/output";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import type { NamedFile } from "@dsfr-blocks/base/node/outputs";
import { type FileError, skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { paintFor } from "@dsfr-blocks/base/report/paint";
import type { Language } from "@dsfr-blocks/base/message";
import { writeBaseline } from "@dsfr-blocks/base/node/command/baseline";
import { linesOf } from "../baseline";
import { changesSince } from "../changes";
import { type Outcome, totalsOf } from "../outcome";
import { type Format, reportIn } from "../reports/reports";
import { withContents } from "../reports/rgaa/answers";
import { unsignedAnswers } from "../reports/rgaa/grid";
import { auditMessage, type AuditSentence, auditSentences } from "../sentences/errors";
import type { ReportOptions } from "./options";
import { firstLines } from "./outputs";

/**
 * Completes an audit, or several merged ones: writes the baseline, the file of answers and the reports, and returns the exit
 * code. `language` is the language of the reports.
 */
export async function conclude(
  auditOutcome: Outcome,
  options: ReportOptions,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const changes = options.since && changesSince(options.since, auditOutcome.pages);
  const comparedOutcome = { ...auditOutcome, changes };
  const outcome = options.baselineOut
    ? updateBaseline(comparedOutcome, options.baselineOut, io)
    : comparedOutcome;
  if (options.answersFile) updateAnswersFile(options.answersFile, outcome.pages, io);
  for (const { criterion } of unsignedAnswers(outcome))
    io.stderr.write(message(io, "unsignedAnswer", { criterion }));
  await writeReports(outcome, options, io, language);
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || totalsOf(outcome).findings > 0 ? ISSUES_FOUND : OK;
}

/**
 * Adds the current checksum of its page to each new answer in the file of answers. If the file has changed since it was read,
 * leaves it as it is and prints a message.
 */
function updateAnswersFile(
  file: NamedFile & { readonly text: string },
  pages: Outcome["pages"],
  io: Io,
): void {
  const text = withContents(file.text, pages);
  const reportChange = (error: FileError) => io.stderr.write(`${error.in(io.language)}\n`);
  skipUnreadable(() => editFile(file, file.text, text), reportChange);
}

/** Writes all findings to the baseline, and returns the outcome in which they are known. */
function updateBaseline(outcome: Outcome, out: NamedFile, io: Io): Outcome {
  const findings = outcome.pages.flatMap((page) => page.findings);
  writeBaseline(out, linesOf(findings), findings.length, io);
  const pages = outcome.pages.map((page) => ({ ...page, findings: [], known: page.findings }));
  return { ...outcome, known: findings.length, pages };
}

/** Writes each requested report. If all go to files, also prints the text report on standard output. */
async function writeReports(
  outcome: Outcome,
  { reports }: ReportOptions,
  io: Io,
  language: Language,
): Promise<void> {
  const createScreenReport = (format: Format) =>
    reportIn(format, outcome, paintFor(io.stdout, io.env), language);
  const createFileReport = async (format: Format) =>
    (format === "text" || format === "markdown" ? firstLines(outcome.tool)[format] : "") +
    (await reportIn(format, outcome, NO_COLOURS, language));
  if (reports.every(({ out }) => out !== undefined)) io.stdout.write(await createScreenReport("text"));
  for (const { format, out } of reports) {
    const report = out ? await createFileReport(format) : await createScreenReport(format);
    writeOutput(report, out, auditSentences.reportWritten, io);
  }
}

const NO_COLOURS = { red: String, yellow: String, dim: String };

/** Returns a message as a line of text. */
export function message(
  { language }: Pick<Io, "language">,
  name: AuditSentence,
  details: Details = {},
): string {
  return `${auditMessage(language, name, visibleDetails(details))}\n`;
}
