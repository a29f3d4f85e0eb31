import { isDate, type Now } from "../base/day";
import type { Fields } from "../content/schema";

/** The end of a day: as text, it comes after that day and before the next. */
export const endOf = (day: string) => `${day}T24:00`;

/** When what shows of some content changes, in order: the days of the fields that say so. */
export function daysIn(content: Readonly<Record<string, unknown>>, fields: Fields): string[] {
  const days = Object.entries(fields).flatMap(([key, schema]) => {
    const value = content[key];
    if (schema.kind !== "text" || !schema.changes || typeof value !== "string" || !isDate(value)) return [];
    return [schema.changes === "from" ? value : endOf(value)];
  });
  return [...new Set(days)].sort();
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
