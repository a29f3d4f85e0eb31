import { groupBy } from "@dsfr-blocks/base/groupBy";
import { once } from "@dsfr-blocks/base/once";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { type Position, START } from "@dsfr-blocks/base/position";
import type { Language } from "@dsfr-blocks/base/message";
import type { AnyData, Rule } from "@dsfr-blocks/content/rule";
import { frontMatterOf } from "@dsfr-blocks/content/read";
import { decodedId } from "@dsfr-blocks/content/rules/dead-anchor";
import { resolvePath } from "@dsfr-blocks/content/rules/relative-link";
import { treeOf } from "@dsfr-blocks/content/texts/checkTexts";
import { inlinesOf } from "@dsfr-blocks/content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";
import { referencesIn } from "../definition/contentValues";
import { frontMatterWord } from "../definition/layout";
import { titleIn } from "../definition/pageTitle";
import { fromRoot } from "../rich-text/url";
import { datesOf, NO_DATES, type PageDates } from "./pageDates";

export interface MarkdownFile {
  readonly file: string;
  readonly source: string;
}

/** A folder of pages, as a rule looks at it. */
export interface Folder {
  readonly pages: readonly IndexedPage[];
  /** Its other Markdown files: another tool makes pages of them, so links may lead to them. */
  readonly others: readonly IndexedFile[];
  readonly addresses: Addresses;
  /** Whether the settings declare the pages of a part of the site: `/startups` by `content/_startups/*.md`. */
  readonly declares: (part: string) => boolean;
  readonly language: Language;
  /** The page that is being written, where one is: what it has in common with another is said of it. */
  readonly written?: IndexedPage | undefined;
}

/** Where in a page a link may lead. */
export interface PagePlaces {
  /** Each with the title of its block, "" without one. */
  readonly ids: ReadonlyMap<string, string>;
  /** Whether a block of which the ids are not known may have this one. */
  readonly mayHave: (id: string) => boolean;
}

/** What is kept of a file of a folder. Its text is not: a folder may have thousands. */
export interface IndexedFile {
  readonly file: string;
  readonly title: string;
  /** The address that it says. */
  readonly url: string | undefined;
  /** Those that a generator also makes, from keys of its own. */
  readonly former: readonly string[];
  /** Of a page that could be made. */
  readonly places?: PagePlaces | undefined;
}

/** What is kept of a page: all that another page may be compared with. */
export interface IndexedPage extends IndexedFile {
  readonly titlePlace: Position;
  readonly urlPlace: Position;
  readonly links: readonly Link[];
  /** The titles that it gives of other pages, in its fields `reference("pages")`. */
  readonly references: readonly { readonly written: string; readonly place: Position }[];
  readonly dates: PageDates;
}

/** A rule of what only a folder knows of its pages. */
export interface FolderRule<Data = AnyData> extends Rule<Data> {
  readonly needs: "folder";
  find(folder: Folder, report: (page: IndexedPage, place: Position, data: Data) => void): void;
}

/** What is known of a folder besides its pages. */
interface Around extends Pick<Folder, "others" | "language" | "written"> {
  /** The folders whose files the settings say to be pages: `content/_startups`. */
  readonly declared: readonly string[];
}

/** What the rules look at in a folder. */
export function folderOf(pages: readonly IndexedPage[], { declared, ...around }: Around): Folder {
  // as an address has them: `/content/startups`
  const folders = declared.map(addressLike);
  const declares = (part: string) => part !== "" && folders.some((folder) => folder.endsWith(part));
  return { pages, addresses: addressesOf([...pages, ...around.others]), declares, ...around };
}

/** The path of a file or folder as an address has it: `/content/startups` for `content/_startups`. */
export function addressLike(path: string): string {
  return `/${path}`.replace(/\/(?:\.?\/|_)+/g, "/");
}

interface Indexing {
  /** The site's own. */
  readonly domains: readonly string[];
  /** Whether what a page of the site shows changes at a day: then others may say another day. */
  readonly isDated: boolean;
}

/** What is kept of a page as it was read. */
export function indexPage(
  file: IndexedFile,
  reading: PageReading<ReadablePage>,
  { domains, isDated }: Indexing,
): IndexedPage {
  const { page, partial, place } = reading;
  const references = page ? [...referencesIn(partial, page.schema)] : [];
  return {
    ...file,
    title: page ? titleIn(page, partial) : "",
    titlePlace: (page && place([page.titleFrom])) ?? START,
    urlPlace: place(["url"]) ?? START,
    links: [...linksOf(reading, file, domains)],
    references: references.flatMap(({ to, written, path }) =>
      to === "pages" && written.trim() !== "" ? [{ written, place: place(path) ?? START }] : [],
    ),
    dates: isDated ? datesOf(reading) : NO_DATES,
  };
}

/** What is kept of a file, of any tool. */
export function indexFile({ file, source }: MarkdownFile): IndexedFile {
  const wordOf = (key: string) => frontMatterWord(source, key, file)?.word;
  return {
    file,
    title: wordOf("title") ?? "",
    url: wordOf("url"),
    former: formerAddresses({ file, source }),
  };
}

export interface Link {
  readonly url: string;
  /** Undefined for what leads out of the site, or to something else than a page. */
  readonly path: string | undefined;
  /** Where it leads too, from a page of which only the file is known: the site may show `a/b.md` at `/a/b/`. */
  readonly otherPath?: string | undefined;
  /** The place in the page that it leads to, as the page has it. */
  readonly anchor?: string | undefined;
  readonly place: Position;
}

