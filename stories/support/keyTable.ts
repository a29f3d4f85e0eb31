import type { Fields, ObjectSchema, Schema } from "../../src/content/schema";
import { typeNames } from "./typeNames";

/** The keys of a schema, nested ones too, as a Markdown table; `of` is its own key in the front matter. */
export function keyTable(schema: ObjectSchema<Fields>, of?: string): string {
  const rows = keysOf(schema, of).map(
    ([key, field]) => `| \`${key}\` | ${typeNames(field)} | ${isDue(key, field)} | ${field.doc} |`,
  );
  return ["| Clé | Type | Obligatoire | Rôle |", "|---|---|---|---|", ...rows].join("\n");
}

/** Every key with its path: `how.steps[].title`. */
function keysOf(schema: Schema, path?: string): [string, Schema][] {
  switch (schema.kind) {
    case "list": {
      const own = `${path}[]`;
      return schema.item.kind === "object" ? keysOf(schema.item, own) : [[own, schema.item]];
    }
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]): [string, Schema][] => {
        const own = path === undefined ? key : `${path}.${key}`;
        return [[own, field], ...keysOf(field, own)];
      });
    default:
      return [];
  }
}

/** A list may be empty: its items are due to nobody. */
function isDue(key: string, { optional }: Schema): string {
  if (key.endsWith("[]")) return "";
  return optional ? "non" : "oui";
}
