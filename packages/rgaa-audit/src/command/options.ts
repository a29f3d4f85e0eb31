import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { baselineIn } from "@dsfr-blocks/base/node/command/baseline";
import { KEYS } from "../baseline";
import { readSession, type Session } from "../browser/session";
import { type FormerReport, readFormer } from "../changes";
import type { Format } from "../reports/reports";
import { readAnswers } from "../reports/rgaa/answers";
import { type Finding, type Scheme, SCHEMES, WIDTHS } from "../finding";
import { readText } from "@dsfr-blocks/base/node/textFile";
import type { NamedFile } from "@dsfr-blocks/base/node/outputs";
import { UsageError } from "@dsfr-blocks/base/node/command/commandError";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { readShard, type Shard, WHOLE } from "../shard";
import { AuditError, AuditUsageError } from "../sentences/errors";
import type { AnyArguments } from "./host";
import { outputAt } from "./outputs";

export interface Report {
  readonly format: Format;
  /** Undefined for standard output. */
  readonly out: NamedFile | undefined;
}

/** What is made of an audit; `sources` are files that are read, besides those of options. */
export function readReportOptions(args: AnyArguments, io: Io, sources: readonly string[] = []) {
  const reports = reportsOf(args, io, sources);
  const { known = [], out } = baselineIn(args, KEYS, "audit", io);
  return {
    reports,
    baseline: known,
    baselineOut: out,
    ...answersIn(args, io),
    since: formerOf(args, io),
  };
}

export type ReportOptions = ReturnType<typeof readReportOptions>;

/** The options, each value checked: a browser starts only for what can be done. */
export function readOptions(args: AnyArguments, io: Io) {
  const widths = args.all("width").map((value) => wholeNumber("--width", value, 200, 5000));
  const schemes = args.all("scheme") as readonly Scheme[];
  const shard = shardIn(args);
  const whole = readReportOptions(args, io);
  return {
    ...whole,
    shard,
    pictures: whole.reports.some(({ format }) => format === "html" || format === "blob"),
    schemes: schemes.length > 0 ? SCHEMES.filter((scheme) => schemes.includes(scheme)) : SCHEMES,
    widths: widths.length > 0 ? [...new Set(widths)].sort((a, b) => a - b) : WIDTHS,
    isCounted: ({ severity }: Finding) => severity === "error" || args.value("level") !== "error",
    publicFolder: args.value("public"),
    browser: args.value("browser"),
    session: sessionOf(args, io),
    waitFor: args.value("wait-for"),
    allowsRedirects: args.has("allow-redirects"),
    seconds: numberIn(args, "timeout", 120, 1, 3600),
    // a page waits for its frames a third of the time
    jobs: numberIn(args, "jobs", availableParallelism() + 1, 1, 64),
  };
}

/** The shard that is asked for. What speaks of all pages is not asked of one: throws an `AuditUsageError`. */
function shardIn(args: AnyArguments): Shard {
  const value = args.value("shard");
  if (value === undefined) return WHOLE;
  const shard = readShard(value);
  if (!shard) throw new AuditUsageError("wrongShard", { value });
  const ofAll = ["answers", "update-baseline"].find((each) => args.has(each));
  if (ofAll !== undefined) throw new AuditUsageError("notOfShard", { word: `--${ofAll}` });
  return shard;
}

function numberIn(
  args: AnyArguments,
  name: "timeout" | "jobs",
  usual: number,
  least: number,
  most: number,
): number {
  const value = args.value(name);
  return value === undefined ? usual : wholeNumber(`--${name}`, value, least, most);
}

export function wholeNumber(word: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new AuditUsageError("wrongNumber", { word, value, least: String(least), most: String(most) });
  return number;
}

function reportsOf(args: AnyArguments, { cwd }: Io, sources: readonly string[]): Report[] {
  const formats = args.all("format").length > 0 ? args.all("format") : ["text"];
  const outs = args.all("out");
  if (outs.length > formats.length || (formats.length > 1 && outs.length < formats.length))
    throw new AuditUsageError("outsForFormats", {
      formats: String(formats.length),
      outs: String(outs.length),
    });
  const read = (["baseline", "storage-state", "answers", "sitemap", "since"] as const).flatMap(
    (each) => args.value(each) ?? [],
  );
  const files = [...sources, ...read.filter((name) => !/^https?:/i.test(name))];
  const targets = outs.map((name) => outputAt(name, files, cwd));
  const baseline = args.value("baseline");
  const written = [
    ...targets,
    ...(baseline === undefined ? [] : [{ name: baseline, target: resolve(cwd, baseline) }]),
  ];
  const twice = written.find(({ target }, at) => written.findIndex((each) => each.target === target) !== at);
  if (twice) throw new UsageError("sameOut", { path: twice.name });
  return formats.map((format, at) => ({ format: format as Format, out: targets[at] }));
}

/** The former report of `--since`. Throws an `AuditError` if it is not one. */
function formerOf(args: AnyArguments, { cwd }: Io): FormerReport | undefined {
  const path = args.value("since");
  if (path === undefined) return undefined;
  const former = readFormer(readText(path, cwd));
  if (!former) throw new AuditError("wrongFormer", { path });
  return former;
}

/** What persons answered for RGAA's criteria, and the file that says so. */
function answersIn(args: AnyArguments, io: Io) {
  const name = args.value("answers");
  if (name === undefined) return { answers: [] };
  const { answers, ...answersFile } = readAnswersFile(name, io);
  return { answers, answersFile };
}

/** A person's answers from their file. Throws an `AuditError` for one that has an entry that does not fit. */
function readAnswersFile(name: string, { cwd }: Pick<Io, "cwd">) {
  const text = readText(name, cwd);
  return { name, target: resolve(cwd, name), text, answers: readAnswers(text, name) };
}

/** The session of the file that was named. Throws an `AuditError` for a file that holds none. */
function sessionOf(args: AnyArguments, { cwd }: Io): Session | undefined {
  const path = args.value("storage-state");
  if (path === undefined) return undefined;
  const session = readSession(readText(path, cwd));
  if (!session) throw new AuditError("wrongSession", { path });
  return session;
}
