import type { Schema } from "./schema";

/** True for an optional key with nothing under it; under a date or a choice, blank is nothing. */
export function isLeftOut(value: unknown, schema: Schema): boolean {
  if (!schema.optional || value === null || value === undefined) return schema.optional === true;
  const isAtom = schema.kind === "text" && (schema.format === "date" || schema.choices !== undefined);
  return isAtom && typeof value === "string" && value.trim() === "";
}
