import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import { ownKeysOf, pickPage, readPage } from "dsfr-blocks/internal";
import * as ourPages from "dsfr-blocks/ourPages";
import type { AnyPage } from "dsfr-blocks";
import { unlistedLayout } from "./rules/unlisted-layout";
import { pageOf, rulesIn, type SiteFiles } from "./siteFiles";

type Source = Pick<TextFile, "file" | "source">;

/** The page of ours that the `layout` of a file names, where the file is none of the site's pages: the site's list lacks it. */
export function unlistedPage({ file, source }: Source, site: SiteFiles): AnyPage | undefined {
  if (rulesIn(file, site)[unlistedLayout.name] === "off" || pageOf({ file, source }, site)) return undefined;
  return pickPage(source, Object.values(ourPages), file);
}

/**
 * Whether a file is one of these beyond doubt, since other generators have a `layout: page` or `layout: faq` too. Of the keys that
 * not every page has, it has most of those that this one needs, if that is several; or it has one, and reads without an error.
 */
export function isPlainlyUnlisted(text: Source, site: SiteFiles): boolean {
  const page = unlistedPage(text, site);
  if (!page) return false;
  const { value, place } = readPage(text.source, page, { file: text.file });
  const own = ownKeysOf(page);
  const needed = Object.entries(page.schema.fields).filter(
    ([key, schema]) => own.includes(key) && !mayMiss(schema),
  );
  const has = (key: string) => place([key]) !== undefined;
  const found = needed.filter(([key]) => has(key)).length;
  return (found > 1 && found > needed.length / 2) || (value !== undefined && own.some(has));
}
