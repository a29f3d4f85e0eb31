/*
 * Recognises the dates written in a French text.
 *
 *   date   [weekday] day month year [hour] · [weekday] day/month/year [hour]
 *   range  « du » date « au » date; the first date may omit the year, or the month and year, of the second date
 *   hour   [« , »] [« à »] 18 h · 18 h 30 · 18 heures · 18:30
 *
 * A day is 1er, 2 … 31; a month is its name or its usual abbreviation; a year has four digits. In figures, the day comes
 * first, as in all French texts. A date must exist and have the right weekday. The days of a range must be in order:
 * « du 20 décembre au 5 janvier 2025 » contradicts itself, because both days are in 2025. If a date or a range contradicts
 * itself, no part of the date or range is recognised.
 */

/** Date written in full: « 1er mars 2024 à 23 h 59 ». */
export interface WrittenDate {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** `2024-03-01` */
  readonly day: string;
  /** Value of HTML's `datetime`: `2024-03-01`, `2024-03-01T23:59`. */
  readonly dateTime: string;
}

/** Date, or range between two days. */
export interface WrittenDates {
  readonly start: number;
  readonly end: number;
  /** First and last day of the range (inclusive); the same day for a single date. */
  readonly first: string;
  readonly last: string;
  /** First and last day with their hours, as values of HTML's `datetime`. */
  readonly dateTimes: readonly [first: string, last: string];
  /** Dates that are written in full, always including the last date. */
  readonly fullDates: readonly [WrittenDate, ...WrittenDate[]];
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
/**
 * Source of a pattern for an hour after a date. If two hours follow, as in « , 9 h - 12 h », neither hour belongs to the date.
 */
const HOUR_AFTER = String.raw`,?\s(?:à\s)?(${HOUR})(?!\s?\d|\s?(?:[-–—/]|à\s)\s?\d)`;
const DAY = new RegExp(
  String.raw`(?:(${WEEKDAYS.join("|")}),?\s)?(1(?:er|ᵉʳ)|\d{1,2})(?:\s${MONTH}(?:\s${YEAR})?|/(\d{1,2})(?:/${YEAR})?)?(?![\p{L}\d/%€°])(?:${HOUR_AFTER})?`,
  "iuy",
);
const DU = /du\s/iuy;
const AU = /,?\sau\s/iuy;
/** Matches the possible start of a date or a range. */
const START = new RegExp(String.raw`(?<![\p{L}\d/.-])(?:du\s|${WEEKDAYS.join("|")}|\d)`, "giu");
/**
 * Matches the text that may precede a day written without its weekday. After any other word, as in « Session 3 mai 2031 », the
 * number may belong to the word.
 */
const BEFORE_DAY =
  /(?:^\s*|[^\p{L}\p{N}\s.°/-]\s?|\n|[\s(]-\s|(?:^|[^\p{L}])(?:le|les|du|au|dès|et|ou|à|puis)\s)$/iu;

/** Returns the dates and ranges of a French text, in order. */
export function findDates(text: string): WrittenDates[] {
  const allDates: WrittenDates[] = [];
  let from = 0;
  for (const { index, 0: start } of text.matchAll(START)) {
    const canStart =
      index >= from && (!/^\d/.test(start) || BEFORE_DAY.test(text.slice(0, index).slice(-12)));
    const dates = canStart ? matchDates(text, index) : undefined;
    if (!dates) continue;
    from = dates.end;
    if (dates.fullDates) allDates.push(dates);
  }
  return allDates;
}

/**
 * Reads a day that is written in French: `2026-05-01` for « 1er mai 2026 », « vendredi 1er mai 2026 » or « 01/05/2026 ».
 * Returns undefined for a day that does not exist, has no year, has an hour, or is among other words.
 */
export function parseFrenchDate(text: string): string | undefined {
  const trimmed = text.trim();
  const { fullDates: [date] = [], end } = matchDates(trimmed, 0) ?? {};
  return date?.start === 0 && end === trimmed.length && date.dateTime === date.day ? date.day : undefined;
}

/** End of a date or a range that contradicts itself. */
interface Contradiction {
  readonly end: number;
  readonly fullDates?: undefined;
}

/**
 * Reads the date or range that begins at an offset of a text. For a date or range that contradicts itself, returns only the
 * end. Returns undefined if no date or range begins there.
 */
export function matchDates(text: string, start: number): WrittenDates | Contradiction | undefined {
  const first = readDay(text, findMatchEnd(DU, text, start) ?? start);
  if (!first) return undefined;
  const isRange = first.start > start;
  const next = isRange ? findMatchEnd(AU, text, first.end) : undefined;
  const last = next === undefined ? undefined : readDay(text, next);
  if (isRange && last?.year !== undefined) return createRange(start, first, last);
  if (isRange || first.year === undefined) return undefined;
  const date = createDate(first);
  if (!date) return { end: first.end };
  const { day, dateTime, end } = date;
  return { start, end, first: day, last: day, dateTimes: [dateTime, dateTime], fullDates: [date] };
}

/** Day as written, with its weekday, month, year and hour if the text has them. */
interface ParsedDay {
  readonly start: number;
  readonly end: number;
  readonly weekday: number | undefined;
  readonly day: number;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** Whether the date is in figures: `03/04`. */
  readonly isInFigures: boolean;
  readonly hour: string | undefined;
}

function readDay(text: string, start: number): ParsedDay | undefined {
  DAY.lastIndex = start;
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [whole, weekday, day = "", name, year, monthFigures, yearFigures, hour] = match;
  return {
    start,
    end: start + whole.length,
    weekday: weekday === undefined ? undefined : WEEKDAYS.indexOf(weekday.toLowerCase()),
    day: parseInt(day, 10),
    month: name === undefined ? parseNumber(monthFigures) : parseMonth(name),
    year: parseNumber(year ?? yearFigures),
    isInFigures: monthFigures !== undefined,
    hour,
  };
}

/** Returns the end of the match of a sticky pattern at an offset, or undefined if the pattern does not match there. */
function findMatchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function parseNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, "iu"));

