import { formatOf } from "./formats";
import { HIDDEN } from "./hidden";
import { JSON_TYPES, type OneKind, optionsOf } from "./kinds";
import { isLeftOut, mayMiss } from "./leftOut";
import type { Fields, NumberSchema, ObjectSchema, Schema, TextSchema } from "./schema";

/** A JSON Schema, in the words that ours need. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly const?: string;
  readonly default?: string | number | boolean;
  readonly deprecated?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly not?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly contentMediaType?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

type JsonType = "string" | "number" | "boolean" | "array" | "object" | "null";

/** The address and the title of a JSON Schema. */
export interface JsonSchemaOptions {
  /** The address at which the schema is published. */
  readonly id?: string;
  readonly title?: string;
}

/**
 * The same schema in the standard's words (draft 2020-12), for editors, CMS and other languages. It
 * accepts the values that `read` accepts. It cannot see what is not a value, such as a key written twice.
 */
export function jsonSchema<F extends Fields>(
  schema: ObjectSchema<F>,
  { id, title }: JsonSchemaOptions = {},
): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(id !== undefined && { $id: id }),
    ...(title !== undefined && { title }),
    ...convert(schema),
    $defs: { hidden: { description: "Un caractère invisible.", type: "string", pattern: HIDDEN.source } },
  };
}

function convert(schema: Schema): JsonSchema {
  const said = {
    description: schema.doc,
    ...(schema.default !== undefined && { default: schema.default }),
  };
  if (schema.kind !== "oneOf") return { ...said, type: typeOf(schema), ...detailsOf(schema) };
  const isOptional = mayMiss(schema) && { optional: true };
  return { ...said, anyOf: optionsOf(schema).map((option) => convert({ ...option, ...isOptional })) };
}

/** An empty key is null: to the reader, an empty text, an empty list, no keys, or an optional key that is not there. */
function typeOf(schema: OneKind): JsonType | readonly JsonType[] {
  const { kind } = schema;
  const type = JSON_TYPES[kind === "record" || kind === "variant" ? "object" : kind];
  const isNullable =
    mayMiss(schema) || kind === "list" || kind === "record" || (kind === "text" && !schema.filled);
  return isNullable ? [type, "null"] : type;
}

function detailsOf(schema: OneKind): JsonSchema {
  switch (schema.kind) {
    case "text":
      return textDetails(schema);
    case "number":
      return numberDetails(schema);
    case "boolean":
      return {};
    case "list":
      return { items: convert(schema.item) };
    case "object":
      return fieldDetails(schema);
    case "variant":
      return { oneOf: [...Object.values(schema.forms).map(convert), ...(mayMiss(schema) ? [NOTHING] : [])] };
    case "record":
      return { additionalProperties: convert(schema.item), propertyNames: FREE_KEY };
  }
}

const NOTHING: JsonSchema = { type: "null" };

function numberDetails({ min, max }: NumberSchema): JsonSchema {
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
}

function textDetails(schema: TextSchema): JsonSchema {
  const { format, filled, choices, pattern } = schema;
  const mayBeBlank = isLeftOut("", schema);
  const [only = "", ...others] = choices ?? [];
  if (choices && others.length === 0 && !mayBeBlank) return { const: only };
  if (choices) return { enum: mayBeBlank ? [...choices, "", null] : choices };
  // many validators take JSON Schema's own `format` only as a hint
  const { markdown, word } = formatOf(format);
  const patterns = [
    ...(word !== undefined ? [`^\\s*(${word})${mayBeBlank ? "?" : ""}\\s*$`] : []),
    ...(word === undefined && filled && !mayBeBlank ? ["\\S"] : []),
    ...(pattern ? [mayBeBlank ? `^\\s*$|${pattern.source}` : pattern.source] : []),
  ].map((source) => ({ pattern: source }));
  return {
    ...(markdown && { contentMediaType: "text/markdown" }),
    ...(patterns.length > 1 ? { allOf: patterns } : patterns[0]),
    not: HIDDEN_TEXT,
  };
}

const HIDDEN_TEXT: JsonSchema = { $ref: "#/$defs/hidden" };

/** A key that an author chooses. */
const FREE_KEY: JsonSchema = {
  type: "string",
  pattern: "\\S",
  not: { anyOf: [HIDDEN_TEXT, { const: "__proto__" }] },
};

function fieldDetails({ fields, open }: ObjectSchema<Fields>): JsonSchema {
  const entries = Object.entries(fields);
  const names = entries.flatMap(([key, field]) => (field.formerly ? namesOf(key, field) : []));
  return {
    properties: Object.fromEntries(entries.flatMap(([key, field]) => propertiesOf(key, field))),
    required: entries.flatMap(([key, field]) => (mayMiss(field) || field.formerly ? [] : [key])),
    ...(names.length > 0 && { allOf: names }),
    ...(!open && { additionalProperties: false }),
  };
}

/** A key under each of its names. */
function propertiesOf(key: string, field: Schema): [string, JsonSchema][] {
  const former = (field.formerly ?? []).map((old): [string, JsonSchema] => [
    old,
    { ...convert(field), description: `Ancien nom de « ${key} ».`, deprecated: true },
  ]);
  return [[key, convert(field)], ...former];
}

/** One name of a key that was renamed, and no two. */
function namesOf(key: string, field: Schema): JsonSchema[] {
  const names = [key, ...(field.formerly ?? [])];
  const twice = names.flatMap((one, index) => names.slice(index + 1).map((other) => holding(one, other)));
  return [
    ...(mayMiss(field) ? [] : [{ anyOf: names.map((name) => holding(name)) }]),
    // only an object can have two names
    ...twice.map((schema): JsonSchema => ({ not: { type: "object", ...schema } })),
  ];
}

/** A strict validator wants each key that is required to be declared beside. */
function holding(...keys: readonly string[]): JsonSchema {
  return { properties: Object.fromEntries(keys.map((key) => [key, {}])), required: keys };
}
