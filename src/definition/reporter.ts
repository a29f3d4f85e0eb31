import type { Path } from "@dsfr-blocks/base/issue";
import { type Position, START } from "@dsfr-blocks/base/position";
import { type Issue, makeIssue, type Report } from "@dsfr-blocks/content/issue";
import type { Reading } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { readingRules, textRules } from "@dsfr-blocks/content/rules";
import type { ReportData } from "./blockRule";
import type { ReportedIssue, ReportIssue } from "./reported";
import { fileRules, pageRules } from "./rules";

/** Reporters for the content at a path, that add to these issues: one for each rule, and one for what reports its own. */
export function reporterIn(
  { place, texts }: Pick<Reading<unknown>, "place" | "texts">,
  issues: Issue[],
  report: Report,
) {
  return (base: Path, isOneKey = false) => {
    /** Where a value stands, or one of its characters where it is a text; where the file does not hold it, what it is part of. */
    const locate = (inside: Path, at: number | undefined) => {
      const path = [...base, ...(isOneKey ? inside.slice(1) : inside)];
      const text =
        at === undefined ? undefined : texts.find((each) => each.path.join("/") === path.join("/"));
      return { path, found: text?.placeAt(at ?? 0) ?? placeIn(path, place) };
    };
    const own: ReportIssue = (inside, reported) => {
      const { path, found } = locate(inside, reported.at);
      issues.push(issueOf(reported, found, path, report));
    };
    const of =
      <Data extends object>(rule: Rule<Data>): ReportData<Data> =>
      (inside, data, at) => {
        const { path, found } = locate(inside, at);
        issues.push(makeIssue(report, rule, found, data, path));
      };
    return { own, of };
  };
}

/** Where a value stands; where the file does not hold it, what it is part of. */
function placeIn(path: Path, place: Reading<unknown>["place"]): Position {
  return place(path) ?? (path.length > 0 ? placeIn(path.slice(0, -1), place) : START);
}

function issueOf(reported: ReportedIssue, place: Position, path: Path, report: Report): Issue {
  if (!("message" in reported)) {
    const rule = [readingRules, textRules, fileRules, pageRules]
      .flat<readonly Rule[][]>()
      .find(({ name }) => name === reported.rule);
    if (!rule)
      throw new TypeError(
        `There is no rule « ${reported.rule} »: give your own rule a severity and a message.`,
      );
    return makeIssue(report, rule, place, (reported.details ?? {}) as never, path);
  }
  const { rule, severity, message } = reported;
  return {
    file: report.file,
    ...place,
    severity,
    rule,
    message: typeof message === "string" ? message : message[report.language],
    path,
  };
}
