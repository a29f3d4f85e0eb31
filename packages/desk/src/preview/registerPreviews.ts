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
 * Shows pages in the CMS's preview pane, live, as the site renders them, with the issues that `dsfr-blocks check` would
 * report. When an entry is saved, adds the required keys that the editor did not fill in, blank. Call it before `CMS.init()`.
 * Throws a `TypeError` for an option that was renamed.
 */
export function registerPreviews(cms: Cms, options: PreviewOptions): void {
  rejectFormerNames(options);
  const { pages, styles, publish, reactRuntime: runtime = globalThis as unknown as ReactRuntime } = options;
  const places = placesOf(pages);
  const files = entryFiles((values) => byLayout(values, places), { givesNoText: "getFieldType" in cms });
  cms.registerCustomFormat?.(AS_WRITTEN, "md", files.format);
  for (const style of styles) cms.registerPreviewStyle(style);
  for (const name of new Set(places.map(templateOf))) {
    const templatePlaces = places.filter((place) => templateOf(place) === name);
    cms.registerPreviewTemplate(
      name,
      runtime.createClass(component(templatePlaces, files, options, runtime, places)),
    );
  }
  const [, people] = entriesIn(options).fromCms.find(([name]) => name === "people") ?? [];
  const peopleBlock = people && peopleBlockOf(places);
  if (peopleBlock && places.every((place) => templateOf(place) !== people.collection))
    cms.registerPreviewTemplate(
      people.collection,
      runtime.createClass(personComponent(peopleBlock, people, runtime)),
    );
  keepUnknownNames(cms, runtime);
  cms.registerEventListener({ name: "preSave", handler: ({ entry }) => completeEntry(entry, places, files) });
  if (publish === "block")
    cms.registerEventListener({
      name: "prePublish",
      handler: ({ entry }) => rejectErrors(entry, places, options),
    });
}

/** Throws a `TypeError` for an option that was renamed, because it would otherwise be ignored. */
function rejectFormerNames(options: PreviewOptions): void {
  for (const name of Object.keys(options)) {
    const newName = findNewName(name, ["domains", "reactRuntime"]);
    if (newName) throw new TypeError(`registerPreviews: “${name}” is now “${newName}”.`);
  }
}

/**
 * Returns the data to save for an entry, with the keys that its page type requires. Returns undefined for an entry that is
 * not a page. Throws if the entry's file cannot be read.
 */
function completeEntry(
  entry: ImmutableMap,
  places: readonly Place[],
  files: EntryFiles,
): ImmutableMap | undefined {
  const page = pageOf(entry, places);
  const error = page && files.errorIn(entry);
  // the CMS shows the message and does not save
  if (error) throw createRefusal(unreadable(error));
  const data = entry.get("data") as ImmutableMap;
  const missing = page ? missingKeys(plain(data), page.schema) : [];
  const completeData = missing.reduce((result, { path, value }) => result.setIn(path, value), data);
  files.keep(entry, plain(completeData), page);
  return page && completeData;
}

/** Throws the first error that prevents the page from being built. The CMS shows it and does not publish. */
function rejectErrors(
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
  const otherErrors = more.length === 0 ? "" : ` (et ${more.length} autre${more.length === 1 ? "" : "s"})`;
  throw createRefusal(`La page n’est pas publiée. ${error.field} : ${error.message}${otherErrors}`);
}

/** Returns an error without a name: the CMS shows an error's name, which would be an English word. */
function createRefusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: "" });
}
