import { isDate } from "@dsfr-blocks/base/day";
import {
  type OneForm,
  optionForNothing,
  optionsOf,
  partsIn,
  schemaFor,
  withParts,
} from "@dsfr-blocks/content/kinds";
import { defaultsIn, isLeftOut, mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import type { ReadablePage } from "dsfr-blocks/internal";

/** What a CMS gives for an entry: whatever its form holds at the moment. */
export type Entry = Readonly<Record<string, unknown>>;

/** What must be known of a page to check and show its entries. */
export type EntryPage = Omit<ReadablePage, "content">;

/** A key that an entry lacks, and what an author who leaves it blank means by it. */
export interface MissingKey {
  readonly path: Path;
  readonly value: "" | false | readonly never[] | Readonly<Record<string, never>>;
}

/** What is meant by a value that is left blank. No number is: only its author can say it. */
function blank(schema: Schema): MissingKey["value"] | undefined {
  switch (optionsOf(schema)[0]?.kind) {
    case "text":
      return "";
    case "boolean":
      return false;
    case "list":
      return [];
    case "record":
      return {};
    default:
      return undefined;
  }
}

/**
 * The keys that a page needs and that an entry lacks. A CMS writes only the fields that somebody touched:
 * these, put in when it saves, make of every saved entry a page whose keys are all there.
 */
export function missingKeys(entry: unknown, schema: Schema, path: Path = []): MissingKey[] {
  if (isMissing(entry) && mayMiss(schema)) return [];
  if (isMissing(entry) && schema.kind !== "object") {
    const value = blank(schema);
    return value === undefined ? [] : [{ path, value }];
  }
  const value = entry ?? {};
  const whole = schemaFor(value, schema);
  if (!whole || !isWhole(value, whole)) return [];
  const parts =
    whole.kind === "object"
      ? Object.entries(whole.fields).map(([key, field]) => [key, named(value, key, field), field] as const)
      : partsIn(value, whole);
  return parts.flatMap(([step, part, field]) => missingKeys(part, field, [...path, step]));
}

/**
 * The entry, with what it lacks, its keys in the schema's order: that of the form. Nothing of what it
 * holds changes, and no key leaves.
 */
export function withoutGaps(entry: unknown, schema: Schema): unknown {
  if (isMissing(entry) && mayMiss(schema)) return undefined;
  if (isMissing(entry)) return schema.kind === "object" ? withoutGaps({}, schema) : blank(schema);
  const whole = schemaFor(entry, schema);
  if (!whole || !isWhole(entry, whole)) return entry;
  if (whole.kind !== "object")
    return withParts(entry, whole, (part, field) => withoutGaps(part, field) ?? "");
  const { fields } = whole;
  const known = Object.entries(fields).map(([key, field]) => [
    key,
    // a value under an old name is not missing
    isMissing(own(entry, key)) && !isMissing(named(entry, key, field))
      ? undefined
      : withoutGaps(own(entry, key), field),
  ]);
  const others = Object.entries(entry).filter(([key]) => !Object.hasOwn(fields, key));
  return Object.fromEntries([...known, ...others].filter(([, value]) => !isMissing(value)));
}

/** What can be shown of an entry, in the types that the page takes: any other value becomes blank. */
export function contentOf(entry: unknown, { schema, body }: Pick<EntryPage, "schema" | "body">): Entry {
  const content = shown(entry, schema) as Entry;
  return body ? { ...content, body: isRecord(entry) ? textOf(own(entry, "body")) : "" } : content;
}

function shown(value: unknown, schema: Schema): unknown {
  // of several kinds, the first that nothing is
  const option =
    schemaFor(value instanceof Date ? textOf(value) : value, schema) ??
    optionForNothing(schema) ??
    optionsOf(schema)[0];
  switch (option?.kind) {
    case "text": {
      const text = textOf(value);
      return option.format === "date" && !isDate(text) ? "" : text;
    }
    case "number":
      return typeof value === "number" ? value : Number(textOf(value)) || 0;
    case "list":
    case "record":
      return withParts(isWhole(value, option) ? value : blank(option), option, shown);
    case "object": {
      const entry = isRecord(value) ? value : {};
      const given = Object.fromEntries(
        Object.entries(option.fields).flatMap(([key, field]) => {
          const given = named(entry, key, field);
          const value = isLeftOut(given, field) ? undefined : shown(given, field);
          return isLeftOut(value, field) ? [] : [[key, value]];
        }),
      );
      return { ...given, ...defaultsIn(option.fields, given) };
    }
    case "variant":
      // of which form an item is, nobody has said
      return {};
    default:
      return value === true;
  }
}

/** A day that a widget holds as a date is written as one. */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Whether a value can be looked into as its schema says. */
function isWhole(value: unknown, { kind }: OneForm): value is Entry {
  return kind === "list" ? Array.isArray(value) : isRecord(value);
}

function isRecord(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** What a key holds, or one of its former names. */
function named(entry: Entry, key: string, { formerly = [] }: Schema): unknown {
  return own(entry, [key, ...formerly].find((name) => Object.hasOwn(entry, name)) ?? key);
}

function own(entry: Entry, key: string): unknown {
  return Object.hasOwn(entry, key) ? entry[key] : undefined;
}
