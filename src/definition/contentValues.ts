import type { Path } from "@dsfr-blocks/base/issue";
import { isScalar, partsIn, schemaFor } from "@dsfr-blocks/content/kinds";
import type { ScalarSchema, Schema, TextSchema } from "@dsfr-blocks/content/schema";

interface ContentValue {
  readonly value: unknown;
  readonly schema: ScalarSchema;
  readonly path: Path;
}

/** The texts, numbers and booleans of some content, each with its schema and its path. */
export function* valuesIn(value: unknown, schema: Schema, path: Path): Generator<ContentValue> {
  const own = schemaFor(value, schema);
  if (own && isScalar(own)) yield { value, schema: own, path };
  for (const [step, part, field] of partsIn(value, own)) yield* valuesIn(part, field, [...path, step]);
}

/** The names that some content gives of entries, as they are written, in its fields `reference(to)`. */
export function* referencesIn(
  content: unknown,
  schema: Schema,
): Generator<{ readonly to: string; readonly written: string; readonly path: Path }> {
  for (const { value, schema: own, path } of valuesIn(content, schema, []))
    if (own.kind === "text" && own.reference !== undefined)
      yield { to: own.reference, written: value as string, path };
}

/** True for content that a reader would see something of. */
export function hasWords(content: unknown, schema: Schema): boolean {
  for (const { value, schema: own } of valuesIn(content, schema, []))
    if (own.kind === "text" ? isFree(own) && (value as string).trim() !== "" : own.kind === "number")
      return true;
  return false;
}

/** Whether an author has a choice of a text: the word that tells a block's item from others is not among what it says. */
export function isFree({ choices }: TextSchema): boolean {
  return choices?.length !== 1;
}
