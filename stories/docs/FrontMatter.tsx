import type { Fields, ObjectSchema, Schema } from "../../src/content/schema";
import { typeNames } from "../support/typeNames";
import { type Key, KeyList } from "./KeyList";

interface FrontMatterProps {
  readonly schema: ObjectSchema<Fields>;
  /** The block's own key in the page's front matter; none for the page itself. */
  readonly of?: string;
}

/** The keys that a block reads, nested ones too, as its schema says them. Renders a `<dl>`. */
export function FrontMatter({ schema, of }: FrontMatterProps) {
  return <KeyList keys={keysOf(schema, of)} />;
}

/** Every key with its path: `how.steps[].title`. */
function keysOf(schema: Schema, path = ""): Key[] {
  switch (schema.kind) {
    case "list":
      // a list may be empty: its items are due to nobody
      return schema.item.kind === "object"
        ? keysOf(schema.item, `${path}[]`)
        : [{ ...keyOf(schema.item, `${path}[]`), isDue: false }];
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]) => {
        const own = path === "" ? key : `${path}.${key}`;
        return [keyOf(field, own), ...keysOf(field, own)];
      });
    default:
      return [];
  }
}

function keyOf(schema: Schema, name: string): Key {
  return { name, type: typeNames(schema), isDue: schema.optional !== true, text: schema.doc };
}
