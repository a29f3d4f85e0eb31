import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { readBaselineOption } from "@dsfr-blocks/base/node/command/baseline";
import { LINE_KEYS } from "../baseline";
import { readSession, type Session } from "../browser/session";
import { type Credentials, parseCredentials } from "../credentials";
import { type PreviousReport, readPreviousReport } from "../changes";
import type { Format } from "../reports/reports";
import { readAnswers } from "../reports/rgaa/answers";
import { type Finding, type Scheme, SCHEMES, WIDTHS } from "../finding";
import { readText } from "@dsfr-blocks/base/node/textFile";
import type { NamedFile } from "@dsfr-blocks/base/node/outputs";
import { UsageError } from "@dsfr-blocks/base/node/command/commandError";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { parseShard, type Shard, WHOLE_AUDIT } from "../shard";
import { AuditError, AuditUsageError } from "../sentences/errors";
import type { AnyArguments } from "./auditTool";
import { resolveOutput } from "./outputs";

/** Requested report: its format and its file. */
export interface ReportOutput {
  readonly format: Format;
  /** File to write. Undefined for standard output. */
  readonly out: NamedFile | undefined;
}

/**
 * Reads the options about the results. `sources` are the files that the command reads, besides the files that its options name.
 */
export function readReportOptions(args: AnyArguments, io: Io, sources: readonly string[] = []) {
  const reports = readReports(args, io, sources);
  const { known: knownLines = [], out } = readBaselineOption(args, LINE_KEYS, "audit", io);
  return {
    reports,
    baseline: knownLines,
    baselineOut: out,
    ...readAnswersOption(args, io),
    since: readSinceOption(args, io),
  };
}

export type ReportOptions = ReturnType<typeof readReportOptions>;

/** Reads and checks all options. The browser starts only afterwards, if all options are valid. */
export function readOptions(args: AnyArguments, io: Io) {
  const widths = args.all("width").map((value) => parseWholeNumber("--width", value, 200, 5000));
  const schemes = args.all("scheme") as readonly Scheme[];
  const shard = readShardOption(args);
  const reportOptions = readReportOptions(args, io);
  return {
    ...reportOptions,
    shard,
    pictures: reportOptions.reports.some(({ format }) => format === "html" || format === "blob"),
    schemes: schemes.length > 0 ? SCHEMES.filter((scheme) => schemes.includes(scheme)) : SCHEMES,
    widths: widths.length > 0 ? [...new Set(widths)].sort((a, b) => a - b) : WIDTHS,
    isCounted: ({ severity }: Finding) => severity === "error" || args.value("level") !== "error",
    publicFolder: args.value("public"),
    base: `/${args.value("base") ?? ""}/`.replace(/\/{2,}/g, "/"),
    browser: args.value("browser"),
    session: readSessionOption(args, io),
    ...readSiteOptions(args, io),
    delay: readNumberOption(args, "delay", 0, 0, 600),
    waitFor: args.value("wait-for"),
    allowsRedirects: args.has("allow-redirects"),
    seconds: readNumberOption(args, "timeout", 120, 1, 3600),
    // one more than the number of cores: a page waits for animation frames a third of the time
    jobs: readNumberOption(args, "jobs", availableParallelism() + 1, 1, 64),
  };
}

/**
 * Reads the shard of `--shard`. Throws an `AuditUsageError` if the shard is not valid, or if another option requires all pages.
 */
function readShardOption(args: AnyArguments): Shard {
  const value = args.value("shard");
  if (value === undefined) return WHOLE_AUDIT;
  const shard = parseShard(value);
  if (!shard) throw new AuditUsageError("wrongShard", { value });
  const optionForAll = ["answers", "update-baseline"].find((each) => args.has(each));
  if (optionForAll !== undefined) throw new AuditUsageError("notOfShard", { word: `--${optionForAll}` });
  return shard;
}

function readNumberOption(
  args: AnyArguments,
  name: "timeout" | "jobs" | "delay",
  defaultValue: number,
  min: number,
  max: number,
): number {
  const value = args.value(name);
  return value === undefined ? defaultValue : parseWholeNumber(`--${name}`, value, min, max);
}

/**
 * Parses a whole number from `min` to `max`, both inclusive. `word` is the option's name in the message of the error.
 *
 * @throws {AuditUsageError} If the text is not such a number.
 */
