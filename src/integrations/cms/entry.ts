import { isDate } from "../../base/day";
import { isLeftOut } from "../../content/leftOut";
import type { Schema } from "../../content/schema";
import type { Path } from "../../base/finding";
import type { ReadablePage } from "../../definition/check";

/** What a CMS gives for an entry: whatever its form holds at the moment. */
export type Entry = Readonly<Record<string, unknown>>;

/** What must be known of a page to check and show its entries. */
export type EntryPage = Omit<ReadablePage, "content">;

/** A key that an entry lacks, and what an author who leaves it blank means by it. */
export interface MissingKey {
  readonly path: Path;
  readonly value: "" | false | readonly never[];
}

/** What is meant by a value that is left blank. No number is: only its author can say it. */
function blank(kind: Exclude<Schema["kind"], "object">): MissingKey["value"] | undefined {
  return ({ text: "", boolean: false, list: [], number: undefined } as const)[kind];
}

/**
 * The keys that a page needs and that an entry lacks. A CMS writes only the fields that somebody touched:
 * these, put in when it saves, make of every saved entry a page whose keys are all there.
 */
export function missingKeys(entry: unknown, schema: Schema, path: Path = []): MissingKey[] {
  if (isMissing(entry) && schema.optional) return [];
  if (isMissing(entry) && schema.kind !== "object") {
    const value = blank(schema.kind);
    return value === undefined ? [] : [{ path, value }];
  }
  const value = entry ?? {};
  if (schema.kind === "list" && Array.isArray(value))
    return value.flatMap((item, index) => missingKeys(item, schema.item, [...path, index]));
  if (schema.kind !== "object" || !isRecord(value)) return [];
  return Object.entries(schema.fields).flatMap(([key, field]) =>
    missingKeys(own(value, key), field, [...path, key]),
  );
}

/**
 * The entry, with what it lacks, its keys in the schema's order: that of the form. Nothing of what it
 * holds changes, and no key leaves.
 */
export function withoutGaps(entry: unknown, schema: Schema): unknown {
  if (isMissing(entry) && schema.optional) return undefined;
  if (isMissing(entry)) return schema.kind === "object" ? withoutGaps({}, schema) : blank(schema.kind);
  if (schema.kind === "list" && Array.isArray(entry))
    return entry.map((item) => withoutGaps(item, schema.item) ?? "");
  if (schema.kind !== "object" || !isRecord(entry)) return entry;
  const known = Object.entries(schema.fields).map(([key, field]) => [
    key,
    withoutGaps(own(entry, key), field),
  ]);
  const others = Object.entries(entry).filter(([key]) => !Object.hasOwn(schema.fields, key));
  return Object.fromEntries([...known, ...others].filter(([, value]) => !isMissing(value)));
}

/** What can be shown of an entry, in the types that the page takes: any other value becomes blank. */
export function contentOf(entry: unknown, { schema, body }: Pick<EntryPage, "schema" | "body">): Entry {
  const content = shown(entry, schema) as Entry;
  return body ? { ...content, body: isRecord(entry) ? textOf(own(entry, "body")) : "" } : content;
}

function shown(value: unknown, schema: Schema): unknown {
  switch (schema.kind) {
    case "text": {
      const text = textOf(value);
      return schema.format === "date" && !isDate(text) ? "" : text;
    }
    case "boolean":
      return value === true;
    case "number":
      return typeof value === "number" ? value : Number(textOf(value)) || 0;
    case "list":
      return Array.isArray(value) ? value.map((item) => shown(item, schema.item)) : [];
    case "object": {
      const entry = isRecord(value) ? value : {};
      return Object.fromEntries(
        Object.entries(schema.fields).flatMap(([key, field]) => {
          const given = own(entry, key);
          const value = isLeftOut(given, field) ? undefined : shown(given, field);
          return isLeftOut(value, field) ? [] : [[key, value]];
        }),
      );
    }
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

function isRecord(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function own(entry: Entry, key: string): unknown {
  return Object.hasOwn(entry, key) ? entry[key] : undefined;
}
