import { describeType } from "@dsfr-blocks/base/describeType";
import { isOfKind, kindsOf, partsIn, schemaFor, type ValueKind } from "@dsfr-blocks/content/kinds";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, Schema } from "@dsfr-blocks/content/schema";

/**
 * Throws a `TypeError` for content that cannot be shown: a part that is not what its schema says would be lost. Where the block
 * `takesNodes`, Markdown may be React nodes, and the name of an entry the entry itself.
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

const NAMES = {
  text: "text, as its author wrote it",
  number: "a number",
  boolean: "true or false",
  list: "an array",
  object: "an object",
} as const satisfies Readonly<Record<ValueKind, string>>;

function checkValue(value: unknown, schema: Schema, path: string, takesNodes: boolean): void {
  const isThere = value !== undefined && value !== null;
  if (takesNodes && schema.kind === "text") {
    const isMarkdown = schema.format === "inline" || schema.format === "markdown";
    if (isMarkdown || (schema.reference !== undefined && typeof value === "object")) return;
  }
  const kinds = kindsOf(schema);
  // a text that is not there shows nothing; what is looked into has to be there
  const isMissing =
    !isThere && !mayMiss(schema) && kinds.every((kind) => kind === "list" || kind === "object");
  const own = schemaFor(value, schema);
  if (isMissing || (isThere && !(own && isOfKind(value, own))))
    throw new TypeError(
      `${path} takes ${kinds.map((kind) => NAMES[kind]).join(" or ")}; it got ${describeType(value)}.`,
    );
  if (own?.kind === "object")
    checkProps(value as Readonly<Record<string, unknown>>, own.fields, `${path}.`, takesNodes);
  else
    for (const [step, part, field] of partsIn(value, own))
      checkValue(part, field, typeof step === "number" ? `${path}[${step}]` : `${path}.${step}`, takesNodes);
}
