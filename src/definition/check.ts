import { type Issue, makeIssue, type Report } from "@dsfr-blocks/content/issue";
import { comparePositions } from "@dsfr-blocks/base/issue";
import { START } from "@dsfr-blocks/base/position";
import { type AuthorText, read, type Reading, type ReadOptions } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { checkTexts } from "@dsfr-blocks/content/texts/checkTexts";
import { readValue } from "@dsfr-blocks/content/values";
import type {
  Checked,
  CheckedContent,
  CheckOptions,
  ContentOf,
  ContentOptions,
  PageReading,
  ReadablePage,
  ReadCheckOptions,
} from "./checkTypes";
import { contentIssues } from "./contentIssues";
import { layoutIssues, pickPage } from "./layout";
import { readBody } from "./readBody";
import { beforeFrontMatter, foundBefore } from "./rules/before-front-matter";
import { nearLayout } from "./rules/near-layout";
import { textAfterFrontMatter, textBelow, textFrom } from "./rules/text-after-front-matter";

export type * from "./checkTypes";

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
  return {
    value: undefined,
    partial: undefined,
    issues,
    texts: [],
    body: source,
    place: () => undefined,
    page: undefined,
  };
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
  return checkRead(source, page, readPage(source, page, options), options);
}

/** Reports every issue in a page's file that has been read. */
export function checkRead<Page extends ReadablePage>(
  source: string,
  page: Page | readonly Page[],
  reading: PageReading<Page>,
  options: ReadCheckOptions = {},
): Checked<Page> {
  const { file = "", language = "fr", rules } = options;
  const report = { file, language };
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
    domains,
    isBeside,
    placesOfPage,
    mayHavePlace,
    hasPage,
    rules = {},
    onError,
  }: Omit<ReadCheckOptions, "file" | "language">,
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
      {
        address: addressOf(reading),
        domains,
        hasPage,
        isBeside,
        placesOfPage,
        mayHavePlace,
        isData,
        asksFor,
      },
      report,
    ),
    ...contentIssues(reading, { entries, people, today, onError }, report),
    ...around,
  ];
  const issues = found.flatMap((issue): Issue[] => {
    const level = rules[issue.rule];
    if (level === "off") return [];
    return [level === undefined ? issue : { ...issue, severity: level }];
  });
  return { reading, issues: [...(reading.page ? reading.issues : []), ...issues].sort(comparePositions) };
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
