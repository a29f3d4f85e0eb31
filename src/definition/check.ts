import type { Check, ReportIssue } from "./reported";
import { type Topic, topicsOf } from "./topic";
import { type ContentIssue, type Issue, makeIssue, type Report } from "../content/issue";
import { byPlace, type Severity } from "../base/finding";
import { START } from "../base/place";
import { type AuthorText, read, type Reading, type ReadOptions } from "../content/read";
import type { Rule } from "../content/rule";
import { checkTexts } from "../content/texts/checkTexts";
import type { Site } from "../content/texts/textRule";
import type { Fields, ObjectSchema } from "../content/schema";
import type { Standard } from "../content/standard";
import { readValue } from "../content/values";
import type { BlockRule, CheckContext } from "./blockRule";
import { atBlock, withOwner } from "./definitionErrors";
import { layoutIssues, pickPage } from "./layout";
import type { PageRule } from "./pageRule";
import { type BlocksByKey, instancesIn, isOneKey } from "./instances";
import type { BlocksByWord } from "./blockList";
import { type BlockInBody, readBody } from "./readBody";
import { optionsIn } from "./options";
import { pastDatesIn } from "./pastDates";
import type { Collection, Entries } from "./entries";
import { foundIn } from "./references";
import { reporterIn } from "./reporter";
import { pageRules } from "./rules";
import type { RuleName } from "./ruleNames";
import { beforeFrontMatter, foundBefore } from "./rules/before-front-matter";
import { nearLayout } from "./rules/near-layout";
import { textAfterFrontMatter, textBelow, textFrom } from "./rules/text-after-front-matter";

/** What reading and checking need to know of a page: the component that `definePage` gives has it. */
export interface ReadablePage<Content = unknown> {
  readonly displayName: string;
  /** The words of the front matter's `layout` that mean this page. */
  readonly layouts: readonly string[];
  readonly schema: ObjectSchema<Fields>;
  readonly blocks: BlocksByKey<BlockToCheck>;
  /** Of the blocks of which its file holds one key alone: that key, by the block's own. */
  readonly only: Readonly<Record<string, string>>;
  /** The id of each block that has a key of its own. */
  readonly anchors: Readonly<Record<string, string>>;
  /** True when the Markdown after the front matter is content too, under the key `body`. */
  readonly body: boolean;
  /** The blocks that this Markdown may name, by their words. */
  readonly inBody?: BlocksByWord<BlockToCheck> | undefined;
  /** The key that holds its title. */
  readonly titleFrom: string;
  readonly check: Check<never> | undefined;
  /** Its own; `topicsOf` gives those of its blocks too. */
  readonly topics: readonly Topic[];
  /** For the types alone: what its file gives. */
  readonly content?: Content;
}

/** What an author writes for a block or a page: `ContentOf<typeof MyPage>`. */
export type ContentOf<Definition> =
  Definition extends ReadablePage<infer Content>
    ? Content
    : Definition extends { readonly schema: Standard<infer Content> }
      ? Content
      : never;

interface BlockToCheck {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
  readonly options: Fields;
  readonly topics: readonly Topic[];
  readonly rules: readonly BlockRule<never>[];
  readonly check: Check<never> | undefined;
}

type RuleLevel = Severity | "off" | undefined;

/** The levels that a site gives to rules; `off` turns a rule off. */
export type RuleLevels = Readonly<Partial<Record<RuleName, RuleLevel>> & Record<string, RuleLevel>>;

/** What a file is checked with: collections, the day, the site’s own hosts and levels of rules. */
export interface CheckOptions extends ReadOptions, Site {
  /** The collections that names are looked up in; names in others are not checked. */
  readonly entries?: Entries | undefined;
  /** Short for `entries: { people }`. */
  readonly people?: Collection | undefined;
  /** The day, `2026-04-26`, that dates are compared with; without it, dates are not checked. */
  readonly today?: string | undefined;
  /** Levels of rules other than the built-in ones. A file that cannot be read is an error all the same. */
  readonly rules?: RuleLevels | undefined;
}

