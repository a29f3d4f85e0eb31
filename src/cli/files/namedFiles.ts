import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { relative } from "node:path/posix";
import picomatch from "picomatch";
import type { AnyPage } from "../../definition/definePage";
import { nearLayout, pickPage } from "../../definition/layout";
import {
  exceptMissing,
  type OnFileError,
  rethrow,
  skipUnreadable,
  type Where,
  withFileErrors,
} from "../../base/node/userError";
import { filesUnder } from "../../site/markdownFiles";
import type { Settings } from "../../site/settings";
import { readTextFile, type TextFile } from "../../base/node/textFile";
import type { SentenceName } from "../sentences";
import { UserError } from "../userError";

/** The files that a word of a command line names. */
interface NamedFiles {
  readonly files: readonly string[];
  /** Whether it is a folder, and these are what it holds. */
  readonly isFolder: boolean;
}

/** Of a word of a command line: which names of files fit, and the sentence for a pattern that no file fits. */
interface Wanted {
  readonly names: RegExp;
  readonly none: SentenceName;
}

/**
 * A word is a file, a folder, or a pattern that the shell did not expand: then its files are found by the walk of folders,
 * so that the same ones are passed over. A file may be called `page[1].md`: what is there is no pattern.
 */
export function filesNamed(
  word: string,
  { names, none }: Wanted,
  cwd: string,
  onError?: OnFileError,
): NamedFiles {
  const stat = (path: string) => withFileErrors(path, () => statSync(resolve(cwd, path)));
  const there = withFileErrors(word, () => statSync(resolve(cwd, word), { throwIfNoEntry: false }));
  const { glob, isGlob, negated } = picomatch.scan(word);
  if (there || !isGlob || negated) {
    const isFolder = (there ?? stat(word)).isDirectory();
    return { files: isFolder ? filesUnder(word, cwd, names, onError) : [word], isFolder };
  }
  const fits = picomatch(glob);
  const folder = rootOf(word, cwd);
  stat(folder);
  const files = filesUnder(folder, cwd, names, onError).filter((file) => fits(relative(folder, file)));
  if (files.length === 0) throw new UserError(none, { path: word });
  return { files, isFolder: false };
}

/** The folder that the files of a word are in. */
export function rootOf(word: string, cwd: string): string {
  const there = statSync(resolve(cwd, word), { throwIfNoEntry: false });
  if (there?.isDirectory()) return word;
  return there ? dirname(word) : picomatch.scan(word).base || ".";
}

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
    const { files, isFolder } =
      skipUnreadable(() => filesNamed(path, MARKDOWN, cwd, onError), onNamed) ?? NONE;
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

const NONE: NamedFiles = { files: [], isFolder: false };
const MARKDOWN = { names: /\.md$/i, none: "noMatch" } as const;
