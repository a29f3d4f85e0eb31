import type { Schema } from "@dsfr-blocks/content/schema";

interface KeyOf {
  /** From the top: `how.steps[].title`; `mesures.*` for keys that the author chooses, `sections[citation]` for an item of a form. */
  readonly path: string;
  readonly schema: Schema;
  /** True for what a list or free keys hold, which is due to nobody. */
  readonly isItem: boolean;
}

/** Every key of a schema, nested ones too; `path` is its own key. */
export function keysOf(schema: Schema, path = ""): KeyOf[] {
  switch (schema.kind) {
    case "list":
      if (schema.item.kind === "variant")
        return Object.entries(schema.item.forms).flatMap(([word, form]) => keysOf(form, `${path}[${word}]`));
      return itemKeys(schema.item, `${path}[]`);
    case "record":
      return itemKeys(schema.item, `${path}.*`);
    case "oneOf":
      return schema.options.flatMap((option) => keysOf(option, path));
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]): KeyOf[] => {
        const own = path === "" ? key : `${path}.${key}`;
        return [{ path: own, schema: field, isItem: false }, ...keysOf(field, own)];
      });
    default:
      return [];
  }
}

function itemKeys(item: Schema, path: string): KeyOf[] {
  return item.kind === "object" ? keysOf(item, path) : [{ path, schema: item, isItem: true }];
}

/** What a schema says in its sentences: its own, that of its pattern, its default. */
export function saidOf(schema: Schema): string {
  const asked = schema.kind === "text" && schema.pattern ? [schema.pattern.doc] : [];
  const byDefault = schema.default === undefined ? [] : [`Par défaut : \`${schema.default}\`.`];
  return [schema.doc, ...asked, ...byDefault].join(" ");
}
