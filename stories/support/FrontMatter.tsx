import { Markdown } from "@storybook/addon-docs/blocks";
import type { Fields, ObjectSchema, Schema } from "../../src/content/schema";
import { typeNames } from "./typeNames";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** The block's own key in the page's front matter. */
  readonly of: string;
}

/** The keys that a block reads, as its schema says them. Renders a table. */
export function FrontMatter({ schema, of }: FrontMatterProps) {
  const rows = keysOf(schema, of).map(
    ([key, { doc, ...field }]) =>
      `| \`${key}\` | ${typeNames({ doc, ...field })} | ${field.optional ? "non" : "oui"} | ${doc} |`,
  );
  return (
    <Markdown>{["| Clé | Type | Obligatoire | Rôle |", "|---|---|---|---|", ...rows].join("\n")}</Markdown>
  );
}

/** Every key with its path: `how.steps[].title`. */
function keysOf(schema: Schema, path: string): [string, Schema][] {
  if (schema.kind === "list") return keysOf(schema.item, `${path}[]`);
  if (schema.kind !== "object") return [];
  return Object.entries(schema.fields).flatMap(([key, field]): [string, Schema][] => {
    const own = `${path}.${key}`;
    return [[own, field], ...keysOf(field, own)];
  });
}
