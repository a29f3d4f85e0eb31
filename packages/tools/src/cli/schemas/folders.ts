import { basename, dirname } from "node:path/posix";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { skipUnreadable, type Where } from "@dsfr-blocks/base/node/userError";
import type { AnyPage } from "dsfr-blocks";
import { indexFile } from "dsfr-blocks/internal";
import { pageOf, type SiteFiles } from "../../site/siteFiles";

/** A folder with Markdown files of a page. */
export interface PageFolder {
  /** From the folder that the command runs in. */
  readonly folder: string;
  /** Whether other pages have files in it too. */
  readonly shared: boolean;
  /** The address of its pages of this kind, `/candidats/{{slug}}`, where the `url` of each ends with its file's name. */
  readonly href?: string | undefined;
}

/** The folders below this one that hold files of a page, sorted by name. */
export function foldersOf(page: AnyPage, site: SiteFiles, where: Where): PageFolder[] {
  // an unreadable file is not one of the page's: `check` says why
  const ignore = () => undefined;
  const files = filesUnder(".", where.cwd, /\.md$/i, ignore).flatMap((file) => {
    const text = skipUnreadable(() => readTextFile(file, where), ignore);
    const found = text && pageOf(text, site);
    return found ? [{ folder: dirname(file), found, href: hrefOf(text) }] : [];
  });
  return [...groupBy(files, ({ folder }) => folder)]
    .filter(([, all]) => all.some(({ found }) => found === page))
    .map(([folder, all]) => {
      const own = all.filter(({ found }) => found === page);
      const [href, ...others] = new Set(own.map((each) => each.href));
      return { folder, shared: own.length < all.length, href: others.length > 0 ? undefined : href };
    });
}

/** The address that a file says, with its name left open; undefined where it does not end with that name. */
function hrefOf({ file, source }: TextFile): string | undefined {
  const { url = "" } = indexFile({ file, source });
  const [, start, name, slash = ""] = /^(\/(?!\/)(?:.*\/)?)([^/]+)(\/?)$/.exec(url) ?? [];
  return start !== undefined && name === basename(file, ".md") ? `${start}{{slug}}${slash}` : undefined;
}
