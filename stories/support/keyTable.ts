import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { keysOf, saidOf } from "./keysOf";
import { typeNames } from "./typeNames";

/** Returns the keys of a schema, nested ones too, as a Markdown table. `blockKey` is the key of the block in the front matter. */
export function keyTable(schema: ObjectSchema<Fields>, blockKey?: string): string {
  const rows = keysOf(schema, blockKey).map(({ path, schema: field, isItem }) => {
    const required = isItem ? "" : mayMiss(field) ? "non" : "oui";
    return `| \`${path}\` | ${typeNames(field)} | ${required} | ${saidOf(field)} |`;
  });
  return ["| Clé | Type | Obligatoire | Rôle |", "|---|---|---|---|", ...rows].join("\n");
}
