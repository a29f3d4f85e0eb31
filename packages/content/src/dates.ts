/*
 * The dates that a French text writes.
 *
 *   date   [weekday] day month year [hour] · [weekday] day/month/year [hour]
 *   range  « du » date « au » date; the first may leave out the year, or month and year, that it shares with the second
 *   hour   [« , »] [« à »] 18 h · 18 h 30 · 18 heures · 18:30
 *
 * A day is 1er, 2 … 31; a month its name or its usual abbreviation; a year has four digits. In figures the day comes
 * first, as in all French texts. A date exists, and on the weekday that is written; the days of a range go forward as
 * they stand: « du 20 décembre au 5 janvier 2025 » does not say its first year. What contradicts itself is no date,
 * nor is any part of it.
 */

/** A date written in full: « 1er mars 2024 à 23 h 59 ». */
export interface WrittenDate {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** `2024-03-01` */
  readonly day: string;
  /** As HTML's `datetime` has it: `2024-03-01`, `2024-03-01T23:59`. */
  readonly dateTime: string;
}

/** A date, or the range between two days. */
export interface WrittenDates {
  readonly start: number;
  readonly end: number;
  /** The first and the last day, both included; the same one for a date. */
  readonly first: string;
  readonly last: string;
  /** The same two with their hours, as HTML's `datetime` has them. */
  readonly dateTimes: readonly [first: string, last: string];
  /** Those of its dates that are written in full; the last one always is. */
  readonly full: readonly [WrittenDate, ...WrittenDate[]];
}

const MONTHS = [
  "janvier|janv\\.?",
  "février|fevrier|févr\\.?",
  "mars",
  "avril|avr\\.?",
  "mai",
  "juin",
  "juillet|juil\\.?",
  "août|aout",
  "septembre|sept\\.",
  "octobre|oct\\.?",
  "novembre|nov\\.?",
  "décembre|decembre|déc\\.?",
];
const MONTH = `(${MONTHS.join("|")})(?!\\p{L})`;
const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const YEAR = String.raw`([12]\d{3})(?!\d|[/–-]\d)`;
const HOUR = String.raw`\d{1,2}(?:\s?h(?:eures?)?(?:\s?\d{2})?|:\d{2})(?![\p{L}\d])`;
/** Of two hours, « , 9 h - 12 h », neither is the date's. */
const HOUR_AFTER = String.raw`,?\s(?:à\s)?(${HOUR})(?!\s?\d|\s?(?:[-–—/]|à\s)\s?\d)`;
const ATOM = new RegExp(
  String.raw`(?:(${WEEKDAYS.join("|")}),?\s)?(1(?:er|ᵉʳ)|\d{1,2})(?:\s${MONTH}(?:\s${YEAR})?|/(\d{1,2})(?:/${YEAR})?)?(?![\p{L}\d/%€°])(?:${HOUR_AFTER})?`,
  "iuy",
);
const DU = /du\s/iuy;
const AU = /,?\sau\s/iuy;
/** Where a date or a range may begin. */
const START = new RegExp(String.raw`(?<![\p{L}\d/.-])(?:du\s|${WEEKDAYS.join("|")}|\d)`, "giu");
/** Before a day without its weekday: after another word, « Session 3 mai 2031 », it may be that word's number. */
const BEFORE_DAY =
  /(?:^\s*|[^\p{L}\p{N}\s.°/-]\s?|\n|[\s(]-\s|(?:^|[^\p{L}])(?:le|les|du|au|dès|et|ou|à|puis)\s)$/iu;

/** The dates and ranges of a French text, in order. The rest is left as it is. */
export function datesIn(text: string): WrittenDates[] {
  const found: WrittenDates[] = [];
  let from = 0;
  for (const { index, 0: begin } of text.matchAll(START)) {
    const isFirst = index >= from && (!/^\d/.test(begin) || BEFORE_DAY.test(text.slice(0, index).slice(-12)));
    const read = isFirst ? datesAt(text, index) : undefined;
    if (!read) continue;
    from = read.end;
    if (read.full) found.push(read);
  }
  return found;
}

/**
 * Reads a day that is written in French: `2026-05-01` for « 1er mai 2026 », « vendredi 1er mai 2026 » or « 01/05/2026 ».
 * Undefined in doubt: for a day that does not exist, one without its year, with an hour, or among other words.
 */
export function parseFrenchDate(text: string): string | undefined {
  const written = text.trim();
  const { full: [date] = [], end } = datesAt(written, 0) ?? {};
  return date?.start === 0 && end === written.length && date.dateTime === date.day ? date.day : undefined;
}

/** Where what is written as a date or a range, and contradicts itself, ends. */
interface Contradiction {
  readonly end: number;
  readonly full?: undefined;
}

/** The date or range that begins at a place of a text. */
export function datesAt(text: string, start: number): WrittenDates | Contradiction | undefined {
  const first = atomAt(text, endOf(DU, text, start) ?? start);
  if (!first) return undefined;
  const isRange = first.start > start;
  const next = isRange ? endOf(AU, text, first.end) : undefined;
  const last = next === undefined ? undefined : atomAt(text, next);
  if (isRange && last?.year !== undefined) return rangeOf(start, first, last);
  if (isRange || first.year === undefined) return undefined;
  const date = dateOf(first);
  if (!date) return { end: first.end };
  const { day, dateTime, end } = date;
  return { start, end, first: day, last: day, dateTimes: [dateTime, dateTime], full: [date] };
}

/** A day as it is written, with its month and year where they stand beside it. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly weekday: number | undefined;
  readonly day: number;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** In figures, `03/04`. */
  readonly isFigures: boolean;
  readonly hour: string | undefined;
}

