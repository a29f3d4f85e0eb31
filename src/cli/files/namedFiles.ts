import { resolve } from "node:path";
import type { AnyPage } from "../../definition/definePage";
import { nearLayout, pickPage } from "../../definition/layout";
import {
  exceptMissing,
  type OnFileError,
  rethrow,
  skipUnreadable,
  type Where,
} from "../../base/node/userError";
import { filesNamed, type NamedFiles } from "../../base/node/namedFiles";
import type { Settings } from "../../site/settings";
import { readTextFile, type TextFile } from "../../base/node/textFile";
import { UserError } from "../userError";

export interface PageFiles {
  readonly pages: readonly TextFile[];
  /** The Markdown files of the folders that are not ours. */
  readonly others: readonly TextFile[];
  /** Whether one of the paths is a folder: then what its pages say of each other can be judged. */
  readonly hasFolder: boolean;
}

/** Of a site's settings, what says which files are its pages. */
export type PageSettings = Pick<Settings, "pages" | "rules">;

/**
 * The pages that the paths name: each file, each file that a pattern fits, and in each folder the files
 * that say to be one of the site's, or nearly so. `onError` is called for each that cannot be read; without it, the first one is thrown.
 * What the person named and is not there is thrown always.
 */
export function pageFiles(
  paths: readonly string[],
  wanted: PageSettings,
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
      skipUnreadable(() => filesNamed(path, MARKDOWN, cwd, onError), onNamed) ?? NONE;
    if (isPattern && files.length === 0) throw new UserError("noMatch", { path });
    hasFolder ||= isFolder;
    for (const file of files) {
      const key = resolve(cwd, file);
      const text = pages.has(key) ? undefined : skipUnreadable(() => readTextFile(file, where), onError);
      if (text) (isFolder && !isPage(text.source, wanted) ? others : pages).set(key, text);
    }
  }
  const passedOver = [...others].filter(([key]) => !pages.has(key)).map(([, text]) => text);
  return { pages: [...pages.values()], others: passedOver, hasFolder };
}

/** A page says which one it is; a slip in that word is not to hide it, unless the site says that it is not a page. */
function isPage(source: string, { pages, rules }: PageSettings): boolean {
  if (pickPage(source, pages)) return true;
  return rules["near-layout"] !== "off" && nearLayout(source, pages) !== undefined;
}

/** The words that say which page a file is. */
export function layoutsOf(pages: readonly Pick<AnyPage, "layouts">[]): string {
  return pages.flatMap(({ layouts }) => layouts).join(", ");
}

const NONE: NamedFiles = { files: [], isFolder: false, isPattern: false };
const MARKDOWN = /\.md$/i;