export function parseWholeNumber(word: string, value: string, min: number, max: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < min || number > max)
    throw new AuditUsageError("wrongNumber", { word, value, min: String(min), max: String(max) });
  return number;
}

/**
 * Returns the requested reports. Throws a usage error if formats and files do not match, or if a file would be written twice.
 */
function readReports(args: AnyArguments, { cwd }: Io, sources: readonly string[]): ReportOutput[] {
  const formats = args.all("format").length > 0 ? args.all("format") : ["text"];
  const outs = args.all("out");
  if (outs.length > formats.length || (formats.length > 1 && outs.length < formats.length))
    throw new AuditUsageError("outsForFormats", {
      formats: String(formats.length),
      outs: String(outs.length),
    });
  const optionFiles = (["baseline", "storage-state", "answers", "sitemap", "since"] as const).flatMap(
    (each) => args.value(each) ?? [],
  );
  const files = [...sources, ...optionFiles.filter((name) => !/^https?:/i.test(name))];
  const targets = outs.map((name) => resolveOutput(name, files, cwd));
  const outputs = [
    ...targets,
    ...(["baseline", "answers"] as const)
      .flatMap((each) => args.value(each) ?? [])
      .map((name) => ({ name, target: resolve(cwd, name) })),
  ];
  const duplicate = outputs.find(
    ({ target }, index) => outputs.findIndex((each) => each.target === target) !== index,
  );
  if (duplicate) throw new UsageError("sameOut", { path: duplicate.name });
  return formats.map((format, index) => ({ format: format as Format, out: targets[index] }));
}

/** Reads the previous report of `--since`. Throws an `AuditError` if the file is not a report. */
function readSinceOption(args: AnyArguments, { cwd }: Io): PreviousReport | undefined {
  const path = args.value("since");
  if (path === undefined) return undefined;
  const previousReport = readPreviousReport(readText(path, cwd));
  if (!previousReport) throw new AuditError("wrongFormer", { path });
  return previousReport;
}

/**
 * Reads the answers of `--answers`. Returns the answers, and the file that contains them. With `--write-answers`, the file may be
 * missing.
 *
 * @throws {AuditError} If an entry of the file is not valid.
 */
function readAnswersOption(args: AnyArguments, { cwd }: Pick<Io, "cwd">) {
  const name = args.value("answers");
  const addsOpen = args.has("write-answers");
  if (name === undefined) {
    if (addsOpen) throw new AuditUsageError("answersNeeded");
    return { answers: [] };
  }
  const isMissing = addsOpen && !existsSync(resolve(cwd, name));
  const text = isMissing ? undefined : readText(name, cwd);
  const target = isMissing ? resolveOutput(name, [], cwd).target : resolve(cwd, name);
  const answersFile: AnswersFile = { name, target, text, addsOpen };
  return { answers: text === undefined ? [] : readAnswers(text, name), answersFile };
}

/** File of answers. */
export interface AnswersFile extends NamedFile {
  /** Text of the file. Undefined if the file does not exist yet. */
  readonly text: string | undefined;
  /** Whether to add an entry for each criterion and each review item that is still open. */
  readonly addsOpen: boolean;
}

/** Reads the options about the site that every request needs, also those for a sitemap or a login. */
export const readSiteOptions = (args: AnyArguments, io: Pick<Io, "env">) => ({
  credentials: readCredentialsOption(args, io),
  userAgent: args.value("user-agent"),
  ignoresCertificates: args.has("ignore-certificate"),
});

/**
 * Reads the credentials of `--http-auth`, or of the environment variable `AUDIT_HTTP_AUTH`, which no list of processes shows.
 * Throws a usage error, without their text, if they are not valid.
 */
function readCredentialsOption(args: AnyArguments, { env }: Pick<Io, "env">): Credentials | undefined {
  const value = args.value("http-auth") ?? env["AUDIT_HTTP_AUTH"];
  if (value === undefined) return undefined;
  const credentials = parseCredentials(value);
  if (!credentials) throw new AuditUsageError("wrongCredentials");
  return credentials;
}

/** Reads the session of `--storage-state`. Throws an `AuditError` if the file contains no session. */
function readSessionOption(args: AnyArguments, { cwd }: Io): Session | undefined {
  const path = args.value("storage-state");
  if (path === undefined) return undefined;
  const session = readSession(readText(path, cwd));
  if (!session) throw new AuditError("wrongSession", { path });
  return session;
}
