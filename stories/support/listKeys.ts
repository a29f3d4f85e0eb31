import type { Schema } from "@dsfr-blocks/content/schema";

interface SchemaKey {
  /** Path from the root, such as `how.steps[].title`; `mesures.*` for free keys, `sections[citation]` for a variant. */
  readonly path: string;
  readonly schema: Schema;
  /**
   * Whether the path is the path of the items of a list, or of the values of free keys. Items and such values are never
   * required.
   */
  readonly isItem: boolean;
}

/** Returns every key of a schema, including nested keys. `path` is the path of the schema itself. */
export function listKeys(schema: Schema, path = ""): SchemaKey[] {
  switch (schema.kind) {
    case "list":
      if (schema.item.kind === "variant")
        return Object.entries(schema.item.variants).flatMap(([discriminator, variant]) =>
          listKeys(variant, `${path}[${discriminator}]`),
        );
      return listItemKeys(schema.item, `${path}[]`);
    case "record":
      return listItemKeys(schema.item, `${path}.*`);
    case "oneOf":
      return schema.options.flatMap((option) => listKeys(option, path));
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]): SchemaKey[] => {
        const childPath = path === "" ? key : `${path}.${key}`;
        return [{ path: childPath, schema: field, isItem: false }, ...listKeys(field, childPath)];
      });
    default:
      return [];
  }
}

function listItemKeys(item: Schema, path: string): SchemaKey[] {
  return item.kind === "object" ? listKeys(item, path) : [{ path, schema: item, isItem: true }];
}

/** Returns the description of a schema, followed by the description of its pattern and by its default value. */
export function formatDescription(schema: Schema): string {
  const patternDescription = schema.kind === "text" && schema.pattern ? [schema.pattern.description] : [];
  const defaultText = schema.default === undefined ? [] : [`Par défaut : \`${schema.default}\`.`];
  return [schema.description, ...patternDescription, ...defaultText].join(" ");
}
