import { findAlternative } from "./valueTypes";
import type { Fields, Schema } from "./schemaTypes";

/** Whether a key may be absent. */
export function isOptionalKey(schema: Schema): boolean {
  return schema.optional === true || schema.default !== undefined;
}

/** Returns the default values of the absent keys that have a default. */
export function getMissingDefaults(fields: Fields, present: object): Readonly<Record<string, unknown>> {
  const absent = Object.entries(fields).filter(
    ([key, schema]) => schema.default !== undefined && !Object.hasOwn(present, key),
  );
  return Object.fromEntries(absent.map(([key, schema]) => [key, schema.default]));
}

/**
 * Whether an optional key counts as absent: its value is null, or a blank text where the schema requires a text that is not
 * blank.
 */
export function isAbsent(value: unknown, schema: Schema): boolean {
  if (!isOptionalKey(schema) || value === null || value === undefined) return isOptionalKey(schema);
  if (typeof value !== "string" || value.trim() !== "") return false;
  const text = findAlternative(schema, "text");
  return text?.kind === "text" && text.filled === true;
}
