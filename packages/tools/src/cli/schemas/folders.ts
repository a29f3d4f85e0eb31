import { basename, dirname } from "node:path/posix";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { skipUnreadable, type FileContext } from "@dsfr-blocks/base/node/userError";
import type { AnyPage } from "dsfr-blocks";
import { indexFile, readFrontMatterText } from "dsfr-blocks/internal";
import { findPage, type SiteFiles } from "../../site/siteFiles";

/** A folder that contains Markdown files of a page type. */
export interface PageFolder {
  /** Path relative to the working directory. */
  readonly folder: string;
  /** `layout` of these files, for a page type with several `layout` values. */
  readonly layout?: string | undefined;
  /** Whether the folder also contains other files: of other page types, or with another `layout`. */
  readonly shared: boolean;
  /**
   * URL pattern of the files of this page type, such as `/candidats/{{slug}}`. Undefined if the `url` of a file does not
   * end with its file name, or if the start of the `url` is not the same in all these files.
   */
  readonly href?: string | undefined;
  /** `lang` of these files, if it is the same in all of them. */
  readonly lang?: string | undefined;
}

/**
 * Returns the folders, in or under the working directory, that contain files of a page type, sorted by name. A folder is
 * listed once for each `layout` of these files.
 */
export function findPageFolders(page: AnyPage, site: SiteFiles, context: FileContext): PageFolder[] {
  // an unreadable file is ignored here: `check` reports it
  const ignore = () => undefined;
  const files = listFiles(".", context.cwd, /\.md$/i, ignore).flatMap((file) => {
    const text = skipUnreadable(() => readTextFile(file, context), ignore);
    const found = text && findPage(text, site);
    if (!found) return [];
    const [layout, lang] = ["layout", "lang"].map((key) =>
      readFrontMatterText(text.source, key, file)?.text.trim(),
    );
    return [{ folder: dirname(file), found, layout, lang, href: getUrlPattern(text) }];
  });
  return [...groupBy(files, ({ folder }) => folder)].flatMap(([folder, all]) => {
    const ownFiles = all.filter(({ found }) => found === page);
    const getLayout = ({ layout }: { layout: string | undefined }) =>
      page.layouts.length > 1 ? layout : undefined;
    return [...groupBy(ownFiles, getLayout)].map(([layout, sameFiles]) => {
      return {
        folder,
        layout,
        shared: sameFiles.length < all.length,
        href: findCommonText(sameFiles.map(({ href }) => href)),
        lang: findCommonText(sameFiles.map(({ lang }) => lang)),
      };
    });
  });
}

/** Returns the text that all the items are, or undefined if they differ. */
function findCommonText(texts: readonly (string | undefined)[]): string | undefined {
  const [text, ...otherTexts] = new Set(texts);
  return otherTexts.length > 0 ? undefined : text;
}

/**
 * Returns the URL of a file, with the file name in it replaced by `{{slug}}`. Returns undefined if the URL does not end
 * with the file name.
 */
function getUrlPattern({ file, source }: TextFile): string | undefined {
  const { url = "" } = indexFile({ file, source });
  const [, start, name, slash = ""] = /^(\/(?!\/)(?:.*\/)?)([^/]+)(\/?)$/.exec(url) ?? [];
  return start !== undefined && name === basename(file, ".md") ? `${start}{{slug}}${slash}` : undefined;
}
