import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { comparePositions, type Issue, isError, type Path, type Severity } from "@dsfr-blocks/base/issue";
import { decodePath } from "@dsfr-blocks/base/node/inside";
import { FILE_START } from "@dsfr-blocks/base/position";
import type { AnyBlock, AnyPage, CompiledPage, CompilePageOptions } from "dsfr-blocks";
import {
  BlockError,
  type BlockInstance,
  type CheckOptions,
  checkReading,
  compileTolerantly,
  DefinitionError,
  collectIds,
  listAllInstances,
  listBlocks,
  listChangeDates,
  getPageTextOptions,
  listDatedContents,
  listInstances,
  type PageTextOptions,
  isBlockList,
  readLayout,
  type PageAnchors,
  type PageReading,
  locateLayout,
  listAnchors,
  createPageLinkFinder,
  type FindPageLink,
  type IndexedFile,
  type PageFile,
  indexFile,
  leadsToPage,
  readPage,
  resolvePageLinks,
  resolvePageUrls,
  toPageFile,
  unknownLayout,
  withOwner,
} from "dsfr-blocks/internal";
import * as ourBlocks from "dsfr-blocks/ourBlocks";
import * as ourPages from "dsfr-blocks/ourPages";
import { once } from "@dsfr-blocks/base/once";
import type { Language } from "@dsfr-blocks/base/message";
import type { Rule } from "@dsfr-blocks/content/rule";
import { formatPath } from "@dsfr-blocks/base/paths";
import { splitLines } from "@dsfr-blocks/base/codeFrame";
import { SOURCE_FILE } from "@dsfr-blocks/content/rules/relative-link";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import { createFileIssue } from "./createFileIssue";
import { createPageFileFinder } from "./pageFiles";
import { blockFails } from "./rules/block-fails";
import { blockWithoutComponent } from "./rules/block-without-component";
import { pageWithoutDay } from "./rules/page-without-day";
import { unlistedLayout } from "./rules/unlisted-layout";
import type { SiteCode } from "./siteCode";
import { findPlacedLanguage, getRuleLevels, type SiteFiles } from "./siteFiles";
import { findUnlistedPage } from "./findUnlistedPage";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { UserError } from "@dsfr-blocks/base/node/userError";
import { findHandler, findHook } from "./renderErrors";

/** Options of `checkFile`. */
export interface CheckFileOptions extends Pick<CheckOptions, "entries" | "domains" | "hasPage" | "today"> {
  readonly language: Language;
  /** Folder that file names are relative to. By default, the working directory. */
  readonly cwd?: string | undefined;
  /** Receives the files to which relative links lead. */
  readonly dependencies?: Dependencies | undefined;
  /**
   * Returns the site's code that shows the pages. `checkFile` reports the values and components that this code does not pass to
   * the pages. Absent if the caller renders the page itself.
   */
  readonly getSiteCode?: (() => SiteCode | undefined) | undefined;
  /** Compilation options, except `entries`. */
  readonly compileOptions?: Omit<CompilePageOptions, "entries"> | undefined;
  /**
   * Maximum length of the source of a page that is compiled, in characters; unlimited by default. The anchors of a longer
   * page are unknown.
   */
  readonly maxCompiledLength?: number | undefined;
  /**
   * Whether to compile at once only the pages that contain code of the site. Any other page contains only this library's code,
   * which does not fail, so it is compiled only if its anchors are needed. By default, every page is compiled at once.
   */
  readonly compilesSiteCodeOnly?: boolean | undefined;
}

/** Content of a page. */
export type Content = Readonly<Record<string, unknown>>;

