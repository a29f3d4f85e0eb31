import { kindOf } from "../base/kindOf";
import { isOfKind, kindsOf, schemaFor, type ValueKind } from "../content/kinds";
import { mayMiss } from "../content/leftOut";
import type { Fields, Schema } from "../content/schema";

/** Throws for content that cannot be shown: a part that is not what its schema says would be lost. */
export function checkProps(content: Readonly<Record<string, unknown>>, fields: Fields, prefix: string): void {
  for (const key in fields) {
    const schema = fields[key];
    if (schema) checkValue(content[key], schema, prefix + key);
  }
}

const NAMES = {
  text: "text, as its author wrote it",
  number: "a number",
  boolean: "true or false",
  list: "an array",
  object: "an object",
} as const satisfies Readonly<Record<ValueKind, string>>;

function checkValue(value: unknown, schema: Schema, path: string): void {
  const isThere = value !== undefined && value !== null;
  const kinds = kindsOf(schema);
  // a text that is not there shows nothing; what is looked into has to be there
  const isMissing =
    !isThere && !mayMiss(schema) && kinds.every((kind) => kind === "list" || kind === "object");
  const own = schemaFor(value, schema);
  if (isMissing || (isThere && !(own && isOfKind(value, own))))
    throw new TypeError(
      `${path} takes ${kinds.map((kind) => NAMES[kind]).join(" or ")}; it got ${kindOf(value)}.`,
    );
  if (own?.kind === "object") checkProps(value as Readonly<Record<string, unknown>>, own.fields, `${path}.`);
  if (own?.kind === "record")
    for (const [key, item] of Object.entries(value as object)) checkValue(item, own.item, `${path}.${key}`);
  if (own?.kind === "list")
    for (const [index, item] of (value as unknown[]).entries())
      checkValue(item, own.item, `${path}[${index}]`);
}
