import { type Issue, createRuleIssue, type IssueContext } from "@dsfr-blocks/content/issue";
import { comparePositions } from "@dsfr-blocks/base/issue";
import { FILE_START } from "@dsfr-blocks/base/position";
import { refuseFormerNames } from "@dsfr-blocks/base/renamed";
import { type AuthorText, read, type Reading, type ReadOptions } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { checkTexts } from "@dsfr-blocks/content/texts/checkTexts";
import { readValue } from "@dsfr-blocks/content/readValue";
import type {
  CheckResult,
  ContentCheckResult,
  CheckOptions,
  ContentOf,
  ContentOptions,
  PageReading,
  ReadablePage,
  CheckReadingOptions,
} from "./checkTypes";
import { findContentIssues } from "./findContentIssues";
import { findLayoutIssues, pickPageType } from "./layout";
import { isFrenchPage } from "./pageLanguage";
import { readBody } from "./readBody";
import { beforeFrontMatter, detectLeadingText } from "./rules/before-front-matter";
import { nearLayout } from "./rules/near-layout";
import { textAfterFrontMatter, findTextBelow, findTextFrom } from "./rules/text-after-front-matter";

export type * from "./checkTypes";

/**
 * Reads a page file. Returns its typed content as `value`, and its issues, each with a line and a column. If `page` is an
 * array, the file's `layout` selects the page type. Never throws because of the content of a file.
 *
 * @example
 * const { value, issues } = readPage(source, MyPage, { file: "content/a.md" });
 */
export function readPage<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  options: ReadOptions = {},
): PageReading<Page> {
  const { file = "", language = "fr" } = options;
  const pageType = isList(page) ? pickPageType(source, page, file) : page;
  if (!pageType)
    return createEmptyReading(source, findLayoutIssues(source, [page].flat(), { file, language }));
  const { body, titleFrom } = pageType;
  const reading = withBody(read(source, pageType.schema, { ...options, body, titleFrom }), pageType, {
    file,
    language,
  });
  return { ...reading, value: reading.value as ContentOf<Page> | undefined, page: pageType };
}

function withBody<R extends Reading<unknown>>(
  reading: R,
  { inBody: bodyBlocks = {} }: ReadablePage,
  report: IssueContext,
) {
  return Object.keys(bodyBlocks).length > 0 ? readBody(reading, bodyBlocks, report) : reading;
}

/** Returns the empty reading of a file whose `layout` selects no page type. */
function createEmptyReading<Page extends ReadablePage>(
  source: string,
  issues: readonly Issue[],
): PageReading<Page> {
  return {
    value: undefined,
    partial: undefined,
    issues,
    texts: [],
    body: source,
    getPosition: () => undefined,
    page: undefined,
  };
}

function isList<Page>(page: Page | readonly Page[]): page is readonly Page[] {
  return Array.isArray(page);
}

/** Options of `checkPage` and `checkContent` that formerly had another name. */
const RENAMED_OPTIONS = ["canHaveAnchor", "domains", "getAnchors", "url"];

/**
 * Reads a page file and returns its issues: in its keys and values, in its texts, and from the rules of its blocks and page
 * type. Links to missing anchors are issues only with the option `getAnchors`; links to missing pages, only in the command
 * `check`. Never throws because of the content of a file.
 *
 * @throws {DefinitionError} If a rule of your own block or page throws an error.
 */
export function checkPage<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  options: CheckOptions = {},
): CheckResult<Page> {
  refuseFormerNames("checkPage", options, RENAMED_OPTIONS);
  return checkReading(source, page, readPage(source, page, options), options);
}

/** Returns every issue in a page file that `readPage` has read. */
export function checkReading<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  reading: PageReading<Page>,
  options: CheckReadingOptions = {},
): CheckResult<Page> {
  const { file = "", language = "fr", rules } = options;
  const report = { file, language };
  const { page: pageType } = reading;
  if (pageType) return applyRules(reading, options, report, findFileIssues(source, pageType, report));
  const issues = findLayoutIssues(source, [page].flat(), report, rules?.[nearLayout.name] !== "off");
  return applyRules({ ...reading, issues }, options, report);
}