/** Returns the number of a month, 1 for « janvier », or 0 if the text is not the name of a month. */
export function parseMonth(name: string): number {
  return MONTH_NAMES.findIndex((names) => names.test(name)) + 1;
}

function createRange(start: number, from: ParsedDay, to: ParsedDay): WrittenDates | Contradiction {
  const { month = to.month, year = to.year } = from;
  const [first, last] = [createDate({ ...from, month, year }), createDate(to)];
  const hasSameNotation = from.month === undefined ? !to.isInFigures : from.isInFigures === to.isInFigures;
  if (!first || !last || !hasSameNotation || first.day >= last.day) return { end: to.end };
  const fullDates = from.year === undefined ? ([last] as const) : ([first, last] as const);
  const dateTimes = [first.dateTime, last.dateTime] as const;
  return { start, end: last.end, first: first.day, last: last.day, dateTimes, fullDates };
}

function createDate({
  start,
  end,
  weekday,
  day,
  month = 0,
  year = 0,
  hour,
}: ParsedDay): WrittenDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const time = hour === undefined ? "" : parseTime(hour);
  if (!exists || (weekday ?? date.getUTCDay()) !== date.getUTCDay() || time === undefined) return undefined;
  const isoDay = date.toISOString().slice(0, 10);
  return { start, end, day: isoDay, dateTime: time === "" ? isoDay : `${isoDay}T${time}` };
}

/** Converts « 23 h 59 » to `23:59`. Returns undefined for an hour that does not exist. */
export function parseTime(hour: string): string | undefined {
  const [hours = "", minutes = "00"] = hour.match(/\d+/g) ?? [];
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : undefined;
}
