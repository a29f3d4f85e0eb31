import { manifest } from "dsfr-blocks/internal";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { type Issue, SEVERITIES, type Severity } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import { toPrintable } from "@dsfr-blocks/base/codeFrame";
import { pickIssueKeys, formatJsonChunks } from "@dsfr-blocks/base/report/json";
import { formatSarif } from "@dsfr-blocks/base/report/sarif";
import { formatIssues, type Sources } from "@dsfr-blocks/base/report/text";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { getMessage } from "../messages";
import { checkRules } from "../../site/everyRule";
import { readExplanations } from "./readExplanations";
import { isAutoCorrected, needsSummary, formatSummaryByRule } from "./byRule";
import { ruleTitles } from "./ruleTitles";

/** Numbers of fixes and of fixed files. */
export interface FixCounts {
  readonly fixCount: number;
  readonly fileCount: number;
  /** Number of fixes not made. */
  readonly unfixed: number;
}

export type Format = "text" | "json" | "github" | "sarif";

/** Result of a check. */
export interface Outcome {
  readonly fileCount: number;
  /** Markdown files that are not pages of the site. */
  readonly skipped: readonly string[];
  readonly issues: readonly Issue[];
  /** Number of issues that are in the baseline. Undefined without a baseline. */
  readonly knownCount?: number;
  /** Undefined without `--fix`. */
  readonly fixCounts: FixCounts | undefined;
  /** Number of blocks or passages that were rewritten. Undefined without `--rewrite`. */
  readonly rewriteCount: number | undefined;
  /** Files that would change. Undefined without `--dry-run`. */
  readonly filesToChange: readonly string[] | undefined;
  /** Text of each file, by file name. */
  readonly sources: Sources;
}

export interface ReportOptions {
  readonly format: Format;
  /** Lowest severity to show. */
  readonly level: Severity | undefined;
  /** Whether to list the files that are not checked. */
  readonly listsSkipped: boolean;
}

/**
 * Prints the result of a check in the chosen format. By default, the formats for people (`text` and `github`) omit infos,
 * and count automatic corrections instead of listing them. The other formats, for programs, list every issue by default.
 */
export function printOutcome(outcome: Outcome, options: ReportOptions, io: Io): void {
  const { format } = options;
  const isForPeople = format === "text" || format === "github";
  const level = SEVERITIES.indexOf(options.level ?? (isForPeople ? "warning" : "info"));
  const isListed = (each: Issue) => !isForPeople || options.level === "info" || !isAutoCorrected(each);
  const visibleIssues = outcome.issues.filter(
    (each) => isListed(each) && SEVERITIES.indexOf(each.severity) <= level,
  );
  const isLong = format === "text" && needsSummary(visibleIssues);
  if (isLong)
    io.stdout.write(formatSummaryByRule(visibleIssues, countAutoCorrected(outcome), outcome.fileCount, io));
  // omit code excerpts: in a long report, excerpts would hide the messages
  const sources = isLong ? new Map<string, string>() : outcome.sources;
  for (const chunk of formatReport(format, visibleIssues, { ...outcome, sources }, io))
    io.stdout.write(chunk);
  const output = isForPeople ? io.stdout : io.stderr;
  const prefix = outcome.filesToChange ? LABELS[io.language].dry : "";
  if (outcome.rewriteCount !== undefined)
    output.write(`${prefix}${getMessage(io, "rewritten", { count: String(outcome.rewriteCount) })}\n`);
  if (outcome.fixCounts) output.write(`${prefix}${formatFixCounts(outcome.fixCounts, io.language)}\n`);
  for (const path of outcome.filesToChange ?? [])
    output.write(`${getMessage(io, "wouldChange", { path })}\n`);
  if (options.listsSkipped)
    for (const path of outcome.skipped) output.write(`${getMessage(io, "skipped", { path })}\n`);
  if (isForPeople)
    io.stdout.write(`${formatSummary(outcome, level < SEVERITIES.indexOf("info"), io.language)}\n`);
}

/** Returns the report in chunks, because the report of a large site is too long for one string. */
function formatReport(
  format: Format,
  visibleIssues: readonly Issue[],
  outcome: Outcome,
  io: Io,
): Iterable<string> {
  switch (format) {
    case "text":
      return [formatIssues(visibleIssues, outcome.sources, io.stdout, io)];
    case "json":
      return formatJsonChunks(
        (issues) => ({
          files: outcome.fileCount,
          issues,
          autoCorrected: Object.fromEntries(countAutoCorrected(outcome)),
          skipped: outcome.skipped,
        }),
        visibleIssues.map(pickIssueKeys),
      );
    case "github":
      return visibleIssues.map(formatAnnotation);
    case "sarif":
      return formatSarifReport(visibleIssues, io.language);
  }
}

/** Returns the number of automatic corrections, by rule. */
function countAutoCorrected({ issues }: Outcome): Map<string, number> {
  const issuesByRule = groupBy(issues.filter(isAutoCorrected), ({ rule }) => rule);
  return new Map([...issuesByRule].map(([rule, found]) => [rule, found.length]));
}

