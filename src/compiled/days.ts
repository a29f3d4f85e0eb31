import { getEndOfDay, isDate, type Now } from "@dsfr-blocks/base/day";
import type { Fields } from "@dsfr-blocks/content/schema";

/** Content, and the schemas of its fields. */
interface DatedContent {
  readonly content: Readonly<Record<string, unknown>>;
  readonly fields: Fields;
}

/** Returns the moments at which some content changes, in order, from the dates whose schema has `changes`. */
export function getChangeDays(parts: readonly DatedContent[]): string[] {
  return [...new Set(parts.flatMap(getDays))].sort();
}

function getDays({ content, fields }: DatedContent): string[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    const value = content[key];
    if (schema.kind !== "text" || !schema.changes || typeof value !== "string" || !isDate(value)) return [];
    return [schema.changes === "from" ? value : getEndOfDay(value)];
  });
}

/**
 * Returns a value of `now` for each period between these days: before the first day, from each day on, and undefined for an
 * unknown present day.
 */
export function getMoments(days: readonly string[]): (Now | undefined)[] {
  if (days.length === 0) return [undefined];
  return [
    "0000-01-01",
    ...days.map((day) => (day.endsWith(getEndOfDay("")) ? new Date(`${day}Z`) : day)),
    undefined,
  ];
}
