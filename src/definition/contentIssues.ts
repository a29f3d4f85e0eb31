import { isError, type Path } from "@dsfr-blocks/base/issue";
import { nearest } from "@dsfr-blocks/base/nearest";
import type { Issue, Report } from "@dsfr-blocks/content/issue";
import type { CheckContext } from "./blockRule";
import type { BlockToCheck, PageReading, ReadablePage, ReadCheckOptions } from "./checkTypes";
import { atBlock, DefinitionError, withOwner } from "./definitionErrors";
import { instancesIn, isOneKey } from "./instances";
import { optionsIn } from "./options";
import type { PageRule } from "./pageRule";
import { pastDatesIn } from "./pastDates";
import { foundIn } from "./references";
import type { ReportIssue } from "./reported";
import { reporterIn } from "./reporter";
import { pageRules } from "./rules";
import { topicsOf } from "./topic";

type Content = Readonly<Record<string, unknown>>;

const rulesOfPages: readonly PageRule[] = pageRules;

/**
 * Reports what the rules find that look at values and not into texts: ours, then those of topics, of the blocks and of the page. Where
 * the file has errors, each rule runs whose own content has none, and nothing is reported of a value that holds one.
 */
export function contentIssues(
  reading: PageReading<ReadablePage>,
  { today, onError, ...directory }: Pick<ReadCheckOptions, "entries" | "people" | "today" | "onError">,
  given: Report,
): Issue[] {
  const { page, value, texts, inBody = [] } = reading;
  const content = (value ?? reading.partial) as Content | undefined;
  if (!page || !content) return [];
  const faults = value ? [] : faultsIn(reading.issues);
  const isSound = (path: Path) => !faults.some((fault) => isWithin(fault, path));
  const issues: Issue[] = [];
  const whole = { page, content, references: [...foundIn(content, page.schema, directory)] };
  const context = { today, pastDates: () => pastDatesIn(texts, today) };
  const report = reporterIn(reading, issues, given);
  const run = (work: () => void) => attempt(work, onError);
  for (const rule of rulesOfPages) rule.find(whole, report([]).of(rule));
  const keys = Object.keys(page.schema.fields);
  // a topic is about fields of the page: what a block holds does not change it, nor a key that is none of the page's
  const isApart = (key: string) =>
    key in page.blocks || key === "body" || (!keys.includes(key) && nearest(key, keys) === undefined);
  const hasTopics = faults.every(([key]) => isApart(String(key)));
  for (const { name, rules = [], check } of hasTopics ? topicsOf(page) : []) {
    for (const rule of rules)
      run(() => withOwner(name, () => rule.find(content, report([]).of(rule), context)));
    run(() => runCheck({ displayName: name, check }, content, context, report([]).own));
  }
  for (const { block, path, content: part } of [...instancesIn<BlockToCheck>(page, content), ...inBody]) {
    if (!isSound(path) || !Object.keys(block.options).every((key) => isSound([key]))) continue;
    const own = { ...optionsIn(content, block.options), ...part };
    // of a block that is there as one of its keys, the file has no path that begins with that key
    const at = report(path, isOneKey(page, path));
    const runAt = (work: () => void) => run(() => atBlock(path, block.displayName, work));
    for (const rule of block.rules) runAt(() => rule.find(own as never, at.of(rule), context));
    runAt(() => runCheck(block, own, context, at.own));
  }
  if (faults.length === 0) run(() => runCheck(page, content, context, report([]).own));
  return issues.filter(({ path = [] }) => isSound(path));
}

/** The paths of the values that hold an error. */
function faultsIn(issues: readonly Issue[]): Path[] {
  return issues.filter(isError).flatMap(({ path }) => (path ? [path] : []));
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, depth) => path[depth] === step);
}

function attempt(work: () => void, onError: ReadCheckOptions["onError"]): void {
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
