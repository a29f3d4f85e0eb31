import { groupBy } from "@dsfr-blocks/base/groupBy";
import { once } from "@dsfr-blocks/base/once";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { type Position, FILE_START } from "@dsfr-blocks/base/position";
import type { Language } from "@dsfr-blocks/base/message";
import type { AnyData, Rule } from "@dsfr-blocks/content/rule";
import { readFrontMatter } from "@dsfr-blocks/content/read";
import { decodeId } from "@dsfr-blocks/content/rules/dead-anchor";
import { resolveUrlOnPage } from "@dsfr-blocks/content/rules/relative-link";
import { parseText } from "@dsfr-blocks/content/texts/checkTexts";
import { collectInlines } from "@dsfr-blocks/content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";
import { findReferences } from "../definition/contentValues";
import { readFrontMatterText } from "../definition/layout";
import { getPageLanguage } from "../definition/pageLanguage";
import { getPageTitle } from "../definition/pageTitle";
import { hasTranslations, listVersions, type PageVersion } from "../definition/translations";
import { isSameTag } from "../rich-text/language";
import { resolveFromRoot } from "../rich-text/url";
import { type FindPageLink, type PageFile, resolvePageLinks } from "./pageLinks";
import { collectDates, NO_DATES, type PageDates } from "./pageDates";

/** Markdown file: its path, and its text. */
export interface MarkdownFile {
  readonly file: string;
  readonly source: string;
}

/** Folder of pages that a rule checks. */
export interface Folder {
  readonly pages: readonly IndexedPage[];
  /** Other Markdown files of the folder. Another tool may build pages from these files, so links may lead to these files. */
  readonly otherFiles: readonly IndexedFile[];
  /** Files of the folder, by URL path. */
  readonly urlIndex: UrlIndex;
  /**
   * Whether the settings declare all the pages under a URL path: `/startups`, if the settings declare `content/_startups/*.md`.
   */
  readonly declares: (path: string) => boolean;
  readonly language: Language;
  /** Page being edited in a form. An issue that involves this page and another page is reported on this page. */
  readonly editedPage?: IndexedPage | undefined;
}

/** Anchors of a page. */
export interface PageAnchors {
  /** Ids of the page, each with the title of its block, or "". */
  readonly ids: ReadonlyMap<string, string>;
  /** Whether the page may have this id, in a block whose ids are unknown. */
  readonly mayHave: (id: string) => boolean;
}

/** Index entry of a file. The entry does not contain the file's text, because a folder may have thousands of files. */
export interface IndexedFile {
  readonly file: string;
  readonly title: string;
  /** URL of the page: the value of the key `url` or, without this key, of a `permalink` without a template. */
  readonly url: string | undefined;
  /** Other URLs that the site's generator creates for the page, from keys such as `aliases`. */
  readonly formerUrls: readonly string[];
  /** Returns the anchors of the page, or undefined if the page cannot be built. Called only for the target of a link. */
  readonly getAnchors?: (() => PageAnchors | undefined) | undefined;
}

/** Index entry of a page: all the data that rules compare with other pages. */
export interface IndexedPage extends IndexedFile {
  readonly titlePosition: Position;
  /** Whether the page is only a part of other pages. Its title is then "", since no browser tab shows it. */
  readonly isPart?: boolean | undefined;
  /** Values of the part's keys that may be ids: words without spaces. */
  readonly names?: readonly string[] | undefined;
  readonly urlPosition: Position;
  readonly links: readonly Link[];
  /** Titles of other pages, in the fields `reference("pages")`. */
  readonly references: readonly { readonly title: string; readonly position: Position }[];
  readonly dates: PageDates;
  /** Language of the page, if its file or its place in the settings names one. */
  readonly lang: string | undefined;
  /** Languages of the page, from its keys `translations` and `url`, including its own language. */
  readonly translations: readonly IndexedVersion[];
  readonly translationsPosition: Position;
}

/** Language version of a page. */
export interface IndexedVersion extends PageVersion, Pick<Link, "path"> {
  readonly position: Position;
}

/** Rule that compares the pages of a folder with each other. */
export interface FolderRule<Data = AnyData> extends Rule<Data> {
  readonly needs: "folder";
  /** Calls `report` for each issue, with the page, the position in its file and the data of the message. */
  find(folder: Folder, report: (page: IndexedPage, position: Position, data: Data) => void): void;
}

