import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { visibleDetails } from "../../../../src/base/codeFrame";
import type { Details } from "../../../../src/base/finding";
import type { Journey } from "../../../../src/base/journey";
import { suggestion } from "../../../../src/base/nearest";
import { type ExitCode, FAULTY, type Io, OK, WRONG_USAGE } from "../../../../src/base/node/command/io";
import { writeOutput } from "../../../../src/base/node/command/output";
import { checkLevel } from "../../../../src/base/node/settings";
import {
  type FileError,
  skipUnreadable,
  type Unread,
  withFileErrors,
} from "../../../../src/base/node/userError";
import { editFile } from "../../../../src/base/node/editFile";
import { type NamedFile, refuseSources } from "../../../../src/base/node/outputs";
import { writeWhole } from "../../../../src/base/node/writeWhole";
import { jsonText } from "../../../../src/base/report/json";
import { paintFor } from "../../../../src/base/report/paint";
import { progressOn } from "../../../../src/base/report/progress";
import { fillBlanks } from "../../../../src/base/sentence";
import { audit as auditAll, type ProgressFor } from "../audit";
import { writeBaseline } from "../baseline";
import { checkDisplay, logIn } from "../browser/openBrowser";
import { faultyStep } from "../journeys";
import { type AuditRequest, type Outcome, totalsOf } from "../outcome";
import { type Format, reportIn } from "../reports/reports";
import { withContents } from "../reports/rgaa/answers";
import { unsignedAnswers } from "../reports/rgaa/grid";
import { ruleListJson, ruleListText } from "../reports/ruleList";
import { auditRules } from "../ruleTable";
import { AuditError, type AuditSentence, auditSentences, AuditUsageError } from "../sentences/errors";
import { WORDS } from "../sentences/reports";
import type { Finding } from "../finding";
import type { AnyArguments, AuditSettings, Host } from "./host";
import { type AuditOptions, readOptions, wholeNumber } from "./options";
import { elsewhere, sitemapAddresses } from "./sitemap";
import { firstLines, outputAt } from "./outputs";
import { targetsOf } from "./targets";

/** Opens pages in a browser, and says what keeps people from using them. */
export async function audit(args: AnyArguments, io: Io, host: Host): Promise<ExitCode> {
  if (args.has("rules")) {
    const list = args.value("format") === "json" ? ruleListJson : ruleListText;
    io.stdout.write(list(io.language, host.rules?.list));
    return OK;
  }
  if (args.has("login")) return logInto(args, io);
  if (args.operands.length === 0 && !args.has("sitemap") && !args.has("journeys"))
    throw new AuditUsageError("noTarget");
  const options = readOptions(args, io);
  const settings = host.settings(args, io);
  const request = {
    ...options,
    ...(await pagesNamed(args, settings, host, io)),
    ...levelsIn(settings, host),
    ...{ tool: host.name, rules: host.rules, language: io.language, today: io.now },
  };
  const { html, markdown } = request.targets;
  const read = [...html, ...markdown].map(({ file }) => file);
  for (const { out } of options.reports) if (out) refuseSources(out, read, io.cwd);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // once: who presses Ctrl-C again does not want to wait
  process.once("SIGINT", stop);
  const found = await auditAll(request, io, progressIn(io), stopping.signal).finally(() =>
    process.off("SIGINT", stop),
  );
  const outcome = options.baselineOut ? withBaseline(found, options.baselineOut, io) : found;
  if (options.answersFile) keepContents(options.answersFile, outcome.pages, io);
  for (const { criterion } of unsignedAnswers(outcome))
    io.stderr.write(message(io, "unsignedAnswer", { criterion }));
  await writeReports(outcome, options, io);
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || totalsOf(outcome).findings > options.most ? FAULTY : OK;
}

/** Lets a person log in, and keeps the session in a file that nobody else may read. */
async function logInto(args: AnyArguments, io: Io): Promise<ExitCode> {
  const [url = "", name] = [args.value("login"), args.value("storage-state")];
  if (name === undefined || args.operands.length > 0) throw new AuditUsageError("loginAlone");
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new AuditError("wrongAddress", { value: url });
  const { target } = outputAt(name, [], io.cwd);
  checkDisplay(io);
  io.stderr.write(message(io, "loginStarts"));
  const session = await logIn(url, args.value("browser"), io);
  const mode = 0o600;
  withFileErrors(name, () => {
    // one that was there keeps its permissions
    if (existsSync(target)) chmodSync(target, mode);
    writeFileSync(target, jsonText(session), { mode });
  });
  io.stdout.write(message(io, "sessionWritten", { path: name }));
  return OK;
}

