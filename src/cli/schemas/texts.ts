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
}

/** A page's collection, and that of the people whom it names, as a part of the CMS's `config.yml`. */
export function decapConfig(page: AnyPage, { file, people: folder }: CmsPlaces = {}): string {
  const people = folder === undefined ? undefined : { collection: basename(folder) };
  const collections: Collection[] = [collectionFor(page, { file, people })];
  if (people) collections.push(collectionFor("people", { name: people.collection, folder }));
  // no alias: two equal fields are two fields, which a site may change one by one
  return `${HEAD}${stringify({ collections }, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

const HEAD = `# Champs écrits par « dsfr-blocks schema PAGE --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, et vérifiez après coup : dsfr-blocks schema PAGE --verify config.yml
`;