/** Information about a folder besides its pages. */
interface FolderContext extends Pick<Folder, "otherFiles" | "language" | "editedPage"> {
  /** Folders whose files the settings declare as pages: `content/_startups` in the repository, or `/startups` as a URL path. */
  readonly declaredFolders: readonly string[];
}

/** Creates the folder that the rules check. */
export function createFolder(
  pages: readonly IndexedPage[],
  { declaredFolders: declared, ...context }: FolderContext,
): Folder {
  // the declared folders as URL paths: `/content/startups`
  const folders = declared.map(toUrlPath);
  const declares = (path: string) => path !== "" && folders.some((folder) => folder.endsWith(path));
  return { pages, urlIndex: createUrlIndex([...pages, ...context.otherFiles]), declares, ...context };
}

/** Returns the path of a file or folder as a URL path: `/content/startups` for `content/_startups`. */
export function toUrlPath(path: string): string {
  return `/${path}`.replace(/\/(?:\.?\/|_)+/g, "/");
}

interface IndexOptions {
  /** Domains of the site. */
  readonly domains: readonly string[];
  /**
   * Whether a page type of the site has content that changes on a date. If so, dates in other pages may contradict this date.
   */
  readonly isDated: boolean;
  /** Language of the page's place in the settings. */
  readonly lang?: string | undefined;
  /** Returns the page to which a relative link of the page leads. */
  readonly findLink?: FindPageLink | undefined;
}

/** Creates the index entry of a page from its reading. */
export function indexPage(
  file: IndexedFile,
  reading: PageReading<ReadablePage>,
  { domains, isDated, lang, findLink = () => undefined }: IndexOptions,
): IndexedPage {
  const { page, partial, getPosition } = reading;
  const references = page ? [...findReferences(partial, page.schema)] : [];
  const language = getPageLanguage(partial, lang);
  const translationsPosition = getPosition(["translations"]) ?? FILE_START;
  const translations = (page ? listVersions(page, partial, language) : []).map((version) => ({
    ...version,
    path: extractPath(resolvePageLinks(findLink)(version.url.trim(), "link"), domains),
    position: getPosition(["translations", version.lang]) ?? translationsPosition,
  }));
  const ownVersion = translations.find((version) => isSameTag(version.lang, language ?? "fr"));
  return {
    ...file,
    // a file that is not named like its page may give its URL among its translations only
    url: file.url || ownVersion?.url,
    title: page && !page.isPart ? getPageTitle(page, partial) : "",
    isPart: page?.isPart,
    ...(page?.isPart && { names: listNames(partial) }),
    titlePosition: (page && getPosition([page.titleFrom])) ?? FILE_START,
    urlPosition: getPosition(["url"]) ?? getPosition(["permalink"]) ?? ownVersion?.position ?? FILE_START,
    links: [...collectLinks(reading, file, { domains, findLink })],
    references: references.flatMap(({ to, rawName: rawTitle, path }) =>
      to === "pages" && rawTitle.trim() !== ""
        ? [{ title: rawTitle, position: getPosition(path) ?? FILE_START }]
        : [],
    ),
    dates: isDated ? collectDates(reading, lang) : NO_DATES,
    lang: language,
    translations,
    translationsPosition,
  };
}

function listNames(content: unknown): string[] {
  if (typeof content === "string") return /^\S{1,100}$/.test(content) ? [content] : [];
  return Object.values(content ?? {}).flatMap(listNames);
}

/** Creates the index entry of any Markdown file. */
export function indexFile({ file, source }: MarkdownFile): IndexedFile {
  const getText = (key: string) => readFrontMatterText(source, key, file)?.text;
  return {
    file,
    title: getText("title") ?? "",
    url: getText("url") ?? toPermalinkUrl(getText("permalink")),
    formerUrls: readFormerUrls({ file, source }),
  };
}

/**
 * Returns the URL of a page from its `permalink`, a key of Jekyll, Eleventy and VuePress. Returns undefined for a template,
 * such as `/:year/:slug/`, and for a value that is not a path.
 */
