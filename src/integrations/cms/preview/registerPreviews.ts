import type { Now } from "../../../definition/call";
import type { CheckOptions } from "../../../definition/check";
import type { AnyPage, PageOptions } from "../../../definition/definePage";
import type { People } from "../../../definition/people";
import { type Entry, missingKeys } from "../entry";
import { issuesOf } from "../issues";
import { isCollection, type PeopleCollection } from "../fields";
import { todayOf } from "./call";
import { component } from "./component";
import { type Cms, type Host, type ImmutableMap, plain } from "./host";
import { AS_WRITTEN } from "../collectionFor";
import { type EntryFiles, entryFiles, unreadable } from "./fileFormat";
import { byLayout, type PagePlace, pageOf, type Place, placesOf, templateOf } from "./places";
import { keepUnknownNames } from "./relation";
import { peopleBlockOf, personComponent } from "./people";
import { PREVIEW_STYLES } from "./styles";

export interface PreviewOptions
  extends Omit<PageOptions, "people" | "now" | "components">, Pick<CheckOptions, "hosts" | "rules"> {
  /** The pages to show: each where `collectionFor` has put it, or where the site's own settings have. */
  readonly pages: readonly (AnyPage | PagePlace)[];
  /** The addresses of the site's stylesheets, the DSFR's among them. */
  readonly styles: readonly string[];
  /** The directory of people, or the CMS's collection that is one. */
  readonly people?: People | PeopleCollection | undefined;
  /** The moment at which dates are judged, asked at each update; without it `open` decides. */
  readonly now?: (() => Now) | undefined;
  /** `block` refuses to publish a page with an error; by default the preview only says it. */
  readonly publish?: "block" | undefined;
  /** The CMS's own React, where it is not in `window.h` and `window.createClass`. */
  readonly host?: Host | undefined;
  /** The options of the pages' blocks that their files do not say, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/**
 * Shows pages in the CMS's preview pane, live, as the site renders them, with the issues that
 * `dsfr-blocks check` would have. When an entry is saved, the keys that its page needs and that nobody
 * touched are put in, blank. Call it before `CMS.init()`.
 */
export function registerPreviews(cms: Cms, options: PreviewOptions): void {
  const { pages, styles, people, publish, host = globalThis as unknown as Host } = options;
  const places = placesOf(pages);
  const files = entryFiles((values) => byLayout(values, places));
  cms.registerCustomFormat?.(AS_WRITTEN, "md", files.format);
  for (const style of styles) cms.registerPreviewStyle(style);
  cms.registerPreviewStyle(PREVIEW_STYLES, { raw: true });
  for (const name of new Set(places.map(templateOf))) {
    const here = places.filter((place) => templateOf(place) === name);
    cms.registerPreviewTemplate(name, host.createClass(component(here, files, options, host)));
  }
  const peopleBlock = isCollection(people) && peopleBlockOf(places);
  if (peopleBlock && places.every((place) => templateOf(place) !== people.collection))
    cms.registerPreviewTemplate(
      people.collection,
      host.createClass(personComponent(peopleBlock, people, host)),
    );
  keepUnknownNames(cms, host);
  cms.registerEventListener({ name: "preSave", handler: ({ entry }) => completed(entry, places, files) });
  if (publish === "block")
    cms.registerEventListener({ name: "prePublish", handler: ({ entry }) => refuse(entry, places, options) });
}

/** What is saved of an entry: its data, with the keys that its page needs; of what is no page, nothing is said. */
function completed(
  entry: ImmutableMap,
  places: readonly Place[],
  files: EntryFiles,
): ImmutableMap | undefined {
  const page = pageOf(entry, places);
  const error = page && files.errorIn(entry);
  // the CMS shows it, and saves nothing
  if (error) throw refusal(unreadable(error));
  const data = entry.get("data") as ImmutableMap;
  const missing = page ? missingKeys(plain(data), page.schema) : [];
  const full = missing.reduce((filled, { path, value }) => filled.setIn(path, value), data);
  files.keep(entry, plain(full));
  return page && full;
}

/** Throws what keeps a page from being made: the CMS shows it, and publishes nothing. */
function refuse(entry: ImmutableMap, places: readonly Place[], { hosts, rules, now }: PreviewOptions): void {
  const page = pageOf(entry, places);
  if (!page) return;
  const issues = issuesOf((plain(entry.get("data")) ?? {}) as Entry, page, {
    hosts,
    rules,
    today: todayOf(now),
  });
  const [error, ...more] = issues.filter(({ severity }) => severity === "error");
  if (!error) return;
  const others = more.length === 0 ? "" : ` (et ${more.length} autre${more.length === 1 ? "" : "s"})`;
  throw refusal(`La page n’est pas publiée. ${error.field} : ${error.message}${others}`);
}

/** The CMS shows it with its name, which is an English word unless it has none. */
function refusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: "" });
}