/** What the words, the sitemap and the settings name. What cannot be read is noted, and stops nothing. */
async function pagesNamed(
  args: AnyArguments,
  settings: AuditSettings,
  host: Host,
  io: Io,
): Promise<Pick<AuditRequest, "targets" | "unread">> {
  const closed: Unread = new Map();
  const words = [...args.operands, ...(await addressesListed(args, io))];
  const { sources, ...others } = targetsOf(words, args, host, io, closed);
  const journeys = args.has("journeys") ? journeysIn(settings, args.all("replace")) : [];
  const made = (await host.sources?.pages(sources, args, io)) ?? { pages: [], unread: [] };
  const asClosed = [...closed.values()].map((issue) => ({ file: issue.file, issues: [issue] }));
  return { targets: { ...others, journeys, markdown: made.pages }, unread: [...asClosed, ...made.unread] };
}

/** The addresses of the sitemap, where one is named. */
async function addressesListed(args: AnyArguments, io: Io): Promise<string[]> {
  const sitemap = args.value("sitemap");
  if (sitemap === undefined) return [];
  const sample = args.value("sample");
  return sitemapAddresses(sitemap, io.cwd, {
    include: args.all("include"),
    exclude: args.all("exclude"),
    replace: args.all("replace"),
    sample: sample === undefined ? undefined : wholeNumber("--sample", sample, 1, 10_000),
  });
}

/** Writes beside each new answer what its page holds now; not where the person has given others while the audit ran. */
function keepContents(file: NamedFile & { readonly text: string }, pages: Outcome["pages"], io: Io): void {
  const text = withContents(file.text, pages);
  const onChange = (error: FileError) => io.stderr.write(`${error.in(io.language)}\n`);
  if (text !== file.text) skipUnreadable(() => editFile(file, file.text, text), onChange);
}

function progressIn({ stderr, language }: Io): ProgressFor {
  return (pages) => {
    const bar = progressOn(stderr, pages);
    return {
      show: (done, findings, page) => bar.show(done, WORDS[language].findings(findings), page),
      clear: () => bar.clear(),
    };
  };
}

/** Writes all that was found to the baseline: from now on it is known. */
function withBaseline(outcome: Outcome, { name, target }: NamedFile, io: Io): Outcome {
  const findings = outcome.pages.flatMap((page) => page.findings);
  writeWhole(target, writeBaseline(findings), name);
  const count = String(findings.length);
  io.stderr.write(message(io, "baselineWritten", { path: name, count }));
  const pages = outcome.pages.map((page) => ({ ...page, findings: [], known: page.findings }));
  return { ...outcome, known: findings.length, pages };
}

/** Gives each report that was asked for. When all go to files, the text one is on the standard output besides. */
async function writeReports(outcome: Outcome, { reports }: AuditOptions, io: Io): Promise<void> {
  const onScreen = (format: Format) => reportIn(format, outcome, paintFor(io.stdout, io.env), io.language);
  const inFile = async (format: Format) =>
    (format === "text" || format === "markdown" ? firstLines(outcome.tool)[format] : "") +
    (await reportIn(format, outcome, NO_COLOURS, io.language));
  if (reports.every(({ out }) => out !== undefined)) io.stdout.write(await onScreen("text"));
  for (const { format, out } of reports) {
    const report = out ? await inFile(format) : await onScreen(format);
    writeOutput(report, out, auditSentences.reportWritten, io);
  }
}

const NO_COLOURS = { red: String, yellow: String, dim: String };

type Level = Finding["severity"];
const LEVELS = ["off", "review", "warning", "error"];

/** The journeys of a site's settings, on the server that `replace` names. Throws an `AuditError` for one that cannot be run. */
function journeysIn({ journeys, file, keys }: AuditSettings, replace: readonly string[]): readonly Journey[] {
  const key = keys.journeys;
  if (journeys.length === 0) throw new AuditError("noJourneys", { file, key });
  for (const journey of journeys) {
    const place = faultyStep(journey);
    if (place !== undefined)
      throw new AuditError("wrongJourney", { file, key, name: journey.name, place: String(place) });
  }
  return journeys.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ("go" in step ? { go: elsewhere(step.go, replace) } : step)),
  }));
}

/** What a site's settings say of rules. Throws an `AuditError` for a rule or a level that does not exist. */
function levelsIn({ rules, file, keys }: AuditSettings, host: Host): Pick<AuditRequest, "off" | "levels"> {
  const names = [...auditRules, ...(host.rules?.list ?? []).map(({ name }) => name)];
  for (const [rule, level] of Object.entries(rules)) {
    if (!names.includes(rule))
      throw new AuditError("unknownRule", {
        file,
        rule,
        known: names.join(", "),
        ...suggestion(rule, names),
      });
    checkLevel(`${keys.rules}.${rule}`, level, LEVELS, (sentence, details) => {
      throw new AuditError(sentence, { file, ...details });
    });
  }
  const given = Object.entries(rules) as [string, Level | "off"][];
  return {
    off: given.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(given.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]]))),
  };
}

/** A sentence as a line of its own. */
function message({ language }: Pick<Io, "language">, name: AuditSentence, details: Details = {}): string {
  return `${fillBlanks(auditSentences[name][language], visibleDetails(details))}\n`;
}
