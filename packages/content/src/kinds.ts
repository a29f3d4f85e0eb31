import { describeType } from "@dsfr-blocks/base/describeType";
import type { Fields, ObjectSchema, OneOfSchema, ScalarSchema, Schema, VariantSchema } from "./schemaTypes";

/** The kinds of values that YAML and JSON tell from one another. */
export type ValueKind = "text" | "number" | "boolean" | "list" | "object";

/** A schema of one kind of value. */
export type OneKind = Exclude<Schema, OneOfSchema<readonly Schema[]>>;

/** A schema that leaves no choice: of several forms, that of a value. */
export type OneForm = Exclude<OneKind, VariantSchema>;

/** What JSON calls each of them. */
export const JSON_TYPES = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  object: "object",
} as const satisfies Readonly<Record<ValueKind, string>>;

/** The kinds of values that a schema takes. */
export function kindsOf(schema: Schema): readonly ValueKind[] {
  return optionsOf(schema).map(({ kind }) => (kind === "record" || kind === "variant" ? "object" : kind));
}

/** The schemas that a value has the choice of. */
export function optionsOf(schema: Schema): readonly OneKind[] {
  return schema.kind === "oneOf" ? schema.options.flatMap(optionsOf) : [schema];
}

/** Of the schemas that a value has the choice of, the one for its kind. */
export function optionFor(schema: Schema, kind: string | undefined): OneKind | undefined {
  return optionsOf(schema).find((option) => kindsOf(option)[0] === kind);
}

/** The one for a value; where there is no choice, that one. Nothing has none, nor has a value whose word no form has. */
export function schemaFor(value: unknown, schema: Schema): OneForm | undefined {
  if (value === undefined || value === null) return undefined;
  const own = schema.kind === "oneOf" ? optionsOf(schema).find((option) => isOfKind(value, option)) : schema;
  return own?.kind === "variant" ? formFor((value as Readonly<Record<string, unknown>>)[own.key], own) : own;
}

/** Of several forms, the one that a word names. */
export function formFor(word: unknown, { forms }: VariantSchema): ObjectSchema<Fields> | undefined {
  const name = typeof word === "string" ? word.trim() : "";
  return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

/** The one for which nothing at all is a value: an empty text, an empty list, no keys. */
export function optionForNothing(schema: Schema): OneKind | undefined {
  return optionsOf(schema).find((option) =>
    option.kind === "text" ? !option.filled : option.kind === "list" || option.kind === "record",
  );
}

const VALUES: Readonly<Record<ValueKind, string>> = {
  text: "a string",
  number: "a number",
  boolean: "a boolean",
  list: "an array",
  object: "an object",
};

export function isOfKind(value: unknown, schema: OneKind): boolean {
  return kindsOf(schema).some((kind) => VALUES[kind] === describeType(value));
}

/** A key or an index of a value, what stands there, and its schema. */
type Part = readonly [step: string | number, value: unknown, schema: Schema];

/** What a value holds: items, or keys in the order of their schema, or in that of the author, where they are the author's own. */
export function partsIn(value: unknown, schema: OneForm | undefined): readonly Part[] {
  const values = value as Readonly<Record<string, unknown>>;
  switch (schema?.kind) {
    case "list":
      return (value as unknown[]).map((item, index) => [index, item, schema.item]);
    case "record":
      return Object.entries(values).map(([key, item]) => [key, item, schema.item]);
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]): Part[] =>
        Object.hasOwn(values, key) ? [[key, values[key], field]] : [],
      );
    default:
      return [];
  }
}

/** The same value, with what `turn` makes of each part that it holds. */
export function withParts(
  value: unknown,
  schema: OneForm | undefined,
  turn: (part: unknown, schema: Schema) => unknown,
): unknown {
  if (!schema || isScalar(schema)) return value;
  const parts = partsIn(value, schema).map(([step, part, own]) => [step, turn(part, own)] as const);
  return schema.kind === "list" ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** Whether the values of a schema hold no others. */
export function isScalar(schema: Schema): schema is ScalarSchema {
  const { kind } = schema;
  return kind === "text" || kind === "number" || kind === "boolean";
}

/** The schema of what stands under a key or an index of a value; undefined where a schema has none. */
export function schemaUnder(step: string | number, schema: Schema, value?: unknown): Schema | undefined {
  const own = schemaFor(value, schema);
  for (const option of own ? [own] : optionsOf(schema)) {
    if (option.kind === "list" && typeof step === "number") return option.item;
    if (option.kind === "record" && typeof step === "string") return option.item;
    if (option.kind === "object" && Object.hasOwn(option.fields, step)) return option.fields[step];
  }
  return undefined;
}