export function toPermalinkUrl(permalink: unknown): string | undefined {
  if (typeof permalink !== "string" || !/^[^{}:]*\/[^{}:]*$/.test(permalink)) return undefined;
  return permalink
    .trim()
    .replace(/^\/*/, "/")
    .replace(/\/index\.html$/, "/");
}

/** Returns the file of a page, for the links that lead to it: its URL only if this URL is one of the site. */
export function toPageFile({ file, url }: PageFile): PageFile {
  const pageUrl = url?.trim();
  return pageUrl !== undefined && isSiteUrl(pageUrl) ? { file, url: pageUrl } : { file };
}

/** Whether a URL starts from the root of the site. */
const isSiteUrl = (url: string) => /^\/(?!\/)/.test(url);

/** Link in a page. */
export interface Link {
  /** URL, as the author wrote it. */
  readonly url: string;
  /** Path of the target page. Undefined for a link to the home page, to another site, or to a file that is not a page. */
  readonly path: string | undefined;
  /**
   * Alternative path of the target, for a relative link in a page without `url`: the site may publish `a/b.md` at `/a/b` or at
   * `/a/b/`.
   */
  readonly alternativePath?: string | undefined;
  /** Id in the target page, decoded. */
  readonly anchor?: string | undefined;
  readonly position: Position;
}

function* collectLinks(
  { page: pageType, texts }: Pick<PageReading<ReadablePage>, "page" | "texts">,
  page: IndexedFile,
  { domains, findLink }: { readonly domains: readonly string[]; readonly findLink: FindPageLink },
): Generator<Link> {
  const createLink = (url: string, position: Position): Link => {
    const linkedUrl = findLink(url)?.url;
    // a relative link of a part leads elsewhere on each page that shows the part
    const otherUrls = pageType?.isPart && url.startsWith(".") ? [] : resolvePageUrls(page, url);
    const urls = linkedUrl === undefined ? otherUrls : [linkedUrl];
    const [path, otherPath] = urls.map((resolved) => extractPath(resolved, domains));
    const anchor = extractAnchor(url);
    return {
      ...{ url, path, position },
      ...(otherPath !== path && { alternativePath: otherPath }),
      ...(anchor !== undefined && { anchor }),
    };
  };
  for (const text of texts) {
    // the rules about translations check these URLs
    if (text.path[0] === "translations" && pageType && hasTranslations(pageType.schema)) continue;
    if (text.format === "url") yield createLink(text.value.trim(), text.getPosition(0));
    if (!/\]|:\/\/|www\./.test(text.value)) continue;
    for (const node of collectInlines(parseText(text).tree))
      if (node.type === "link") yield createLink(node.url, text.getPosition(node.at ?? 0));
  }
}

/** Files of a folder, by URL path. */
export interface UrlIndex {
  /** Files by the path of their `url`. */
  readonly paths: ReadonlyMap<string, readonly IndexedFile[]>;
  /** Files by name, without folder and extension: a site may use this name as the last segment of the URL. */
  readonly slugs: ReadonlyMap<string, readonly IndexedFile[]>;
  /** Paths of the other URLs that the site's generator creates, from keys such as `aliases`. */
  readonly formerPaths: ReadonlySet<string>;
}

/** Matches a key that Jekyll, Hugo or another generator uses for a page's URL or for its former URLs. */
const URL_KEYS = /^(?:permalink|redirect_from|aliases):/m;

function readFormerUrls({ source, file }: MarkdownFile): string[] {
  const root = URL_KEYS.test(source) ? readFrontMatter(source, file) : undefined;
  if (root?.kind !== "map") return [];
  return root.entries
    .flatMap(({ name, value }) =>
      URL_KEYS.test(`${name}:`)
        ? value?.kind === "list"
          ? value.items.map((item) => item.value)
          : [value]
        : [],
    )
    .flatMap((node) => (node?.kind === "scalar" && typeof node.value === "string" ? [node.value] : []));
}

/** Returns the path of a page's `url` without a final slash and without `.html`, so that variants of the same URL are equal. */
export const normaliseUrlPath = (url: string): string => trimSlashes(url.trim()).replace(HTML_EXTENSION, "");

/**
 * Yields each page that has the same key as an earlier page, with the first page that has this key. If the first page with a
 * key is being edited, also yields this page, with the second page. Skips pages whose key is "".
 */
export function* findDuplicates(
  { pages, editedPage }: Pick<Folder, "pages" | "editedPage">,
  keyOf: (page: IndexedPage) => string,
): Generator<readonly [page: IndexedPage, other: IndexedPage]> {
  for (const [key, [first, ...more]] of groupBy(pages, keyOf)) {
    const [second] = more;
    if (key === "" || !first || !second) continue;
    for (const page of more) yield [page, first];
    if (first === editedPage) yield [first, second];
  }
}

function createUrlIndex(files: readonly IndexedFile[]): UrlIndex {
  const getSlug = ({ file }: IndexedFile) =>
    getLastSegment(file.replace(PAGE_FILE, "").replace(/\/index$/, ""));
  const filesWithUrl = files.filter(({ url }) => url !== undefined);
  return {
    paths: groupBy(filesWithUrl, ({ url = "" }) => normaliseUrlPath(url)),
    formerPaths: new Set(files.flatMap(({ formerUrls: former }) => former.map(normaliseUrlPath))),
    slugs: groupBy(files, getSlug),
  };
}

/**
 * Returns the files that may be at a URL path: the files that have this path as `url`, and the files whose name is the last
 * segment of the path.
 */
export function findFiles(path: string, { paths, slugs }: UrlIndex): readonly IndexedFile[] {
  return [...(paths.get(path) ?? []), ...(slugs.get(getLastSegment(path)) ?? [])];
}

/** Returns the last segment of a path: `b` for `/a/b`. */
export const getLastSegment = (path: string) => path.slice(path.lastIndexOf("/") + 1);
/** Returns the path of the parent: `/a` for `/a/b`. */
export const getParentPath = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/**
 * Returns a function that checks whether a file of a folder is at a URL of the site. `files` is called only for the first URL.
 */
export function createPageFinder(
  files: () => readonly IndexedFile[],
  domains: readonly string[],
): (url: string) => boolean {
  const getUrlIndex = once(() => createUrlIndex(files()));
  return (url) => {
    const path = extractPath(url, domains);
    return path !== undefined && findFiles(path, getUrlIndex()).length > 0;
  };
}

function trimSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}

