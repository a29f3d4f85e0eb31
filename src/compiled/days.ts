import { endOf, isDate, type Now } from "@dsfr-blocks/base/day";
import type { Fields } from "@dsfr-blocks/content/schema";

/** Content, and its fields. */
interface Part {
  readonly content: Readonly<Record<string, unknown>>;
  readonly fields: Fields;
}

/** When what shows of some content changes, in order: the days of the fields that say so. */
export function daysOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(daysIn))].sort();
}

function daysIn({ content, fields }: Part): string[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    const value = content[key];
    if (schema.kind !== "text" || !schema.changes || typeof value !== "string" || !isDate(value)) return [];
    return [schema.changes === "from" ? value : endOf(value)];
  });
}

/** A moment of each stretch of time that these days make: before the first, from each of them on, and without a day. */
export function momentsOf(days: readonly string[]): (Now | undefined)[] {
  if (days.length === 0) return [undefined];
  return [
    "0000-01-01",
    ...days.map((day) => (day.endsWith(endOf("")) ? new Date(`${day}Z`) : day)),
    undefined,
  ];
}
