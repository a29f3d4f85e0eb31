import type { Language } from "@dsfr-blocks/base/message";
import type { Outcome } from "../outcome";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { KnownFinding } from "../baseline";
import { ruleTitle, WORDS } from "../sentences/reports";
import { criteriaIn, type Finding } from "../finding";
import { type FailureGroup, failureGroups } from "./failures";
import { SEVERITIES } from "@dsfr-blocks/base/report/severities";
import { plain } from "./quote";
import { summary } from "./summary";

/** Rules that are listed whole; a comment under a pull request has to stay short. */
const MOST_RULES = 20;
const MOST_CAUSES = 5;
const MOST_PAGES = 3;

/** For a comment under a pull request: rule by rule, the same thing on several pages once. */
export function markdownReport(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const findings = outcome.pages.flatMap((page) => page.findings);
  const rules = [...groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => weight(b) - weight(a));
  const { fresh, gone = [] } = outcome.changes ?? {};
  const parts = rules.slice(0, MOST_RULES).map(([rule, group]) => rulePart(rule, group, fresh, language));
  const more = rules.length > MOST_RULES ? [`… ${words.rules(rules.length - MOST_RULES)}`] : [];
  const failures = failureGroups(outcome, language).map((group) => failureLine(group, language));
  const sums = summary(outcome, language).split("\n").map(plain).join("  \n");
  return `${[sums, ...parts, ...more, gonePart(gone, language), failures.join("\n")].filter(Boolean).join("\n\n")}\n`;
}

/** Errors first, then what is met most. */
function weight(group: readonly Finding[]): number {
  return group.length + (group[0]?.severity === "error" ? 1e6 : 0);
}

function rulePart(
  rule: string,
  group: readonly Finding[],
  fresh: ReadonlySet<Finding> | undefined,
  language: Language,
): string {
  const words = WORDS[language];
  const [first] = group;
  const rgaa = criteriaIn(group);
  const criteria = rgaa.length > 0 ? ` · RGAA ${rgaa.join(", ")}` : "";
  const severity = first ? SEVERITIES[language][first.severity] : "";
  const causes = [...groupBy(group, causeOf).values()].sort((a, b) => b.length - a.length);
  const lines = causes.slice(0, MOST_CAUSES).map((cause) => {
    const count = fresh ? cause.filter((each) => fresh.has(each)).length : 0;
    return `- ${causeLine(cause, language, count)}`;
  });
  const more =
    causes.length > MOST_CAUSES ? [`- … ${words.findings(causes.slice(MOST_CAUSES).flat().length)}`] : [];
  return [
    `**${plain(first?.title ?? rule)}** (${severity}${criteria}, ${code(rule)})`,
    ...(first?.help ? [plain(first.help)] : []),
    [...lines, ...more].join("\n"),
  ].join("  \n");
}

/** What a former audit found and this one does not, the first of it; empty without. */
function gonePart(gone: readonly KnownFinding[], language: Language): string {
  const causes = [...groupBy(gone, (each) => `${each.rule} ${causeOf(each)}`).values()];
  const lines = causes.slice(0, MOST_CAUSES).map((cause) => {
    const title = plain(ruleTitle(cause[0]?.rule ?? "", language));
    return `- ${title} · ${causeLine(cause, language)}`;
  });
  const { disappeared, findings } = WORDS[language];
  const more =
    causes.length > MOST_CAUSES ? [`- … ${findings(causes.slice(MOST_CAUSES).flat().length)}`] : [];
  return lines.length > 0 ? [`**${disappeared}**`, "", ...lines, ...more].join("\n") : "";
}

/** A page that was not audited; or how many, why, and the first ones. */
function failureLine({ title, message, pages }: FailureGroup, language: Language): string {
  if (pages.length === 1) return `- ${code(title)} ${plain(message)}`;
  const more = pages.length > MOST_PAGES ? " …" : "";
  const named = `${pages.slice(0, MOST_PAGES).map(code).join(", ")}${more}`;
  return `- **${title}** (${named})${colonIn(language)} ${plain(message)}`;
}

/** Where something is wrong. */
type Place = Pick<Finding, "page" | "selector">;

/** What stands in the same place of several pages has one cause: positions and ids of the page's own are left out. */
function causeOf({ selector }: Place): string {
  return selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "").replace(/#[^ >]*\d[^ >]*/g, "#…");
}

/** `fresh` is how many of them are new since a former audit. */
function causeLine(cause: readonly Place[], language: Language, fresh = 0): string {
  const words = WORDS[language];
  const pages = [...new Set(cause.map(({ page }) => page))];
  const named = pages.slice(0, MOST_PAGES).map(code).join(", ");
  const where = pages.length > MOST_PAGES ? `${named} … (${words.pages(pages.length)})` : named;
  const [first] = cause;
  const count = words.findings(cause.length) + (fresh > 0 ? ` (${words.fresh(fresh)})` : "");
  return `${count}${colonIn(language)} ${code(first ? causeOf(first) : "")}, ${where}`;
}

function colonIn(language: Language): string {
  return WORDS[language].colon.replace(" ", "\u00A0");
}

/** In a span of code, on one line, whatever backticks it holds. */
function code(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = fence.length > 1 ? " " : "";
  return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}
