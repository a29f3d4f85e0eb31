import { createHash } from "node:crypto";
import { version } from "../../package.json";
import type { Language } from "@dsfr-blocks/base/message";
import { visible } from "@dsfr-blocks/base/codeFrame";
import { issueEntry, jsonText } from "@dsfr-blocks/base/report/json";
import type { Paint } from "@dsfr-blocks/base/report/paint";
import { type SarifEntry, sarifLog, type SarifRule } from "@dsfr-blocks/base/report/sarif";
import { formatLocation } from "@dsfr-blocks/base/issue";
import { headline } from "@dsfr-blocks/base/report/text";
import type { KnownFinding } from "../baseline";
import type { Changes } from "../changes";
import { type AuditedPage, type Outcome, totalsOf } from "../outcome";
import { ruleOf, RULES, sentenceOf } from "../ruleTable";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { ruleTitle, statesIn, WORDS } from "../sentences/reports";
import { criteriaIn, type Finding } from "../finding";
import { blobReport } from "./blob";
import { type FailureGroup, failureGroups } from "./failures";
import { junitReport } from "./junit";
import { markdownReport } from "./markdown";
import { gridOf } from "./rgaa/grid";
import { gridCsv } from "./rgaa/gridFiles";
import { isQuoted, quoted, wordsIn } from "./quote";
import { summary } from "./summary";

/** What an audit came to, in one of its formats; the text one in the colours of where it is written. */
export async function reportIn(
  format: Format,
  outcome: Outcome,
  paint: Paint,
  language: Language,
): Promise<string> {
  return format === "text" ? textReport(outcome, paint, language) : REPORTS[format](outcome, language);
}

/** Those that hold no colours of a terminal. */
const REPORTS = {
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  markdown: markdownReport,
  blob: blobReport,
  rgaa: (outcome: Outcome, language: Language) => gridCsv(gridOf(outcome), language),
  html: async (outcome: Outcome, language: Language) => {
    // the others need no JSX
    const { htmlReport } = await import("./html/Report");
    return htmlReport(outcome, language);
  },
};

export type Format = "text" | keyof typeof REPORTS;

const INDENT = " ".repeat(4);

/** What an audit came to, for a person before a terminal: page by page, then in sum. */
export function textReport(outcome: Outcome, paint: Paint, language: Language): string {
  const { fresh, gone = [] } = outcome.changes ?? {};
  const pages = outcome.pages
    .filter(({ findings, reviews, redirectedTo }) =>
      [findings.length, reviews.length, redirectedTo].some(Boolean),
    )
    .map(({ name, findings, reviews, redirectedTo }) => {
      const causes = groupBy(findings, (each) => `${each.severity} ${causeOf(each)}`);
      const lines = [...causes.values()].map((found) => causeText(found, fresh, paint, language));
      const toCheck = [...groupBy(reviews, ({ message }) => message).values()].map((group) =>
        reviewText(group, paint, language),
      );
      const title = [name, redirectedTo].flatMap((each) => (each === undefined ? [] : visible(each)));
      return `${[title.join(" → "), ...lines, ...toCheck].join("\n")}\n\n`;
    });
  const unread = outcome.unread.map(({ issues }) => {
    return `${issues.map((issue) => `${formatLocation(issue)}  ${headline(issue, { paint, language })}\n`).join("")}\n`;
  });
  const failures = failureGroups(outcome, language).map((group) => failureText(group, paint));
  const disappeared = gone.map(({ page, rule, selector }) => {
    const place = [visible(page), visible(selector)].join(" · ");
    return `${INDENT}- ${visible(ruleTitle(rule, language))} · ${paint.dim(place)}\n`;
  });
  const title = gone.length > 0 ? [`${WORDS[language].disappeared}\n`, ...disappeared, "\n"] : [];
  return [...pages, ...unread, ...failures, ...title, `${summary(outcome, language)}\n`].join("");
}

