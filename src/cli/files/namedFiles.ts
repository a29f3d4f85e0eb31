import { resolve } from "node:path";
import { isYamlFile } from "../../content/front-matter";
import type { AnyPage } from "../../definition/definePage";
import {
  exceptMissing,
  type OnFileError,
  rethrow,
  skipUnreadable,
  type Where,
} from "../../base/node/userError";
import { filesNamed, type NamedFiles } from "../../base/node/namedFiles";
import { isSlip, PAGE_FILE, pageOf, rulesIn, type SiteFiles } from "../../site/siteFiles";
import { readTextFile, type TextFile } from "../../base/node/textFile";
import { UserError } from "../userError";

export interface PageFiles {
  readonly pages: readonly TextFile[];
  /** The Markdown files of the folders that are not ours. */
  readonly others: readonly TextFile[];
  /** Whether one of the paths is a folder: then what its pages say of each other can be judged. */
  readonly hasFolder: boolean;
}

/**
 * The pages that the paths name: each file, each file that a pattern fits, and in each folder the files
 * that are one of the site's, by what they say or by their place, or nearly so. `onError` is called for each that cannot be read; without it, the first one is thrown.
 * What the person named and is not there is thrown always.
 */
export function pageFiles(
  paths: readonly string[],
  site: SiteFiles,
  where: Where,
  onError: OnFileError = rethrow,
): PageFiles {
  const { cwd } = where;
  const pages = new Map<string, TextFile>();
  const others = new Map<string, TextFile>();
  let hasFolder = false;
  const onNamed = exceptMissing(onError);
  for (const path of paths) {
    const { files, isFolder, isPattern } =
      skipUnreadable(() => filesNamed(path, PAGE_FILE, cwd, onError), onNamed) ?? NONE;
    if (isPattern && files.length === 0) throw new UserError("noMatch", { path });
    hasFolder ||= isFolder;
    for (const file of files) {
      const key = resolve(cwd, file);
      const text = pages.has(key) ? undefined : skipUnreadable(() => readTextFile(file, where), onError);
      // a YAML file that a pattern fits may be any tool's
      const isFound = isFolder || (isPattern && isYamlFile(file));
      if (!text) continue;
      if (!isFound || isPage(text, site)) pages.set(key, text);
      else if (!isYamlFile(file)) others.set(key, text);
    }
  }
  const passedOver = [...others].filter(([key]) => !pages.has(key)).map(([, text]) => text);
  return { pages: [...pages.values()], others: passedOver, hasFolder };
}

/** A slip in the word of a page is not to hide it, unless the site says that it is not a page. */
function isPage(text: TextFile, site: SiteFiles): boolean {
  if (pageOf(text, site)) return true;
  return rulesIn(text.file, site)["near-layout"] !== "off" && isSlip(text, site);
}

/** The words that say which page a file is. */
export function layoutsOf(pages: readonly Pick<AnyPage, "layouts">[]): string {
  return pages.flatMap(({ layouts }) => layouts).join(", ");
}

const NONE: NamedFiles = { files: [], isFolder: false, isPattern: false };
