import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";

/** The part of a site's code that shows compiled pages. */
export interface SiteCode {
  /** Whether the code passes the present day to a page. */
  readonly passesDay: boolean;
  /** Whether the code passes the component of a block with state, or a value of `blocks` that is known only at run time. */
  readonly passesBlock: (name: string) => boolean;
}

/** Matches the name of a file of code, except a declaration, a test or a story, which are not part of the site. */
const CODE_FILE = /(?<!\.(?:d|test|spec|cy|stories))\.(?:[cm]?[jt]sx?|astro|mdx|svelte|vue)$/;

/** Matches the import of a module that shows compiled pages. */
const SHOWING_IMPORT = /["']dsfr-blocks\/(?:compiled|html)["']/;

/** Matches `now` as a prop or an option, also in shorthand (`{ now }`), but not `Date.now`. */
const DAY = /(?:^|[\s{(,])now(?:=|\s*[:,}])/m;

/** Matches a prop or an option `blocks` whose value is not an object literal. */
const UNKNOWN_BLOCKS = /\bblocks(?:=\{\s*[^{\s]|:\s*[^{\s]|\s*[,}])/;

/**
 * Searches a site's folder and its subfolders for the code that shows compiled pages. Returns undefined if no file imports a
 * module that shows compiled pages. In this case, another program, such as `dsfr-blocks render`, renders the pages. Searches
 * only the text of the code, because its values are known only at run time.
 */
export function readSiteCode(folder: string): SiteCode | undefined {
  const ignore = () => undefined;
  const texts = listFiles(".", folder, CODE_FILE, ignore)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((text) => SHOWING_IMPORT.test(text));
  if (texts.length === 0) return undefined;
  const names = new Set(texts.flatMap((text) => text.match(/[\w$]+/g) ?? []));
  const hasUnknownBlocks = texts.some((text) => UNKNOWN_BLOCKS.test(text));
  return {
    passesDay: texts.some((text) => DAY.test(text)),
    passesBlock: (name) => hasUnknownBlocks || names.has(name),
  };
}
