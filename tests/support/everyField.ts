import type { Schema, TextFormat } from "@dsfr-blocks/content/schema";

/** What stands in a text of this format under this key, `head.questions.question`. */
type Write = (format: TextFormat, key: string) => string;

/** Content that fits a schema, with what `write` gives in each of its texts and two items in each list, or one of each form. */
export function writeEveryField(schema: Schema, write: Write, open: boolean, key = ""): unknown {
  switch (schema.kind) {
    case "text":
      // the word that tells a block of a list from others is none of its author's
      return schema.choices?.length === 1 ? schema.choices[0] : write(schema.format, key);
    case "number":
      return 1;
    case "boolean":
      return open;
    case "oneOf":
      return writeEveryField(schema.options[0] ?? schema, write, open, key);
    case "record":
      return { mot: writeEveryField(schema.item, write, open, key) };
    case "variant":
      return writeEveryField(Object.values(schema.variants)[0] ?? schema, write, open, key);
    case "list":
      if (schema.item.kind === "variant")
        return Object.values(schema.item.variants).map((form) => writeEveryField(form, write, open, key));
      return [1, 2].map(() => writeEveryField(schema.item, write, open, key));
    case "object":
      return Object.fromEntries(
        Object.entries(schema.fields).map(([name, field]) => [
          name,
          writeEveryField(field, write, open, key === "" ? name : `${key}.${name}`),
        ]),
      );
  }
}
