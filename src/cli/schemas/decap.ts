import { stringify } from "yaml";
import type { AnyPage } from "../../definition/definePage";
import { collectionFor } from "../../integrations/cms/collectionFor";

/** A page's collection as a part of the CMS's `config.yml`. */
export function decapConfig(page: AnyPage): string {
  const config = { collections: [collectionFor(page)] };
  // no alias: two equal fields are two fields, which a site may change one by one
  return `${HEAD}${stringify(config, { aliasDuplicateObjects: false, lineWidth: 100 })}`;
}

const HEAD = `# Champs écrits par « dsfr-blocks schema --format decap », pour le config.yml de Decap CMS ou de Sveltia CMS.
# Adaptez \`folder\`, et vérifiez après coup : dsfr-blocks schema --verify config.yml
`;
