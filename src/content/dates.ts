/** A date that a French text writes: « 1er mars 2024 à 23 h 59 », « mars 2024 »; or the « 29 janvier » of a range. */
export interface WrittenDate {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** As HTML's `datetime` has it: `2024-03`, `2024-03-01`, `2024-03-01T23:59`. */
  readonly dateTime: string;
  /** The first and the last day of it: the same, but for a month. */
  readonly first: string;
  readonly last: string;
}

/** Dates that belong together: a range, a list, or one alone. */
export type WrittenDates = readonly [WrittenDate, ...WrittenDate[]];

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
const WEEKDAY = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)";
const TIME = String.raw`(?:,?\s(?:à|jusqu’à|jusqu'à)?\s?(\d{1,2})(?:\s?h(?:eures?)?\s?(\d{2})?|:(\d{2}))(?![\p{L}\d]))`;
/** A day, with its month and year where they stand beside it, and its hour. */
const DAY = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(?:${WEEKDAY}\s)?(\d{1,2})(?:er)?(?:\s${MONTH}(?:\s(\d{4})(?!\d)${TIME}?)?|/(\d{1,2})/(\d{4}))?(?![\p{L}\d/%€°])`,
  "iuy",
);
const MONTH_ALONE = new RegExp(String.raw`(?<![\p{L}\d])${MONTH}(?:\s(\d{4})(?!\d))?`, "iuy");
/** What stands between two dates of one range or list. */
const JOINT = String.raw`\s?[-–—]\s?|,?\s(?:au|à|et|ou|jusqu’au|jusqu'au)\s(?:le\s)?|,\s(?:le\s)?`;
const BETWEEN = new RegExp(JOINT, "iuy");
/** Before a day that has no month of its own: without it, a figure is a figure. */
const BEFORE_DAY = /(?:^|[^\p{L}])(?:du|le|les|entre le)\s$/iu;
/** Where a date may begin. */
const START = new RegExp(String.raw`(?<![\p{L}\d])(?:${WEEKDAY}|\d|${MONTH})`, "giu");
/** Around a date that begins or ends something without its other end, « à partir du 3 mars », or is a guess, « fin mars ». */
const BOUND = String.raw`(?:à\s(?:partir|compter)\sd[eu]|(?<!\0,?\s)jusqu['’](?:au|à|en)|dès|depuis|avant|après|vers|courant|début|mi|fin)[\s-](?:le\s)?\0|\0\s(?:au\splus\stard|environ)`;
/**
 * What a text whose dates are not all understood still holds: a month, a year, a day in figures, a bound, or a figure
 * that is joined to a date, « 3 – 24 mai 2031 », which may be the first day of a range.
 */
const DOUBT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${MONTH}|(?:19|20)\d{2}(?!\d)|\d{1,2}/\d{1,2}(?!\d)|\d{1,2}(?:er)?(?:${JOINT})\0|${BOUND})`,
  "iu",
);

/**
 * The dates that a French text writes and that are understood whole: each exists, has its year, at the latest from the
 * last one of its range or list, and comes after the one before it. The rest is left as it is.
 */
export function datesIn(text: string): WrittenDates[] {
  // a no-break space is a space to who reads
  const plain = text.replace(/[\u00A0\u202F\n]/g, " ");
  const found: WrittenDates[] = [];
  let from = 0;
  for (const { index } of plain.matchAll(START)) {
    if (index < from) continue;
    const atoms = atomsAt(plain, index);
    const dates = atoms && understood(atoms);
    if (dates) found.push(dates);
    from = atoms?.at(-1)?.end ?? from;
  }
  return found;
}

/** True when nothing in a text looks like a date but what was understood. */
export function areAllDates(text: string, dates: readonly WrittenDates[]): boolean {
  let rest = "";
  let from = 0;
  for (const { start, end } of dates.flat()) {
    rest += `${text.slice(from, start)}\0`;
    from = end;
  }
  return !DOUBT.test(rest + text.slice(from));
}

/** A day or month as it is written: what is not beside it comes from the next. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
  readonly time?: string | undefined;
}

function atomsAt(text: string, start: number): readonly Atom[] | undefined {
  const first = atomAt(text, start);
  if (!first) return undefined;
  if (first.month === undefined && !BEFORE_DAY.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  const atoms = [first];
  for (let last = first; ; atoms.push(last)) {
    BETWEEN.lastIndex = last.end;
    const next = BETWEEN.test(text) ? atomAt(text, BETWEEN.lastIndex) : undefined;
    if (!next) return atoms;
    last = next;
  }
}

function atomAt(text: string, start: number): Atom | undefined {
  DAY.lastIndex = start;
  const day = DAY.exec(text);
  if (day) {
    const [whole, number, month, year, hours, minutes = "00", others = minutes, figures, figured] = day;
    return {
      start,
      end: start + whole.length,
      day: Number(number),
      month: month === undefined ? figure(figures) : monthOf(month),
      year: figure(year ?? figured),
      time: hours === undefined ? undefined : `${hours.padStart(2, "0")}:${others}`,
    };
  }
  MONTH_ALONE.lastIndex = start;
  const month = MONTH_ALONE.exec(text);
  if (!month) return undefined;
  const [whole, name = "", year] = month;
  return { start, end: start + whole.length, month: monthOf(name), year: figure(year) };
}

function figure(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, "iu"));

function monthOf(name: string): number {
  return MONTH_NAMES.findIndex((names) => names.test(name)) + 1;
}

/** Dates whose missing months and years come from the next; undefined when one is none, or goes back in time. */
function understood(atoms: readonly Atom[]): WrittenDates | undefined {
  const dates: WrittenDate[] = [];
  let next: Required<Pick<Atom, "month" | "year">> = { month: undefined, year: undefined };
  for (const atom of [...atoms].reverse()) {
    const { month = next.month } = atom;
    // « du 20 décembre au 5 janvier 2025 »: it turns the year
    const turns = atom.year === undefined && (month ?? 0) > (next.month ?? 12);
    const year = atom.year ?? (next.year === undefined ? undefined : next.year - (turns ? 1 : 0));
    const date = month === undefined || year === undefined ? undefined : dateOf(atom, month, year);
    const after = dates[0];
    if (!date || (after && date.first > after.first)) return undefined;
    dates.unshift(date);
    next = { month, year };
  }
  const [first, ...others] = dates;
  return first && [first, ...others];
}

function dateOf({ start, end, day, time }: Atom, month: number, year: number): WrittenDate | undefined {
  const monthly = `${String(year).padStart(4, "0")}-${two(month)}`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12) return undefined;
  if (day === undefined)
    return { start, end, dateTime: monthly, first: `${monthly}-01`, last: `${monthly}-${two(length)}` };
  if (day < 1 || day > length || (time !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)))
    return undefined;
  const date = `${monthly}-${two(day)}`;
  return { start, end, dateTime: time === undefined ? date : `${date}T${time}`, first: date, last: date };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
