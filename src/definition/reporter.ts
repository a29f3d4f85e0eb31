import type { Path } from "@dsfr-blocks/base/issue";
import { type Position, FILE_START } from "@dsfr-blocks/base/position";
import { type Issue, createRuleIssue, type IssueContext } from "@dsfr-blocks/content/issue";
import type { Reading } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { readingRules, textRules } from "@dsfr-blocks/content/rules";
import type { ReportData } from "./blockRule";
import type { ReportedIssue, ReportIssue } from "./reported";
import { fileRules, pageRules } from "./rules";

/**
 * Returns a function that creates reporters for the content at a path. The reporters add their issues to `issues`: `forRule`
 * returns the reporter of a rule, and `reportOwn` reports the issue of a `check` function. With `isOneKey`, the path already
 * leads to the value of the block's only key, so the first key of a reported path is omitted.
 */
export function createReporters(
  { getPosition, texts }: Pick<Reading<unknown>, "getPosition" | "texts">,
  issues: Issue[],
  report: IssueContext,
) {
  return (base: Path, isOneKey = false) => {
    /**
     * Returns the path and position of a value, or of one of its characters. If the file does not contain the value, uses the
     * position of the nearest value around it.
     */
    const locate = (inside: Path, at: number | undefined) => {
      const path = [...base, ...(isOneKey ? inside.slice(1) : inside)];
      const text =
        at === undefined ? undefined : texts.find((each) => each.path.join("/") === path.join("/"));
      return { path, position: text?.getPosition(at ?? 0) ?? findPosition(path, getPosition) };
    };
    const reportOwn: ReportIssue = (inside, reported) => {
      const { path, position } = locate(inside, reported.at);
      issues.push(createIssue(reported, position, path, report));
    };
    const forRule =
      <Data extends object>(rule: Rule<Data>): ReportData<Data> =>
      (inside, data, at) => {
        const { path, position } = locate(inside, at);
        issues.push(createRuleIssue(report, rule, position, data, path));
      };
    return { reportOwn, forRule };
  };
}

/**
 * Returns the position of a value. If the file does not contain the value, returns the position of the nearest value around it.
 */
function findPosition(path: Path, getPosition: Reading<unknown>["getPosition"]): Position {
  return getPosition(path) ?? (path.length > 0 ? findPosition(path.slice(0, -1), getPosition) : FILE_START);
}

/** Creates an issue. Throws a `TypeError` if the reported issue has no message and its rule is not a built-in rule. */
function createIssue(reported: ReportedIssue, position: Position, path: Path, report: IssueContext): Issue {
  if (!("message" in reported)) {
    const rule = [readingRules, textRules, fileRules, pageRules]
      .flat<readonly Rule[][]>()
      .find(({ name }) => name === reported.rule);
    if (!rule)
      throw new TypeError(
        `There is no rule “${reported.rule}”. To report an issue with your own rule, give it a severity and a message.`,
      );
    return createRuleIssue(report, rule, position, (reported.details ?? {}) as never, path);
  }
  const { rule, severity, message } = reported;
  return {
    file: report.file,
    ...position,
    severity,
    rule,
    message: typeof message === "string" ? message : message[report.language],
    path,
  };
}
