import { kindOf } from "../base/kindOf";
import type { Fields, Schema } from "./schemaTypes";

/* What a maker of schemas refuses: a schema that cannot work is told where it is written. */

/** The error of a maker, with what it takes. */
export function wrong(maker: string, takes: string): TypeError {
  return new TypeError(`${maker} takes ${takes}.`);
}

export function isWord(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

const KINDS = /^(?:text|number|boolean|list|object|record|oneOf|variant)$/;

/** A schema. Throws a `TypeError` that names who was to take it. */
export function checkSchema(taker: string, value: unknown): Schema {
  const { kind = "" } = (value ?? {}) as Partial<Schema>;
  if (KINDS.test(kind)) return value as Schema;
  const found = kind === "" ? kindOf(value) : `the unknown kind « ${kind} »`;
  throw wrong(taker, `a schema, such as plain("Le nom."); it got ${found}`);
}

/** A schema of what has no key of its own: what only a key can be, it is not. */
export function checkItem<S extends Schema>(maker: string, schema: S): S {
  const { optional, default: value, formerly } = checkSchema(maker, schema);
  if (optional || value !== undefined || formerly)
    throw wrong(maker, "schemas without `optional`, `byDefault` and `renamed`, which are for a key");
  return schema;
}

export function checkFields(fields: Fields): void {
  const names = new Set(Object.keys(fields));
  for (const [key, schema] of Object.entries(fields))
    for (const old of checkSchema(`« ${key} »`, schema).formerly ?? []) {
      if (names.has(old))
        throw new TypeError(`« ${key} » was renamed from « ${old} », which is a key too: keep one of them.`);
      names.add(old);
    }
}
