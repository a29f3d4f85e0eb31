/** Moment: a calendar day (`2026-04-26`) or an instant. */
export type Now = string | Date;

/** Whether a text is an existing calendar day such as `2026-04-26`. Spaces around the day are ignored. */
export function isDate(value: string): boolean {
  const day = value.trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * Returns the day in France at `now`, such as `2026-04-26`. The results sort in chronological order.
 *
 * @throws {RangeError} If `now` is not a date.
 */
export function toFrenchDay(now: Now): string {
  return toFrenchTime(now).slice(0, 10);
}

/**
 * Returns the day and time in France, such as `2026-04-26T15:04:00`. A day without a time is returned unchanged. The results
 * sort in chronological order: a day sorts before the hours of that day. Throws a `RangeError` if `now` is not a date.
 */
function toFrenchTime(now: Now): string {
  const text = String(now);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const instant = new Date(now);
  if (Number.isNaN(+instant)) throw new RangeError(`now is not a date: ${text}`);
  // the en-CA locale writes days as ISO 8601 does
  const formatted = instant.toLocaleString("en-CA", { timeZone: "Europe/Paris", hourCycle: "h23" });
  return formatted.replace(", ", "T");
}

/**
 * Returns the end of a day, as a text that sorts after that day's hours and before the next day. A text with an hour
 * is returned unchanged.
 */
export function getEndOfDay(day: string): string {
  return day.includes("T") ? day : `${day}T24:00`;
}

/**
 * Returns the number of `moments` reached at `now`: 0 before the first moment, `moments.length` from the last moment on.
 * Without `now`, returns `moments.length + 1`. The moments are sorted days (`2026-04-03`), hours (`2026-04-03T19:00`) and
 * ends of days.
 */
export function countReachedMoments(moments: readonly string[], now: Now | undefined): number {
  if (now === undefined) return moments.length + 1;
  const present = toFrenchTime(now);
  const next = moments.findIndex((moment) => present < moment);
  return next < 0 ? moments.length : next;
}

/** Returns the next day: `2026-04-27` for `2026-04-26`. */
export function getNextDay(day: string): string {
  const date = new Date(`${day.trim()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * Formats a day in the language of `locale`, with no-break spaces: `26 avril 2026`, `1er mai 2026`. Returns any other text
 * unchanged.
 */
export function formatLongDate(day: string, locale: string): string {
  if (!isDate(day)) return day;
  const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const date = new Date(`${day.trim()}T00:00:00Z`).toLocaleDateString(locale, parts);
  // in French, the first day of a month is an ordinal
  return (locale.startsWith("fr") ? date.replace(/^1(?= |$)/, "1er") : date).replace(/ /g, "\u00A0");
}

/** Formats a day in English with no-break spaces: “26 April 2026”. Returns any other text unchanged. */
export function formatEnglishDate(day: string): string {
  return formatLongDate(day, "en-GB");
}

/**
 * Formats a day in French with no-break spaces: « 26 avril 2026 » or « 1er mai 2026 ». Accepts a text such as `2026-04-26`, or
 * a `Date`, which is converted to its day in France. Returns any other text unchanged.
 *
 * @throws {RangeError} If the `Date` is not valid.
 */
export function formatFrenchDate(day: Now): string {
  return formatLongDate(typeof day === "string" ? day : toFrenchDay(day), "fr-FR");
}
