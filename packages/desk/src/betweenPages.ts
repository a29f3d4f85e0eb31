import { formatMessage } from "@dsfr-blocks/base/message";
import { readValue } from "@dsfr-blocks/content/readValue";
import { shortenDetails } from "@dsfr-blocks/content/rule";
import {
  createFolder,
  createPageLinkFinder,
  type FindPageFile,
  type FindPageLink,
  type FolderRule,
  folderRules,
  type IndexedFile,
  type IndexedPage,
  indexPage,
  isDated,
  type PageFile,
  resolvePageLinks,
  toPageFile,
  toPermalinkUrl,
} from "dsfr-blocks/internal";
import type { Path } from "@dsfr-blocks/base/issue";
import { isSame } from "@dsfr-blocks/base/isSame";
import type { ResolveUrl } from "dsfr-blocks";
import type { Entry, EntryPage } from "./entry";
import { type FieldCheckOptions, toFieldIssue, type FieldIssue } from "./issues";

/** Entry of the CMS, with its file. */
export interface SiteEntry {
  /** Path of the file in the repository or, if the CMS does not provide this path, the entry's slug; "" for a new entry. */
  readonly file: string;
  readonly entry: Entry;
  /** URL of the page, if the entry itself has no `url`. */
  readonly url?: string | undefined;
  /** Page type of the entry, or undefined if the entry is not a page. */
  readonly page: EntryPage | undefined;
  /** Language of the collection, if the entry itself has no `lang`. */
  readonly lang?: string | undefined;
}

/** Entries of the CMS as they are saved, including the page that is being edited. */
export interface Site {
  readonly pages: readonly IndexedPage[];
  readonly otherFiles: readonly IndexedFile[];
  /** Folders whose files the settings declare as pages: `content/_startups` in the repository, or `/startups` as a URL path. */
  readonly declaredFolders: readonly string[];
  /** Returns the page file at a path. */
  readonly findFile: FindPageFile;
}

type Options = Pick<FieldCheckOptions, "domains" | "rules">;

const rules: readonly FolderRule[] = folderRules;

/** Indexes the entries of a site for the rules that compare pages. */
export function createSite(
  entries: readonly SiteEntry[],
  declared: Site["declaredFolders"],
  options: Options,
): Site {
  const pages = entries.flatMap(({ page, ...file }) =>
    page ? [indexEntry({ page, ...file }, options)] : [],
  );
  const otherFiles = entries.filter(({ page }) => !page).map(toIndexedFile);
  const files = new Map(
    entries.map(toIndexedFile).map((indexedFile) => [indexedFile.file, toPageFile(indexedFile)]),
  );
  return {
    pages: pages.map(({ indexed }) => indexed),
    otherFiles,
    declaredFolders: declared,
    findFile: (path) => files.get(path),
  };
}

/** Resolution of the relative links of an entry. */
export interface EntryLinks {
  readonly page: PageFile;
  readonly site: Site | undefined;
  /** Returns the page to which a relative link leads. */
  readonly findLink: FindPageLink;
  readonly resolveUrl: ResolveUrl;
}

/**
 * Creates the resolution of the relative links of an entry. Returns `previous` if it is still valid, because the preview renders
 * a block again if its `resolveUrl` is another function.
 */
export function createEntryLinks(
  file: Omit<SiteEntry, "page">,
  site: Site | undefined,
  resolveUrl?: ResolveUrl,
  previous?: EntryLinks,
): EntryLinks {
  const page = toPageFile(toIndexedFile(file));
  if (previous && previous.site === site && isSame(previous.page, page)) return previous;
  const findLink = createPageLinkFinder(page, site?.findFile ?? (() => undefined));
  return { page, site, findLink, resolveUrl: resolvePageLinks(findLink, resolveUrl) };
}

/**
 * Returns the issues that `check` would report on a page because of other pages, if it checked the whole site: dead links, a
 * title that another page has, dates that contradict the dates of another page.
 */
export function findSiteIssues(
  { page, ...file }: SiteEntry & { readonly page: EntryPage },
  site: Site,
  options: Options,
): FieldIssue[] {
  const { pages, otherFiles, declaredFolders: declared } = site;
  const { findLink } = createEntryLinks(file, site);
  const { indexed: indexedEntry, pathAt } = indexEntry({ page, ...file }, options, findLink);
  const isIndexed = pages.some((indexedPage) => indexedPage.file === file.file);
  const all = isIndexed
    ? pages.map((indexedPage) => (indexedPage.file === file.file ? indexedEntry : indexedPage))
    : [...pages, indexedEntry];
  const folder = createFolder(all, {
    otherFiles,
    declaredFolders: declared,
    editedPage: indexedEntry,
    language: "fr",
  });
  const issues: FieldIssue[] = [];
  for (const rule of rules) {
    const severity = options.rules?.[rule.name] ?? rule.severity;
    if (severity === "off") continue;
    rule.find(folder, (issuePage, { line }, data) => {
      if (issuePage !== indexedEntry) return;
      const message = formatMessage(rule, "form", shortenDetails(data as object));
      issues.push(toFieldIssue({ severity, rule: rule.name, message, path: pathAt(line) }, page, file.entry));
    });
  }
  return issues;
}

function toIndexedFile({ file, entry, url }: Omit<SiteEntry, "page" | "lang">): IndexedFile {
  const getText = (key: string) => (typeof entry[key] === "string" ? entry[key] : undefined);
  const formerUrls = [entry["aliases"], entry["permalink"], entry["redirect_from"]].flat();
  return {
    file,
    title: getText("title") ?? "",
    url: getText("url") || (toPermalinkUrl(entry["permalink"]) ?? url),
    formerUrls: formerUrls.filter((each) => typeof each === "string"),
  };
}

/**
 * Indexes an entry for the rules that compare pages. `readValue` gives each value a line of its own: `pathAt` returns the path
 * of the text at a line, or the path of the page's title for any other line.
 */
function indexEntry(
  { page, ...file }: SiteEntry & { readonly page: EntryPage },
  { domains = [] }: Options,
  findLink?: FindPageLink,
) {
  const { schema, body } = page;
  const reading = readValue(file.entry, schema, { body, inForm: true });
  const indexing = { domains, isDated: isDated(page), lang: file.lang, findLink };
  const indexed = indexPage(toIndexedFile(file), { ...reading, page }, indexing);
  const paths = new Map<number, Path>(
    reading.texts.map(({ path, getPosition }) => [getPosition(0).line, path]),
  );
  return { indexed, pathAt: (line: number) => paths.get(line) ?? [page.titleFrom] };
}
