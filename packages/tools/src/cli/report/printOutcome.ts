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

/** Numbers of fixes in the files. */
export interface FixedTally {
  readonly places: number;
  readonly files: number;
  /** Number of fixes not made, since something else would have changed. */
  readonly left: number;
}

export type Format = "text" | "json" | "github" | "sarif";

/** Result of a check. */
export interface Outcome {
  readonly files: number;
  /** Markdown files that are not pages of the site. */
  readonly skipped: readonly string[];
  readonly issues: readonly Issue[];
  /** Number of issues that are in the baseline. Undefined without a baseline. */
  readonly known?: number;
  /** Undefined without `--fix`. */
  readonly fixed: FixedTally | undefined;
  /** Number of blocks or passages that were rewritten. Undefined without `--rewrite`. */
  readonly rewritten: number | undefined;
  /** Files that would change. Undefined without `--dry-run`. */
  readonly wouldChange: readonly string[] | undefined;
  /** Text of each file that has an issue. */
  readonly sources: Sources;
}

export interface Choice {
  readonly format: Format;
  /** Lowest severity to show. */
  readonly level: Severity | undefined;
  /** Whether to list the files that are not checked. */
  readonly namesSkipped: boolean;
}

/**
 * Prints the result of a check in the chosen format. The formats for people omit infos by default, and count automatic
 * corrections instead of listing them. The formats for programs include everything.
 */
export function printOutcome(outcome: Outcome, options: Choice, io: Io): void {
  const { format } = options;
  const isForPeople = format === "text" || format === "github";
  const level = SEVERITIES.indexOf(options.level ?? (isForPeople ? "warning" : "info"));
  const isListed = (each: Issue) => !isForPeople || options.level === "info" || !isCounted(each);
  const visibleIssues = outcome.issues.filter(
    (each) => isListed(each) && SEVERITIES.indexOf(each.severity) <= level,
  );
  const isLong = format === "text" && isMany(visibleIssues);
  if (isLong) io.stdout.write(summaryByRule(visibleIssues, countAutoCorrected(outcome), outcome.files, io));
  // omit code excerpts: in a long report they would hide the messages
  const sources = isLong ? new Map<string, string>() : outcome.sources;
  for (const chunk of formatReport(format, visibleIssues, { ...outcome, sources }, io))
    io.stdout.write(chunk);
  const output = isForPeople ? io.stdout : io.stderr;
  const prefix = outcome.wouldChange ? LABELS[io.language].dry : "";
  if (outcome.rewritten !== undefined)
    output.write(`${prefix}${say(io, "rewritten", { count: String(outcome.rewritten) })}\n`);
  if (outcome.fixed) output.write(`${prefix}${formatFixCounts(outcome.fixed, io.language)}\n`);
  for (const path of outcome.wouldChange ?? []) output.write(`${say(io, "wouldChange", { path })}\n`);
  if (options.namesSkipped)
    for (const path of outcome.skipped) output.write(`${say(io, "skipped", { path })}\n`);
  if (isForPeople)
    io.stdout.write(`${formatSummary(outcome, level < SEVERITIES.indexOf("info"), io.language)}\n`);
}

/** Returns the report in chunks, since the report of a large site is long. */
function formatReport(
  format: Format,
  visibleIssues: readonly Issue[],
  outcome: Outcome,
  io: Io,
): Iterable<string> {
  switch (format) {
    case "text":
      return [issueReport(visibleIssues, outcome.sources, io.stdout, io)];
    case "json":
      return jsonPieces(
        (issues) => ({
          files: outcome.files,
          issues,
          autoCorrected: Object.fromEntries(countAutoCorrected(outcome)),
          skipped: outcome.skipped,
        }),
        visibleIssues.map(issueEntry),
      );
    case "github":
      return visibleIssues.map(formatAnnotation);
    case "sarif":
      return sarifReport(visibleIssues, io.language);
  }
}

/** Counts the automatic corrections by rule, since they are not listed. */
function countAutoCorrected({ issues }: Outcome): Map<string, number> {
  const issuesByRule = groupBy(issues.filter(isCounted), ({ rule }) => rule);
  return new Map([...issuesByRule].map(([rule, found]) => [rule, found.length]));
}

function sarifReport(issues: readonly Issue[], language: Language): Iterable<string> {
  const helps = explanations(language);
  const rules = checkRules.map(({ name }) => {
    const [title, help] = [ruleTitles.get(name)?.[language] ?? name, helps.get(name)];
    return { id: name, title, ...(help !== undefined && { help }), ...addressOf(name) };
  });
  return sarifLog({ tool: "dsfr-blocks", version: manifest.version, language, rules, entries: issues });
}

/**
 * Returns the URL where a rule is explained: in the published catalogue, at the `homepage` of our package.json. Returns
 * an empty object until a maintainer has set `homepage`.
 */
export function addressOf(rule: string, homepage = (manifest as { readonly homepage?: string }).homepage) {
  return homepage === undefined
    ? {}
    : { helpUri: new URL(`?path=/docs/messages--documentation#${rule}`, homepage).href };
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Formats an issue as a GitHub workflow command, which shows the issue at its line in a pull request. */
function formatAnnotation({ file, line, column, severity, rule, message }: Issue): string {
  const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
}

/** Escapes the text of a workflow command. An unescaped line break would end the command, and could start another one. */
function escapeData(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Returns the last line of a report: "2 fichiers vérifiés, 1 erreur, 0 avertissement". */
function formatSummary(
  { files, skipped, issues, known }: Outcome,
  hidesInfos: boolean,
  language: Language,
): string {
  const labels = LABELS[language];
  const infos = issues.filter((each) => each.severity === "info" && !isCounted(each)).length;
  const autoCorrectedCount = issues.filter(isCounted).length;
  const parts = [
    labels.files(files),
    labels.errors(countIssues(issues, "error")),
    labels.warnings(countIssues(issues, "warning")),
    ...(infos > 0 ? [labels.infos(infos) + (hidesInfos ? ` (${labels.toSee})` : "")] : []),
    ...(autoCorrectedCount > 0 ? [labels.autoCorrected(autoCorrectedCount)] : []),
    ...(known === undefined ? [] : [labels.known(known)]),
  ];
  return parts.join(", ") + (skipped.length > 0 ? ` (${labels.skipped(skipped.length)})` : "");
}

function countIssues(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((each) => each.severity === severity).length;
}

/** Returns the line about fixes: "12 corrections dans 2 fichiers, 1 laissée à faire à la main". */
function formatFixCounts({ places, files, left }: FixedTally, language: Language): string {
  const labels = LABELS[language];
  const remaining = left > 0 ? `, ${labels.left(left)}` : "";
  return `${labels.fixed(places)} ${labels.inFiles(files)}${remaining}`;
}

/** Returns a function that counts in French, where zero is singular. */
const fr = (singular: string, plural: string) => (count: number) =>
  `${count} ${count < 2 ? singular : plural}`;
const en = (singular: string, plural: string) => (count: number) =>
  `${count} ${count === 1 ? singular : plural}`;

const LABELS = {
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
