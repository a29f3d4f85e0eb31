import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";

/** The part of a site's code that shows compiled pages. */
export interface SiteCode {
  /** Whether the code passes the present day to a page. */
  readonly passesDay: boolean;
  /** Whether the code passes the component of a block with state, or components that only the program knows. */
  readonly passesBlock: (name: string) => boolean;
}

/** Matches the name of a file of code. A declaration, such as the one that the build writes, shows no page. */
const CODE_FILE = /(?<!\.d)\.(?:[cm]?[jt]sx?|astro|mdx|svelte|vue)$/;

/** Matches the import of a module that shows compiled pages. */
const SHOWING_IMPORT = /["']dsfr-blocks\/(?:compiled|html)["']/;

/** Matches the prop, the option or the variable `now`, but not `Date.now`. */
const DAY = /(?:^|[\s{(,])now(?:=|\s*[:,}])/m;

/** Matches a prop or an option `blocks` whose value is not an object literal. */
const UNKNOWN_BLOCKS = /\bblocks(?:=\{\s*[^{\s]|:\s*[^{\s]|\s*[,}])/;

/**
 * Reads the code of a site that shows compiled pages, in a folder and its subfolders. Returns undefined if no file imports
 * what shows a page: another program then shows the pages, such as `dsfr-blocks render`. The code is only searched for words,
 * since only the running program knows its values.
 */
export function readSiteCode(folder: string): SiteCode | undefined {
  const ignore = () => undefined;
  const texts = listFiles(".", folder, CODE_FILE, ignore)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((text) => SHOWING_IMPORT.test(text));
  if (texts.length === 0) return undefined;
  return {
    passesDay: texts.some((text) => DAY.test(text)),
    passesBlock: (name) =>
      texts.some((text) => new RegExp(`\\b${name}\\b`).test(text) || UNKNOWN_BLOCKS.test(text)),
  };
}
