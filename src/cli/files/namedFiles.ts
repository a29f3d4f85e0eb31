import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { relative } from "node:path/posix";
import picomatch from "picomatch";
import { filesUnder } from "../../files/markdownFiles";
import type { SentenceName } from "../sentences";
import { type OnFileError, reaching, UserError } from "../userError";

/** The files that a word of a command line names. */
export interface NamedFiles {
  readonly files: readonly string[];
  /** Whether it is a folder, and these are what it holds. */
  readonly isFolder: boolean;
}

/** Of a word of a command line: which names of files fit, and the sentence for a pattern that no file fits. */
export interface Wanted {
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
  const stat = (path: string) => reaching(path, () => statSync(resolve(cwd, path)));
  const there = reaching(word, () => statSync(resolve(cwd, word), { throwIfNoEntry: false }));
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
