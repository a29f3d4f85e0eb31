import type { Schema, TextFormat } from "../../src/content/schema";

/** Content that fits a schema, with what `write` gives in each of its texts and two items in each list. */
export function inEveryField(schema: Schema, write: (format: TextFormat) => string, open: boolean): unknown {
  switch (schema.kind) {
    case "text":
      return write(schema.format);
    case "number":
      return 1;
    case "boolean":
      return open;
    case "list":
      return [1, 2].map(() => inEveryField(schema.item, write, open));
    case "object":
      return Object.fromEntries(
        Object.entries(schema.fields).map(([key, field]) => [key, inEveryField(field, write, open)]),
      );
  }
}
