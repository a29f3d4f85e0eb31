import { isDate } from "@dsfr-blocks/base/day";
import { setAtPath } from "@dsfr-blocks/base/setAtPath";
import {
  type ResolvedSchema,
  findEmptyAlternative,
  findPartSchema,
  getAlternatives,
  listParts,
  resolveSchema,
  mapParts,
} from "@dsfr-blocks/content/valueTypes";
import { getMissingDefaults, isAbsent, isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import type { ReadablePage } from "dsfr-blocks/internal";
import { dropBlankObjects } from "./mergeValues";

/** Values of an entry as the CMS provides them: the current content of its form. */
export type Entry = Readonly<Record<string, unknown>>;

/** Properties of a page type that are needed to check and show its entries. */
export type EntryPage = Omit<ReadablePage, "content">;

/** Key that an entry lacks, with the value that a blank field means. */
export interface MissingKey {
  readonly path: Path;
  readonly value: "" | false | readonly never[] | Readonly<Record<string, never>>;
}

/**
 * Returns the value that a blank field means. Returns undefined for a number, which only the author can provide, and for an
 * object or a variant.
 */
function getBlankValue(schema: Schema): MissingKey["value"] | undefined {
  switch (getAlternatives(schema)[0]?.kind) {
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
 * Returns the keys that a page type requires and an entry lacks. A CMS writes only the fields that the editor changed, so these
 * keys must be added when the CMS saves. Omits a key whose value only the author can provide, such as a number.
 */
export function findMissingKeys(entry: unknown, schema: Schema, path: Path = []): MissingKey[] {
  if (isMissing(entry) && isOptionalKey(schema)) return [];
  if (isMissing(entry) && schema.kind !== "object") {
    const value = getBlankValue(schema);
    return value === undefined ? [] : [{ path, value }];
  }
  const value = entry ?? {};
  const resolvedSchema = resolveSchema(value, schema);
  if (!resolvedSchema || !matchesType(value, resolvedSchema)) return [];
  const parts =
    resolvedSchema.kind === "object"
      ? Object.entries(resolvedSchema.fields).map(
          ([key, field]) => [key, getByAnyName(value, key, field), field] as const,
        )
      : listParts(value, resolvedSchema);
  return parts.flatMap(([step, part, field]) => findMissingKeys(part, field, [...path, step]));
}

/** Returns the entry with its missing keys added, and its keys in the order of the schema, which is that of the form. */
export function fillGaps(entry: unknown, schema: Schema): unknown {
  return sortKeys(addMissingKeys(entry, schema), schema);
}

/** Returns the entry with its missing keys added, after the keys that it has. */
export function addMissingKeys(entry: unknown, schema: Schema): unknown {
  return findMissingKeys(entry, schema).reduce(
    (filled, { path, value }) => setAtPath(filled, path, value),
    entry,
  );
}

/** Returns a value with its keys in an order, by default that of the schema. */
export function sortKeys(value: unknown, schema: Schema | undefined, order?: readonly string[]): unknown {
  const sortPart = (step: string | number, part: unknown) =>
    sortKeys(part, schema && findPartSchema(step, schema, value));
  if (Array.isArray(value)) return value.map((part, index) => sortPart(index, part));
  if (!isRecord(value)) return value;
  const resolved = schema && resolveSchema(value, schema);
  const { fields = {} } = resolved?.kind === "object" ? resolved : {};
  const keys = new Set([...(order ?? Object.keys(fields)), ...Object.keys(value)]);
  const parts = [...keys].flatMap((key) =>
    Object.hasOwn(value, key) ? [[key, sortPart(key, value[key])] as const] : [],
  );
  return Object.fromEntries(parts);
}

/**
 * Converts an entry to content that can be shown: converts each value to the type that the page type requires. A value that
 * cannot be converted becomes blank. Omits the optional objects in which nothing is filled in, which a save leaves out.
 */
export function toContent(entry: unknown, { schema, body }: Pick<EntryPage, "schema" | "body">): Entry {
  const content = coerce(dropBlankObjects(entry, schema), schema) as Entry;
  return body ? { ...content, body: isRecord(entry) ? toText(getOwn(entry, "body")) : "" } : content;
}

function coerce(value: unknown, schema: Schema): unknown {
  // if no option of the schema matches, use the first option that accepts a missing value, or else the first option
  const option =
    resolveSchema(value instanceof Date ? toText(value) : value, schema) ??
    findEmptyAlternative(schema) ??
    getAlternatives(schema)[0];
  switch (option?.kind) {
    case "text": {
      const text = toText(value);
      return option.format === "date" && !isDate(text) ? "" : text;
    }
    case "number":
      return typeof value === "number" ? value : Number(toText(value)) || 0;
    case "list":
    case "record":
      return mapParts(matchesType(value, option) ? value : getBlankValue(option), option, coerce);
    case "object": {
      const entry = isRecord(value) ? value : {};
      const values = Object.fromEntries(
        Object.entries(option.fields).flatMap(([key, field]) => {
          const fieldValue = getByAnyName(entry, key, field);
          const value = isAbsent(fieldValue, field) ? undefined : coerce(fieldValue, field);
          return isAbsent(value, field) ? [] : [[key, value]];
        }),
      );
      return { ...values, ...getMissingDefaults(option.fields, values) };
    }
    case "variant":
      // no variant matches, because the item does not name its variant
      return {};
    default:
      return value === true;
  }
}

/**
 * Returns a text, a number or a date as text, and "" for any other value. A `Date`, from a date widget, becomes a day such as
 * `2026-04-26`.
 */
function toText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Whether a value is a list or an object, as its schema requires. */
function matchesType(value: unknown, { kind }: ResolvedSchema): value is Entry {
  return kind === "list" ? Array.isArray(value) : isRecord(value);
}

function isRecord(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Returns the value of a key, or of one of its former names. */
function getByAnyName(entry: Entry, key: string, { formerly = [] }: Schema): unknown {
  return getOwn(entry, [key, ...formerly].find((name) => Object.hasOwn(entry, name)) ?? key);
}

function getOwn(entry: Entry, key: string): unknown {
  return Object.hasOwn(entry, key) ? entry[key] : undefined;
}
