import { describeType } from "@dsfr-blocks/base/describeType";
import {
  matchesType,
  getValueTypes,
  listParts,
  resolveSchema,
  type ValueType,
} from "@dsfr-blocks/content/valueTypes";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Fields, Schema } from "@dsfr-blocks/content/schema";

/**
 * Checks that each value of some content matches its schema: a value of another type could not be rendered. With `takesNodes`,
 * a React node may replace Markdown, and an object may replace the name of an entry. `prefix` precedes the path in the error
 * message: `"MyBlock: "`.
 *
 * @throws {TypeError} If a value does not match its schema.
 */
export function checkProps(
  content: Readonly<Record<string, unknown>>,
  fields: Fields,
  prefix: string,
  takesNodes: boolean,
): void {
  for (const key in fields) {
    const schema = fields[key];
    if (schema) checkValue(content[key], schema, prefix + key, takesNodes);
  }
}

const TYPE_DESCRIPTIONS = {
  text: "a string",
  number: "a number",
  boolean: "true or false",
  list: "an array",
  object: "an object",
} as const satisfies Readonly<Record<ValueType, string>>;

/** Whether a missing value would make the block's code fail: a missing text is not an error, because it renders nothing. */
const isNeeded = (schema: Schema): boolean =>
  getValueTypes(schema).every((kind) => kind === "list" || kind === "object");

function createTypeError(path: string, schema: Schema, actual: string): TypeError {
  const kinds = getValueTypes(schema).map((kind) => TYPE_DESCRIPTIONS[kind]);
  return new TypeError(`${path} must be ${kinds.join(" or ")}, but it is ${actual}.`);
}

function checkValue(value: unknown, schema: Schema, path: string, takesNodes: boolean): void {
  if (takesNodes && schema.kind === "text") {
    const isMarkdown = schema.format === "inline" || schema.format === "markdown";
    if (isMarkdown || (schema.reference !== undefined && typeof value === "object")) return;
  }
  const resolvedSchema = resolveSchema(value, schema);
  if (value === undefined || value === null) {
    if (!isOptionalKey(schema) && isNeeded(schema)) throw createTypeError(path, schema, "missing");
  } else if (!(resolvedSchema && matchesType(value, resolvedSchema)))
    throw createTypeError(path, schema, describeType(value));
  if (resolvedSchema?.kind === "object")
    checkProps(value as Readonly<Record<string, unknown>>, resolvedSchema.fields, `${path}.`, takesNodes);
  else
    for (const [step, part, field] of listParts(value, resolvedSchema))
      checkValue(part, field, typeof step === "number" ? `${path}[${step}]` : `${path}.${step}`, takesNodes);
}
