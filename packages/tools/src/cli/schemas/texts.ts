import { basename } from "node:path";
import { stringify } from "yaml";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import type { AnyPage } from "dsfr-blocks";
import { type EntryCollection, SLUG } from "@dsfr-blocks/desk/fields";
import type { CollectionFiles } from "../../site/collections";
import { type CmsCollection, collectionFor, getGlobFolder } from "@dsfr-blocks/desk/collectionFor";
import type { SiteFiles } from "../../site/siteFiles";
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

/** Location of the files that a CMS writes. */
export interface CmsFiles {
  /** Path of the file, if the page type has only one file. Without this path, the pages are in folders. */
  readonly file?: string | undefined;
  /** The site's collections, whose entries authors can select. Authors type the names of entries of other collections. */
  readonly collections?: readonly CollectionFiles[] | undefined;
  /** Page types by the place of their files, from the site's settings. */
  readonly placements?: SiteFiles["placements"] | undefined;
  /** Globs of the page type's files, from the site's settings. */
  readonly globs?: readonly string[] | undefined;
  /** Folders that contain files of the page type. If `globs` is set, only the URL patterns of these folders are used. */
  readonly folders?: readonly PageFolder[] | undefined;
  /** Text of a page file that prefills the new pages of an additional collection. */
  readonly example?: string | undefined;
}

/** Returns the part of a CMS's `config.yml` for the collections of a page type and of people. */
export function decapConfig(
  page: AnyPage,
  { file, collections: siteCollections = [], placements, globs = [], folders = [], example }: CmsFiles = {},
): string {
  const entries = createCmsEntries(siteCollections, placements);
  const findHref = (glob: string) => folders.find(({ folder }) => folder === getGlobFolder(glob))?.href;
  const [first = {}, ...more] =
    globs.length > 0 ? globs.map((files) => ({ files, href: findHref(files) })) : folders;
  // set no URL for a page in a single file, because that file contains its own `url`
  const collections: CmsCollection[] = [
    collectionFor(
      page,
      file === undefined ? { ...first, entries } : { ...first, href: undefined, entries, file },
    ),
  ];
  if (file === undefined)
    for (const source of more) {
      const collection = collectionFor(page, { ...source, entries });
      const sameCount = collections.filter(({ name }) => name.startsWith(collection.name)).length;
      const name = sameCount === 0 ? collection.name : `${collection.name}-${sameCount + 1}`;
      collections.push({ ...collection, name });
    }
  if (example !== undefined) collections.push(collectionFor(page, { ...first, entries, example }));
  for (const { name, folders } of siteCollections)
    if (name === "people")
      collections.push(collectionFor(name, { name: entries[name]?.collection, folder: folders[0] }));
  // do not write YAML aliases: two equal fields must remain separate, so that a site can change only one of the two
  return `${HEAD}${stringify({ slug: FILE_NAMES, collections }, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

/** Encoding of file names in ASCII, which is valid on every system and in every URL: « Été 2031 » becomes `ete-2031.md`. */
const FILE_NAMES = { encoding: "ascii", clean_accents: true };

/**
 * Returns the CMS's collections whose entries authors can select, by their names in the site's settings. In the CMS, a
 * collection of pages has the name that `collectionFor` gives to it, the collection of people the name of its folder, and any
 * other collection its name in the settings.
 */
export function createCmsEntries(
  collections: readonly CollectionFiles[],
  placements: SiteFiles["placements"] = [],
): Readonly<Record<string, EntryCollection>> {
  const entries = collections.map(({ name, by, globs, folders: [folder = name] }) => {
    // entries that are pages have a form of their own: its collection, and the field of its title
    const page = placements.find((placement) => placement.globs.some((glob) => globs.includes(glob)))?.page;
    const collection = page?.layouts[0] ?? (name === "people" ? basename(folder) : name);
    const titleField = by === "file" ? page?.titleFrom : undefined;
    return [name, { collection, nameField: by === "file" ? SLUG : by, titleField }] as const;
  });
  return Object.fromEntries(entries);
}

const HEAD = `# Champs écrits par « dsfr-blocks schema PAGE --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, puis vérifiez : dsfr-blocks schema PAGE --verify config.yml
`;
