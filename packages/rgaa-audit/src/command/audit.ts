import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { audit as auditAll, type ProgressFor } from "../audit";
import { type AuditRequest, type Outcome, totalsOf } from "../outcome";
import { writeBaseline } from "../baseline";
import { faultyStep } from "../journeys";
import { withContents } from "../reports/rgaa/answers";
import { ruleListJson, ruleListText } from "../reports/ruleList";
import { logIn } from "../browser/openBrowser";
import { type Format, reportIn } from "../reports/reports";
import { auditRules } from "../rules";
import { WORDS } from "../sentences/reports";
import type { Occurrence } from "../violation";
import { suggestion } from "../../../../src/base/nearest";
import {
  type FileError,
  skipUnreadable,
  type Unread,
  withFileErrors,
} from "../../../../src/base/node/userError";
import type { Journey } from "../../../../src/base/journey";
import { checkLevel, type Settings } from "../../../../src/site/settings";
import { jsonText } from "../../../../src/base/report/json";
import { paintFor } from "../../../../src/base/report/paint";
import { progressOn } from "../../../../src/base/report/progress";
import { type AuditArguments, type AuditOptions, readOptions, wholeNumber } from "./options";
import { targetsOf } from "./targets";
import { elsewhere, sitemapAddresses } from "./sitemap";
import { editFile } from "../../../../src/cli/files/editFile";
import { FIRST_LINES, type NamedFile, outputAt, refuseSources } from "../../../../src/base/node/outputs";
import { writeWhole } from "../../../../src/base/node/writeWhole";
import { type ExitCode, FAULTY, type Io, OK, WRONG_USAGE } from "../../../../src/cli/io";
import { give, siteWithPeople } from "../../../../src/cli/shared";
import { say } from "../../../../src/cli/sentences";
import { UsageError, UserError } from "../../../../src/cli/userError";

/** `dsfr-blocks audit`: opens pages in a browser, and says what keeps people from using them. */
export async function audit(args: AuditArguments, io: Io): Promise<ExitCode> {
  if (args.has("rules")) {
    io.stdout.write(args.value("format") === "json" ? ruleListJson(io.language) : ruleListText(io.language));
    return OK;
  }
  if (args.has("login")) return logInto(args, io);
  if (args.operands.length === 0 && !args.has("sitemap") && !args.has("journeys"))
    throw new UsageError("noTarget");
  const options = readOptions(args, io);
  const settings = siteWithPeople(args, io);
  const request = {
    ...options,
    ...(await pagesNamed(args, settings, options.now, io)),
    ...auditSettings(settings),
    ...{ tool: "dsfr-blocks audit", rules: undefined, language: io.language, today: io.now },
  };
  const { html, markdown } = request.targets;
  const read = [...html, ...markdown].map(({ file }) => file);
  for (const { out } of options.reports) if (out) refuseSources(out, read, io.cwd);
  const found = await auditAll(request, io, progressIn(io));
  const outcome = options.baselineOut ? withBaseline(found, options.baselineOut, io) : found;
  if (options.answersFile) keepContents(options.answersFile, outcome.pages, io);
  await writeReports(outcome, options, io);
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || totalsOf(outcome).violations > options.most ? FAULTY : OK;
}

/** Lets a person log in, and keeps the session in a file that nobody else may read. */
async function logInto(args: AuditArguments, io: Io): Promise<ExitCode> {
  const [url = "", name] = [args.value("login"), args.value("storage-state")];
  if (name === undefined || args.operands.length > 0) throw new UsageError("loginAlone");
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new UserError("wrongAddress", { value: url });
  const { target } = outputAt(name, [], io.cwd);
  io.stderr.write(`${say(io, "loginStarts")}\n`);
  const session = await logIn(url, args.value("browser"), io);
  const mode = 0o600;
  withFileErrors(name, () => {
    // one that was there keeps its permissions
    if (existsSync(target)) chmodSync(target, mode);
    writeFileSync(target, jsonText(session), { mode });
  });
  io.stdout.write(`${say(io, "sessionWritten", { path: name })}\n`);
  return OK;
}

