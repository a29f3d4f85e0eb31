import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { keysOf, saidOf } from "./keysOf";
import { typeNames } from "./typeNames";

/** The keys of a schema, nested ones too, as a Markdown table; `of` is its own key in the front matter. */
export function keyTable(schema: ObjectSchema<Fields>, of?: string): string {
  const rows = keysOf(schema, of).map(({ path, schema: field, isItem }) => {
    const isDue = isItem ? "" : mayMiss(field) ? "non" : "oui";
    return `| \`${path}\` | ${typeNames(field)} | ${isDue} | ${saidOf(field)} |`;
  });
  return ["| Clé | Type | Obligatoire | Rôle |", "|---|---|---|---|", ...rows].join("\n");
}
