import { join, relative } from "node:path/posix";
import { readAll, readCollections, type SiteEntries } from "../../site/collections";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { indexFile, type MarkdownFile } from "dsfr-blocks/internal";
import type { Settings } from "../../site/settings";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { formatLayouts, findPageFiles, readFoundFile } from "../files/namedFiles";
import { getRootFolder } from "@dsfr-blocks/base/node/namedFiles";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { RenderArguments } from "../arguments/commands";
import { readSettingsWithPeople } from "../shared";
import { UserError } from "../userError";

/** All the sources of pages, as read at one moment. */
export interface Sources {
  readonly settings: Settings;
  readonly siteEntries: SiteEntries;
  /** Page files, by the path of their HTML in the output folder. */
  readonly files: ReadonlyMap<string, TextFile>;
}

/** Settings and collection entries that pages are rendered and checked with. */
type Setting = Omit<Sources, "files">;

export function readSources(args: RenderArguments, io: Io): Sources {
  const settings = readSettingsWithPeople(args, io);
  return {
    settings,
    siteEntries: readAll(readCollections(settings.collections, settings.pages, io)),
    files: findSiteFiles(args.operands, settings, io),
  };
}

/** Whether `a` and `b` have the same settings, collection entries and page files, and so produce the same result. */
export function isSameSources(a: Sources, b: Sources): boolean {
  return isSameSetting(a, b) && isSameMap(getTexts(a), getTexts(b));
}

/** Whether `a` and `b` have the same settings and entries. If they have, a page with the same text produces the same result. */
export function isSameSetting(a: Setting, b: Setting): boolean {
  // compare page types by identity: unchanged settings files are not loaded again, so their page types remain the same objects
  return (
    isSameList(a.settings.pages, b.settings.pages) &&
    serialiseSettings(a) === serialiseSettings(b) &&
    isSameMap(a.siteEntries.sources, b.siteEntries.sources)
  );
}

/** Serialises the settings that determine the issues of a page, except the page types and the entries. */
function serialiseSettings({ settings: { placements, rules, levels, domains } }: Setting): string {
  return JSON.stringify([
    placements.map(({ page, globs }) => [page.displayName, globs]),
    rules,
    levels,
    domains,
  ]);
}

/** Returns the URL of each page by its file. Links to the file of a page change with this URL. */
export function getPageUrls(files: Iterable<MarkdownFile>): ReadonlyMap<string, string> {
  return new Map(Array.from(files, (file) => [file.file, indexFile(file).url ?? ""]));
}

/** Returns the text of each file that was read, by file name. */
export function indexSourcesByFile({ siteEntries, files }: Sources): ReadonlyMap<string, string> {
  return new Map([
    ...siteEntries.sources,
    ...[...files.values()].map(({ file, source }) => [file, source] as const),
  ]);
}

function getTexts({ files }: Sources): ReadonlyMap<string, string> {
  return new Map([...files].map(([html, { file, source }]) => [`${html}\0${file}`, source]));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

export function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/**
 * Finds the pages that the command line names, by the path of their HTML in the output folder. The path of the HTML is the path
 * of the page in the folder that the command line names, with the extension `.html`. Throws a `UserError` if two pages have the
 * same HTML path, or if the command line names no page.
 */
function findSiteFiles(
  operands: readonly string[],
  settings: Settings,
  io: Io,
): ReadonlyMap<string, TextFile> {
  const filesByHtml = new Map<string, TextFile>();
  for (const operand of operands) {
    const baseFolder = getRootFolder(operand, io.cwd);
    for (const foundFile of findPageFiles([operand], settings, io).pages) {
      const text = readFoundFile(foundFile, io);
      const { file } = text;
      const html = join(relative(baseFolder, file)).replace(PAGE_FILE, "") + ".html";
      const { file: other = file } = filesByHtml.get(html) ?? {};
      if (other !== file) throw new UserError("sameHtml", { path: html, file, other });
      filesByHtml.set(html, text);
    }
  }
  if (filesByHtml.size === 0)
    throw new UserError("noPageToRender", {
      path: operands.join(", "),
      known: formatLayouts(settings.pages),
    });
  return filesByHtml;
}
