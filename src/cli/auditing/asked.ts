import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { type Scheme, SCHEMES, WIDTHS } from "../../audit/finding";
import type { COMMANDS } from "../arguments/commands";
import { dayAsked } from "../arguments/day";
import type { Arguments } from "../arguments/readArguments";
import { outputAt } from "../files/writeWhole";
import type { Io } from "../io";
import { reaching, UserError } from "../userError";
import { type Known, readBaseline } from "./baseline";

export type AuditArguments = Arguments<keyof typeof COMMANDS.audit.options>;

export type Format = "text" | "json" | "html" | "sarif" | "junit";

export interface Report {
  readonly format: Format;
  /** The file to write, as named and whole; undefined for standard output. */
  readonly out: { readonly name: string; readonly target: string } | undefined;
}

/** What the options ask for, each value looked at: a browser starts only for what can be done. */
export interface Asked {
  readonly reports: readonly Report[];
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  readonly isCounted: (finding: { readonly severity: string }) => boolean;
  /** Faults put up with. */
  readonly most: number;
  readonly baseline: readonly Known[];
  /** The baseline's file, when it is to be written. */
  readonly baselineOut: { readonly name: string; readonly target: string } | undefined;
  readonly now: Date | string;
  readonly waitFor: string | undefined;
  readonly seconds: number;
  readonly jobs: number;
}

export function readAsked(asked: AuditArguments, io: Io): Asked {
  const widths = asked.all("width").map((value) => wholeNumber("--width", value, 200, 5000));
  const schemes = asked.all("scheme") as readonly Scheme[];
  const number = (name: "max" | "timeout" | "jobs", usual: number, least: number, most: number) => {
    const value = asked.value(name);
    return value === undefined ? usual : wholeNumber(`--${name}`, value, least, most);
  };
  return {
    reports: reportsOf(asked, io),
    schemes: schemes.length > 0 ? SCHEMES.filter((scheme) => schemes.includes(scheme)) : SCHEMES,
    widths: widths.length > 0 ? [...new Set(widths)].sort((a, b) => a - b) : WIDTHS,
    isCounted: ({ severity }) => severity === "error" || asked.value("level") !== "error",
    most: number("max", 0, 0, 1_000_000),
    ...baselineOf(asked, io),
    now: dayAsked(asked.value("now")) ?? io.now,
    waitFor: asked.value("wait-for"),
    seconds: number("timeout", 120, 1, 3600),
    // a page waits for its frames a third of the time
    jobs: number("jobs", availableParallelism() + 1, 1, 64),
  };
}

function wholeNumber(word: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new UserError("wrongNumber", { word, value, least: String(least), most: String(most) });
  return number;
}

function reportsOf(asked: AuditArguments, { cwd }: Io): Report[] {
  const formats = asked.all("format").length > 0 ? asked.all("format") : ["text"];
  const outs = asked.all("out");
  if (outs.length > formats.length || (formats.length > 1 && outs.length < formats.length))
    throw new UserError("outsForFormats", { formats: String(formats.length), outs: String(outs.length) });
  const targets = outs.map((name) => ({ name, target: outputAt(name, undefined, cwd) }));
  const twice = targets.find(({ target }, at) => targets.findIndex((each) => each.target === target) !== at);
  if (twice) throw new UserError("sameOut", { path: twice.name });
  return formats.map((format, at) => ({ format: format as Format, out: targets[at] }));
}

function baselineOf(asked: AuditArguments, { cwd }: Io): Pick<Asked, "baseline" | "baselineOut"> {
  const name = asked.value("baseline");
  if (asked.has("update-baseline")) {
    if (name === undefined) throw new UserError("baselineNeeded");
    return { baseline: [], baselineOut: { name, target: outputAt(name, undefined, cwd) } };
  }
  if (name === undefined) return { baseline: [], baselineOut: undefined };
  const baseline = readBaseline(reaching(name, () => readFileSync(resolve(cwd, name), "utf8")));
  if (!baseline) throw new UserError("wrongBaseline", { path: name });
  return { baseline, baselineOut: undefined };
}