/** A page that was not audited; or how many, why, and the first ones. */
function failureText({ title, message, pages }: FailureGroup, paint: Paint): string {
  const named = pages.length > 1 ? firstOnes(pages.map((page) => `- ${visible(page)}`)) : [];
  const lines = [paint.red(visible(message)), ...named].map((line) => `${INDENT}${line}\n`);
  return `${visible(title)}\n${lines.join("")}\n`;
}

/** What findings of one rule all say: what was measured on each comes with its element. */
function causeOf({ title, help, message, detail }: Finding): string {
  return detail === undefined ? message : sentenceOf(title, help);
}

/** Severity, what is wrong and the criterion once; then each element, by its words, and where it is. */
function causeText(
  findings: readonly Finding[],
  fresh: ReadonlySet<Finding> | undefined,
  paint: Paint,
  language: Language,
): string {
  const [first] = findings;
  if (!first) return "";
  const { rule, severity } = first;
  const rgaa = criteriaIn(findings);
  const message = causeOf(first);
  const criteria = rgaa.length > 0 ? [`${INDENT}${paint.dim(`RGAA ${rgaa.join(", ")}`)}`] : [];
  return [
    `  ${headline({ severity, message, rule }, { paint, language })}`,
    ...criteria,
    ...findings.map((finding) => {
      const mark = fresh?.has(finding) ? `${WORDS[language].isNew} · ` : "";
      return `${INDENT}- ${mark}${elementText(finding, paint, language)}`;
    }),
  ].join("\n");
}

/** `« Postuler » · 2,14:1 · sombre · 320 px · page.md:12:3 · main > a` */
function elementText(finding: Finding, paint: Paint, language: Language): string {
  const { html, source, selector, detail = "" } = finding;
  const words = wordsIn(html);
  const measured = isQuoted(detail, words) ? "" : visible(detail);
  const place = [statesIn(language, finding), source ? formatLocation(source) : "", visible(selector)].filter(
    Boolean,
  );
  return [quoted(words, language), measured, paint.dim(place.join(" · "))].filter(Boolean).join(" · ");
}

/** What is asked in the same words: how often, and the first places. */
function reviewText(group: readonly Finding[], paint: Paint, language: Language): string {
  const [first] = group;
  if (!first) return "";
  const message =
    group.length > 1 ? `${first.message} (${WORDS[language].times(group.length)})` : first.message;
  const places = firstOnes(group.map(({ selector }) => visible(selector)));
  return [
    `  ${headline({ ...first, message }, { paint, language })}`,
    ...places.map((place) => `${INDENT}${paint.dim(place)}`),
  ].join("\n");
}

/** The other reports have the rest. */
function firstOnes(lines: readonly string[]): string[] {
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : [...lines];
}

const MOST_LINES = 3;

/**
 * The contract with other programs. `findings` has one entry for each element that breaks a rule, with the schemes and widths
 * in which it does, where its rule depends on them; `reviews` one for each element to look at. `known` and `gone` speak of
 * the baseline, `since` of a former report where one was given, `unwalked` of pages through which the Tab key did not go whole, `issues` of Markdown that cannot be read,
 * `failures` of pages that could not be audited.
 */
export function jsonReport(outcome: Outcome): string {
  const { checks, nodes, reviews, frames, unwalked } = totalsOf(outcome);
  const { pages, known, gone, failures, unread, changes } = outcome;
  const report = {
    pages: pages.length,
    checks,
    nodes,
    toReview: reviews,
    frames,
    unwalked,
    known,
    gone,
    ...(changes && {
      since: {
        new: [...changes.fresh].map(({ page, rule, selector }) => ({ page, rule, selector })),
        gone: changes.gone,
        same: changes.same.size,
      },
    }),
    findings: pages.flatMap(({ findings }) =>
      findings.map(({ page, schemes, widths, rule, severity, rgaa, selector, message, html, source }) => {
        return { page, schemes, widths, rule, severity, rgaa, selector, message, html, source };
      }),
    ),
    issues: unread.flatMap(({ issues }) => issues.map(issueEntry)),
    reviews: pages.flatMap((page) =>
      page.reviews.map(({ page, rule, rgaa, selector, message, html, source }) => {
        return { page, rule, rgaa, selector, message, html, source };
      }),
    ),
    redirects: pages.flatMap(({ name, redirectedTo }) =>
      redirectedTo === undefined ? [] : [{ page: name, to: redirectedTo }],
    ),
    failures: failures.map(({ page, message }) => ({ page, message })),
  };
  return jsonText(report);
}

