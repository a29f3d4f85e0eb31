import { describeType } from "@dsfr-blocks/base/describeType";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { Fields, ObjectSchema, OneOfSchema, ScalarSchema, Schema, VariantSchema } from "./schemaTypes";

/** Types of values that YAML and JSON distinguish. */
export type ValueType = "text" | "number" | "boolean" | "list" | "object";

/** Schema that accepts one type of value. */
export type SingleTypeSchema = Exclude<Schema, OneOfSchema<readonly Schema[]>>;

/** Schema without alternatives: a schema of a single type, without variants. */
export type ResolvedSchema = Exclude<SingleTypeSchema, VariantSchema>;

/** Name of each type in JSON Schema. */
export const JSON_TYPES = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  object: "object",
} as const satisfies Readonly<Record<ValueType, string>>;

/** Returns the types of values that a schema accepts. */
export function getValueTypes(schema: Schema): readonly ValueType[] {
  return getAlternatives(schema).map(({ kind }) =>
    kind === "record" || kind === "variant" ? "object" : kind,
  );
}

/** Returns the alternatives of a schema: the options of a `oneOf`, otherwise the schema itself. */
export function getAlternatives(schema: Schema): readonly SingleTypeSchema[] {
  return schema.kind === "oneOf" ? schema.options.flatMap(getAlternatives) : [schema];
}

/** Returns the alternative for a value type, or undefined if no alternative accepts this type. */
export function findAlternative(schema: Schema, kind: string | undefined): SingleTypeSchema | undefined {
  return getAlternatives(schema).find((option) => getValueTypes(option)[0] === kind);
}

/**
 * Returns the schema for a value, without alternatives. Returns undefined for an absent or null value, and if no option or
 * variant matches the value.
 */
export function resolveSchema(value: unknown, schema: Schema): ResolvedSchema | undefined {
  if (value === undefined || value === null) return undefined;
  const resolved =
    schema.kind === "oneOf" ? getAlternatives(schema).find((option) => matchesType(value, option)) : schema;
  return resolved?.kind === "variant"
    ? findVariant((value as Readonly<Record<string, unknown>>)[resolved.discriminator], resolved)
    : resolved;
}

/** Returns the variant with this name, or undefined if no variant has this name. */
export function findVariant(
  variantName: unknown,
  { variants }: VariantSchema,
): ObjectSchema<Fields> | undefined {
  const name = typeof variantName === "string" ? variantName.trim() : "";
  return Object.hasOwn(variants, name) ? variants[name] : undefined;
}

/**
 * Returns the alternative that accepts an empty key, as an empty text, list or record. Returns undefined if no alternative
 * accepts an empty key.
 */
export function findEmptyAlternative(schema: Schema): SingleTypeSchema | undefined {
  return getAlternatives(schema).find((option) =>
    option.kind === "text" ? !option.filled : option.kind === "list" || option.kind === "record",
  );
}

const DESCRIPTIONS: Readonly<Record<ValueType, string>> = {
  text: "a string",
  number: "a number",
  boolean: "a boolean",
  list: "an array",
  object: "an object",
};

export function matchesType(value: unknown, schema: SingleTypeSchema): boolean {
  return getValueTypes(schema).some((kind) => DESCRIPTIONS[kind] === describeType(value));
}

/** Key or index of a part of a value, the part itself, and the schema of the part. */
type ValuePart = readonly [step: string | number, value: unknown, schema: Schema];

/**
 * Returns the items of a list or the keys of an object, each with its value and schema. The keys of an object are in the order
 * of the schema; the keys of a record are in the author's order. Returns nothing for a value of another type, which a form may
 * contain while an editor types.
 */
export function listParts(value: unknown, schema: ResolvedSchema | undefined): readonly ValuePart[] {
  if (schema?.kind === "list")
    return Array.isArray(value) ? value.map((item, index) => [index, item, schema.item]) : [];
  if (!isRecord(value)) return [];
  if (schema?.kind === "record") return Object.entries(value).map(([key, item]) => [key, item, schema.item]);
  if (schema?.kind !== "object") return [];
  return Object.entries(schema.fields).flatMap(([key, field]): ValuePart[] =>
    Object.hasOwn(value, key) ? [[key, value[key], field]] : [],
  );
}

/** Returns a copy of a value with each of its items or keys converted. */
export function mapParts(
  value: unknown,
  schema: ResolvedSchema | undefined,
  convert: (part: unknown, schema: Schema) => unknown,
): unknown {
  if (!schema || isScalar(schema)) return value;
  const parts = listParts(value, schema).map(
    ([step, part, partSchema]) => [step, convert(part, partSchema)] as const,
  );
  return schema.kind === "list" ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** Whether a schema describes scalars: texts, numbers or booleans. */
export function isScalar(schema: Schema): schema is ScalarSchema {
  const { kind } = schema;
  return kind === "text" || kind === "number" || kind === "boolean";
}

/** Returns the schema of a key or an index of a value; undefined if the schema has no such key or index. */
export function findPartSchema(step: string | number, schema: Schema, value?: unknown): Schema | undefined {
  const resolved = resolveSchema(value, schema);
  for (const option of resolved ? [resolved] : getAlternatives(schema)) {
    if (option.kind === "list" && typeof step === "number") return option.item;
    if (option.kind === "record" && typeof step === "string") return option.item;
    if (option.kind === "object" && Object.hasOwn(option.fields, step)) return option.fields[step];
  }
  return undefined;
}