function formatSarifReport(issues: readonly Issue[], language: Language): Iterable<string> {
  const helps = readExplanations(language);
  const rules = checkRules.map(({ name }) => {
    const [title, help] = [ruleTitles.get(name)?.[language] ?? name, helps.get(name)];
    return { id: name, title, ...(help !== undefined && { help }), ...getHelpUrl(name) };
  });
  return formatSarif({ tool: "dsfr-blocks", version: manifest.version, language, rules, entries: issues });
}

/**
 * Returns, in `helpUri`, the URL of a rule's explanation in the published catalogue. The URL of the catalogue is the
 * `homepage` of our package.json. Returns an empty object if package.json has no `homepage`.
 */
export function getHelpUrl(rule: string, homepage = (manifest as { readonly homepage?: string }).homepage) {
  return homepage === undefined
    ? {}
    : { helpUri: new URL(`?path=/docs/messages--documentation#${rule}`, homepage).href };
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Formats an issue as a GitHub workflow command. GitHub shows the issue at its line in a pull request. */
function formatAnnotation({ file, line, column, severity, rule, message }: Issue): string {
  const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
}

/** Escapes the text of a workflow command. An unescaped line break would end the command, and could start another command. */
function escapeData(text: string): string {
  return toPrintable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Returns the last line of a report, such as "2 fichiers vérifiés, 1 erreur, 0 avertissement". */
function formatSummary(
  { fileCount, skipped, issues, knownCount }: Outcome,
  hidesInfos: boolean,
  language: Language,
): string {
  const labels = LABELS[language];
  const infos = issues.filter((each) => each.severity === "info" && !isAutoCorrected(each)).length;
  const autoCorrectedCount = issues.filter(isAutoCorrected).length;
  const parts = [
    labels.files(fileCount),
    labels.errors(countIssues(issues, "error")),
    labels.warnings(countIssues(issues, "warning")),
    ...(infos > 0 ? [labels.infos(infos) + (hidesInfos ? ` (${labels.toSee})` : "")] : []),
    ...(autoCorrectedCount > 0 ? [labels.autoCorrected(autoCorrectedCount)] : []),
    ...(knownCount === undefined ? [] : [labels.known(knownCount)]),
  ];
  return parts.join(", ") + (skipped.length > 0 ? ` (${labels.skipped(skipped.length)})` : "");
}

function countIssues(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((each) => each.severity === severity).length;
}

/** Returns the line about fixes, such as "12 corrections dans 2 fichiers, 1 reste à faire à la main". */
function formatFixCounts({ fixCount, fileCount, unfixed }: FixCounts, language: Language): string {
  const labels = LABELS[language];
  const remaining = unfixed > 0 ? `, ${labels.left(unfixed)}` : "";
  return `${labels.fixed(fixCount)} ${labels.inFiles(fileCount)}${remaining}`;
}

/** Returns a function that formats a count in French, where zero is singular. */
const createFrenchPlural = (singular: string, plural: string) => (count: number) =>
  `${count} ${count < 2 ? singular : plural}`;
const createEnglishPlural = (singular: string, plural: string) => (count: number) =>
  `${count} ${count === 1 ? singular : plural}`;

const LABELS = {
  fr: {
    files: createFrenchPlural("fichier vérifié", "fichiers vérifiés"),
    errors: createFrenchPlural("erreur", "erreurs"),
    warnings: createFrenchPlural("avertissement", "avertissements"),
    infos: createFrenchPlural("remarque", "remarques"),
    toSee: "à afficher avec --level info",
    autoCorrected: createFrenchPlural(
      "faute corrigée automatiquement par la page",
      "fautes corrigées automatiquement par la page",
    ),
    known: createFrenchPlural("faute déjà connue", "fautes déjà connues"),
    fixed: createFrenchPlural("correction", "corrections"),
    dry: "--dry-run : ",
    left: createFrenchPlural("reste à faire à la main", "restent à faire à la main"),
    inFiles: (n: number) => `dans ${createFrenchPlural("fichier", "fichiers")(n)}`,
    skipped: createFrenchPlural("autre fichier Markdown ignoré", "autres fichiers Markdown ignorés"),
  },
  en: {
    files: createEnglishPlural("file checked", "files checked"),
    errors: createEnglishPlural("error", "errors"),
    warnings: createEnglishPlural("warning", "warnings"),
    infos: createEnglishPlural("info", "infos"),
    toSee: "shown with --level info",
    autoCorrected: createEnglishPlural(
      "issue corrected automatically by the page",
      "issues corrected automatically by the page",
    ),
    known: createEnglishPlural("known issue", "known issues"),
    fixed: createEnglishPlural("fix", "fixes"),
    dry: "--dry-run: ",
    left: createEnglishPlural("left to make by hand", "left to make by hand"),
    inFiles: (n: number) => `in ${createEnglishPlural("file", "files")(n)}`,
    skipped: createEnglishPlural("other Markdown file skipped", "other Markdown files skipped"),
  },
} as const;