export interface CheckedFile {
  /** Page type of the file. Undefined if the file matches no page type of the site. */
  readonly page: AnyPage | undefined;
  /** Text options of the page: its language, and the settings of the site in this language. Empty if an issue is an error. */
  readonly textOptions: PageTextOptions;
  /** Result of reading the file. Undefined if the file is not valid UTF-8. */
  readonly reading: PageReading<AnyPage> | undefined;
  /** Content of the page. Undefined if an issue is an error. */
  readonly content: Content | undefined;
  /** The page as every framework renders it. Undefined if an issue is an error, or if the page was not compiled. */
  readonly compiled: CompiledPage | undefined;
  /**
   * Returns the anchors of the page, which links may target. Returns undefined if the page is too long to be compiled, is in a
   * language without labels, or cannot be compiled even without the parts that have an error.
   */
  readonly getAnchors: () => PageAnchors | undefined;
  /** Returns the page to which a relative link of the page leads. */
  readonly findLink: FindPageLink;
  /** Index entry of the file, without its anchors. Undefined if the file is not valid UTF-8. */
  readonly entry: IndexedFile | undefined;
  /** All the issues of the file, in reading order. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a page file, compiles the page and returns the result with all the issues. `page` is the page type of the file. The
 * command line and every integration call this function, so that they report the same errors with the same messages.
 */
export function checkFile(
  text: TextFile,
  page: AnyPage | undefined,
  site: SiteFiles,
  {
    cwd = ".",
    compileOptions,
    getSiteCode,
    maxCompiledLength = Infinity,
    compilesSiteCodeOnly = false,
    dependencies,
    ...checks
  }: CheckFileOptions,
): CheckedFile {
  const { file, issue } = text;
  const empty = {
    page,
    textOptions: {},
    content: undefined,
    compiled: undefined,
    getAnchors: () => undefined,
    findLink: () => undefined,
    entry: undefined,
  };
  if (issue) return { ...empty, reading: undefined, issues: [issue] };
  const pages = page ?? site.pages;
  const source = text.mark + text.source;
  const reading = readPage(source, pages, { ...checks, file });
  const lang = findPlacedLanguage(file, site);
  const entry = indexFile({ file, source });
  const pageFile = toPageFile(entry);
  const { language } = checks;
  const findLink = createPageLinkFinder(pageFile, createPageFileFinder({ cwd, language, dependencies }));
  const textOptions = getPageTextOptions(reading.value ?? reading.partial, lang, {
    ...site.texts,
    resolveUrl: resolvePageLinks(findLink, site.texts.resolveUrl),
  });
  // a page in a language without labels has the error `unknown-language`, and its code would fail too
  const hasLabels = textOptions.lang === undefined || textOptions.labels !== undefined;
  const compile = once(() =>
    source.length > maxCompiledLength || !hasLabels
      ? NOT_COMPILED
      : compileReading(reading, { ...compileOptions, ...textOptions, entries: checks.entries }),
  );
  const getAnchors = once(() => collectAnchors(reading, compile()));
  const isCompiled = !compilesSiteCodeOnly || (reading.page !== undefined && hasSiteCode(reading.page));
  const { compiled, failures } = isCompiled ? compile() : NOT_COMPILED;
  // if the content has an error, ignore the compile failures, which may only result from that error
  const codeFailures = reading.value ? [...failures] : [];
  const { issues: contentIssues } = checkReading(source, pages, reading, {
    ...checks,
    file,
    lang,
    labels: site.texts.labels,
    rules: getRuleLevels(file, site),
    isBeside: (path) =>
      isFileAt(path, resolve(cwd, dirname(file))) ||
      isPageLink(path, pageFile, { ...checks, findLink, reading }),
    hasPageFile: (path) => findLink(path) !== undefined,
    onError: (error) => codeFailures.push(error),
    // a link `#…` of a part may lead to any page: `dead-anchor-elsewhere` checks it, with the pages of the folder
    getAnchors: () => (reading.page?.isPart ? undefined : getAnchors()?.ids) ?? new Map<string, string>(),
    canHaveAnchor: (id) => getAnchors()?.mayHave(id) ?? true,
  });
  // if a file has no page type, and `near-layout` is off, the check returns no issue: report the issues of the reading instead
  const reported = page || contentIssues.length > 0 ? contentIssues : reading.issues;
  const unlisted = page ? undefined : findUnlistedIssue(text, site, checks);
  const issues = [
    ...reported.map((entry) => (entry.rule === unknownLayout.name && unlisted ? unlisted : entry)),
    ...codeFailures.map((error) => createFailureIssue(error, reading, file, checks)),
    ...(getSiteCode ? findCodeIssues(reading, file, { site, language: checks.language, getSiteCode }) : []),
  ].sort(comparePositions);
  if (issues.some(isError)) return { ...empty, reading, getAnchors, findLink, entry, issues };
  const content = reading.value as Content | undefined;
  return { page, textOptions, reading, content, compiled, getAnchors, findLink, entry, issues };
}

interface CodeCheck extends Pick<CheckFileOptions, "language"> {
  readonly site: SiteFiles;
  readonly getSiteCode: () => SiteCode | undefined;
}

/**
 * Returns an issue if the site's code does not pass the present day to a page with a date that changes its content, and an
 * issue for each block with state whose component the code does not pass.
 */
function findCodeIssues(
  { page, value, getPosition }: PageReading<AnyPage>,
  file: string,
  { site, language, getSiteCode }: CodeCheck,
): Issue[] {
  if (!page || !value) return [];
  const content = value as Content;
  const [date] = listDatedContents(page, content).flatMap(listChangeDates);
  const clients = listAllInstances(page, content).filter(({ block }) => block.client);
  const code = date || clients.length > 0 ? getSiteCode() : undefined;
  if (!code) return [];
  const levels = getRuleLevels(file, site);
  const createCodeIssue = <Data extends { readonly key: string }>(
    rule: Rule<Data>,
    path: Path,
    data: Omit<Data, "key">,
  ): Issue[] => {
    const level = levels[rule.name] ?? rule.severity;
    if (level === "off") return [];
    const location = { file, position: getPosition(path) ?? FILE_START, language };
    return [createFileIssue(rule, location, { ...data, key: formatPath(path) } as Data, level)];
  };
  return [
    ...(date && !code.passesDay ? createCodeIssue(pageWithoutDay, date.path, {}) : []),
    ...clients
      .filter(({ block }) => !code.passesBlock(block.displayName))
      .flatMap(({ block, path }) =>
        createCodeIssue(blockWithoutComponent, path, { name: block.displayName, page: page.displayName }),
      ),
  ];
}

/**
 * Returns an issue if the `layout` of a file is that of a page type of this library, but the site's settings do not list
 * this page type. Otherwise, returns undefined.
 */
function findUnlistedIssue(
  { file, source }: TextFile,
  site: SiteFiles,
  { language }: Pick<CheckFileOptions, "language">,
): Issue | undefined {
  const page = findUnlistedPage({ file, source }, site);
  const layout = readLayout(source, file);
  if (!page || layout === undefined) return undefined;
  const location = { file, position: locateLayout(source, file), language };
  const level = getRuleLevels(file, site)[unlistedLayout.name] as Severity | undefined;
  return createFileIssue(unlistedLayout, location, { layout, page: page.displayName }, level);
}

/** Page types and blocks of this library. */
const ours: ReadonlySet<unknown> = new Set([...Object.values(ourPages), ...Object.values(ourBlocks)]);

/** Whether the page type or one of its blocks renders with code of the site. */
function hasSiteCode(page: AnyPage): boolean {
  return (page.hasRender && !ours.has(page)) || listBlocks<AnyBlock>(page).some((block) => !ours.has(block));
}

/** A page compiled without the parts that have an error or whose code fails, and the errors of the code that fails. */
interface CompiledReading {
  /** Undefined if the YAML of the page cannot be parsed, or if the code of the page type itself fails. */
  readonly compiled: CompiledPage | undefined;
  readonly failures: DefinitionError[];
}

const NOT_COMPILED: CompiledReading = { compiled: undefined, failures: [] };

function compileReading(
  { page, value, partial }: PageReading<AnyPage>,
  options: CompilePageOptions,
): CompiledReading {
  const content = (value ?? partial) as Content | undefined;
  if (!page || !content) return { compiled: undefined, failures: [] };
  // keyed by block path: a block that fails may fail again for each date of the page
  const failuresByPath = new Map<string, DefinitionError>();
  const onError = (error: BlockError) => void failuresByPath.set(formatPath(error.path), error);
  try {
    const compiled = withOwner(page.displayName, () => compileTolerantly(page, content, options, onError));
    return { compiled, failures: [...failuresByPath.values()] };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    if (value && error.cause instanceof UserError) throw error.cause;
    return { compiled: undefined, failures: [...failuresByPath.values(), error] };
  }
}

function collectAnchors(
  { page, value, partial, issues }: PageReading<AnyPage>,
  { compiled, failures }: CompiledReading,
): PageAnchors | undefined {
  if (!page || !compiled) return undefined;
  const { elementIds: visibleIds, clientIds: withState } = collectIds(compiled);
  const instances = listInstances<AnyBlock>(page, (value ?? partial) as Content);
  const failedPaths = failures.flatMap((error) =>
    error instanceof BlockError ? [formatPath(error.path)] : [],
  );
  const unknownIds = [
    ...withState,
    ...instances.flatMap(({ path, id }) => (failedPaths.includes(formatPath(path)) ? [id] : [])),
    ...(value ? [] : findAffectedIds(page, instances, issues)),
  ];
  return {
    ids: listAnchors(instances, [...visibleIds]),
    mayHave: (id) => unknownIds.some((block) => id === block || id.startsWith(`${block}-`)),
  };
}

/**
 * Returns the ids of blocks that an error may prevent from being rendered. These are the blocks that contain an error,
 * that use a key with an error, or that are missing.
 */
function findAffectedIds(
  page: AnyPage,
  instances: readonly BlockInstance<AnyBlock>[],
  issues: readonly Issue[],
): string[] {
  const invalidKeys = new Set(issues.filter(isError).map(({ path: [key = ""] = [] }) => key));
  const isValid = ({ block, path: [key = ""] }: BlockInstance<AnyBlock>) =>
    ![key, ...Object.keys(block.options)].some((usedKey) => invalidKeys.has(usedKey));
  const ids = Object.entries(page.blocks).flatMap(([key, entry]) => {
    const instancesOfKey = instances.filter(({ path }) => path[0] === key);
    if (instancesOfKey.length > 0 && instancesOfKey.every(isValid)) return [];
    return isBlockList(entry) ? Object.keys(entry.blocks) : [page.anchors[key] ?? key];
  });
  return invalidKeys.has("body") ? [...ids, "body"] : ids;
}

/** Whether a relative URL points to an existing file, other than a page file, since the sources of pages are not published. */
function isFileAt(url: string, folder: string): boolean {
  const path = decodePath(url);
  return path !== undefined && !PAGE_FILE.test(path) && existsSync(resolve(folder, path));
}

/**
 * Whether a relative URL leads from a page to a page of the site. That of a part depends on the page that shows the part. A page
 * without a URL may be at either of two URLs, and its generator knows at which.
 */
function isPageLink(target: string, page: PageFile, { findLink, hasPage, reading }: LinkContext): boolean {
  if (leadsToPage(target, findLink)) return true;
  if (!target.startsWith(".") || SOURCE_FILE.test(target)) return false;
  if (reading.page?.isPart) return true;
  return page.url !== undefined && hasPage !== undefined && resolvePageUrls(page, target).some(hasPage);
}

interface LinkContext extends Pick<CheckFileOptions, "hasPage"> {
  readonly findLink: FindPageLink;
  readonly reading: PageReading<AnyPage>;
}

export interface BuildResult<Result> {
  /** The result that `build` returned. Undefined if an issue is an error. */
  readonly result: Result | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Calls `build` for a page without errors, with its content and text options, for instance to render the page. If the code of a
 * block or a page type throws, the error becomes an issue at the key of that block. For a page with an error, only returns its
 * issues.
 *
 * @throws {unknown} Any other error of `build`.
 */
export function buildPage<Result>(
  { page, reading, content, textOptions, issues }: CheckedFile,
  file: string,
  options: Pick<CheckFileOptions, "language">,
  build: (page: AnyPage, content: Content, textOptions: PageTextOptions) => Result,
): BuildResult<Result> {
  if (!page || !reading || !content) return { result: undefined, issues };
  try {
    return { result: withOwner(page.displayName, () => build(page, content, textOptions)), issues };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    if (error.cause instanceof UserError) throw error.cause;
    return {
      result: undefined,
      issues: [...issues, createFailureIssue(error, reading, file, options)].sort(comparePositions),
    };
  }
}

function createFailureIssue(
  error: DefinitionError,
  { getPosition }: PageReading<AnyPage>,
  file: string,
  { language }: Pick<CheckFileOptions, "language">,
): Issue {
  const [path, { message }] = error instanceof BlockError ? [error.path, error.error] : [undefined, error];
  const issuePosition = (path && getPosition(path)) ?? FILE_START;
  const hook = findHook(error.cause);
  const handler = findHandler(error.cause);
  const data = {
    error: splitLines(message).join(" "),
    ...(path && { key: formatPath(path) }),
    ...(hook && { hook }),
    ...(handler && { handler }),
  };
  const issue = createFileIssue(blockFails, { file, position: issuePosition, language }, data);
  return { ...issue, cause: error.cause };
}
