import { relative } from "node:path/posix";
import picomatch from "picomatch";
import { markdownFiles } from "./markdownFiles";
import { Stop } from "../stop";

/**
 * The Markdown files that a pattern names, for a shell that did not expand it; undefined when the word
 * is no pattern. They are found by the walk of folders, so that the same files are passed over.
 */
export function globFiles(word: string, cwd: string): string[] | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(word);
  if (!isGlob || negated) return undefined;
  const fits = picomatch(glob);
  const folder = base || ".";
  const files = markdownFiles(folder, cwd).filter((file) => fits(relative(folder, file)));
  if (files.length === 0) throw new Stop("noMatch", { path: word });
  return files;
}
