import { basename } from "node:path";
import { stringify } from "yaml";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import type { AnyPage } from "dsfr-blocks";
import { type EntryCollection, SLUG } from "@dsfr-blocks/desk/fields";
import type { CollectionPlace } from "../../site/collections";
import { type CmsCollection, collectionFor, folderOf } from "@dsfr-blocks/desk/collectionFor";
import type { PageFolder } from "./folders";
import { jsonText } from "@dsfr-blocks/base/report/json";

/** A page's front matter as JSON Schema. */
export function jsonSchemaText(page: AnyPage): string {
  return jsonText(schemaOf(page));
}

/** The same for an editor, to which the second fence of a Markdown file begins another document, an empty one. */
export function editorSchemaText(page: AnyPage): string {
  return jsonText({ ...schemaOf(page), type: ["object", "null"] });
}

function schemaOf({ layouts: [layout], displayName, schema }: AnyPage) {
  return jsonSchema(schema, { title: `dsfr-blocks, page « ${layout ?? displayName} »` });
}

/** Where the files are that a CMS writes. */
export interface CmsPlaces {
  /** The page's one file; without it there is a folder of them. */
  readonly file?: string | undefined;
  /** The files of the site's collections, in which names are chosen; names in others are typed. */
  readonly collections?: readonly CollectionPlace[] | undefined;
  /** The globs by which the settings say that files are the page. */
  readonly globs?: readonly string[] | undefined;
  /** The folders with its files; where there are globs, they say only the addresses. */
  readonly folders?: readonly PageFolder[] | undefined;
  /** The text of a page's file: a second collection opens new pages filled with it. */
  readonly example?: string | undefined;
}

/** A page's collection, and that of the people, as a part of the CMS's `config.yml`. */
export function decapConfig(
  page: AnyPage,
  { file, collections: places = [], globs = [], folders = [], example }: CmsPlaces = {},
): string {
  const entries = cmsEntries(places);
  const hrefIn = (glob: string) => folders.find(({ folder }) => folder === folderOf(glob))?.href;
  const [first = {}, ...more] =
    globs.length > 0 ? globs.map((files) => ({ files, href: hrefIn(files) })) : folders;
  // one file says its own address
  const collections: CmsCollection[] = [
    collectionFor(
      page,
      file === undefined ? { ...first, entries } : { ...first, href: undefined, entries, file },
    ),
  ];
  const [{ name: named } = { name: "" }] = collections;
  if (file === undefined)
    for (const [index, place] of more.entries())
      collections.push(collectionFor(page, { ...place, entries, name: `${named}-${index + 2}` }));
  if (example !== undefined) collections.push(collectionFor(page, { ...first, entries, example }));
  for (const { name, folders } of places)
    if (name === "people")
      collections.push(collectionFor(name, { name: entries[name]?.collection, folder: folders[0] }));
  // no alias: two equal fields are two fields, which a site may change one by one
  return `${HEAD}${stringify({ slug: FILE_NAMES, collections }, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

/** « Été 2031 » makes `ete-2031.md`: a name that every system and every address writes alike. */
const FILE_NAMES = { encoding: "ascii", clean_accents: true };

/** The CMS's collections that names are chosen in: one of people has the name of its folder, others that of the settings. */
export function cmsEntries(places: readonly CollectionPlace[]): Readonly<Record<string, EntryCollection>> {
  const entries = places.map(({ name, by, folders: [folder = name] }) => {
    const collection = name === "people" ? basename(folder) : name;
    return [name, { collection, nameField: by === "file" ? SLUG : by }] as const;
  });
  return Object.fromEntries(entries);
}

const HEAD = `# Champs écrits par « dsfr-blocks schema PAGE --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, et vérifiez après coup : dsfr-blocks schema PAGE --verify config.yml
`;
