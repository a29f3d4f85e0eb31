import { dayOf, type Now } from "@dsfr-blocks/base/day";
import type { CheckOptions } from "dsfr-blocks/internal";
import type { AnyPage, Collection, PageOptions } from "dsfr-blocks";
import { type EntryCollection, isCollection } from "../fields";
import type { CmsCollection, ReactRuntime } from "./reactRuntime";
import type { PagePlace } from "./places";

/** How the preview pane shows pages: their styles, people, addresses and levels of rules. */
export interface PreviewOptions
  extends
    Omit<PageOptions, "entries" | "people" | "now" | "components">,
    Pick<CheckOptions, "domains" | "rules"> {
  /** The pages to show: each where `collectionFor` has put it, or where the site's own settings have. */
  readonly pages: readonly (AnyPage | PagePlace)[];
  /** The addresses of the site's stylesheets, the DSFR's among them. */
  readonly styles: readonly string[];
  /** The collections that names are looked up in, given themselves or by the CMS's collection that each is. */
  readonly entries?: Readonly<Record<string, Collection | EntryCollection>> | undefined;
  /** Short for `entries: { people }`. */
  readonly people?: Collection | EntryCollection | undefined;
  /** The moment at which dates are judged, asked at each update; without it dates decide nothing. */
  readonly now?: (() => Now) | undefined;
  /**
   * The collections of the CMS's settings, where it gives its previews none, as Sveltia CMS: they say the addresses of pages, and
   * the example that new pages begin with.
   */
  readonly collections?: readonly CmsCollection[] | undefined;
  /** `block` refuses to publish a page with an error; by default the preview only says it. */
  readonly publish?: "block" | undefined;
  /** The CMS's own React, where it is not in `window.h` and `window.createClass`. */
  readonly reactRuntime?: ReactRuntime | undefined;
  /** The options of the pages' blocks that their files do not say, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/** The collections of a preview that are given themselves, and those that the CMS has. */
export function entriesIn({ entries, people }: Pick<PreviewOptions, "entries" | "people">) {
  const given: Record<string, Collection> = {};
  const fromCms: [name: string, among: EntryCollection][] = [];
  for (const [name, each] of Object.entries({ ...entries, ...(people && { people }) })) {
    if (isCollection(each)) fromCms.push([name, each]);
    else given[name] = each;
  }
  return { given, fromCms };
}

/** The day that dates are compared with. */
export function todayOf(now: PreviewOptions["now"]): string | undefined {
  return now && dayOf(now());
}
