import { formatOf } from "./formats";
import { kindsOf } from "./kinds";
import { mayMiss } from "./leftOut";
import type { Schema } from "./schema";

/** What an author may write under a key, a line for each of the keys and items that must be there; "" for a single value. */
export function exampleOf(schema: Schema | undefined): string {
  return linesOf(schema).join("\n");
}

function linesOf(schema: Schema | undefined): string[] {
  if (schema?.kind === "oneOf") return linesOf(schema.options[0]);
  if (schema?.kind === "variant") return linesOf(Object.values(schema.forms)[0]);
  if (schema?.kind === "list") return itemLines(schema.item);
  if (schema?.kind === "record") return fieldLines("mot", schema.item);
  if (schema?.kind !== "object") return [];
  const fields = Object.entries(schema.fields);
  const due = fields.filter(([, field]) => !mayMiss(field));
  return (due.length > 0 ? due : fields).flatMap(([key, field]) => fieldLines(key, field));
}

function fieldLines(key: string, field: Schema): string[] {
  return isValue(field) ? [`${key}: ${valueOf(field)}`] : [`${key}:`, ...indented(linesOf(field))];
}

/** The first line of an item stands after its dash. */
function itemLines(item: Schema): string[] {
  if (isValue(item)) return [`- ${valueOf(item)}`];
  const [first = "", ...rest] = linesOf(item);
  return [`- ${first}`, ...indented(rest)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isValue(schema: Schema): boolean {
  const [kind] = kindsOf(schema);
  return kind !== "list" && kind !== "object";
}

function valueOf(schema: Schema): string {
  if (schema.kind === "oneOf") return valueOf(schema.options[0] ?? schema);
  if (schema.default !== undefined) return String(schema.default);
  if (schema.kind === "text") return schema.choices?.[0] ?? formatOf(schema.format).example;
  if (schema.kind !== "number") return "true";
  const { min = -Infinity, max = Infinity } = schema;
  return String(Math.min(Math.max(12, min), max));
}
