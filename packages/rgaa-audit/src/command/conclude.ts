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
 * What follows an audit, of this run or of several that were merged: the files of known findings and of answers, the reports,
 * and the exit code. `language` is that of the reports.
 */
export async function conclude(
  found: Outcome,
  options: ReportOptions,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const changes = options.since && changesSince(options.since, found.pages);
  const compared = { ...found, changes };
  const outcome = options.baselineOut ? withBaseline(compared, options.baselineOut, io) : compared;
  if (options.answersFile) keepContents(options.answersFile, outcome.pages, io);
  for (const { criterion } of unsignedAnswers(outcome))
    io.stderr.write(message(io, "unsignedAnswer", { criterion }));
  await writeReports(outcome, options, io, language);
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || totalsOf(outcome).findings > 0 ? ISSUES_FOUND : OK;
}

/** Writes beside each new answer what its page holds now; not where the person has given others while the audit ran. */
function keepContents(file: NamedFile & { readonly text: string }, pages: Outcome["pages"], io: Io): void {
  const text = withContents(file.text, pages);
  const onChange = (error: FileError) => io.stderr.write(`${error.in(io.language)}\n`);
  skipUnreadable(() => editFile(file, file.text, text), onChange);
}

/** Writes all that was found to the baseline: from now on it is known. */
function withBaseline(outcome: Outcome, out: NamedFile, io: Io): Outcome {
  const findings = outcome.pages.flatMap((page) => page.findings);
  writeBaseline(out, linesOf(findings), findings.length, io);
  const pages = outcome.pages.map((page) => ({ ...page, findings: [], known: page.findings }));
  return { ...outcome, known: findings.length, pages };
}

/** Gives each report that was asked for. When all go to files, the text one is on the standard output besides. */
async function writeReports(
  outcome: Outcome,
  { reports }: ReportOptions,
  io: Io,
  language: Language,
): Promise<void> {
  const onScreen = (format: Format) => reportIn(format, outcome, paintFor(io.stdout, io.env), language);
  const inFile = async (format: Format) =>
    (format === "text" || format === "markdown" ? firstLines(outcome.tool)[format] : "") +
    (await reportIn(format, outcome, NO_COLOURS, language));
  if (reports.every(({ out }) => out !== undefined)) io.stdout.write(await onScreen("text"));
  for (const { format, out } of reports) {
    const report = out ? await inFile(format) : await onScreen(format);
    writeOutput(report, out, auditSentences.reportWritten, io);
  }
}

const NO_COLOURS = { red: String, yellow: String, dim: String };

/** A sentence as a line of its own. */
export function message(
  { language }: Pick<Io, "language">,
  name: AuditSentence,
  details: Details = {},
): string {
  return `${auditMessage(language, name, visibleDetails(details))}\n`;
}
