import { existsSync, opendirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { dirname as getUrlFolder, join } from "node:path/posix";
import picomatch from "picomatch";
import { isSkippedFolder, type FileNameFilter } from "@dsfr-blocks/base/node/namedFiles";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import {
  readLayout,
  findNearLayout,
  pickPageType,
  type RuleLevels,
  type TextSettings,
} from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";

/** The page types of a site, the files of each page type, and the levels of the check rules in these files. */
export interface SiteFiles {
  readonly pages: readonly AnyPage[];
  /** Page types that apply to files by their location. If a file matches several placements, the first placement applies. */
  readonly placements: readonly PagePlacement[];
  readonly rules: RuleLevels;
  /** Levels of rules in some of the files. Each entry overrides the previous entries, and `rules`. */
  readonly levels: readonly FileSetLevels[];
  /** Text settings of the pages: labels, typography, terms and URLs. */
  readonly texts: TextSettings;
}

/** A set of files, selected by globs of the settings. */
export interface FileSet {
  /** The globs, relative to the working directory. */
  readonly globs: readonly string[];
  /** Folders that contain the files, relative to the working directory. */
  readonly folders: readonly string[];
  /** Whether a file is in the set. `file` is relative to the working directory. */
  readonly fits: (file: string) => boolean;
}

export interface PagePlacement extends FileSet {
  readonly page: AnyPage;
  readonly lang?: string | undefined;
}

export interface FileSetLevels extends FileSet {
  readonly rules: RuleLevels;
}

/** Name and text of a file. */
export type Source = Pick<TextFile, "file" | "source">;

/**
 * Returns the page type that the `layout` of a file names. If the `layout` names no page type, returns the page type of
 * the first placement that matches the file. Every command and every integration must use this function, so that a file
 * has the same page type everywhere.
 */
export function findPage({ file, source }: Source, { pages, placements }: PageSettings): AnyPage | undefined {
  return pickPageType(source, pages, file) ?? findPlacedPage(file, placements);
}

/**
 * Returns the page type of a file that the user named. Works like `findPage`, but if the site has only one page type, a
 * file without a `layout` has that page type.
 */
export function findPageOrOnly(text: Source, site: PageSettings): AnyPage | undefined {
  const [onlyPageType, ...otherPages] = site.pages;
  const isOnly = otherPages.length === 0 && readLayout(text.source, text.file) === undefined;
  return findPage(text, site) ?? (isOnly && !hasNearLayout(text, site) ? onlyPageType : undefined);
}

/**
 * Whether the `layout` of a file names no page type, but nearly equals the `layout` of a page type. False for YAML files, whose
 * `layout` may be a key of another tool.
 */
export function hasNearLayout({ file, source }: Source, { pages }: Pick<SiteFiles, "pages">): boolean {
  return !isYamlFile(file) && findNearLayout(source, pages, file) !== undefined;
}

type PageSettings = Omit<SiteFiles, "rules" | "levels" | "texts">;

/** Returns the page type of the first placement that matches a file. Returns undefined if no placement matches. */
export function findPlacedPage(file: string, placements: SiteFiles["placements"]): AnyPage | undefined {
  return placements.find(({ fits }) => fits(file))?.page;
}

/** Returns the language of the first placement with a language that matches a file. Returns undefined if none matches. */
export function findPlacedLanguage(
  file: string,
  { placements }: Pick<SiteFiles, "placements">,
): string | undefined {
  return placements.find(({ lang, fits }) => lang !== undefined && fits(file))?.lang;
}

/** Returns the placements of the files of a page type. */
export function getPagePlacements(page: AnyPage, { placements }: PageSettings): readonly PagePlacement[] {
  return placements.filter((placement) => placement.page === page);
}

/** Returns the globs with which the settings place the files of a page type. */
export function getPageGlobs(page: AnyPage, site: PageSettings): readonly string[] {
  return getPagePlacements(page, site).flatMap(({ globs }) => globs);
}

export function getRuleLevels(
  file: string,
  { rules, levels }: Pick<SiteFiles, "rules" | "levels">,
): RuleLevels {
  const matching = levels.filter(({ fits }) => fits(file));
  return matching.reduce((levels, entry) => ({ ...levels, ...entry.rules }), rules);
}

/** Returns settings in which every file has this page type. */
export function createSinglePageSettings(page: AnyPage): PageSettings {
  return { pages: [page], placements: [{ page, globs: ["**"], folders: ["."], fits: () => true }] };
}

/**
 * Creates the set of the files that some globs match. Globs are relative to the folder of the settings file; a glob that starts
 * with `!` excludes files. If the folder of a glob does not exist, calls `onNone` with that glob and that folder. If the globs
 * match no page file, calls `onNone` with all the globs that do not exclude files, and with the folder of the first of these
 * globs.
 */
export function createFileSet(
  globs: readonly string[],
  settings: string,
  cwd: string,
  onNone: (glob: string, folder: string) => never,
): FileSet {
  const folder = dirname(settings);
  const isExclusion = (glob: string) => /^!(?!\()/.test(glob);
  const inclusions = globs.filter((glob) => !isExclusion(glob));
  const fits = picomatch(inclusions, { ignore: globs.filter(isExclusion).map((glob) => glob.slice(1)) });
  const baseOf = (glob: string) => resolve(folder, picomatch.scan(glob).base);
  for (const glob of inclusions) if (!existsSync(baseOf(glob))) onNone(glob, baseOf(glob));
  if (!inclusions.some((glob) => matchesPageFile(glob, folder)))
    onNone(inclusions.join(", "), baseOf(inclusions[0] ?? ""));
  return {
    folders: [...new Set(inclusions.map((glob) => toCwdGlob(findGlobFolder(glob)) || "."))],
    globs: globs.map((glob) => (isExclusion(glob) ? `!${toCwdGlob(glob.slice(1))}` : toCwdGlob(glob))),
    fits: (file) => fits(toRelativeName(folder, resolve(cwd, file))),
  };

  function toCwdGlob(glob: string): string {
    return join(toRelativeName(cwd, folder), glob);
  }
}

/** Returns the folder of the files that a glob matches. */
function findGlobFolder(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  return isGlob ? base : getUrlFolder(base);
}

function matchesPageFile(glob: string, folder: string): boolean {
  const { base, isGlob } = picomatch.scan(glob);
  if (!isGlob) return PAGE_FILE.test(glob);
  const fits = picomatch(glob);
  return containsFile(folder, base, { test: (path) => PAGE_FILE.test(path) && fits(path) });
}

/**
 * Whether a folder or its subfolders contain a file whose path passes `paths.test`. Stops at the first match, because
 * integrations call this function for each page, and a folder may have thousands of files.
 */
function containsFile(root: string, folder: string, paths: FileNameFilter): boolean {
  const directory = opendirSync(resolve(root, folder));
  try {
    for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
      const name = join(folder, entry.name);
      if (entry.isFile() && paths.test(name)) return true;
      if (entry.isDirectory() && !isSkippedFolder(entry.name) && containsFile(root, name, paths)) return true;
    }
    return false;
  } finally {
    directory.closeSync();
  }
}