/**
 * Matches the file extension at the end of a URL. A URL with such an extension leads to a page only if `HTML_EXTENSION` matches
 * too.
 */
const FILE_EXTENSION = /\.[a-z\d]{2,5}$/i;
/**
 * Matches the file extension that the URL of a page may have. The name before the extension may also contain dots:
 * `/startups/mes.aides.html`.
 */
const HTML_EXTENSION = /\.html?$/i;

/**
 * Resolves the target of a link in a page. A relative link begins with a dot, and is resolved from the page's `url`. If the
 * page has no `url`, the link is resolved from the path of the file, with one or two possible results.
 */
export function resolvePageUrls({ file, url }: PageFile, target: string): readonly string[] {
  if (!target.startsWith(".")) return [resolveFromRoot(target, "link")];
  const { url: pageUrl } = toPageFile({ file, url });
  if (pageUrl !== undefined) return [resolveUrlOnPage(target, pageUrl)];
  const path = toUrlPath(file.replace(PAGE_FILE, ""));
  const folder = path.replace(/\/index$/, "/");
  return folder === path
    ? [resolveUrlOnPage(target, path), resolveUrlOnPage(target, `${path}/`)]
    : [resolveUrlOnPage(target, folder)];
}

/**
 * Returns the decoded anchor of a URL; undefined if the URL has no anchor. Ignores `#top` and `#:~:text=…`, because browsers
 * handle these anchors.
 */
function extractAnchor(url: string): string | undefined {
  const [, id] = /^[^#]*#(?!top$|:~:)(.+)$/is.exec(url) ?? [];
  return id === undefined ? undefined : decodeId(id);
}

/**
 * Returns the path of a page of the site from its URL: `/cgu` for `https://exemple.gouv.fr/cgu/#editeur`. Returns undefined for
 * the home page, for another site, and for a file that is not a page.
 */
function extractPath(url: string, domains: readonly string[]): string | undefined {
  const [, domain, rest = ""] = /^(?:https?:\/\/([^/?#]+))?(\/(?!\/)[^?#]*)/i.exec(url) ?? [];
  if (domain !== undefined && !domains.some((ownDomain) => ownDomain.toLowerCase() === domain.toLowerCase()))
    return undefined;
  const path = trimSlashes(rest);
  return path === "" || (FILE_EXTENSION.test(path) && !HTML_EXTENSION.test(path))
    ? undefined
    : path.replace(HTML_EXTENSION, "");
}
