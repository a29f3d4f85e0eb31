import { refuseFormerNames } from "@dsfr-blocks/base/renamed";
import { type Entry, findMissingKeys } from "../entry";
import { issuesOf } from "../issues";
import { createEditorComponents } from "../editorComponents";
import { createPreview } from "./createPreview";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import {
  type Cms,
  type CmsCollection,
  type ReactRuntime,
  type ImmutableMap,
  SOURCE_KEY,
  toPlain,
} from "./reactRuntime";
import { AS_WRITTEN } from "../collectionFor";
import { splitCollections, type PreviewOptions, getToday } from "./options";
import { type EntryFiles, createEntryFiles, formatReadError } from "./fileFormat";
import {
  findPageByLayout,
  findPage,
  findPlaces,
  formatOtherPage,
  type ResolvedPlace,
  resolvePlaces,
  getTemplateName,
  findEntrySchema,
} from "./places";
import { showUnknownNames } from "./relation";
import { findPeopleBlock, createPersonPreview } from "./people";

/**
 * Shows pages in the CMS's preview pane, live, as the site renders them, with the issues that `dsfr-blocks check` would report.
 * When an entry is saved, adds the required keys that the editor did not fill in, with blank values. Call this function before
 * `CMS.init()`.
 *
 * @throws {TypeError} If an option has a former name.
 */
export function registerPreviews(cms: Cms, options: PreviewOptions): void {
  refuseFormerNames("registerPreviews", options, ["domains", "reactRuntime"]);
  const { pages, styles, publish, reactRuntime: runtime = globalThis as unknown as ReactRuntime } = options;
  const places = resolvePlaces(pages);
  const { fromCms } = splitCollections(options);
  const files = createEntryFiles((values) => findPageByLayout(values, places), {
    givesNoText: "getFieldType" in cms,
    entrySchemas: fromCms.flatMap(([name]) => findEntrySchema(name, places) ?? []),
  });
  cms.registerCustomFormat?.(AS_WRITTEN, "md", files.format);
  for (const component of createEditorComponents(places.map(({ page }) => page)))
    cms.registerEditorComponent?.(component);
  for (const style of styles) cms.registerPreviewStyle(style);
  for (const name of new Set(places.map(getTemplateName))) {
    const templatePlaces = places.filter((place) => getTemplateName(place) === name);
    cms.registerPreviewTemplate(
      name,
      runtime.createClass(createPreview(templatePlaces, files, options, runtime, places)),
    );
  }
  const [, people] = fromCms.find(([name]) => name === "people") ?? [];
  const peopleBlock = people && findPeopleBlock(places);
  if (peopleBlock && places.every((place) => getTemplateName(place) !== people.collection))
    cms.registerPreviewTemplate(
      people.collection,
      runtime.createClass(createPersonPreview(peopleBlock, people, runtime)),
    );
  showUnknownNames(cms, runtime);
  cms.registerEventListener({
    name: "preSave",
    handler: ({ entry }) => completeEntry(entry, places, files, options.collections),
  });
  if (publish === "block")
    cms.registerEventListener({
      name: "prePublish",
      handler: ({ entry }) => rejectErrors(entry, places, files, options),
    });
}

/**
 * Returns the data to save for an entry, with the keys that its page type requires. Returns undefined for an entry that is not
 * a page. Throws an `Error` if the entry's file cannot be read, or if the form is not that of the entry's page type.
 */
function completeEntry(
  entry: ImmutableMap,
  places: readonly ResolvedPlace[],
  files: EntryFiles,
  collections: readonly CmsCollection[] = [],
): ImmutableMap | undefined {
  const page = findPage(entry, places);
  const otherPage = formatOtherPage(entry, findPlaces(entry, places), places, collections);
  if (otherPage !== undefined) throw createRefusal(otherPage);
  const error = page && files.getError(entry);
  // the CMS shows the message and does not save
  if (error) throw createRefusal(formatReadError(error));
  const data = entry.get("data") as ImmutableMap;
  const missing = page ? findMissingKeys(toPlain(data), page.schema) : [];
  const completeData = missing.reduce((result, { path, value }) => result.setIn(path, value), data);
  const values = toPlain(completeData) as YamlValues;
  files.prepareSave(entry, values, page);
  if (!page || !Object.hasOwn(values, SOURCE_KEY)) return page && completeData;
  // set the text that Sveltia CMS is about to write: if the entry is saved again, this text is edited
  return completeData.setIn([SOURCE_KEY], `${files.format.toFile(values).trim()}\n`);
}

/** Throws the first error that prevents the page from being built. The CMS shows this error and does not publish the page. */
function rejectErrors(
  entry: ImmutableMap,
  places: readonly ResolvedPlace[],
  files: EntryFiles,
  { domains, rules, now }: PreviewOptions,
): void {
  const page = findPage(entry, places);
  if (!page) return;
  const issues = issuesOf((files.getSavedValues(entry, page) ?? {}) as Entry, page, {
    domains,
    rules,
    today: getToday(now),
  });
  const [error, ...more] = issues.filter(({ severity }) => severity === "error");
  if (!error) return;
  const otherErrors =
    more.length === 0
      ? ""
      : more.length === 1
        ? " Une autre erreur est à corriger."
        : ` ${more.length} autres erreurs sont à corriger.`;
  throw createRefusal(`La page n’est pas publiée. ${error.field} : ${error.message}${otherErrors}`);
}

/** Returns an error without a name: the CMS shows an error's name, which would be an English word. */
function createRefusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: "" });
}
