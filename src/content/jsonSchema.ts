import { HIDDEN } from "./hidden";
import { isLeftOut } from "./leftOut";
import type { Fields, ObjectSchema, Schema, TextSchema } from "./schema";

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
  readonly not?: JsonSchema;
  readonly contentMediaType?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
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
 * accepts the values that `read` accepts. Of what is no value, such as a key written twice, it knows nothing.
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
  return { description: schema.doc, type: typeOf(schema), ...detailsOf(schema) };
}

/** What JSON calls each kind of value. */
export const JSON_TYPES = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  object: "object",
} as const;

/** An empty key is null: to the reader, an empty text, an empty list, or an optional key that is not there. */
function typeOf(schema: Schema): JsonType | readonly JsonType[] {
  const isNullable = schema.optional || schema.kind === "list" || (schema.kind === "text" && !schema.filled);
  return isNullable ? [JSON_TYPES[schema.kind], "null"] : JSON_TYPES[schema.kind];
}

function detailsOf(schema: Schema): JsonSchema {
  switch (schema.kind) {
    case "text":
      return textDetails(schema);
    case "number":
    case "boolean":
      return {};
    case "list":
      return { items: convert(schema.item) };
    case "object":
      return fieldDetails(schema.fields);
  }
}

function textDetails(schema: TextSchema): JsonSchema {
  const { format, filled, choices } = schema;
  const mayBeBlank = isLeftOut("", schema);
  if (choices) return { enum: mayBeBlank ? [...choices, "", null] : choices };
  const isMarkdown = format === "inline" || format === "markdown";
  return {
    ...(isMarkdown && { contentMediaType: "text/markdown" }),
    ...(filled && { pattern: "\\S" }),
    ...(format === "date" && { pattern: `^\\s*(${DAY})${mayBeBlank ? "?" : ""}\\s*$` }),
    not: { $ref: "#/$defs/hidden" },
  };
}

/** A day that exists. `format: "date"` refuses an empty text, and to many validators it is a mere hint. */
const DAY = [
  "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
  "[0-9]{4}-(0[13-9]|1[0-2])-(29|30)",
  "[0-9]{4}-(0[13578]|1[02])-31",
  "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29",
].join("|");

function fieldDetails(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    properties: Object.fromEntries(entries.map(([key, field]) => [key, convert(field)])),
    required: entries.flatMap(([key, field]) => (field.optional ? [] : [key])),
    additionalProperties: false,
  };
}