/**
 * Checks the content of a page that is not in a file: the values of a CMS form, or data from another tool. Applies the same
 * rules as `checkPage`. Each issue has the path of its value instead of a line. Never throws because of `content`, whatever its
 * type.
 */
export function checkContent<Page extends ReadablePage>(
  content: unknown,
  page: Page,
  options: ContentOptions = {},
): ContentCheckResult<Page> {
  refuseFormerNames("checkContent", options, RENAMED_OPTIONS);
  const { language = "fr", inForm, shown, below = "" } = options;
  const report = { file: "", language, inForm };
  const reading = withBody(readValue(content, page.schema, { ...report, body: page.body }), page, report);
  const value = reading.value as ContentOf<Page> | undefined;
  const checkedValue = value ?? (shown as ContentOf<Page> | undefined);
  const text = page.body ? undefined : findTextFrom(below, 0)?.text;
  const fileIssues =
    text === undefined ? [] : [createRuleIssue(report, textAfterFrontMatter, FILE_START, { text })];
  const { issues } = applyRules({ ...reading, value: checkedValue, page }, options, report, fileIssues);
  return {
    value,
    issues: issues.map(({ file: _file, line: _line, column: _column, path = [], ...issue }) => ({
      ...issue,
      path,
    })),
  };
}

/** Runs every rule on a reading. Returns the issues of the reading and of the rules, with the severities that the site sets. */
function applyRules<Page extends ReadablePage>(
  reading: PageReading<Page>,
  {
    entries,
    people,
    today,
    domains,
    isBeside,
    hasPageFile,
    getAnchors,
    canHaveAnchor,
    hasPage,
    rules = {},
    lang,
    labels,
    onError,
  }: Omit<CheckReadingOptions, "file" | "language">,
  report: IssueContext,
  fileIssues: readonly Issue[] = [],
): CheckResult<Page> {
  const { page } = reading;
  const isData = ({ path: [key = ""], format }: AuthorText) =>
    format === "url" && page !== undefined && key in page.schema.fields && !(key in page.blocks);
  const isRuleEnabled = ({ name, isOffByDefault }: Rule) =>
    (rules[name] ?? (isOffByDefault ? "off" : undefined)) !== "off";
  const adjustableIssues = [
    // a site may turn off the reading issues of a file without a page type, because such a file may belong to another tool
    ...(reading.page ? [] : reading.issues),
    ...checkTexts(
      reading.texts,
      {
        url: getPageUrl(reading),
        domains,
        hasPage,
        isBeside,
        hasPageFile,
        getAnchors,
        canHaveAnchor,
        isData,
        isForeign: !isFrenchPage(reading.value ?? reading.partial, lang),
        isRuleEnabled,
      },
      report,
    ),
    ...findContentIssues(reading, { entries, people, today, lang, labels, onError }, report),
    ...fileIssues,
  ];
  const issues = adjustableIssues.flatMap((issue): Issue[] => {
    const level = rules[issue.rule];
    if (level === "off") return [];
    return [level === undefined ? issue : { ...issue, severity: level }];
  });
  return { reading, issues: [...(reading.page ? reading.issues : []), ...issues].sort(comparePositions) };
}

/** Returns the value of the key `url` of a page; undefined if this value is not a text. */
function getPageUrl({ value }: Pick<PageReading<ReadablePage>, "value">): string | undefined {
  const { url } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof url === "string" ? url : undefined;
}

/** Returns the issues outside the front matter: characters before it, and text after it if the page type shows no Markdown. */
function findFileIssues(source: string, { body }: Pick<ReadablePage, "body">, report: IssueContext): Issue[] {
  const found = detectLeadingText(source, report.file);
  const below = body ? undefined : findTextBelow(source, report.file);
  return [
    ...(found ? [createRuleIssue(report, beforeFrontMatter, FILE_START, { found })] : []),
    ...(below ? [createRuleIssue(report, textAfterFrontMatter, below.position, { text: below.text })] : []),
  ];
}
