import { findNewName } from "@dsfr-blocks/base/renamed";
import { type Entry, missingKeys } from "../entry";
import { issuesOf } from "../issues";
import { component } from "./component";
import { type Cms, dataOf, type ReactRuntime, type ImmutableMap, plain } from "./reactRuntime";
import { AS_WRITTEN } from "../collectionFor";
import { entriesIn, type PreviewOptions, todayOf } from "./options";
import { type EntryFiles, entryFiles, unreadable } from "./fileFormat";
import { byLayout, pageOf, type Place, placesOf, templateOf } from "./places";
import { keepUnknownNames } from "./relation";
import { peopleBlockOf, personComponent } from "./people";

/**
 * Shows pages in the CMS's preview pane, live, as the site renders them, with the issues that
 * `dsfr-blocks check` would have. When an entry is saved, the keys that its page needs and that nobody
 * touched are put in, blank. Call it before `CMS.init()`.
 */
export function registerPreviews(cms: Cms, options: PreviewOptions): void {
  refuseFormerNames(options);
  const { pages, styles, publish, reactRuntime: host = globalThis as unknown as ReactRuntime } = options;
  const places = placesOf(pages);
  const files = entryFiles((values) => byLayout(values, places), { givesNoText: "getFieldType" in cms });
  cms.registerCustomFormat?.(AS_WRITTEN, "md", files.format);
  for (const style of styles) cms.registerPreviewStyle(style);
  for (const name of new Set(places.map(templateOf))) {
    const here = places.filter((place) => templateOf(place) === name);
    cms.registerPreviewTemplate(name, host.createClass(component(here, files, options, host, places)));
  }
  const [, people] = entriesIn(options).fromCms.find(([name]) => name === "people") ?? [];
  const peopleBlock = people && peopleBlockOf(places);
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

/** Throws a `TypeError` for an option that was renamed: without it, the option would be ignored. */
function refuseFormerNames(options: PreviewOptions): void {
  for (const name of Object.keys(options)) {
    const newName = findNewName(name, ["domains", "reactRuntime"]);
    if (newName) throw new TypeError(`registerPreviews: “${name}” is now “${newName}”.`);
  }
}

/** What is saved of an entry: its data, with the keys that its page needs. Ignores what is not a page. */
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
  files.keep(entry, plain(full), page);
  return page && full;
}

/** Throws what keeps a page from being made: the CMS shows it, and publishes nothing. */
function refuse(
  entry: ImmutableMap,
  places: readonly Place[],
  { domains, rules, now }: PreviewOptions,
): void {
  const page = pageOf(entry, places);
  if (!page) return;
  const issues = issuesOf((dataOf(entry) ?? {}) as Entry, page, {
    domains,
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
