import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { listKeys, formatDescription } from "./listKeys";
import { formatTypeName } from "./formatTypeName";

/**
 * Returns the keys of a schema, including nested keys, as a Markdown table. `blockKey` is the key of the block in the front
 * matter.
 */
export function formatKeyTable(schema: ObjectSchema<Fields>, blockKey?: string): string {
  const rows = listKeys(schema, blockKey).map(({ path, schema: field, isItem }) => {
    const requiredCell = isItem ? "" : isOptionalKey(field) ? "non" : "oui";
    return `| \`${path}\` | ${formatTypeName(field)} | ${requiredCell} | ${formatDescription(field)} |`;
  });
  return ["| Clé | Type | Obligatoire | Rôle |", "|---|---|---|---|", ...rows].join("\n");
}
