import { resolve } from "node:path";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { AnyPage } from "dsfr-blocks";
import {
  exceptMissing,
  type OnFileError,
  rethrow,
  skipUnreadable,
  type Where,
} from "@dsfr-blocks/base/node/userError";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { filesNamed, type NamedFiles } from "@dsfr-blocks/base/node/namedFiles";
import { isSlip, pageOf, rulesIn, type SiteFiles } from "../../site/siteFiles";
import { isPlainlyUnlisted } from "../../site/unlistedPage";
import { isRegularFile, readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { UserError } from "../userError";

/** A file that is read when its turn comes: a folder may have thousands. */
export interface FoundFile {
  readonly file: string;
  /** The text of what can be read but once, such as a pipe. */
  readonly held: TextFile | undefined;
}

export interface PageFiles {
  readonly pages: readonly FoundFile[];
  /** The Markdown files of the folders that are not ours. */
  readonly others: readonly FoundFile[];
  /** Whether one of the paths is a folder: then what its pages say of each other can be judged. */
  readonly hasFolder: boolean;
}

/**
 * The pages that the paths name: each file, each file that a pattern fits, and in each folder the files
 * that are one of the site's, by what they say or by their place, or nearly so, and pages of ours that its list lacks. `onError` is called for each that cannot be read; without it, the first one is thrown.
 * What the person named and is not there is thrown always.
 */
export function pageFiles(
  paths: readonly string[],
  site: SiteFiles,
  where: Where,
  onError: OnFileError = rethrow,
): PageFiles {
  const { cwd } = where;
  const folders = site.places.flatMap((place) => place.folders.map((folder) => resolve(cwd, folder)));
  const names = {
    test: (name: string) => PAGE_FILE.test(name),
    // the settings may name a hidden one
    enters: (folder: string) => {
      const path = resolve(cwd, folder);
      return folders.some((each) => each === path || isInside(path, each));
    },
  };
  const pages = new Map<string, FoundFile>();
  const others = new Map<string, FoundFile>();
  let hasFolder = false;
  const onNamed = exceptMissing(onError);
  for (const path of paths) {
    const { files, isFolder, isPattern } =
      skipUnreadable(() => filesNamed(path, names, cwd, onError), onNamed) ?? NONE;
    if (isPattern && files.length === 0) throw new UserError("noMatch", { path });
    hasFolder ||= isFolder;
    for (const file of files) {
      const key = resolve(cwd, file);
      const text = pages.has(key) ? undefined : skipUnreadable(() => readTextFile(file, where), onError);
      // a YAML file that a pattern fits may be any tool's
      const isFound = isFolder || (isPattern && isYamlFile(file));
      if (!text) continue;
      const found = { file, held: isRegularFile(file, cwd) ? undefined : text };
      if (!isFound || isPage(text, site)) pages.set(key, found);
      else if (!isYamlFile(file)) others.set(key, found);
    }
  }
  const passedOver = [...others].filter(([key]) => !pages.has(key)).map(([, found]) => found);
  return { pages: [...pages.values()], others: passedOver, hasFolder };
}

/** The text of a file that was found, as it stands now. */
export function textOf({ file, held }: FoundFile, where: Where): TextFile {
  return held ?? readTextFile(file, where);
}

/** A slip in the word of a page does not hide it, nor does a list that lacks its page; unless the site says that it is not a page. */
function isPage(text: TextFile, site: SiteFiles): boolean {
  if (pageOf(text, site)) return true;
  const mindsSlips = rulesIn(text.file, site)["near-layout"] !== "off";
  return (mindsSlips && isSlip(text, site)) || isPlainlyUnlisted(text, site);
}

/** The words that say which page a file is. */
export function layoutsOf(pages: readonly Pick<AnyPage, "layouts">[]): string {
  return pages.flatMap(({ layouts }) => layouts).join(", ");
}

const NONE: NamedFiles = { files: [], isFolder: false, isPattern: false };
