import { dirname } from "node:path/posix";
import { groupBy } from "../../base/groupBy";
import { filesUnder } from "../../base/node/namedFiles";
import { readTextFile } from "../../base/node/textFile";
import { skipUnreadable, type Where } from "../../base/node/userError";
import type { AnyPage } from "../../definition/definePage";
import { pageOf, type SiteFiles } from "../../site/siteFiles";

/** A folder with Markdown files of a page. */
export interface PageFolder {
  /** From the folder that the command runs in. */
  readonly folder: string;
  /** Whether other pages have files in it too. */
  readonly shared: boolean;
}

/** The folders below this one that hold files of a page, sorted by name. */
export function foldersOf(page: AnyPage, site: SiteFiles, where: Where): PageFolder[] {
  // an unreadable file is not one of the page's: `check` says why
  const ignore = () => undefined;
  const files = filesUnder(".", where.cwd, /\.md$/i, ignore).flatMap((file) => {
    const text = skipUnreadable(() => readTextFile(file, where), ignore);
    const found = text && pageOf(text, site);
    return found ? [{ folder: dirname(file), found }] : [];
  });
  return [...groupBy(files, ({ folder }) => folder)]
    .filter(([, all]) => all.some(({ found }) => found === page))
    .map(([folder, all]) => ({ folder, shared: all.some(({ found }) => found !== page) }));
}
