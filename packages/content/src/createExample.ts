import { getFormat } from "./formats";
import { getValueTypes } from "./valueTypes";
import { isOptionalKey } from "./optionalKeys";
import type { Schema } from "./schema";

/**
 * Returns the lines of an example value for a key. A list has one example item; an object has its required keys, or all its
 * keys if no key is required. Returns "" for a single value, such as a text.
 */
export function createExample(schema: Schema | undefined): string {
  return createLines(schema).join("\n");
}

function createLines(schema: Schema | undefined): string[] {
  if (schema?.kind === "oneOf") return createLines(schema.options[0]);
  if (schema?.kind === "variant") return createLines(Object.values(schema.variants)[0]);
  if (schema?.kind === "list") return createItemLines(schema.item);
  if (schema?.kind === "record") return createFieldLines("mot", schema.item);
  if (schema?.kind !== "object") return [];
  const fields = Object.entries(schema.fields);
  const requiredFields = fields.filter(([, field]) => !isOptionalKey(field));
  return (requiredFields.length > 0 ? requiredFields : fields).flatMap(([key, field]) =>
    createFieldLines(key, field),
  );
}

function createFieldLines(key: string, field: Schema): string[] {
  return isSingleValue(field)
    ? [`${key}: ${createValue(field)}`]
    : [`${key}:`, ...indent(createLines(field))];
}

/** Returns the lines of an example list item. The first line begins with the dash. */
function createItemLines(item: Schema): string[] {
  if (isSingleValue(item)) return [`- ${createValue(item)}`];
  const [first = "", ...rest] = createLines(item);
  return [`- ${first}`, ...indent(rest)];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isSingleValue(schema: Schema): boolean {
  const [kind] = getValueTypes(schema);
  return kind !== "list" && kind !== "object";
}

function createValue(schema: Schema): string {
  if (schema.kind === "oneOf") return createValue(schema.options[0] ?? schema);
  if (schema.default !== undefined) return String(schema.default);
  if (schema.kind === "text") return schema.choices?.[0] ?? getFormat(schema.format).example;
  if (schema.kind !== "number") return "true";
  const { min = -Infinity, max = Infinity } = schema;
  return String(Math.min(Math.max(12, min), max));
}
