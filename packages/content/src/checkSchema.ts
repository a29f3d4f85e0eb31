import { describeType } from "@dsfr-blocks/base/describeType";
import { refuseFormerNames } from "@dsfr-blocks/base/renamed";
import { findBrokenRule } from "./findBrokenRule";
import { isScalar, getValueTypes } from "./valueTypes";
import type { Fields, NumberSchema, ScalarSchema, Schema, TextSchema } from "./schemaTypes";

/*
 * Checks of the schema builders. A check throws a `TypeError` when its builder is called for a schema that cannot work. Each
 * check receives the arguments of its builder.
 */

/** Returns the error of a schema builder, with a description of what the builder accepts. */
export function createBuilderError(builder: string, expected: string): TypeError {
  return new TypeError(`${builder} accepts only ${expected}.`);
}

export function isFilledText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

const KINDS = /^(?:text|number|boolean|list|object|record|oneOf|variant)$/;

/**
 * Returns the value if it is a schema.
 *
 * @throws {TypeError} If the value is not a schema, or is a text schema with an option under its former name. The message names
 *   the caller.
 */
export function checkSchema(caller: string, value: unknown): Schema {
  const { kind = "" } = (value ?? {}) as Partial<Schema>;
  if (kind === "text") refuseFormerNames(caller, value as object, ["targetLength"]);
  if (KINDS.test(kind)) return value as Schema;
  const found = kind === "" ? describeType(value) : `a schema of unknown kind “${kind}”`;
  throw createBuilderError(caller, `a schema, such as plain("Le nom."), but received ${found}`);
}

/**
 * Checks the schema of a value that has no key of its own: a list item, or an option of `oneOf`.
 *
 * @throws {TypeError} If the schema is optional, has a default or is renamed, since these properties apply only to a key.
 */
export function checkItem(builder: string, schema: Schema): void {
  const { optional, default: value, formerly } = checkSchema(builder, schema);
  if (optional || value !== undefined || formerly)
    throw createBuilderError(
      builder,
      "schemas without `optional`, `byDefault` and `renamed`, which apply only to a key",
    );
}

export function checkFields(fields: Fields): void {
  const names = new Set(Object.keys(fields));
  for (const [key, schema] of Object.entries(fields))
    for (const formerName of checkSchema(`“${key}”`, schema).formerly ?? []) {
      if (names.has(formerName))
        throw new TypeError(
          `“${key}” was renamed from “${formerName}”, which is also a key. Keep one of them.`,
        );
      names.add(formerName);
    }
}

export function checkChoices(choices: readonly string[]): void {
  if (!Array.isArray(choices) || choices.length === 0 || !choices.every(isFilledText))
    throw createBuilderError(
      "choice",
      'a list of texts to choose from: choice(["brouillon", "publié"], "…")',
    );
}

export function checkOptions(options: readonly Schema[]): void {
  const schemas = Array.isArray(options) ? (options as readonly Schema[]) : [];
  for (const option of schemas) checkItem("oneOf", option);
  const kinds = schemas.flatMap(getValueTypes);
  if (kinds.length < 2 || new Set(kinds).size < kinds.length)
    throw createBuilderError(
      "oneOf",
      'schemas of different types, such as a number and a text: oneOf([number("…"), plain("…")], "…")',
    );
}

export function checkOptional(schema: unknown): void {
  if (checkSchema("optional", schema).default !== undefined)
    throw createBuilderError(
      "optional",
      "a key without a default, since a key with a default always has a value. Remove one of the two",
    );
}

export function checkFilled(schema: TextSchema): void {
  if (checkSchema("filled", schema).kind !== "text")
    throw createBuilderError("filled", 'a text schema: filled(inline("…"))');
  checkDefault("filled", { ...schema, filled: true });
}

export function checkPattern(expression: RegExp, schema: TextSchema, description: string): void {
  const { kind, choices } = checkSchema("pattern", schema) as TextSchema;
  if (kind !== "text" || choices || !isFilledText(description) || !(expression instanceof RegExp))
    throw createBuilderError(
      "pattern",
      'a regular expression, a text schema and a description: pattern(/^[a-z]+$/, plain("…"), "Des lettres.")',
    );
  const { source, flags } = expression;
  if (!isUnicode(source) || /[^u]/.test(flags))
    throw createBuilderError(
      "pattern",
      `a regular expression that JSON Schema supports, valid with the flag “u” and without any other flag, but received ${String(expression)}`,
    );
  checkDefault("pattern", { ...schema, filled: true, pattern: { source, description } });
}

function isUnicode(source: string): boolean {
  try {
    return new RegExp(source, "u").unicode;
  } catch {
    return false;
  }
}

export function checkBound(bound: "min" | "max", value: number, schema: NumberSchema): void {
  if (checkSchema(bound, schema).kind !== "number" || !Number.isFinite(value))
    throw createBuilderError(bound, `a number and a number schema: ${bound}(10, number("…"))`);
  const narrower = { ...schema, [bound]: value };
  const { min: minimum = -Infinity, max: maximum = Infinity } = narrower;
  if (minimum > maximum)
    throw createBuilderError(
      bound,
      `a minimum that is not above the maximum, but received ${minimum} and ${maximum}`,
    );
  checkDefault(bound, narrower);
}

export function checkByDefault(value: unknown, schema: ScalarSchema): void {
  if (!isScalar(checkSchema("byDefault", schema)) || schema.optional)
    throw createBuilderError(
      "byDefault",
      'a text, number or boolean schema that is not `optional`: byDefault(10, number("…"))',
    );
  checkDefault("byDefault", { ...schema, default: value } as ScalarSchema);
}

/** Throws a `TypeError` if the default of a schema does not match the schema. */
function checkDefault(builder: string, schema: ScalarSchema): void {
  const value = schema.default;
  const broken = value === undefined && builder !== "byDefault" ? undefined : findBrokenRule(value, schema);
  if (broken !== undefined)
    throw createBuilderError(
      builder,
      `a default that matches its schema, but received ${JSON.stringify(value) ?? "nothing"} (${broken})`,
    );
}

export function checkRenamed(formerName: string, schema: Schema): void {
  checkSchema("renamed", schema);
  if (!isFilledText(formerName))
    throw createBuilderError("renamed", 'the former name of the key: renamed("old", plain("…"))');
}

export function checkOpen(schema: Schema): void {
  if (checkSchema("open", schema).kind !== "object")
    throw createBuilderError("open", 'an object schema: open(object({ … }, "…"))');
}
