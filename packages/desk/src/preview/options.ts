import { toFrenchDay, type Now } from "@dsfr-blocks/base/day";
import type { CheckOptions, TextSettings } from "dsfr-blocks/internal";
import type { AnyPage, Collection, PageOptions } from "dsfr-blocks";
import {
  type EntryCollection,
  isEntryCollection,
  resolveEntryCollection,
  type ResolvedEntryCollection,
} from "../fields";
import type { CmsCollection, ReactRuntime } from "./reactRuntime";
import type { PagePlace } from "./places";

/** Options of the preview pane: page types, styles, collections, URLs and rule levels. */
export interface PreviewOptions
  extends
    Omit<PageOptions, "entries" | "people" | "now" | "components" | "labels">,
    Pick<TextSettings, "labels">,
    Pick<CheckOptions, "domains" | "rules"> {
  /**
   * Page types to show. The entries of a page type are in the collection that `collectionFor` returns, or in a collection of
   * the site's own settings.
   */
  readonly pages: readonly (AnyPage | PagePlace)[];
  /** URLs of the site's style sheets, including the DSFR's. */
  readonly styles: readonly string[];
  /** Collections in which names are looked up. Each collection is provided directly, or is a collection of the CMS. */
  readonly entries?: Readonly<Record<string, Collection | EntryCollection>> | undefined;
  /** Shorthand for `entries: { people }`. */
  readonly people?: Collection | EntryCollection | undefined;
  /** Returns the present moment, with which dates are compared. Called at each update. Without `now`, the day is unknown. */
  readonly now?: (() => Now) | undefined;
  /**
   * Collections of the CMS's settings, for a CMS that does not pass these settings to its previews, such as Sveltia CMS. These
   * settings contain the URLs of pages, and the example for new pages.
   */
  readonly collections?: readonly CmsCollection[] | undefined;
  /** `block` prevents the publication of a page with an error. By default, the preview only shows the error. */
  readonly publish?: "block" | undefined;
  /** React functions of the CMS, if they are not in `window.h` and `window.createClass`. */
  readonly reactRuntime?: ReactRuntime | undefined;
  /** Options of the pages' blocks that page files do not contain, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/** Splits the collections of a preview into the collections provided directly and the collections of the CMS. */
export function splitCollections({ entries, people }: Pick<PreviewOptions, "entries" | "people">) {
  const directCollections: Record<string, Collection> = {};
  const fromCms: [name: string, among: ResolvedEntryCollection][] = [];
  for (const [name, source] of Object.entries({ ...entries, ...(people && { people }) })) {
    if (isEntryCollection(source)) fromCms.push([name, resolveEntryCollection(source)]);
    else directCollections[name] = source;
  }
  return { directCollections, fromCms };
}

/** Returns the day with which dates are compared, or undefined without `now`. */
export function getToday(now: PreviewOptions["now"]): string | undefined {
  return now && toFrenchDay(now());
}
