import { describeType } from "@dsfr-blocks/base/describeType";
import type { Fields, ObjectSchema, OneOfSchema, ScalarSchema, Schema, VariantSchema } from "./schemaTypes";

/** Types of values that YAML and JSON distinguish. */
export type ValueKind = "text" | "number" | "boolean" | "list" | "object";

/** Schema that accepts one type of value. */
export type OneKind = Exclude<Schema, OneOfSchema<readonly Schema[]>>;

/** Schema without alternatives: that of one type and one variant. */
export type OneForm = Exclude<OneKind, VariantSchema>;

/** Name of each type in JSON Schema. */
export const JSON_TYPES = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  object: "object",
} as const satisfies Readonly<Record<ValueKind, string>>;

/** Returns the types of values that a schema accepts. */
export function kindsOf(schema: Schema): readonly ValueKind[] {
  return optionsOf(schema).map(({ kind }) => (kind === "record" || kind === "variant" ? "object" : kind));
}

/** Returns the alternatives of a schema: its options if it is a `oneOf`, otherwise the schema itself. */
export function optionsOf(schema: Schema): readonly OneKind[] {
  return schema.kind === "oneOf" ? schema.options.flatMap(optionsOf) : [schema];
}

/** Returns the alternative for a type of value, or undefined if there is none. */
export function optionFor(schema: Schema, kind: string | undefined): OneKind | undefined {
  return optionsOf(schema).find((option) => kindsOf(option)[0] === kind);
}

/**
 * Returns the schema for a value, without alternatives. Returns undefined for an absent or null value, and if no option or
 * variant matches the value.
 */
export function schemaFor(value: unknown, schema: Schema): OneForm | undefined {
  if (value === undefined || value === null) return undefined;
  const resolved =
    schema.kind === "oneOf" ? optionsOf(schema).find((option) => isOfKind(value, option)) : schema;
  return resolved?.kind === "variant"
    ? formFor((value as Readonly<Record<string, unknown>>)[resolved.key], resolved)
    : resolved;
}

/** Returns the variant with this name, or undefined. */
export function formFor(variantName: unknown, { forms }: VariantSchema): ObjectSchema<Fields> | undefined {
  const name = typeof variantName === "string" ? variantName.trim() : "";
  return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

/** Returns the alternative that accepts an empty key, as an empty text, list or record; undefined if there is none. */
export function optionForNothing(schema: Schema): OneKind | undefined {
  return optionsOf(schema).find((option) =>
    option.kind === "text" ? !option.filled : option.kind === "list" || option.kind === "record",
  );
}

const DESCRIPTIONS: Readonly<Record<ValueKind, string>> = {
  text: "a string",
  number: "a number",
  boolean: "a boolean",
  list: "an array",
  object: "an object",
};

export function isOfKind(value: unknown, schema: OneKind): boolean {
  return kindsOf(schema).some((kind) => DESCRIPTIONS[kind] === describeType(value));
}

/** Key or index, the value there, and its schema. */
type ValuePart = readonly [step: string | number, value: unknown, schema: Schema];

/**
 * Returns the items of a list or the keys of an object, each with its value and schema. Keys are in the order of the schema;
 * in a record, in the author's order.
 */
export function partsIn(value: unknown, schema: OneForm | undefined): readonly ValuePart[] {
  const values = value as Readonly<Record<string, unknown>>;
  switch (schema?.kind) {
    case "list":
      return (value as unknown[]).map((item, index) => [index, item, schema.item]);
    case "record":
      return Object.entries(values).map(([key, item]) => [key, item, schema.item]);
    case "object":
      return Object.entries(schema.fields).flatMap(([key, field]): ValuePart[] =>
        Object.hasOwn(values, key) ? [[key, values[key], field]] : [],
      );
    default:
      return [];
  }
}

/** Returns a copy of a value with each of its items or keys converted. */
export function withParts(
  value: unknown,
  schema: OneForm | undefined,
  convert: (part: unknown, schema: Schema) => unknown,
): unknown {
  if (!schema || isScalar(schema)) return value;
  const parts = partsIn(value, schema).map(
    ([step, part, partSchema]) => [step, convert(part, partSchema)] as const,
  );
  return schema.kind === "list" ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** Whether a schema describes scalars: texts, numbers or booleans. */
export function isScalar(schema: Schema): schema is ScalarSchema {
  const { kind } = schema;
  return kind === "text" || kind === "number" || kind === "boolean";
}

/** Returns the schema of a key or an index of a value; undefined if the schema has none. */
export function schemaUnder(step: string | number, schema: Schema, value?: unknown): Schema | undefined {
  const resolved = schemaFor(value, schema);
  for (const option of resolved ? [resolved] : optionsOf(schema)) {
    if (option.kind === "list" && typeof step === "number") return option.item;
    if (option.kind === "record" && typeof step === "string") return option.item;
    if (option.kind === "object" && Object.hasOwn(option.fields, step)) return option.fields[step];
  }
  return undefined;
}
