import { manifest } from "dsfr-blocks/internal";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { type Issue, SEVERITIES, type Severity } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import { visible } from "@dsfr-blocks/base/codeFrame";
import { issueEntry, jsonPieces } from "@dsfr-blocks/base/report/json";
import { sarifLog } from "@dsfr-blocks/base/report/sarif";
import { issueReport, type Sources } from "@dsfr-blocks/base/report/text";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { say } from "../sentences";
import { checkRules } from "../../site/everyRule";
import { explanations } from "./explanations";
import { isCounted, isMany, summaryByRule } from "./byRule";
import { ruleTitles } from "./ruleTitles";

/** What was fixed in the files. */
export interface FixedTally {
  readonly places: number;
  readonly files: number;
  /** Places that were not fixed, since something else would have changed. */
  readonly left: number;
}

export type Format = "text" | "json" | "github" | "sarif";

/** What a check came to. */
export interface Outcome {
  readonly files: number;
  /** Markdown files that are not a page of the site. */
  readonly skipped: readonly string[];
  readonly issues: readonly Issue[];
  /** How many issues the team already knew of; undefined without a baseline. */
  readonly known?: number;
  /** Undefined when nothing was to be fixed. */
  readonly fixed: FixedTally | undefined;
  /** How many blocks were written otherwise; undefined when none was to be. */
  readonly rewritten: number | undefined;
  /** Files that would be written; undefined when they were. */
  readonly wouldChange: readonly string[] | undefined;
  /** The text of each file that an issue is in. */
  readonly sources: Sources;
}

export interface Choice {
  readonly format: Format;
  /** The least grave to show. */
  readonly level: Severity | undefined;
  /** Names the files that are not checked. */
  readonly namesSkipped: boolean;
}

/**
 * Prints what a check came to, in the form that was chosen. People get infos when they ask, also of what the page puts right by
 * itself, which is counted otherwise; programs get all.
 */
export function printOutcome(outcome: Outcome, choice: Choice, io: Io): void {
  const { format } = choice;
  const isForPeople = format === "text" || format === "github";
  const level = SEVERITIES.indexOf(choice.level ?? (isForPeople ? "warning" : "info"));
  const isListed = (each: Issue) => !isForPeople || choice.level === "info" || !isCounted(each);
  const shown = outcome.issues.filter((each) => isListed(each) && SEVERITIES.indexOf(each.severity) <= level);
  const isLong = format === "text" && isMany(shown);
  if (isLong) io.stdout.write(summaryByRule(shown, countAutoCorrected(outcome), outcome.files, io));
  // so many lines of files would hide what is said of them
  const sources = isLong ? new Map<string, string>() : outcome.sources;
  for (const piece of reportOf(format, shown, { ...outcome, sources }, io)) io.stdout.write(piece);
  const sink = isForPeople ? io.stdout : io.stderr;
  const dry = outcome.wouldChange ? WORDS[io.language].dry : "";
  if (outcome.rewritten !== undefined)
    sink.write(`${dry}${say(io, "rewritten", { count: String(outcome.rewritten) })}\n`);
  if (outcome.fixed) sink.write(`${dry}${fixedSummary(outcome.fixed, io.language)}\n`);
  for (const path of outcome.wouldChange ?? []) sink.write(`${say(io, "wouldChange", { path })}\n`);
  if (choice.namesSkipped)
    for (const path of outcome.skipped) sink.write(`${say(io, "skipped", { path })}\n`);
  if (isForPeople) io.stdout.write(`${summary(outcome, level < SEVERITIES.indexOf("info"), io.language)}\n`);
}

/** Its pieces: a report of a large site is long. */
function reportOf(format: Format, shown: readonly Issue[], outcome: Outcome, io: Io): Iterable<string> {
  switch (format) {
    case "text":
      return [issueReport(shown, outcome.sources, io.stdout, io)];
    case "json":
      return jsonPieces(
        (issues) => ({
          files: outcome.files,
          issues,
          autoCorrected: Object.fromEntries(countAutoCorrected(outcome)),
          skipped: outcome.skipped,
        }),
        shown.map(issueEntry),
      );
    case "github":
      return shown.map(annotation);
    case "sarif":
      return sarifReport(shown, io.language);
  }
}

