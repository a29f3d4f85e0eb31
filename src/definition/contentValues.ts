import type { Path } from "@dsfr-blocks/base/issue";
import { isScalar, listParts, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import type { ScalarSchema, Schema, TextSchema } from "@dsfr-blocks/content/schema";

interface ContentValue {
  readonly value: unknown;
  readonly schema: ScalarSchema;
  readonly path: Path;
}

/** Yields the texts, numbers and booleans in some content, each with its schema and its path. */
export function* walkValues(value: unknown, schema: Schema, path: Path): Generator<ContentValue> {
  const resolvedSchema = resolveSchema(value, schema);
  if (resolvedSchema && isScalar(resolvedSchema)) yield { value, schema: resolvedSchema, path };
  for (const [step, part, field] of listParts(value, resolvedSchema))
    yield* walkValues(part, field, [...path, step]);
}

/**
 * Yields the names of entries in the fields `reference(to)` of some content, as the author wrote them, with their paths. Skips
 * the words that a field accepts instead of a name.
 */
export function* findReferences(
  content: unknown,
  schema: Schema,
): Generator<{ readonly to: string; readonly rawName: string; readonly path: Path }> {
  for (const { value, schema: field, path } of walkValues(content, schema, []))
    if (field.kind === "text" && field.reference !== undefined && !isWord(value as string, field))
      yield { to: field.reference, rawName: value as string, path };
}

/** Whether a text is one of the words that the author may write instead of the name of an entry. */
function isWord(text: string, { words = [] }: TextSchema): boolean {
  return words.includes(text.trim());
}

/** Whether some content has something visible on the page: a non-blank text or a number. */
export function hasVisibleContent(content: unknown, schema: Schema): boolean {
  for (const { value, schema: field } of walkValues(content, schema, []))
    if (
      field.kind === "text"
        ? isEditableText(field) && (value as string).trim() !== ""
        : field.kind === "number"
    )
      return true;
  return false;
}

/** Whether the author can choose the text. `false` for a discriminator key: its only choice is the name of its block. */
export function isEditableText({ choices }: TextSchema): boolean {
  return choices?.length !== 1;
}