/** What the words, the sitemap and the settings name. What cannot be read is noted, and stops nothing. */
async function pagesNamed(
  args: AuditArguments,
  settings: Settings,
  now: Date | string,
  io: Io,
): Promise<Pick<AuditRequest, "targets" | "unread">> {
  const closed: Unread = new Map();
  const words = [...args.operands, ...(await addressesListed(args, io))];
  const { markdown, ...others } = targetsOf(words, settings, io, closed);
  const journeys = args.has("journeys") ? journeysIn(settings, args.all("replace")) : [];
  // the audit of a site that is made otherwise starts without React
  const { markdownPages } =
    markdown.length > 0 ? await import("../../../../src/cli/page/markdownPages") : NO_PAGES;
  const made = markdownPages(markdown, settings, args.value("public"), now, io);
  const asClosed = [...closed.values()].map((issue) => ({ file: issue.file, issues: [issue] }));
  return { targets: { ...others, journeys, markdown: made.pages }, unread: [...asClosed, ...made.unread] };
}

const NO_PAGES = { markdownPages: () => ({ pages: [], unread: [] }) };

/** The addresses of the sitemap, where one is named. */
async function addressesListed(args: AuditArguments, io: Io): Promise<string[]> {
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
  const onChange = ({ sentence, details }: FileError) => io.stderr.write(`${say(io, sentence, details)}\n`);
  if (text !== file.text) skipUnreadable(() => editFile(file, file.text, text), onChange);
}

function progressIn({ stderr, language }: Io): ProgressFor {
  return (pages) => {
    const bar = progressOn(stderr, pages);
    return {
      show: (done, violations, page) => bar.show(done, WORDS[language].violations(violations), page),
      clear: () => bar.clear(),
    };
  };
}

/** Writes all that was found to the baseline: from now on it is known. */
function withBaseline(outcome: Outcome, { name, target }: NamedFile, io: Io): Outcome {
  const violations = outcome.pages.flatMap((page) => page.violations);
  writeWhole(target, writeBaseline(violations), name);
  const count = String(violations.length);
  io.stderr.write(`${say(io, "baselineWritten", { path: name, count })}\n`);
  const pages = outcome.pages.map((page) => ({ ...page, violations: [] }));
  return { ...outcome, known: violations.length, pages };
}

/** Gives each report that was asked for. When all go to files, the text one is on the standard output besides. */
async function writeReports(outcome: Outcome, { reports }: AuditOptions, io: Io): Promise<void> {
  const onScreen = (format: Format) => reportIn(format, outcome, paintFor(io.stdout, io.env), io.language);
  const inFile = async (format: Format) =>
    (format === "text" || format === "markdown" ? FIRST_LINES[format] : "") +
    (await reportIn(format, outcome, NO_COLOURS, io.language));
  if (reports.every(({ out }) => out !== undefined)) io.stdout.write(await onScreen("text"));
  for (const { format, out } of reports) {
    const report = out ? await inFile(format) : await onScreen(format);
    give(report, out, "reportWritten", io);
  }
}

const NO_COLOURS = { red: String, yellow: String, dim: String };

type Level = Occurrence["severity"];
const LEVELS = ["off", "review", "warning", "error"];

/** The journeys of a site's settings, on the server that `replace` names. Throws a `UserError` for one that cannot be run. */
function journeysIn({ journeys, file = "" }: Settings, replace: readonly string[]): readonly Journey[] {
  if (journeys.length === 0) throw new UserError("noJourneys");
  for (const journey of journeys) {
    const place = faultyStep(journey);
    if (place !== undefined)
      throw new UserError("wrongJourney", { file, name: journey.name, place: String(place) });
  }
  return journeys.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ("go" in step ? { go: elsewhere(step.go, replace) } : step)),
  }));
}

/** What a site's settings say of the audit. Throws a `UserError` for a rule or a level that does not exist. */
function auditSettings({ auditRules: levels, file = "" }: Settings): Pick<AuditRequest, "off" | "levels"> {
  for (const [rule, level] of Object.entries(levels)) {
    if (!auditRules.some((name) => name === rule)) {
      const known = auditRules.join(", ");
      throw new UserError("unknownRule", { file, rule, known, ...suggestion(rule, auditRules) });
    }
    checkLevel(`audit.rules.${rule}`, level, LEVELS, (sentence, details) => {
      throw new UserError(sentence, { file, ...details });
    });
  }
  const given = Object.entries(levels) as [string, Level | "off"][];
  return {
    off: given.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(given.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]]))),
  };
}
