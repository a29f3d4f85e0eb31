import { datesIn } from "../content/dates";
import { groupBy } from "../base/groupBy";
import { parseMarkdown } from "../content/markdown/parse";
import { nearest } from "../base/nearest";
import { type Place, START } from "../base/place";
import { inlinesOf, textsOf } from "../content/rules/walk";
import { treeOf } from "../content/rules/checkTexts";
import type { Language } from "../base/sentence";
import { longDate } from "../base/day";
import type { PageReading, ReadablePage, RuleLevels } from "../definition/check";
import { frontMatterWord } from "../definition/layout";
import { referencesIn } from "../definition/contentRules";
import { type Finding, makeFinding } from "../base/finding";
import { siteMessage } from "./sentences";
import { PAGE_FILE } from "./siteFiles";

/** The rules of what only a folder knows; their names are those of their sentences. */
export const folderRules = ["same-title", "dead-link", "date-elsewhere"] as const;
type FolderRule = (typeof folderRules)[number];

interface MarkdownFile {
  readonly file: string;
  readonly source: string;
}

/** A Markdown file of a folder that is a page, as it was read. */
export interface FolderPage extends MarkdownFile {
  readonly reading: PageReading<ReadablePage>;
}

export interface FolderOptions {
  /** The folder's other Markdown files: they are pages too, of another tool, and have addresses. */
  readonly others: readonly MarkdownFile[];
  readonly hosts: readonly string[];
  /** The levels of the rules in a file. */
  readonly rulesIn: (file: string) => RuleLevels;
  readonly language: Language;
}