/** A log of SARIF 2.1.0: each finding at its line of the Markdown file, or in its page; beside a former audit, what is gone too. */
export function sarifReport(outcome: Outcome, language: Language): string {
  const { pages, changes } = outcome;
  const entries = [
    ...pages.flatMap((page) => page.findings.map((each) => entryOf(each, page, changes, language))),
    ...(changes?.gone ?? []).map((each) => absentEntry(each, pages, language)),
    ...outcome.unread.flatMap(({ issues }) => issues),
  ];
  const log = sarifLog({
    tool: outcome.tool,
    version,
    language,
    rules: sarifRules(outcome, language),
    entries,
    failures: outcome.failures.map(({ page, message }) => `${page}: ${message}`),
  });
  return [...log].join("");
}

/** Our rules, then those of what was found that are not ours: of a file that cannot be read, or added. */
function sarifRules({ pages, unread }: Outcome, language: Language): SarifRule[] {
  const found = [
    ...pages.flatMap(({ findings }) => findings),
    ...unread.flatMap(({ issues }) =>
      issues.map(({ rule }) => ({ rule, title: rule, help: undefined, rgaa: [] })),
    ),
  ];
  const others = new Map(found.filter(({ rule }) => !ruleOf(rule)).map((each) => [each.rule, each]));
  const known = Object.entries(RULES).map(([rule, { title, help, rgaa }]) => {
    return { rule, title: title[language], help: help[language], rgaa };
  });
  return [...known, ...others.values()].map(({ rule: id, title, help, rgaa }): SarifRule => {
    if (help === undefined) return { id, title };
    return { id, title, help, tags: ["accessibility", ...rgaa.map((criterion) => `RGAA ${criterion}`)] };
  });
}

function entryOf(
  finding: Finding,
  page: AuditedPage,
  changes: Changes | undefined,
  language: Language,
): SarifEntry {
  const { rule, severity, message, selector, source, html, rgaa } = finding;
  const states = statesIn(language, finding);
  return {
    file: source?.file ?? page.file ?? page.name,
    // code scanning shows nothing without a line: a page whole is its first one
    line: source?.line ?? 1,
    column: source?.column,
    // no page holds what is to be looked at among its findings
    severity: severity === "review" ? "info" : severity,
    rule,
    message: [message, states && `(${states})`].filter(Boolean).join(" "),
    selector,
    fingerprints: fingerprintsOf({ page: page.name, rule, selector }),
    baselineState: stateSince(finding, changes),
    properties: { page: page.name, rgaa, ...(html !== undefined && { html }) },
  };
}

/** Undefined without a former audit, and on a page that one of the two has not audited completely. */
function stateSince(finding: Finding, changes: Changes | undefined): SarifEntry["baselineState"] {
  if (changes?.fresh.has(finding)) return "new";
  return changes?.same.has(finding) ? "unchanged" : undefined;
}

/** What a former audit found and this one does not. */
function absentEntry(gone: KnownFinding, pages: readonly AuditedPage[], language: Language): SarifEntry {
  const { page, rule, selector } = gone;
  const severity = ruleOf(rule)?.severity ?? "error";
  return {
    file: pages.find(({ name }) => name === page)?.file ?? page,
    line: 1,
    severity: severity === "review" ? "info" : severity,
    ...{ rule, selector, message: ruleTitle(rule, language), fingerprints: fingerprintsOf(gone) },
    baselineState: "absent",
    properties: { page },
  };
}

function fingerprintsOf({ page, rule, selector }: KnownFinding) {
  const text = JSON.stringify([page, rule, selector]);
  return { "page/rule/selector": createHash("sha256").update(text).digest("hex").slice(0, 32) };
}