/** What content that is in no file is checked with. */
export interface ContentOptions extends Omit<CheckOptions, "file"> {
  /** True in a form: its sentences do not name keys or Markdown's marks. French only. */
  readonly inForm?: boolean | undefined;
  /** What the rules look at where an error keeps the content from being read: the same, what is wrong left blank. */
  readonly shown?: unknown;
  /** The Markdown that stands below, of a page that shows none. */
  readonly below?: string | undefined;
}

/** What a page's file gave, and which page it is. */
export interface PageReading<Page extends ReadablePage> extends Reading<ContentOf<Page>> {
  /** The blocks that the body names. */
  readonly inBody?: readonly BlockInBody<BlockToCheck>[];
  /** Undefined when the file says to be none of those that were given. */
  readonly page: Page | undefined;
}

/** What checking a page’s file gave. */
export interface Checked<Page extends ReadablePage> {
  readonly reading: PageReading<Page>;
  /** The reading's issues and those of every rule, in reading order. */
  readonly issues: readonly Issue[];
}

/** What checking content that is in no file gave. */
export interface CheckedContent<Page extends ReadablePage> {
  /** Undefined as soon as one issue of its form is an error: a key that is missing, a wrong type. */
  readonly value: ContentOf<Page> | undefined;
  readonly issues: readonly ContentIssue[];
}

/**
 * Reads a page's Markdown file: its typed content, or issues at their line. Of several pages, the file's
 * `layout` picks one. Never throws on what an author wrote.
 */
export function readPage<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  options: ReadOptions = {},
): PageReading<Page> {
  const { file = "", language = "fr" } = options;
  const chosen = isList(page) ? pickPage(source, page, file) : page;
  if (!chosen) return unread(source, layoutIssues(source, [page].flat(), { file, language }));
  const reading = withBody(read(source, chosen.schema, { ...options, body: chosen.body }), chosen, {
    file,
    language,
  });
  return { ...reading, value: reading.value as ContentOf<Page> | undefined, page: chosen };
}

function withBody<R extends Reading<unknown>>(reading: R, { inBody = {} }: ReadablePage, report: Report) {
  return Object.keys(inBody).length > 0 ? readBody(reading, inBody, report) : reading;
}

/** A file that is not one of the pages. */
function unread<Page extends ReadablePage>(source: string, issues: readonly Issue[]): PageReading<Page> {
  return { value: undefined, issues, texts: [], body: source, place: () => undefined, page: undefined };
}

function isList<Page>(page: Page | readonly Page[]): page is readonly Page[] {
  return Array.isArray(page);
}

/** Reads a page's file, and reports every issue in it. Never throws on what an author wrote. */
export function checkPage<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  options: CheckOptions = {},
): Checked<Page> {
  const { file = "", language = "fr", rules } = options;
  const report = { file, language };
  const reading = readPage(source, page, report);
  const { page: kind } = reading;
  if (kind) return checkReading(reading, options, report, issuesAround(source, kind, report));
  const issues = layoutIssues(source, [page].flat(), report, rules?.[nearLayout.name] !== "off");
  return checkReading({ ...reading, issues }, options, report);
}

/**
 * Checks a page's content that is in no file: what a CMS's form holds, what another tool has read. The same
 * rules and sentences as `checkPage`; each issue leads to its value by its path. Never throws on what it is given.
 */
export function checkContent<Page extends ReadablePage>(
  content: unknown,
  page: Page,
  options: ContentOptions = {},
): CheckedContent<Page> {
  const { language = "fr", inForm, shown, below = "" } = options;
  const report = { file: "", language, inForm };
  const reading = withBody(readValue(content, page.schema, { ...report, body: page.body }), page, report);
  const value = reading.value as ContentOf<Page> | undefined;
  const looked = value ?? (shown as ContentOf<Page> | undefined);
  const text = page.body ? undefined : textFrom(below, 0)?.text;
  const around = text === undefined ? [] : [makeIssue(report, textAfterFrontMatter, START, { text })];
  const { issues } = checkReading({ ...reading, value: looked, page }, options, report, around);
  return {
    value,
    issues: issues.map(({ file: _file, line: _line, column: _column, path = [], ...issue }) => ({
      ...issue,
      path,
    })),
  };
}

