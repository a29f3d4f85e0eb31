import { existsSync, opendirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { dirname as folderOf, join } from "node:path/posix";
import picomatch from "picomatch";
import { isSkipped, type Names } from "@dsfr-blocks/base/node/namedFiles";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { layoutOf, nearLayout, pickPage, type RuleLevels } from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";

/** What a site's settings say of its files: which page each one is, and how grave its rules are. */
export interface SiteFiles {
  readonly pages: readonly AnyPage[];
  /** The files that are a page by their place. A file in several places is the page of the first. */
  readonly places: readonly PagePlace[];
  readonly rules: RuleLevels;
  /** Levels of rules in some of the files. Each entry comes over those before it, and over `rules`. */
  readonly levels: readonly PlaceLevels[];
}

/** Files by their place: the globs of the settings. */
export interface Place {
  /** The globs, from the folder that the program runs in. */
  readonly globs: readonly string[];
  /** The folders that the files are under, from there too. */
  readonly folders: readonly string[];
  /** Whether a file, named from the folder that the program runs in, is one of them. */
  readonly fits: (file: string) => boolean;
}

export interface PagePlace extends Place {
  readonly page: AnyPage;
}

export interface PlaceLevels extends Place {
  readonly rules: RuleLevels;
}

type Source = Pick<TextFile, "file" | "source">;

/**
 * The page that a file is: the one that its own `layout` names, or else the one of its place. The only place where this is
 * decided: each command and each host asks here.
 */
export function pageOf({ file, source }: Source, { pages, places }: PagesAndPlaces): AnyPage | undefined {
  return pickPage(source, pages, file) ?? pageAt(file, places);
}

/** The same for a file that somebody named. It needs no `layout` where the site has one page. */
export function pageNamed(text: Source, site: PagesAndPlaces): AnyPage | undefined {
  const [only, ...others] = site.pages;
  const isOnly = others.length === 0 && layoutOf(text.source, text.file) === undefined;
  return pageOf(text, site) ?? (isOnly && !isSlip(text, site) ? only : undefined);
}

/** Whether a file is not a page, but its `layout` is nearly that of one. YAML files hold data of many tools: their `layout` does not count. */
export function isSlip({ file, source }: Source, { pages }: Pick<SiteFiles, "pages">): boolean {
  return !isYamlFile(file) && nearLayout(source, pages, file) !== undefined;
}

type PagesAndPlaces = Pick<SiteFiles, "pages" | "places">;

/** The page that is made of files at this place. */
export function pageAt(file: string, places: SiteFiles["places"]): AnyPage | undefined {
  return places.find(({ fits }) => fits(file))?.page;
}

/** The globs of the files that are a page by their place. */
export function globsOf(page: AnyPage, { places }: Pick<SiteFiles, "places">): readonly string[] {
  return places.flatMap((place) => (place.page === page ? place.globs : []));
}

/** The levels of the rules in a file. */
export function rulesIn(file: string, { rules, levels }: Pick<SiteFiles, "rules" | "levels">): RuleLevels {
  const fitting = levels.filter(({ fits }) => fits(file));
  return fitting.reduce((levels, each) => ({ ...levels, ...each.rules }), rules);
}

/** One page, whatever a file says. */
export function onlyPage(page: AnyPage): PagesAndPlaces {
  return { pages: [page], places: [{ page, globs: ["**"], folders: ["."], fits: () => true }] };
}

/**
 * The files of some globs, which start from the folder of the settings. One with `!` before it takes files away. A glob whose folder
 * is not there is given to `onNone`; so are globs that no page's file fits.
 */
export function placeOf(
  globs: readonly string[],
  settings: string,
  cwd: string,
  onNone: (glob: string) => never,
): Place {
  const folder = dirname(settings);
  const isLess = (glob: string) => /^!(?!\()/.test(glob);
  const kept = globs.filter((glob) => !isLess(glob));
  const fits = picomatch(kept, { ignore: globs.filter(isLess).map((glob) => glob.slice(1)) });
  for (const glob of kept) if (!existsSync(resolve(folder, picomatch.scan(glob).base))) onNone(glob);
  if (!kept.some((glob) => isAnyFile(glob, folder))) onNone(kept.join(", "));
  return {
    folders: [...new Set(kept.map((glob) => fromHere(folderIn(glob)) || "."))],
    globs: globs.map((glob) => (isLess(glob) ? `!${fromHere(glob.slice(1))}` : fromHere(glob))),
    fits: (file) => fits(nameFrom(folder, resolve(cwd, file))),
  };

  function fromHere(glob: string): string {
    return join(nameFrom(cwd, folder), glob);
  }
}

/** The folder of what a glob names. */
function folderIn(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  return isGlob ? base : folderOf(base);
}

function isAnyFile(glob: string, folder: string): boolean {
  const { base, isGlob } = picomatch.scan(glob);
  if (!isGlob) return PAGE_FILE.test(glob);
  const fits = picomatch(glob);
  return holds(folder, base, { test: (path) => PAGE_FILE.test(path) && fits(path) });
}

/** Whether a folder has such a file. It is read up to the first one: a host asks for each page, and a folder may have thousands. */
function holds(root: string, folder: string, paths: Names): boolean {
  const open = opendirSync(resolve(root, folder));
  try {
    for (let entry = open.readSync(); entry; entry = open.readSync()) {
      const name = join(folder, entry.name);
      if (entry.isFile() && paths.test(name)) return true;
      if (entry.isDirectory() && !isSkipped(entry.name) && holds(root, name, paths)) return true;
    }
    return false;
  } finally {
    open.closeSync();
  }
}
