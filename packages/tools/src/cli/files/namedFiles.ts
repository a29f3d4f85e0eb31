import { resolve } from "node:path";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { AnyPage } from "dsfr-blocks";
import {
  rethrowMissing,
  type OnFileError,
  rethrow,
  skipUnreadable,
  type FileContext,
} from "@dsfr-blocks/base/node/userError";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { findNamedFiles, type NamedFiles } from "@dsfr-blocks/base/node/namedFiles";
import { hasNearLayout, findPage, getRuleLevels, type SiteFiles } from "../../site/siteFiles";
import { isPlainlyUnlisted } from "../../site/findUnlistedPage";
import { isRegularFile, readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { UserError } from "../userError";

/** A file to read later, one file at a time, because a folder may contain thousands of files. */
export interface FoundFile {
  readonly file: string;
  /** Content of a file that can be read only once, such as a pipe. */
  readonly textFile: TextFile | undefined;
}

export interface PageFiles {
  readonly pages: readonly FoundFile[];
  /** Other Markdown files of the folders, which are not pages of the site. */
  readonly otherFiles: readonly FoundFile[];
  /** Whether one of the paths is a folder. The rules that compare pages run only if a path is a folder. */
  readonly hasFolder: boolean;
}

/**
 * Finds the page files that the paths name. A path of a file yields that file, and a pattern yields each file that it matches.
 * A folder yields the files that are pages of the site by their `layout` or their location, the files with nearly the `layout`
 * of a page type, and the pages of this library that the settings do not list. A YAML file that only a pattern matches is
 * selected under the same conditions as a file in a folder. Calls `onError` for each file that cannot be read.
 *
 * @throws {FileError} If a path does not exist or, without `onError`, if a file cannot be read.
 * @throws {UserError} If a pattern matches no file.
 */
export function findPageFiles(
  paths: readonly string[],
  site: SiteFiles,
  context: FileContext,
  onError: OnFileError = rethrow,
): PageFiles {
  const { cwd } = context;
  const folders = site.placements.flatMap((placement) =>
    placement.folders.map((folder) => resolve(cwd, folder)),
  );
  const fileNames = {
    test: (name: string) => PAGE_FILE.test(name),
    // enter hidden folders that the settings name
    canEnter: (folder: string) => {
      const path = resolve(cwd, folder);
      return folders.some((siteFolder) => siteFolder === path || isInside(path, siteFolder));
    },
  };
  const pages = new Map<string, FoundFile>();
  const otherFiles = new Map<string, FoundFile>();
  let hasFolder = false;
  const onNamedError = rethrowMissing(onError);
  for (const path of paths) {
    const { files, isFolder, isPattern } =
      skipUnreadable(() => findNamedFiles(path, fileNames, cwd, onError), onNamedError) ?? NO_FILES;
    if (isPattern && files.length === 0) throw new UserError("noMatch", { path });
    hasFolder ||= isFolder;
    for (const file of files) {
      const key = resolve(cwd, file);
      const text = pages.has(key) ? undefined : skipUnreadable(() => readTextFile(file, context), onError);
      // check whether a YAML file that a pattern matches is a page, because it may belong to another tool
      const isFound = isFolder || (isPattern && isYamlFile(file));
      if (!text) continue;
      const foundFile = { file, textFile: isRegularFile(file, cwd) ? undefined : text };
      if (!isFound || isPage(text, site)) pages.set(key, foundFile);
      else if (!isYamlFile(file)) otherFiles.set(key, foundFile);
    }
  }
  const remainingFiles = [...otherFiles].filter(([key]) => !pages.has(key)).map(([, found]) => found);
  return { pages: [...pages.values()], otherFiles: remainingFiles, hasFolder };
}

/** Reads the current text of a file that was found. */
export function readFoundFile({ file, textFile }: FoundFile, context: FileContext): TextFile {
  return textFile ?? readTextFile(file, context);
}

/**
 * Whether a file is a page of the site, or is probably meant to be a page. A file is probably meant to be a page if its
 * `layout` nearly equals the `layout` of a page type (unless the rule `near-layout` is off), or if the file is certainly a page
 * of a page type of this library that the settings do not list.
 */
function isPage(text: TextFile, site: SiteFiles): boolean {
  if (findPage(text, site)) return true;
  const reportsNearLayouts = getRuleLevels(text.file, site)["near-layout"] !== "off";
  return (reportsNearLayouts && hasNearLayout(text, site)) || isPlainlyUnlisted(text, site);
}

/** Lists the layouts of page types, separated by commas. */
export function formatLayouts(pages: readonly Pick<AnyPage, "layouts">[]): string {
  return pages.flatMap(({ layouts }) => layouts).join(", ");
}

const NO_FILES: NamedFiles = { files: [], isFolder: false, isPattern: false };
