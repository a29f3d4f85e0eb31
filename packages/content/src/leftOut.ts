import { optionFor } from "./kinds";
import type { Fields, Schema } from "./schemaTypes";

/** True for a key that may be absent. */
export function mayMiss(schema: Schema): boolean {
  return schema.optional === true || schema.default !== undefined;
}

/** The values of the keys that are absent, and have a default. */
export function defaultsIn(fields: Fields, present: object): Readonly<Record<string, unknown>> {
  const absent = Object.entries(fields).filter(
    ([key, schema]) => schema.default !== undefined && !Object.hasOwn(present, key),
  );
  return Object.fromEntries(absent.map(([key, schema]) => [key, schema.default]));
}

/** True for a key that may be absent, with nothing under it; blank is nothing where a text has to be filled. */
export function isLeftOut(value: unknown, schema: Schema): boolean {
  if (!mayMiss(schema) || value === null || value === undefined) return mayMiss(schema);
  if (typeof value !== "string" || value.trim() !== "") return false;
  const text = optionFor(schema, "text");
  return text?.kind === "text" && text.filled === true;
}
