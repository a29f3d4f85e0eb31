import { isError, type Path } from "@dsfr-blocks/base/issue";
import { findNearest } from "@dsfr-blocks/base/nearest";
import type { Issue, IssueContext } from "@dsfr-blocks/content/issue";
import type { CheckContext } from "./blockRule";
import type { BlockToCheck, PageReading, ReadablePage, CheckReadingOptions } from "./checkTypes";
import { withBlockPath, DefinitionError, withOwner } from "./definitionErrors";
import { type Content, listInstances, isSingleKeyBlock } from "./instances";
import { pickOptions } from "./options";
import type { PageRule } from "./pageRule";
import { listLanguages } from "../rich-text/language";
import { isFrenchPage } from "./pageLanguage";
import { findPastDates } from "./pastDates";
import { resolveReferences } from "./references";
import type { ReportIssue } from "./reported";
import { createReporters } from "./reporter";
import { pageRules } from "./rules";
import { listTopics } from "./topic";

const genericRules: readonly PageRule[] = pageRules;

/**
 * Returns the issues of the check rules for values, as opposed to texts: first the rules of every page, then the rules of
 * topics, blocks and the page type. If the file has errors, the rules of a topic, block or page type run only if the content
 * that they check has no error. No issue is reported on a value that contains an error.
 */
export function findContentIssues(
  reading: PageReading<ReadablePage>,
  {
    today,
    onError,
    lang,
    labels,
    ...directory
  }: Pick<CheckReadingOptions, "entries" | "people" | "today" | "onError" | "lang" | "labels">,
  issueContext: IssueContext,
): Issue[] {
  const { page, value, texts, inBody: bodyBlocks = [] } = reading;
  const content = (value ?? reading.partial) as Content | undefined;
  if (!page || !content) return [];
  const errorPaths = value ? [] : getErrorPaths(reading.issues);
  const isErrorFree = (path: Path) => !errorPaths.some((errorPath) => isWithin(errorPath, path));
  const issues: Issue[] = [];
  const references = [...resolveReferences(content, page.schema, directory)];
  const pageToCheck = { page, content, references, languages: listLanguages(labels) };
  // the dates of a text are read in French only
  const datedTexts = isFrenchPage(content, lang) ? texts : [];
  const context = { today, pastDates: () => findPastDates(datedTexts, today) };
  const report = createReporters(reading, issues, issueContext);
  const runSafely = (work: () => void) => runOrReport(work, onError);
  for (const rule of genericRules) rule.find(pageToCheck, report([]).forRule(rule));
  const keys = Object.keys(page.schema.fields);
  // an error in a block, in the body or in an unknown key does not affect the topics, which check fields of the page
  const isUnrelated = (key: string) =>
    key in page.blocks || key === "body" || (!keys.includes(key) && findNearest(key, keys) === undefined);
  const canCheckTopics = errorPaths.every(([key]) => isUnrelated(String(key)));
  for (const { name, rules = [], check } of canCheckTopics ? listTopics(page) : []) {
    for (const rule of rules)
      runSafely(() => withOwner(name, () => rule.find(content, report([]).forRule(rule), context)));
    runSafely(() => runCheck({ displayName: name, check }, content, context, report([]).reportOwn));
  }
  for (const { block, path, content: ownContent } of [
    ...listInstances<BlockToCheck>(page, content),
    ...bodyBlocks,
  ]) {
    if (!isErrorFree(path) || !Object.keys(block.options).every((key) => isErrorFree([key]))) continue;
    const blockContent = { ...pickOptions(content, block.options), ...ownContent };
    // a block declared with `only(…)`: the page's key contains the value itself, so paths in the file omit the block's own key
    const reporter = report(path, isSingleKeyBlock(page, path));
    const runForBlock = (work: () => void) => runSafely(() => withBlockPath(path, block.displayName, work));
    for (const rule of block.rules)
      runForBlock(() => rule.find(blockContent as never, reporter.forRule(rule), context));
    runForBlock(() => runCheck(block, blockContent, context, reporter.reportOwn));
  }
  if (errorPaths.length === 0) runSafely(() => runCheck(page, content, context, report([]).reportOwn));
  return issues.filter(({ path = [] }) => isErrorFree(path));
}

/** Returns the paths of the values that have an error. */
function getErrorPaths(issues: readonly Issue[]): Path[] {
  return issues.filter(isError).flatMap(({ path }) => (path ? [path] : []));
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, depth) => path[depth] === step);
}

function runOrReport(work: () => void, onError: CheckReadingOptions["onError"]): void {
  try {
    work();
  } catch (error) {
    if (!onError || !(error instanceof DefinitionError)) throw error;
    onError(error);
  }
}

function runCheck(
  { check, displayName }: Pick<ReadablePage, "check" | "displayName">,
  content: Content,
  context: CheckContext,
  report: ReportIssue,
) {
  withOwner(`${displayName}.check`, () => check?.(content as never, report, context));
}