/** What every rule says of what was read, with the levels that a site gives its rules. */
function checkReading<Page extends ReadablePage>(
  reading: PageReading<Page>,
  {
    entries,
    people,
    today,
    hosts,
    isBeside,
    placesOfPage,
    rules = {},
  }: Omit<CheckOptions, "file" | "language">,
  report: Report,
  around: readonly Issue[] = [],
): Checked<Page> {
  const { page } = reading;
  const isData = ({ path: [key = ""], format }: AuthorText) =>
    format === "url" && page !== undefined && key in page.schema.fields && !(key in page.blocks);
  const asksFor = ({ name, isOff }: Rule) => (rules[name] ?? (isOff ? "off" : undefined)) !== "off";
  const found = [
    // the site decides about an unknown layout: it may be another tool's
    ...(reading.page ? [] : reading.issues),
    ...checkTexts(
      reading.texts,
      { address: addressOf(reading), hosts, isBeside, placesOfPage, isData, asksFor },
      report,
    ),
    ...contentIssues(reading, { entries, people, today }, report),
    ...around,
  ];
  const issues = found.flatMap((issue): Issue[] => {
    const level = rules[issue.rule];
    if (level === "off") return [];
    return [level === undefined ? issue : { ...issue, severity: level }];
  });
  return { reading, issues: [...(reading.page ? reading.issues : []), ...issues].sort(byPlace) };
}

/** The address that a page's content gives, for the site's generator. */
function addressOf({ value }: Pick<PageReading<ReadablePage>, "value">): string | undefined {
  const { url } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof url === "string" ? url : undefined;
}

/** What stands before a page's front matter, and below it where the page shows no Markdown. */
function issuesAround(source: string, { body }: Pick<ReadablePage, "body">, report: Report): Issue[] {
  const found = foundBefore(source, report.file);
  const below = body ? undefined : textBelow(source, report.file);
  return [
    ...(found ? [makeIssue(report, beforeFrontMatter, START, { found })] : []),
    ...(below ? [makeIssue(report, textAfterFrontMatter, below.place, { text: below.text })] : []),
  ];
}

const rulesOfPages: readonly PageRule[] = pageRules;

/** What the rules say that look at values and not into texts: ours, then those of the blocks and of the page. */
function contentIssues(
  reading: PageReading<ReadablePage>,
  { today, ...directory }: Pick<CheckOptions, "entries" | "people" | "today">,
  given: Report,
): Issue[] {
  const { page, value, texts, inBody = [] } = reading;
  if (!page || !value) return [];
  const content = value as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  const whole = { page, content, references: [...foundIn(content, page.schema, directory)] };
  const context = { today, pastDates: () => pastDatesIn(texts, today) };
  const report = reporterIn(reading, issues, given);
  for (const rule of rulesOfPages) rule.find(whole, report([]).of(rule));
  for (const { name, rules = [], check } of topicsOf(page)) {
    withOwner(name, () => rules.forEach((rule) => rule.find(content, report([]).of(rule), context)));
    runCheck({ displayName: name, check }, content, context, report([]).own);
  }
  for (const { block, path, content: part } of [...instancesIn(page, content), ...inBody]) {
    const own = { ...optionsIn(content, block.options), ...part };
    // of a block that is there as one of its keys, the file has no path that begins with that key
    const at = report(path, isOneKey(page, path));
    atBlock(path, block.displayName, () => {
      for (const rule of block.rules) rule.find(own as never, at.of(rule), context);
      runCheck(block, own, context, at.own);
    });
  }
  runCheck(page, content, context, report([]).own);
  return issues;
}

function runCheck(
  { check, displayName }: Pick<ReadablePage, "check" | "displayName">,
  content: Readonly<Record<string, unknown>>,
  context: CheckContext,
  report: ReportIssue,
) {
  withOwner(`${displayName}.check`, () => check?.(content as never, report, context));
}
