import { formatMessage } from "@dsfr-blocks/base/message";
import { readValue } from "@dsfr-blocks/content/values";
import { shorten } from "@dsfr-blocks/content/rule";
import {
  folderOf,
  type FolderRule,
  folderRules,
  type IndexedFile,
  type IndexedPage,
  indexPage,
  isDated,
} from "dsfr-blocks/internal";
import type { Path } from "@dsfr-blocks/base/issue";
import type { Entry, EntryPage } from "./entry";
import { type FieldCheckOptions, fieldIssue, type FieldIssue } from "./issues";

/** A file of the CMS. */
export interface SiteEntry {
  /** Its path in the repository, or its name; "" for a new one. */
  readonly file: string;
  readonly entry: Entry;
  /** Its address, where the entry itself says none. */
  readonly url?: string | undefined;
  /** Undefined if it is not one of the pages. */
  readonly page: EntryPage | undefined;
}

/** What the CMS holds besides the page that is being written. */
export interface Site {
  readonly pages: readonly IndexedPage[];
  readonly others: readonly IndexedFile[];
  /** The folders whose files the settings say to be pages. */
  readonly declared: readonly string[];
}

type Options = Pick<FieldCheckOptions, "domains" | "rules">;

const rulesOfFolders: readonly FolderRule[] = folderRules;

/** What the rules between pages look at in a site's entries. */
export function siteOf(entries: readonly SiteEntry[], declared: Site["declared"], options: Options): Site {
  const pages = entries.flatMap(({ page, ...file }) =>
    page ? [indexEntry({ page, ...file }, options)] : [],
  );
  const others = entries.filter(({ page }) => !page).map(fileOf);
  return { pages: pages.map(({ indexed }) => indexed), others, declared };
}

/** What `check` of the whole site would say of a page by the others: dead links, a title that another has, dates. */
export function issuesBetween(
  { page, ...file }: SiteEntry & { readonly page: EntryPage },
  { pages, others, declared }: Site,
  options: Options,
): FieldIssue[] {
  const { indexed: written, pathAt } = indexEntry({ page, ...file }, options);
  const isThere = pages.some((each) => each.file === file.file);
  const all = isThere ? pages.map((each) => (each.file === file.file ? written : each)) : [...pages, written];
  const folder = folderOf(all, { others, declared, written, language: "fr" });
  const issues: FieldIssue[] = [];
  for (const rule of rulesOfFolders) {
    const severity = options.rules?.[rule.name] ?? rule.severity;
    if (severity === "off") continue;
    rule.find(folder, (of, { line }, data) => {
      if (of !== written) return;
      const message = formatMessage(rule, "form", shorten(data as object));
      issues.push(fieldIssue({ severity, rule: rule.name, message, path: pathAt(line) }, page, file.entry));
    });
  }
  return issues;
}

function fileOf({ file, entry, url }: Omit<SiteEntry, "page">): IndexedFile {
  const text = (key: string) => (typeof entry[key] === "string" ? entry[key] : undefined);
  const former = [entry["aliases"], entry["permalink"], entry["redirect_from"]].flat();
  return {
    file,
    title: text("title") ?? "",
    url: text("url") || url,
    former: former.filter((each) => typeof each === "string"),
  };
}

/** An entry as the rules between pages look at it. Of a value, the line in a reading gives its path. */
function indexEntry({ page, ...file }: SiteEntry & { readonly page: EntryPage }, { domains = [] }: Options) {
  const { schema, body } = page;
  const reading = readValue(file.entry, schema, { body, inForm: true });
  const indexing = { domains, isDated: isDated(page) };
  const indexed = indexPage(fileOf(file), { ...reading, page }, indexing);
  const paths = new Map<number, Path>(reading.texts.map(({ path, placeAt }) => [placeAt(0).line, path]));
  return { indexed, pathAt: (line: number) => paths.get(line) ?? [page.titleFrom] };
}