/** How often the page puts something right by itself, by rule: it is not listed. */
function countAutoCorrected({ issues }: Outcome): Map<string, number> {
  const counted = groupBy(issues.filter(isCounted), ({ rule }) => rule);
  return new Map([...counted].map(([rule, found]) => [rule, found.length]));
}

function sarifReport(issues: readonly Issue[], language: Language): Iterable<string> {
  const helps = explanations(language);
  const rules = checkRules.map(({ name }) => {
    const [title, help] = [ruleTitles.get(name)?.[language] ?? name, helps.get(name)];
    return { id: name, title, ...(help !== undefined && { help }), ...addressOf(name) };
  });
  return sarifLog({ tool: "dsfr-blocks", version: manifest.version, language, rules, entries: issues });
}

/** Where a rule is explained: on the published catalogue, `homepage` of our package.json, once an owner has filled it in. */
export function addressOf(rule: string, homepage = (manifest as { readonly homepage?: string }).homepage) {
  return homepage === undefined
    ? {}
    : { helpUri: new URL(`?path=/docs/messages--documentation#${rule}`, homepage).href };
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** A command of a GitHub workflow, which shows the issue at its line of a pull request. */
function annotation({ file, line, column, severity, rule, message }: Issue): string {
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${COMMANDS[severity]} ${properties}::${data(message)}\n`;
}

/** As the runner unescapes it: a message that holds a line break would end its command, and could begin another. */
function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** "2 fichiers vérifiés, 1 erreur, 0 avertissement" */
function summary(
  { files, skipped, issues, known }: Outcome,
  hidesInfos: boolean,
  language: Language,
): string {
  const words = WORDS[language];
  const infos = issues.filter((each) => each.severity === "info" && !isCounted(each)).length;
  const counted = issues.filter(isCounted).length;
  const parts = [
    words.files(files),
    words.errors(count(issues, "error")),
    words.warnings(count(issues, "warning")),
    ...(infos > 0 ? [words.infos(infos) + (hidesInfos ? ` (${words.toSee})` : "")] : []),
    ...(counted > 0 ? [words.autoCorrected(counted)] : []),
    ...(known === undefined ? [] : [words.known(known)]),
  ];
  return parts.join(", ") + (skipped.length > 0 ? ` (${words.skipped(skipped.length)})` : "");
}

function count(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((each) => each.severity === severity).length;
}

/** "12 corrections dans 2 fichiers, 1 laissée à faire à la main" */
function fixedSummary({ places, files, left }: FixedTally, language: Language): string {
  const words = WORDS[language];
  const others = left > 0 ? `, ${words.left(left)}` : "";
  return `${words.fixed(places)} ${words.inFiles(files)}${others}`;
}

/** French counts zero as one. */
const fr = (one: string, many: string) => (n: number) => `${n} ${n < 2 ? one : many}`;
const en = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const WORDS = {
  fr: {
    files: fr("fichier vérifié", "fichiers vérifiés"),
    errors: fr("erreur", "erreurs"),
    warnings: fr("avertissement", "avertissements"),
    infos: fr("remarque", "remarques"),
    toSee: "à lire avec --level info",
    autoCorrected: fr("point que la page règle d’elle-même", "points que la page règle d’elle-même"),
    known: fr("faute déjà connue", "fautes déjà connues"),
    fixed: fr("correction", "corrections"),
    dry: "--dry-run : ",
    left: fr("laissée à faire à la main", "laissées à faire à la main"),
    inFiles: (n: number) => `dans ${fr("fichier", "fichiers")(n)}`,
    skipped: fr("autre fichier Markdown non vérifié", "autres fichiers Markdown non vérifiés"),
  },
  en: {
    files: en("file checked", "files checked"),
    errors: en("error", "errors"),
    warnings: en("warning", "warnings"),
    infos: en("info", "infos"),
    toSee: "--level info shows them",
    autoCorrected: en(
      "thing that the page puts right by itself",
      "things that the page puts right by itself",
    ),
    known: en("issue already known", "issues already known"),
    fixed: en("correction", "corrections"),
    dry: "--dry-run: ",
    left: en("left to be made by hand", "left to be made by hand"),
    inFiles: (n: number) => `in ${en("file", "files")(n)}`,
    skipped: en("other Markdown file not checked", "other Markdown files not checked"),
  },
} as const;
