import { type Issue, formatLocation, SEVERITIES } from "@dsfr-blocks/base/issue";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { type Paint, paintFor } from "@dsfr-blocks/base/report/paint";
import { headline } from "@dsfr-blocks/base/report/text";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { checkRules } from "../../site/everyRule";
import { ruleTitles } from "./ruleTitles";

/** More issues than this, in several files, are summed up by rule before they are listed. */
const MANY = 50;
/** The rules that the opening names. */
const MOST_NAMED = 3;

const PUT_RIGHT: ReadonlySet<string> = new Set(
  checkRules.filter(({ isPutRight }) => isPutRight).map(({ name }) => name),
);

/** What the page puts right by itself, where the site gave it no other level. */
export function isCounted({ rule, severity }: Issue): boolean {
  return severity === "info" && PUT_RIGHT.has(rule);
}

export function isMany(issues: readonly Issue[]): boolean {
  return issues.length > MANY && issues.some(({ file }) => file !== issues[0]?.file);
}

/**
 * Two lines that say it all, then each rule with its count and an example, the gravest and most frequent first; last, how often the page puts
 * something right by itself.
 */
export function summaryByRule(
  shown: readonly Issue[],
  autoCorrected: ReadonlyMap<string, number>,
  files: number,
  { stdout, env, language }: Io,
): string {
  const words = WORDS[language];
  const paint = paintFor(stdout, env);
  const rules = [...groupBy(shown, ({ severity, rule }) => `${severity} ${rule}`).values()].sort(byWeight);
  const titleOf = (rule: string) => ruleTitles.get(rule)?.[language] ?? rule;
  const named = rules.slice(0, MOST_NAMED).map((found) => {
    const { rule = "" } = found[0] ?? {};
    return `${titleOf(rule).replace(/\.$/, "")} (${found.length})`;
  });
  const faulty = new Set(shown.map(({ file }) => file)).size;
  const width = String(Math.max(...rules.map(({ length }) => length))).length;
  const lines = rules.map((found) => ruleLine(found, width, paint, language));
  const counts = [...autoCorrected].map(([rule, count]) => `${rule} ${count}`);
  return [
    words.opening(shown.length, faulty, files),
    `${words.first} ${named.join(words.separator)}.`,
    "",
    ...lines,
    ...(counts.length > 0 ? ["", `${words.autoCorrected} ${counts.join(", ")}.`] : []),
    "",
    "",
  ].join("\n");
}

function ruleLine(found: readonly Issue[], width: number, paint: Paint, language: Io["language"]): string {
  const [first] = found;
  if (!first) return "";
  const margin = " ".repeat(width + 2);
  const count = String(found.length).padStart(width);
  return `${count}  ${headline(first, { paint, language })}\n${margin}${paint.dim(formatLocation(first))}`;
}

function byWeight(a: readonly Issue[], b: readonly Issue[]): number {
  const gravity = (found: readonly Issue[]) => SEVERITIES.indexOf(found[0]?.severity ?? "info");
  return gravity(a) - gravity(b) || b.length - a.length;
}

const WORDS = {
  fr: {
    opening: (issues: number, faulty: number, files: number) =>
      `${issues} points à corriger dans ${faulty} ${faulty < 2 ? "fichier" : "fichiers"}, sur ${files} vérifiés.`,
    first: "D’abord :",
    separator: " ; ",
    autoCorrected: "La page règle d’elle-même :",
  },
  en: {
    opening: (issues: number, faulty: number, files: number) =>
      `${issues} things to correct in ${faulty} ${faulty === 1 ? "file" : "files"}, of ${files} checked.`,
    first: "First:",
    separator: "; ",
    autoCorrected: "The page puts right by itself:",
  },
} as const;
