import { basename } from "node:path";
import { stringify } from "yaml";
import { jsonSchema } from "../../content/jsonSchema";
import type { AnyPage } from "../../definition/definePage";
import { type Collection, collectionFor } from "../../integrations/cms/collectionFor";
import { jsonText } from "../../base/report/json";

/** A page's front matter as JSON Schema. */
export function jsonSchemaText(page: AnyPage): string {
  const title = `dsfr-blocks, page « ${page.layouts[0] ?? page.displayName} »`;
  return jsonText(jsonSchema(page.schema, { title }));
}

/** Where the files are that a CMS writes. */
export interface CmsPlaces {
  /** The page's one file; without it there is a folder of them. */
  readonly file?: string | undefined;
  /** The folder of profiles; without it names are typed, and there is no collection of people. */
  readonly people?: string | undefined;
  /** The globs by which the settings say that files are the page. */
  readonly globs?: readonly string[] | undefined;
}

/** A page's collection, and that of the people whom it names, as a part of the CMS's `config.yml`. */
export function decapConfig(page: AnyPage, { file, people: folder, globs = [] }: CmsPlaces = {}): string {
  const people = folder === undefined ? undefined : { collection: basename(folder) };
  const [files, ...more] = file === undefined ? globs : globs.slice(0, 1);
  const first = collectionFor(page, { file, people, files });
  const collections: Collection[] = [first];
  for (const [index, glob] of more.entries())
    collections.push(collectionFor(page, { people, files: glob, name: `${first.name}-${index + 2}` }));
  if (people) collections.push(collectionFor("people", { name: people.collection, folder }));
  // no alias: two equal fields are two fields, which a site may change one by one
  return `${HEAD}${stringify({ slug: FILE_NAMES, collections }, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

/** « Été 2031 » makes `ete-2031.md`: a name that every system and every address writes alike. */
const FILE_NAMES = { encoding: "ascii", clean_accents: true };

const HEAD = `# Champs écrits par « dsfr-blocks schema PAGE --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, et vérifiez après coup : dsfr-blocks schema PAGE --verify config.yml
`;
