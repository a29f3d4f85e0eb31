/** A moment: a day (`2026-04-26`), or an instant. */
export type Now = string | Date;

/** A calendar day, `2026-04-26`, that exists. */
export function isDate(value: string): boolean {
  const day = value.trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The day in France, `2026-04-26`, whose order is that of time. */
export function dayOf(now: Now): string {
  return momentOf(now).slice(0, 10);
}

/** The day and the time in France, `2026-04-26T15:04:00`; a day as it is. Their order is that of time: a day comes before its hours. */
function momentOf(now: Now): string {
  const text = String(now);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const instant = new Date(now);
  if (Number.isNaN(+instant)) throw new RangeError(`now is not a date: ${text}`);
  // en-CA writes days as ISO does
  const written = instant.toLocaleString("en-CA", { timeZone: "Europe/Paris", hourCycle: "h23" });
  return written.replace(", ", "T");
}

/** The end of a day: as text, it comes after that day's hours and before the next day. An hour is its own end. */
export function endOf(day: string): string {
  return day.includes("T") ? day : `${day}T24:00`;
}

/**
 * Where a moment stands among others: 0 before the first, as many as there are from the last on; one more where none is given. They
 * are days (`2026-04-03`), hours (`2026-04-03T19:00`) and ends of days.
 */
export function placeAmong(moments: readonly string[], now: Now | undefined): number {
  if (now === undefined) return moments.length + 1;
  const present = momentOf(now);
  const next = moments.findIndex((moment) => present < moment);
  return next < 0 ? moments.length : next;
}

/** `2026-04-27` for `2026-04-26`. */
export function dayAfter(day: string): string {
  const date = new Date(`${day.trim()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** `26 avril 2026`, `1er mai 2026`, which no line break cuts. */
export function longDate(day: string, locale: string): string {
  return formatDay(day, locale, { day: "numeric", month: "long", year: "numeric" });
}

/** The two days of a period, of which the first leaves out what the last says too: `3` and `26 avril 2026`. */
export function longPeriod(first: string, last: string, locale: string) {
  const [start, end] = [first.trim(), last.trim()];
  const isSameYear = start.slice(0, 4) === end.slice(0, 4);
  const isSameMonth = start.slice(0, 7) === end.slice(0, 7);
  return {
    first: formatDay(start, locale, {
      day: "numeric",
      ...(!isSameMonth && { month: "long" }),
      ...(!isSameYear && { year: "numeric" }),
    }),
    last: longDate(end, locale),
  };
}

function formatDay(day: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  if (!isDate(day)) return day;
  const date = new Date(`${day.trim()}T00:00:00Z`).toLocaleDateString(locale, { ...parts, timeZone: "UTC" });
  // a month's first day is an ordinal in French
  return (locale.startsWith("fr") ? date.replace(/^1(?= |$)/, "1er") : date).replace(/ /g, "\u00A0");
}

/**
 * Writes a day in French: « 26 avril 2026 » or « 1er mai 2026 », which no line break cuts. Takes `2026-04-26`, or an
 * instant, whose day is that of France. A text that is not such a day is returned as it is.
 */
export function formatFrenchDate(day: Now): string {
  return longDate(typeof day === "string" ? day : dayOf(day), "fr-FR");
}
