import { join, relative } from "node:path/posix";
import { readAll, readCollections, type SiteEntries } from "../../site/collections";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { Settings } from "../../site/settings";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { layoutsOf, pageFiles, textOf } from "../files/namedFiles";
import { rootOf } from "@dsfr-blocks/base/node/namedFiles";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { RenderArguments } from "../arguments/commands";
import { siteWithPeople } from "../shared";
import { UserError } from "../userError";

/** All that pages are made of, as it stood when it was read. */
export interface Sources {
  readonly settings: Settings;
  readonly directory: SiteEntries;
  /** The pages, each by the path of its HTML under the output folder. */
  readonly files: ReadonlyMap<string, TextFile>;
}

/** What pages are made and checked with. */
type Setting = Pick<Sources, "settings" | "directory">;

export function readSources(args: RenderArguments, io: Io): Sources {
  const settings = siteWithPeople(args, io);
  return {
    settings,
    directory: readAll(readCollections(settings.collections, settings.pages, io)),
    files: siteFiles(args.operands, settings, io),
  };
}

/** Whether the same would be made of both. */
export function isSameSources(a: Sources, b: Sources): boolean {
  return isSameSetting(a, b) && isSameMap(textsOf(a), textsOf(b));
}

/** Whether they differ in their pages alone: each page of the one would be the same in the other. */
export function isSameSetting(a: Setting, b: Setting): boolean {
  // settings whose files have not changed are not loaded again: their pages are the same values
  return (
    isSameList(a.settings.pages, b.settings.pages) &&
    levelsOf(a) === levelsOf(b) &&
    isSameMap(a.directory.sources, b.directory.sources)
  );
}

/** What of the settings is plain data, and decides which findings a page has. */
function levelsOf({ settings: { places, rules, levels, domains } }: Setting): string {
  return JSON.stringify([places.map(({ page, globs }) => [page.displayName, globs]), rules, levels, domains]);
}

/** The text of each file that is read, by its name. */
export function sourcesByFile({ directory, files }: Sources): ReadonlyMap<string, string> {
  return new Map([
    ...directory.sources,
    ...[...files.values()].map(({ file, source }) => [file, source] as const),
  ]);
}

function textsOf({ files }: Sources): ReadonlyMap<string, string> {
  return new Map([...files].map(([html, { file, source }]) => [`${html}\0${file}`, source]));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

export function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** The pages that the words of a command name, each by the path of its HTML: where it stands under its folder. */
function siteFiles(words: readonly string[], settings: Settings, io: Io): ReadonlyMap<string, TextFile> {
  const found = new Map<string, TextFile>();
  for (const word of words) {
    const from = rootOf(word, io.cwd);
    for (const each of pageFiles([word], settings, io).pages) {
      const text = textOf(each, io);
      const { file } = text;
      const html = join(relative(from, file)).replace(PAGE_FILE, "") + ".html";
      const { file: other = file } = found.get(html) ?? {};
      if (other !== file) throw new UserError("sameHtml", { path: html, file, other });
      found.set(html, text);
    }
  }
  if (found.size === 0)
    throw new UserError("noPageToRender", { path: words.join(", "), known: layoutsOf(settings.pages) });
  return found;
}