function atomAt(text: string, start: number): Atom | undefined {
  ATOM.lastIndex = start;
  const found = ATOM.exec(text);
  if (!found) return undefined;
  const [whole, weekday, day = "", name, year, figures, figured, hour] = found;
  return {
    start,
    end: start + whole.length,
    weekday: weekday === undefined ? undefined : WEEKDAYS.indexOf(weekday.toLowerCase()),
    day: parseInt(day, 10),
    month: name === undefined ? number(figures) : monthOf(name),
    year: number(year ?? figured),
    isFigures: figures !== undefined,
    hour,
  };
}

/** Where what a pattern matches at a place ends. */
function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, "iu"));

/** 1 for « janvier »; 0 if the word is not a month. */
export function monthOf(name: string): number {
  return MONTH_NAMES.findIndex((names) => names.test(name)) + 1;
}

function rangeOf(start: number, from: Atom, to: Atom): WrittenDates | Contradiction {
  const { month = to.month, year = to.year } = from;
  const [first, last] = [dateOf({ ...from, month, year }), dateOf(to)];
  const isOneForm = from.month === undefined ? !to.isFigures : from.isFigures === to.isFigures;
  if (!first || !last || !isOneForm || first.day >= last.day) return { end: to.end };
  const full = from.year === undefined ? ([last] as const) : ([first, last] as const);
  const dateTimes = [first.dateTime, last.dateTime] as const;
  return { start, end: last.end, first: first.day, last: last.day, dateTimes, full };
}

function dateOf({ start, end, weekday, day, month = 0, year = 0, hour }: Atom): WrittenDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const time = hour === undefined ? "" : timeOf(hour);
  if (!exists || (weekday ?? date.getUTCDay()) !== date.getUTCDay() || time === undefined) return undefined;
  const text = date.toISOString().slice(0, 10);
  return { start, end, day: text, dateTime: time === "" ? text : `${text}T${time}` };
}

/** « 23 h 59 » as `23:59`; undefined for an hour that no day has. */
export function timeOf(hour: string): string | undefined {
  const [hours = "", minutes = "00"] = hour.match(/\d+/g) ?? [];
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : undefined;
}
