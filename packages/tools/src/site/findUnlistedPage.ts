import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import { getOwnKeys, pickPageType, readPage } from "dsfr-blocks/internal";
import * as ourPages from "dsfr-blocks/ourPages";
import type { AnyPage } from "dsfr-blocks";
import { unlistedLayout } from "./rules/unlisted-layout";
import { findPage, getRuleLevels, type SiteFiles, type Source } from "./siteFiles";

/**
 * Returns the page type of this library that the `layout` of a file names, if the site's settings do not list that page
 * type. Returns undefined if the file is a page of the site, or if the `unlisted-layout` rule is off.
 */
export function findUnlistedPage({ file, source }: Source, site: SiteFiles): AnyPage | undefined {
  if (getRuleLevels(file, site)[unlistedLayout.name] === "off" || findPage({ file, source }, site))
    return undefined;
  return pickPageType(source, Object.values(ourPages), file);
}

/**
 * Whether a file is certainly a page of a page type that the settings do not list. The `layout` is not enough, because
 * other generators also use `layout: page` or `layout: faq`. Only keys that are specific to the page type count: the file
 * must have several of the required specific keys, and more than half of them. If the whole file is valid, one specific key
 * is enough.
 */
export function isPlainlyUnlisted(text: Source, site: SiteFiles): boolean {
  const page = findUnlistedPage(text, site);
  if (!page) return false;
  const { value, getPosition } = readPage(text.source, page, { file: text.file });
  const ownKeys = getOwnKeys(page);
  const requiredFields = Object.entries(page.schema.fields).filter(
    ([key, schema]) => ownKeys.includes(key) && !isOptionalKey(schema),
  );
  const has = (key: string) => getPosition([key]) !== undefined;
  const foundCount = requiredFields.filter(([key]) => has(key)).length;
  return (
    (foundCount > 1 && foundCount > requiredFields.length / 2) || (value !== undefined && ownKeys.some(has))
  );
}
