import { relative } from "node:path/posix";
import picomatch from "picomatch";
import { markdownFiles } from "../../files/markdownFiles";
import type { SentenceName } from "../sentences";
import { UserError } from "../userError";

/**
 * The files that a pattern names, Markdown's unless told otherwise, for a shell that did not expand it; undefined when the word
 * is no pattern. They are found by the walk of folders, so that the same files are passed over.
 */
export function globFiles(
  word: string,
  cwd: string,
  filesIn: (folder: string, cwd: string) => string[] = markdownFiles,
  none: SentenceName = "noMatch",
): string[] | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(word);
  if (!isGlob || negated) return undefined;
  const fits = picomatch(glob);
  const folder = base || ".";
  const files = filesIn(folder, cwd).filter((file) => fits(relative(folder, file)));
  if (files.length === 0) throw new UserError(none, { path: word });
  return files;
}