function* linksOf(
  { texts }: Pick<PageReading<ReadablePage>, "texts">,
  page: IndexedFile,
  domains: readonly string[],
): Generator<Link> {
  const linkTo = (url: string, place: Position): Link => {
    const [path, otherPath] = addressesFrom(page, url).map((address) => pathIn(address, domains));
    const anchor = anchorIn(url);
    return {
      ...{ url, path, place },
      ...(otherPath !== path && { otherPath }),
      ...(anchor !== undefined && { anchor }),
    };
  };
  for (const text of texts) {
    if (text.format === "url") yield linkTo(text.value.trim(), text.placeAt(0));
    if (!/\]|:\/\/|www\./.test(text.value)) continue;
    for (const node of inlinesOf(treeOf(text) ?? []))
      if (node.type === "link") yield linkTo(node.url, text.placeAt(node.at ?? 0));
  }
}

/** Where files are: at what `url` says; a site may also make the last part of an address from a file's name. */
export interface Addresses {
  readonly paths: ReadonlyMap<string, readonly IndexedFile[]>;
  readonly slugs: ReadonlyMap<string, readonly IndexedFile[]>;
  /** Those that a generator also makes, from keys of its own. */
  readonly former: ReadonlySet<string>;
}

/** The keys of Jekyll, Hugo and others for a page's address, and for those that it had. */
const ADDRESS_KEYS = /^(?:permalink|redirect_from|aliases):/m;

function formerAddresses({ source, file }: MarkdownFile): string[] {
  const root = ADDRESS_KEYS.test(source) ? frontMatterOf(source, file) : undefined;
  if (root?.kind !== "map") return [];
  return root.entries
    .flatMap(({ name, value }) =>
      ADDRESS_KEYS.test(`${name}:`)
        ? value?.kind === "list"
          ? value.items.map((item) => item.value)
          : [value]
        : [],
    )
    .flatMap((node) => (node?.kind === "scalar" && typeof node.value === "string" ? [node.value] : []));
}

/** The path of the address that a page says: the same with a slash behind it, and with `.html`. */
export const pathOf = (url: string): string => withoutSlash(url.trim()).replace(PAGE, "");

/** The pages for which a key is that of a page before them, each with that page; of the page that is being written, one behind it counts too. */
export function* alike(
  { pages, written }: Pick<Folder, "pages" | "written">,
  keyOf: (page: IndexedPage) => string,
): Generator<readonly [page: IndexedPage, other: IndexedPage]> {
  for (const [key, [first, ...others]] of groupBy(pages, keyOf)) {
    const [second] = others;
    if (key === "" || !first || !second) continue;
    for (const page of others) yield [page, first];
    if (first === written) yield [first, second];
  }
}

function addressesOf(files: readonly IndexedFile[]): Addresses {
  const slugOf = ({ file }: IndexedFile) => lastPart(file.replace(PAGE_FILE, "").replace(/\/index$/, ""));
  const addressed = files.filter(({ url }) => url !== undefined);
  return {
    paths: groupBy(addressed, ({ url = "" }) => pathOf(url)),
    former: new Set(files.flatMap(({ former }) => former.map(pathOf))),
    slugs: groupBy(files, slugOf),
  };
}

export function filesAt(path: string, { paths, slugs }: Addresses): readonly IndexedFile[] {
  return [...(paths.get(path) ?? []), ...(slugs.get(lastPart(path)) ?? [])];
}

export const lastPart = (path: string) => path.slice(path.lastIndexOf("/") + 1);
export const above = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** Whether a page of a folder is at an address of the site. The folder's files are asked for when there is an address to find. */
export function pageFinder(
  files: () => readonly IndexedFile[],
  domains: readonly string[],
): (url: string) => boolean {
  const addresses = once(() => addressesOf(files()));
  return (url) => {
    const path = pathIn(url, domains);
    return path !== undefined && filesAt(path, addresses()).length > 0;
  };
}

function withoutSlash(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}

/** What ends the address of something else than a page. */
const DOCUMENT = /\.[a-z\d]{2,5}$/i;
/** What may end that of a page, whose name may hold points too: `/startups/mes.aides.html`. */
const PAGE = /\.html?$/i;

/** Where a link of a page leads: one that begins with a point, from the page's address; from its file, where it has none. */
function addressesFrom({ file, url }: IndexedFile, to: string): readonly string[] {
  if (!to.startsWith(".")) return [fromRoot(to, "link")];
  const own = url?.trim() ?? "";
  if (/^\/(?!\/)/.test(own)) return [resolvePath(to, own)];
  const path = addressLike(file.replace(PAGE_FILE, ""));
  const folder = path.replace(/\/index$/, "/");
  return folder === path ? [resolvePath(to, path), resolvePath(to, `${path}/`)] : [resolvePath(to, folder)];
}

/** The place that an address names in its page. `#top` and `#:~:text=…` are the browser's own. */
function anchorIn(url: string): string | undefined {
  const [, id] = /^[^#]*#(?!top$|:~:)(.+)$/is.exec(url) ?? [];
  return id === undefined ? undefined : decodedId(id);
}

/** The path of an address of the site itself, that of a page: `/cgu` for `https://exemple.gouv.fr/cgu/#editeur`. */
function pathIn(url: string, domains: readonly string[]): string | undefined {
  const [, host, rest = ""] = /^(?:https?:\/\/([^/?#]+))?(\/(?!\/)[^?#]*)/i.exec(url) ?? [];
  if (host !== undefined && !domains.some((own) => own.toLowerCase() === host.toLowerCase()))
    return undefined;
  const path = withoutSlash(rest);
  return path === "" || (DOCUMENT.test(path) && !PAGE.test(path)) ? undefined : path.replace(PAGE, "");
}
