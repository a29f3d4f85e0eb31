import { getFormat } from "./formats";
import { HIDDEN_CHARACTER } from "./hidden";
import { JSON_TYPES, type SingleTypeSchema, getAlternatives } from "./valueTypes";
import { isAbsent, isOptionalKey } from "./optionalKeys";
import type { Fields, NumberSchema, ObjectSchema, Schema, TextSchema } from "./schema";

/** JSON Schema, restricted to the keywords that our schemas need. */
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

/** URL and title of a JSON Schema. */
export interface JsonSchemaOptions {
  /** URL at which the schema is published. */
  readonly id?: string;
  readonly title?: string;
}

/**
 * Converts a schema to JSON Schema (draft 2020-12), for editors, CMS and other languages. The result accepts the values that
 * `read` accepts. The JSON Schema cannot detect issues outside the values, such as a duplicate key.
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
    $defs: {
      hidden: { description: "Un caractère invisible.", type: "string", pattern: HIDDEN_CHARACTER.source },
    },
  };
}

function convert(schema: Schema): JsonSchema {
  const annotations = {
    description: schema.description,
    ...(schema.default !== undefined && { default: schema.default }),
  };
  if (schema.kind !== "oneOf") return { ...annotations, type: getJsonType(schema), ...getKeywords(schema) };
  const optionality = isOptionalKey(schema) && { optional: true };
  return {
    ...annotations,
    anyOf: getAlternatives(schema).map((option) => convert({ ...option, ...optionality })),
  };
}

/**
 * Returns the JSON type of a value, with `null` where an empty key is allowed: `read` treats an empty key as an empty text,
 * list or record, or as an absent optional key.
 */
function getJsonType(schema: SingleTypeSchema): JsonType | readonly JsonType[] {
  const { kind } = schema;
  const type = JSON_TYPES[kind === "record" || kind === "variant" ? "object" : kind];
  const isNullable =
    isOptionalKey(schema) || kind === "list" || kind === "record" || (kind === "text" && !schema.filled);
  return isNullable ? [type, "null"] : type;
}

function getKeywords(schema: SingleTypeSchema): JsonSchema {
  switch (schema.kind) {
    case "text":
      return getTextKeywords(schema);
    case "number":
      return getNumberKeywords(schema);
    case "boolean":
      return {};
    case "list":
      return { items: convert(schema.item) };
    case "object":
      return getObjectKeywords(schema);
    case "variant":
      return {
        oneOf: [
          ...Object.values(schema.variants).map(convert),
          ...(isOptionalKey(schema) ? [NULL_SCHEMA] : []),
        ],
      };
    case "record":
      return { additionalProperties: convert(schema.item), propertyNames: FREE_KEY };
  }
}

const NULL_SCHEMA: JsonSchema = { type: "null" };

function getNumberKeywords({ min, max }: NumberSchema): JsonSchema {
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
}

function getTextKeywords(schema: TextSchema): JsonSchema {
  const { format, filled, choices, pattern } = schema;
  const mayBeBlank = isAbsent("", schema);
  const [firstChoice = "", ...otherChoices] = choices ?? [];
  if (choices && otherChoices.length === 0 && !mayBeBlank) return { const: firstChoice };
  if (choices) return { enum: mayBeBlank ? [...choices, "", null] : choices };
  // `pattern`, not JSON Schema's `format`: many validators treat `format` only as a hint
  const { markdown, valuePattern } = getFormat(format);
  const patterns = [
    ...(valuePattern !== undefined ? [`^\\s*(${valuePattern})${mayBeBlank ? "?" : ""}\\s*$`] : []),
    ...(valuePattern === undefined && filled && !mayBeBlank ? ["\\S"] : []),
    ...(pattern ? [mayBeBlank ? `^\\s*$|${pattern.source}` : pattern.source] : []),
  ].map((source) => ({ pattern: source }));
  return {
    ...(markdown && { contentMediaType: "text/markdown" }),
    ...(patterns.length > 1 ? { allOf: patterns } : patterns[0]),
    not: HIDDEN_TEXT,
  };
}

const HIDDEN_TEXT: JsonSchema = { $ref: "#/$defs/hidden" };

/** Schema of a key that the author chooses. */
const FREE_KEY: JsonSchema = {
  type: "string",
  pattern: "\\S",
  not: { anyOf: [HIDDEN_TEXT, { const: "__proto__" }] },
};

function getObjectKeywords({ fields, open }: ObjectSchema<Fields>): JsonSchema {
  const entries = Object.entries(fields);
  const names = entries.flatMap(([key, field]) => (field.formerly ? createNameConstraints(key, field) : []));
  return {
    properties: Object.fromEntries(entries.flatMap(([key, field]) => createProperties(key, field))),
    required: entries.flatMap(([key, field]) => (isOptionalKey(field) || field.formerly ? [] : [key])),
    ...(names.length > 0 && { allOf: names }),
    ...(!open && { additionalProperties: false }),
  };
}

/** Returns the schema of a key under its current name, and under each of its former names. */
function createProperties(key: string, field: Schema): [string, JsonSchema][] {
  const former = (field.formerly ?? []).map((old): [string, JsonSchema] => [
    old,
    { ...convert(field), description: `Ancien nom de « ${key} ».`, deprecated: true },
  ]);
  return [[key, convert(field)], ...former];
}

/**
 * Returns constraints on the names of a renamed key: at most one name may be present, and at least one must be present if the
 * key is required.
 */
function createNameConstraints(key: string, field: Schema): JsonSchema[] {
  const names = [key, ...(field.formerly ?? [])];
  const pairs = names.flatMap((name, index) =>
    names.slice(index + 1).map((otherName) => requireKeys(name, otherName)),
  );
  return [
    ...(isOptionalKey(field) ? [] : [{ anyOf: names.map((name) => requireKeys(name)) }]),
    // without `type`, `not` would reject every value that is not an object
    ...pairs.map((schema): JsonSchema => ({ not: { type: "object", ...schema } })),
  ];
}

/** Returns a schema that requires these keys. The schema also declares the keys, as strict validators demand. */
function requireKeys(...keys: readonly string[]): JsonSchema {
  return { properties: Object.fromEntries(keys.map((key) => [key, {}])), required: keys };
}
