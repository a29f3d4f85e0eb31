import { stringify } from "yaml";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import type { AnyPage } from "dsfr-blocks";
import type { EntryCollection } from "@dsfr-blocks/desk/fields";
import {
  type CmsCollection,
  collectionFor,
  type CollectionOptions,
  getGlobFolder,
} from "@dsfr-blocks/desk/collectionFor";
import type { PagePlacement } from "../../site/siteFiles";
import type { PageFolder } from "./folders";
import { formatJson } from "@dsfr-blocks/base/report/json";

/** Returns the JSON Schema of a page type's front matter. */
export function formatJsonSchema(page: AnyPage): string {
  return formatJson(createSchema(page));
}

/**
 * Returns the JSON Schema of a page type's front matter, for an editor. The schema also accepts null: for an editor, the
 * second `---` line of a Markdown file starts another, empty document.
 */
export function formatEditorSchema(page: AnyPage): string {
  return formatJson({ ...createSchema(page), type: ["object", "null"] });
}

function createSchema({ layouts: [layout], displayName, schema }: AnyPage) {
  return jsonSchema(schema, { title: `dsfr-blocks, page « ${layout ?? displayName} »` });
}

/** Files of a page type. */
export interface PageFiles {
  /** Globs of the files, and the language of the files, from the site's settings. */
  readonly placements?: readonly Pick<PagePlacement, "globs" | "lang">[] | undefined;
  /**
   * Folders that contain such files. If `placements` is not empty, only the URL patterns and the languages of these folders are
   * used.
   */
  readonly folders?: readonly PageFolder[] | undefined;
}

/** Files of a page type, and entries that its pages name. */
export interface CmsFiles {
  /** Path of the file, if the page type has only one file. Without this path, the pages are in folders. */
  readonly file?: string | undefined;
  /** Files of the page type, if they are in folders. */
  readonly files?: PageFiles | undefined;
  /** Collections whose entries authors can select, from `createCmsEntries`. Authors type the names of other entries. */
  readonly entries?: Readonly<Record<string, EntryCollection>> | undefined;
  /** Text of a page file that prefills the new pages of an additional collection. */
  readonly example?: string | undefined;
}

/** Returns the part of a CMS's `config.yml` for the collections of a page type and of people. */
export function decapConfig(
  page: AnyPage,
  { file, files = {}, entries = {}, example }: CmsFiles = {},
): string {
  const [first] = listSources(files);
  // set no URL for a page in a single file, because that file contains its own `url`
  const collections: unknown[] =
    file === undefined
      ? createPageCollections(page, files, entries)
      : [collectionFor(page, { ...first, href: undefined, entries, file })];
  if (example !== undefined) collections.push(collectionFor(page, { ...first, entries, example }));
  if (entries["people"]) collections.push(entries["people"].collection);
  // do not write YAML aliases: two equal fields must remain separate, so that a site can change only one of the two
  return `${HEAD}${stringify({ slug: FILE_NAMES, collections }, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

/**
 * Returns the CMS's collections of a page type: one for each glob or folder of its files. The names of two collections with the
 * same `layout` differ by a number.
 */
export function createPageCollections(
  page: AnyPage,
  files: PageFiles,
  entries: CmsFiles["entries"] = {},
): CmsCollection[] {
  const collections: CmsCollection[] = [];
  for (const source of listSources(files)) {
    const collection = collectionFor(page, { ...source, entries });
    const sameCount = collections.filter(({ name }) => name.startsWith(collection.name)).length;
    const name = sameCount === 0 ? collection.name : `${collection.name}-${sameCount + 1}`;
    collections.push({ ...collection, name });
  }
  return collections;
}

/** Returns the options of `collectionFor` that the files of a page type determine, one object for each collection. */
export function listSources({ placements = [], folders = [] }: PageFiles): CollectionOptions[] {
  const findFolder = (glob: string) => folders.find(({ folder }) => folder === getGlobFolder(glob));
  const placedSources = placements.flatMap(({ globs, lang }) =>
    globs
      // a glob that starts with « ! » excludes files
      .filter((glob) => !glob.startsWith("!"))
      .map((files) => ({ files, href: findFolder(files)?.href, lang: lang ?? findFolder(files)?.lang })),
  );
  const sources = placedSources.length > 0 ? placedSources : folders;
  return sources.length > 0 ? [...sources] : [{}];
}

/** Encoding of file names in ASCII, which is valid on every system and in every URL: « Été 2031 » becomes `ete-2031.md`. */
const FILE_NAMES = { encoding: "ascii", clean_accents: true };

const HEAD = `# Champs écrits par « dsfr-blocks schema PAGE --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, puis vérifiez : dsfr-blocks schema PAGE --verify config.yml
`;
