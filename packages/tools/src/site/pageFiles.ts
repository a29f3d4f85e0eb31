import { statSync } from "node:fs";
import { resolve } from "node:path";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { type FileContext, skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { type FindPageFile, indexFile, toPageFile } from "dsfr-blocks/internal";

/**
 * Returns a function that reads the URL of a page from its file. Adds each path to the dependencies, also if no file has this
 * path yet.
 */
export function createPageFileFinder(context: FileContext): FindPageFile {
  return (path) => {
    const target = resolve(context.cwd, path);
    context.dependencies?.addFile(target);
    if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return undefined;
    const text = skipUnreadable(
      () => readTextFile(path, context),
      () => undefined,
    );
    return text && toPageFile(indexFile(text));
  };
}
