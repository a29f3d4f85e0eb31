import { groupBy } from "../base/groupBy";
import { type Place } from "../base/place";
import type { Language } from "../base/sentence";
import type { Rule } from "../content/rule";
import { treeOf } from "../content/texts/checkTexts";
import { inlinesOf } from "../content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";
import { frontMatterWord } from "../definition/layout";
import { PAGE_FILE } from "./siteFiles";

export interface MarkdownFile {
  readonly file: string;
  readonly source: string;
}

/** A Markdown file of a folder that is a page, as it was read. */
export interface FolderPage extends MarkdownFile {
  readonly reading: PageReading<ReadablePage>;
}

/** A folder of pages, as a rule looks at it. */
export interface Folder {
  readonly pages: readonly FolderPage[];
  /** Its other Markdown files: they are pages too, of another tool, and have addresses. */
  readonly others: readonly MarkdownFile[];
  readonly links: readonly Link[];
  readonly addresses: Addresses;
  readonly language: Language;
}

/** A rule of what only a folder knows of its pages. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in BlockRule
export interface FolderRule<Data = any> extends Rule<Data> {
  readonly needs: "folder";
  find(folder: Folder, report: (page: FolderPage, place: Place, data: Data) => void): void;
}

/** What the rules look at in a folder. `hosts` are the site's own. */
export function folderOf(
  pages: readonly FolderPage[],
  others: readonly MarkdownFile[],
  hosts: readonly string[],
  language: Language,
): Folder {
  const links = pages.flatMap((page) => [...linksOf(page, hosts)]);
  return { pages, others, links, addresses: addressesOf([...pages, ...others]), language };
}

export function valuesOf({ reading }: FolderPage): Readonly<Record<string, unknown>> {
  return (reading.value ?? {}) as Readonly<Record<string, unknown>>;
}

export function titleOf(page: FolderPage): string {
  const { title } = valuesOf(page);
  return typeof title === "string" ? title : "";
}

export interface Link {
  readonly page: FolderPage;
  readonly url: string;
  /** Undefined for what leads out of the site, or to something else than a page. */
  readonly path: string | undefined;
  readonly place: Place;
}

function* linksOf(page: FolderPage, hosts: readonly string[]): Generator<Link> {
  const linkTo = (url: string, place: Place): Link => ({ page, url, path: pathIn(url, hosts), place });
  for (const text of page.reading.texts) {
    if (text.format === "url") yield linkTo(text.value.trim(), text.placeAt(0));
    if (!/\]|:\/\/|www\./.test(text.value)) continue;
    for (const node of inlinesOf(treeOf(text) ?? []))
      if (node.type === "link") yield linkTo(node.url, text.placeAt(node.at ?? 0));
  }
}

interface PlacedFile {
  readonly file: MarkdownFile;
  /** Its path, without what ends it. */
  readonly name: string;
  readonly url: string | undefined;
}

/** Where files are: at what `url` says; a site may also make the last part of an address from a file's name. */
export interface Addresses {
  readonly paths: ReadonlyMap<string, readonly PlacedFile[]>;
  readonly slugs: ReadonlyMap<string, readonly PlacedFile[]>;
  /** The parts of the site that files are in: `candidats` for `content/candidats/faq.md`. */
  readonly parts: ReadonlySet<string>;
}

function addressesOf(files: readonly MarkdownFile[]): Addresses {
  const placed = files.map((file): PlacedFile => {
    const name = file.file.replace(PAGE_FILE, "").replace(/\/index$/, "");
    return { file, name, url: frontMatterWord(file.source, "url", file.file)?.word };
  });
  const addressed = placed.filter(({ url }) => url !== undefined);
  return {
    paths: groupBy(addressed, ({ url = "" }) => withoutSlash(url)),
    slugs: groupBy(placed, ({ name }) => lastPart(name)),
    parts: new Set(placed.flatMap(({ name, url = "" }) => [name, url].map((at) => lastPart(above(at))))),
  };
}

export function filesAt(path: string, { paths, slugs }: Addresses): readonly PlacedFile[] {
  return [...(paths.get(path) ?? []), ...(slugs.get(lastPart(path)) ?? [])];
}

export const lastPart = (path: string) => path.slice(path.lastIndexOf("/") + 1);
export const above = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

function withoutSlash(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}

/** The path of an address of the site itself, that of a page: `/cgu` for `https://exemple.gouv.fr/cgu/#editeur`. */
function pathIn(url: string, hosts: readonly string[]): string | undefined {
  const [, host, rest = ""] = /^(?:https?:\/\/([^/?#]+))?(\/(?!\/)[^?#]*)/i.exec(url) ?? [];
  if (host !== undefined && !hosts.some((own) => own.toLowerCase() === host.toLowerCase())) return undefined;
  const path = withoutSlash(rest);
  return path === "" || /\.[a-z\d]{2,5}$/i.test(path) ? undefined : path;
}
