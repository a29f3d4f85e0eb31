import { toPrintableDetails } from "@dsfr-blocks/base/codeFrame";
import type { Details } from "@dsfr-blocks/base/issue";
import { type ExitCode, ISSUES_FOUND, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { writeOutput } from "@dsfr-blocks/base/node/command/output";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import type { NamedFile } from "@dsfr-blocks/base/node/outputs";
import { writeWhole } from "@dsfr-blocks/base/node/writeWhole";
import { type FileError, skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { createPaint } from "@dsfr-blocks/base/report/paint";
import type { Language } from "@dsfr-blocks/base/message";
import { writeBaseline } from "@dsfr-blocks/base/node/command/baseline";
import { formatLines } from "../baseline";
import { compareWithPrevious } from "../changes";
import { type Outcome, computeTotals } from "../outcome";
import { type Format, formatReport } from "../reports/reports";
import { addContents } from "../reports/rgaa/contents";
import { addOpenEntries } from "../reports/rgaa/template";
import { listUnsignedAnswers } from "../reports/rgaa/grid";
import { formatAuditMessage, type AuditMessageName, auditMessages } from "../sentences/errors";
import type { AnswersFile, ReportOptions } from "./options";
import { getFirstLines } from "./outputs";

/**
 * Completes an audit, or the merge of an audit's shards: writes the baseline, the file of answers and the reports, and returns
 * the exit code. `language` is the language of the reports.
 */
export async function conclude(
  auditOutcome: Outcome,
  options: ReportOptions,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const changes = options.since && compareWithPrevious(options.since, auditOutcome.pages);
  const comparedOutcome = { ...auditOutcome, changes };
  const outcome = options.baselineOut
    ? updateBaseline(comparedOutcome, options.baselineOut, io)
    : comparedOutcome;
  if (options.answersFile) updateAnswersFile(options.answersFile, outcome, io, language);
  for (const { criterion, test = criterion } of listUnsignedAnswers(outcome))
    io.stderr.write(formatLine(io, "unsignedAnswer", { criterion, test }));
  await writeReports(outcome, options, io, language);
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || computeTotals(outcome).findings > 0 ? ISSUES_FOUND : OK;
}

/**
 * Adds a checksum to each new answer in the file of answers: the checksum of the current text of the answer's page. With
 * `--write-answers`, also adds an entry for what is still open, to a new file if there is none. If the file has changed since the
 * command read it, leaves the file unchanged and prints a message.
 */
function updateAnswersFile(file: AnswersFile, outcome: Outcome, io: Io, language: Language): void {
  const before = file.text;
  const dated = before === undefined ? undefined : addContents(before, outcome.pages);
  const { text, count } = file.addsOpen
    ? addOpenEntries(dated, outcome, language)
    : { text: dated ?? "", count: undefined };
  const reportChange = (error: FileError) => io.stderr.write(`${error.format(io.language)}\n`);
  const isWritten = skipUnreadable(() => {
    if (before === undefined) writeWhole(file.target, text, file.name);
    else editFile(file, before, text);
    return true;
  }, reportChange);
  if (isWritten && count !== undefined)
    io.stderr.write(formatLine(io, "answersWritten", { path: file.name, count: String(count) }));
}

/** Writes all findings to the baseline. Returns the outcome, in which these findings are now known. */
function updateBaseline(outcome: Outcome, out: NamedFile, io: Io): Outcome {
  const findings = outcome.pages.flatMap((page) => page.findings);
  writeBaseline(out, formatLines(findings), findings.length, io);
  const pages = outcome.pages.map((page) => ({ ...page, findings: [], known: page.findings }));
  return { ...outcome, known: findings.length, pages };
}

/** Writes each requested report. If all reports go to files, also prints the text report on standard output. */
async function writeReports(
  outcome: Outcome,
  { reports }: ReportOptions,
  io: Io,
  language: Language,
): Promise<void> {
  const createScreenReport = (format: Format) =>
    formatReport(format, outcome, createPaint(io.stdout, io.env), language);
  const createFileReport = async (format: Format) =>
    (format === "text" || format === "markdown" ? getFirstLines(outcome.tool)[format] : "") +
    (await formatReport(format, outcome, NO_COLOURS, language));
  if (reports.every(({ out }) => out !== undefined)) io.stdout.write(await createScreenReport("text"));
  for (const { format, out } of reports) {
    const report = out ? await createFileReport(format) : await createScreenReport(format);
    writeOutput(report, out, auditMessages.reportWritten, io);
  }
}

const NO_COLOURS = { red: String, yellow: String, dim: String };

/** Returns a message as a line of text. */
export function formatLine(
  { language }: Pick<Io, "language">,
  name: AuditMessageName,
  details: Details = {},
): string {
  return `${formatAuditMessage(language, name, toPrintableDetails(details))}\n`;
}