interface FolderIssue {
  readonly rule: FolderRule;
  readonly page: FolderPage;
  readonly place: Place;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * What only a folder knows of its pages: a title that two of them have (RGAA 8.6), a link or a name that is none of theirs,
 * and a day that the page it links to contradicts.
 */
export function folderIssues(
  pages: readonly FolderPage[],
  { others, hosts, rulesIn, language }: FolderOptions,
): Finding[] {
  const links = pages.flatMap((page) => [...linksOf(page, hosts)]);
  const addresses = addressesOf([...pages, ...others]);
  const found = [
    ...sameTitles(pages),
    ...deadLinks(links, addresses),
    ...deadReferences(pages, others),
    ...datesElsewhere(pages, links, addresses, language),
  ];
  return found.flatMap(({ rule, page: { file }, place, details }): Finding[] => {
    const level = rulesIn(file)[rule] ?? "warning";
    if (level === "off") return [];
    return [makeFinding({ file, place, severity: level }, rule, siteMessage(language, rule, details))];
  });
}

function valuesOf({ reading }: FolderPage): Readonly<Record<string, unknown>> {
  return (reading.value ?? {}) as Readonly<Record<string, unknown>>;
}

function titleOf(page: FolderPage): string {
  const { title } = valuesOf(page);
  return typeof title === "string" ? title : "";
}

interface Link {
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

function* sameTitles(pages: readonly FolderPage[]): Generator<FolderIssue> {
  const first = new Map<string, string>();
  for (const page of pages) {
    const words = titleOf(page).replace(/\s+/g, " ").trim();
    if (words === "") continue;
    const key = words.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, page.file);
    else {
      const place = page.reading.place(["title"]) ?? START;
      yield { rule: "same-title", page, place, details: { title: words, other } };
    }
  }
}

interface PlacedFile {
  readonly file: MarkdownFile;
  /** Its path, without what ends it. */
  readonly name: string;
  readonly url: string | undefined;
}

/** Where files are: at what `url` says; a site may also make the last part of an address from a file's name. */
interface Addresses {
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

function filesAt(path: string, { paths, slugs }: Addresses): readonly PlacedFile[] {
  return [...(paths.get(path) ?? []), ...(slugs.get(lastPart(path)) ?? [])];
}

const lastPart = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const above = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

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

function* deadLinks(links: readonly Link[], addresses: Addresses): Generator<FolderIssue> {
  // pages of a folder link to the same places, and each is looked for once
  const nearOf = new Map<string, string | undefined>();
  for (const { page, url, path, place } of links) {
    if (path === undefined || filesAt(path, addresses).length > 0) continue;
    if (!nearOf.has(path)) nearOf.set(path, nearestAddress(path, addresses));
    const near = nearOf.get(path);
    const part = lastPart(above(path));
    // in a part of the site without a file here, the site may make its pages from something else
    if (near === undefined && (part === "" || !addresses.parts.has(part))) continue;
    yield { rule: "dead-link", page, place, details: { url, ...(near !== undefined && { near }) } };
  }
}

function nearestAddress(path: string, { paths, slugs }: Addresses): string | undefined {
  const slug = nearest(lastPart(path), slugs.keys(), SLIP);
  return nearest(path, paths.keys(), SLIP) ?? (slug && `${above(path)}/${slug}`);
}

/** Titles in fields `reference("pages")` that no page has, letter for letter: what makes the site compares them so. */
function* deadReferences(
  pages: readonly FolderPage[],
  others: readonly MarkdownFile[],
): Generator<FolderIssue> {
  const titles = new Set([
    ...pages.map(titleOf),
    ...others.map(({ source }) => frontMatterWord(source, "title")?.word ?? ""),
  ]);
  titles.delete("");
  const nearOf = new Map<string, string | undefined>();
  for (const page of pages) {
    const { page: kind, value, place } = page.reading;
    if (!kind) continue;
    for (const { written, path } of referencesIn(value, kind.schema, "pages")) {
      if (written.trim() === "" || titles.has(written)) continue;
      if (!nearOf.has(written)) nearOf.set(written, nearest(written, titles));
      const near = nearOf.get(written);
      // a title of several lines, in a file of another tool, is not known whole
      if (near === undefined && others.length > 0) continue;
      const details = { title: written, ...(near !== undefined && { near }) };
      yield { rule: "dead-link", page, place: place(path) ?? START, details };
    }
  }
}

/** Letters that may be wrong in a word that is meant to be another. */
const SLIP = 2;

/** A day at which what a page shows changes, inside a range of days of a page that it links to, and not at its end. */
function* datesElsewhere(
  pages: readonly FolderPage[],
  links: readonly Link[],
  addresses: Addresses,
  language: Language,
): Generator<FolderIssue> {
  const byFile = new Map<MarkdownFile, FolderPage>(pages.map((page) => [page, page]));
  const linksFrom = groupBy(links, ({ page }) => page);
  const ranges = new Map<FolderPage, readonly DayRange[]>();
  for (const page of pages) {
    const days = changesOf(page);
    if (days.length === 0) continue;
    const files = (linksFrom.get(page) ?? []).flatMap(({ path }) =>
      path === undefined ? [] : filesAt(path, addresses),
    );
    for (const other of new Set(files.flatMap(({ file }) => byFile.get(file) ?? []))) {
      if (other === page) continue;
      const told = ranges.get(other) ?? [...rangesOf(other)];
      ranges.set(other, told);
      for (const { key, end, day } of days) {
        const around = told.find(({ first, last }) => first <= day && day <= last);
        if (!around || told.some((range) => range[end] === day)) continue;
        const date = longDate(day, language === "fr" ? "fr-FR" : "en-GB");
        const details = { key, date, other: other.file, words: around.words };
        yield { rule: "date-elsewhere", page, place: page.reading.place([key]) ?? START, details };
      }
    }
  }
}

/** The days at which what a page shows changes, each with the end of a range that says the same. */
function changesOf(page: FolderPage) {
  const values = valuesOf(page);
  return Object.entries(page.reading.page?.schema.fields ?? {}).flatMap(([key, schema]) => {
    const day = values[key];
    if (schema.kind !== "text" || !schema.changes || typeof day !== "string") return [];
    return [{ key, day, end: schema.changes === "from" ? "first" : "last" } as const];
  });
}

interface DayRange {
  readonly first: string;
  readonly last: string;
  readonly words: string;
}

function* rangesOf({ reading }: FolderPage): Generator<DayRange> {
  for (const text of reading.texts) {
    if (text.format !== "markdown") continue;
    for (const { value } of textsOf(parseMarkdown(text.value))) {
      for (const { start, end, first, last } of datesIn(value))
        if (first < last) yield { first, last, words: value.slice(start, end) };
    }
  }
}
