import { endOf } from "@dsfr-blocks/base/day";
import { datesAt, monthOf, timeOf } from "@dsfr-blocks/content/dates";
import { textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline, RichText } from "@dsfr-blocks/content/markdown/tree";
import { type Label, readLabel } from "./readLabel";

/*
 * The first and the last day of a session, read from the whole of its text or not at all:
 *
 *   name   label [« (février-mars 2031) »], and then the dates are in the text
 *          [label « : »] dates, and then the text has none: nothing, or a label alone in each line
 *   text   one line [label « : »] dates, or several, the stages of one session: each has a label, and no two the same
 *   dates  [« le »] date · « du » date « au » date; then [« , »] « de 9 h à 17 h » [« . » « ; » « , »]
 *   label  see readLabel; one that lasts, « Inscriptions », has its two days
 *
 * A line is a paragraph, a line of one, or an item of a list. Dates are those of content/dates: full, existing, on their
 * weekday. Months in the name are not dates, and must not contradict the dates. What bounds, postpones, repeats or
 * excludes is in none of these forms; neither are two dates in a line, a table, a heading or a sentence.
 *
 * Hours begin and end a session: those beside its first and its last date, or « de 9 h à 17 h ». The hour of one date alone,
 * « le 3 avril 2031 à 19 h », begins what ends at an hour that the text does not give: at the latest, with that day.
 */

/** Where a session begins and ends. */
export interface Days {
  /** `2031-04-03`, or `2031-04-03T19:00`. */
  readonly first: string;
  /** `2031-04-03T21:00`; the end of a day is `2031-04-03T24:00`. */
  readonly last: string;
  /** When it is over at the latest, where `last` is the earliest end. */
  readonly over?: string | undefined;
}

/** A session as it is written. */
interface WrittenSession {
  readonly name: readonly Inline[];
  readonly text: RichText;
}

/** A line that is understood: its dates, its label, or both. */
interface Line {
  readonly days?: Days | undefined;
  readonly label?: Label | undefined;
}

const HOUR = String.raw`(\d{1,2}(?:\s?h(?:eures?)?(?:\s?\d{2})?|:\d{2}))`;
const HOURS = new RegExp(String.raw`^,?\s(?:de\s${HOUR}\sà\s|${HOUR}\s?[-–—]\s?)${HOUR}$`, "iu");
const MONTHS = /^(.*\S)\s?\((?:(\p{L}+)\s?[-–—]\s?)?(\p{L}+)\s([12]\d{3})\)$/u;

export function readPeriod({ name, text }: WrittenSession): Days | undefined {
  const [title = "", ...others] = linesOf(name);
  const lines = writtenLines(text)?.map(readLine);
  const read = lines?.every((line) => line !== undefined) ? lines : undefined;
  if (!read || others.length > 0) return undefined;
  const own = readLine(title);
  if (own?.days) return daysOfName({ ...own, days: own.days }, read);
  const said = readName(title);
  const days = said && daysOfStages(read, said.label);
  // « Session (mai 2030) », and dates in 2031
  const isOther = days && said.months && (said.months.last < days.first || days.last < said.months.first);
  return isOther ? undefined : days;
}

/** The dates of a name, whose text says at most what they are the dates of. */
function daysOfName(own: Line & { readonly days: Days }, lines: readonly Line[]): Days | undefined {
  const labels = [own, ...lines].flatMap(({ label }) => label ?? []);
  const isAlone = lines.every(({ days }) => days === undefined);
  return isAlone && labels.every((label) => fits(label, own.days)) ? own.days : undefined;
}

/** From the first day of the first stage to the last of the last. */
function daysOfStages(lines: readonly Line[], name: Label | undefined): Days | undefined {
  const dated = lines.flatMap(({ label = name, days }) => (days && fits(label, days) ? [days] : []));
  const nouns = new Set(lines.flatMap(({ label }) => label?.noun ?? []));
  const areStages = lines.length === 1 || nouns.size === lines.length;
  const [first, ...others] = dated;
  if (!first || dated.length < lines.length || !areStages) return undefined;
  return others.reduce(
    (all, each) => ({
      first: each.first < all.first ? each.first : all.first,
      last: latest(each.last, all.last),
      over: latest(each.over ?? each.last, all.over ?? all.last),
    }),
    first,
  );
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

/** « Inscriptions : 3 mai 2031 » is their first day, or their last: what lasts is dated by two days. */
function fits(label: Label | undefined, { first, last }: Days): boolean {
  return !label?.lasts || first.slice(0, 10) < last.slice(0, 10);
}

/** A name's label, with the months in parentheses; undefined for any other name. */
function readName(
  name: string,
): { readonly label?: Label | undefined; readonly months?: Days | undefined } | undefined {
  if (name === "") return {};
  const [, written = name, from, to = "", year = ""] = MONTHS.exec(name) ?? [];
  const label = readLabel(written);
  if (!label || to === "") return label && { label };
  const [first, last] = [monthOf(from ?? to), monthOf(to)];
  if (first === 0 || last < first) return undefined;
  const dayOf = (month: number, day: string) => `${year}-${String(month).padStart(2, "0")}-${day}`;
  return { label, months: { first: dayOf(first, "01"), last: endOf(dayOf(last, "31")) } };
}

function readLine(line: string): Line | undefined {
  const days = readDates(line);
  if (days) return { days };
  const colon = line.indexOf(":");
  const label = readLabel((colon < 0 ? line : line.slice(0, colon)).trim());
  if (!label || colon < 0) return label && { label };
  const labelled = readDates(line.slice(colon + 1).trim());
  return labelled && { days: labelled, label };
}

/** The dates that a text is, from its first sign to its last. */
export function readDates(text: string): Days | undefined {
  const dates = text.replace(/^le\s(?!du\s)/iu, "").replace(/\s?[.;,]$/u, "");
  const read = datesAt(dates, 0);
  if (!read?.full) return undefined;
  const rest = dates.slice(read.end);
  const hours = readHours(rest);
  const [first, last] = read.dateTimes;
  const hasTime = first.includes("T") || last.includes("T");
  if (hours)
    return hasTime ? undefined : { first: `${first}T${hours.opens}`, last: endAt(`${last}T${hours.closes}`) };
  if (rest !== "") return undefined;
  return {
    first,
    last: endAt(last),
    over: hasTime && read.first === read.last ? endOf(read.last) : undefined,
  };
}

/** « 23 h 59 » is how a text writes the end of its day. */
function endAt(dateTime: string): string {
  return endOf(dateTime.replace("T23:59", ""));
}

/** « de 9 h à 17 h »: hours of one day, which go forward. */
function readHours(text: string): { readonly opens: string; readonly closes: string } | undefined {
  const [, from, start = from ?? "", end = ""] = HOURS.exec(text) ?? [];
  const [opens, closes] = [timeOf(start), timeOf(end)];
  return end !== "" && opens !== undefined && closes !== undefined && opens < closes
    ? { opens, closes }
    : undefined;
}

/** The lines of a text; undefined when it holds something else than paragraphs and lists of them. */
function writtenLines(text: RichText): string[] | undefined {
  const lines: string[] = [];
  for (const block of text) {
    const blocks = block.type === "list" ? block.items.flatMap(({ children }) => children) : [block];
    for (const each of blocks) {
      if (each.type !== "paragraph") return undefined;
      lines.push(...linesOf(each.children));
    }
  }
  return lines;
}

function linesOf(inlines: readonly Inline[]): string[] {
  const lines = textOf(inlines).normalize("NFC").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
