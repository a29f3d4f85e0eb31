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

function checkValue(value: unknown, schema: Schema, path: string, takesNodes: boolean): void {
  const isPresent = value !== undefined && value !== null;
  if (takesNodes && schema.kind === "text") {
    const isMarkdown = schema.format === "inline" || schema.format === "markdown";
    if (isMarkdown || (schema.reference !== undefined && typeof value === "object")) return;
  }
  const kinds = getValueTypes(schema);
  // a missing text is not an error, because it renders nothing; a missing list or object would make the block's code fail
  const isMissing =
    !isPresent && !isOptionalKey(schema) && kinds.every((kind) => kind === "list" || kind === "object");
  const resolvedSchema = resolveSchema(value, schema);
  if (isMissing || (isPresent && !(resolvedSchema && matchesType(value, resolvedSchema))))
    throw new TypeError(
      `${path} must be ${kinds.map((kind) => TYPE_DESCRIPTIONS[kind]).join(" or ")}, but it is ${isPresent ? describeType(value) : "missing"}.`,
    );
  if (resolvedSchema?.kind === "object")
    checkProps(value as Readonly<Record<string, unknown>>, resolvedSchema.fields, `${path}.`, takesNodes);
  else
    for (const [step, part, field] of listParts(value, resolvedSchema))
      checkValue(part, field, typeof step === "number" ? `${path}[${step}]` : `${path}.${step}`, takesNodes);
}
