import picomatch from "picomatch";
import { groupBy } from "../base/groupBy";
import { type Place } from "../base/place";
import type { Language } from "../base/sentence";
import type { AnyData, Rule } from "../content/rule";
import { frontMatterOf } from "../content/read";
import { treeOf } from "../content/texts/checkTexts";
import { inlinesOf } from "../content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";
import { frontMatterWord } from "../definition/layout";
import { titleIn } from "../definition/pageTitle";
import { PAGE_FILE, type SiteFiles } from "./siteFiles";

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
  /** Its other Markdown files: another tool makes pages of them, so links may lead to them. */
  readonly others: readonly MarkdownFile[];
  readonly links: readonly Link[];
  readonly addresses: Addresses;
  /** Whether the settings declare the pages of a part of the site: `/startups` by `content/_startups/*.md`. */
  readonly declares: (part: string) => boolean;
  readonly language: Language;
}

/** A rule of what only a folder knows of its pages. */
export interface FolderRule<Data = AnyData> extends Rule<Data> {
  readonly needs: "folder";
  find(folder: Folder, report: (page: FolderPage, place: Place, data: Data) => void): void;
}

/** What is known of a folder besides its pages. */
interface Around {
  readonly others: readonly MarkdownFile[];
  /** The site's own. */
  readonly hosts: readonly string[];
  readonly places: SiteFiles["places"];
  readonly language: Language;
}

/** What the rules look at in a folder. */
export function folderOf(pages: readonly FolderPage[], { others, hosts, places, language }: Around): Folder {
  const links = pages.flatMap((page) => [...linksOf(page, hosts)]);
  const folders = places.flatMap(({ globs }) => globs.flatMap(folderIn));
  const declares = (part: string) => part !== "" && folders.some((folder) => folder.endsWith(part));
  return { pages, others, links, addresses: addressesOf([...pages, ...others]), declares, language };
}

/** The folder whose files a glob names, as an address has it: `/content/startups` for `content/_startups/*.md`. */
function folderIn(glob: string): string[] {
  const { base, isGlob, negated } = picomatch.scan(glob);
  return isGlob && !negated ? [`/${base}`.replace(/\/(?:\.?\/|_)+/g, "/")] : [];
}

export function valuesOf({ reading }: FolderPage): Readonly<Record<string, unknown>> {
  return (reading.value ?? {}) as Readonly<Record<string, unknown>>;
}

export function titleOf({ reading: { page, value } }: FolderPage): string {
  return page ? titleIn(page, value) : "";
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
  /** Those that a generator also makes, from keys of its own. */
  readonly former: ReadonlySet<string>;
}

/** The keys of Jekyll, Hugo and others for a page's address, and for those that it had. */
const ADDRESS_KEYS = /^(?:permalink|redirect_from|aliases):/m;

function otherAddresses({ source, file }: MarkdownFile): string[] {
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

function addressesOf(files: readonly MarkdownFile[]): Addresses {
  const placed = files.map((file): PlacedFile => {
    const name = file.file.replace(PAGE_FILE, "").replace(/\/index$/, "");
    return { file, name, url: frontMatterWord(file.source, "url", file.file)?.word };
  });
  const addressed = placed.filter(({ url }) => url !== undefined);
  return {
    paths: groupBy(addressed, ({ url = "" }) => withoutSlash(url).replace(PAGE, "")),
    former: new Set(files.flatMap(otherAddresses).map((url) => withoutSlash(url).replace(PAGE, ""))),
    slugs: groupBy(placed, ({ name }) => lastPart(name)),
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

/** What ends the address of something else than a page. */
const DOCUMENT = /\.[a-z\d]{2,5}$/i;
/** What may end that of a page, whose name may hold points too: `/startups/mes.aides.html`. */
const PAGE = /\.html?$/i;

/** The path of an address of the site itself, that of a page: `/cgu` for `https://exemple.gouv.fr/cgu/#editeur`. */
function pathIn(url: string, hosts: readonly string[]): string | undefined {
  const [, host, rest = ""] = /^(?:https?:\/\/([^/?#]+))?(\/(?!\/)[^?#]*)/i.exec(url) ?? [];
  if (host !== undefined && !hosts.some((own) => own.toLowerCase() === host.toLowerCase())) return undefined;
  const path = withoutSlash(rest);
  return path === "" || (DOCUMENT.test(path) && !PAGE.test(path)) ? undefined : path.replace(PAGE, "");
}
