import { getEndOfDay } from "@dsfr-blocks/base/day";
import { matchDates, parseMonth, parseTime } from "@dsfr-blocks/content/dates";
import { getText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { type SessionLabel, recogniseLabel } from "./recogniseLabel";

/*
 * First and last day of a session. The whole name and text of the session must be in these forms, otherwise no day is
 * recognised:
 *
 *   name   label [« (février-mars 2031) »]; the dates are then in the text
 *          [label « : »] dates; the text then has no dates: it is empty, or each line is a label
 *   text   one line [label « : »] dates; or several lines, the stages of one session, each with a different label
 *   dates  [« le »] date · « du » date « au » date; then [« , »] « de 9 h à 17 h » [« . » « ; » « , »]
 *   label  see recogniseLabel; an activity, « Inscriptions », must have two days
 *
 * A line is a paragraph, a line of a paragraph, or a list item. The dates are recognised by content/dates: they are complete,
 * exist, and have the right weekday. Months in the name are not dates, but must not contradict the dates. Texts that limit,
 * postpone, repeat or exclude dates are in none of these forms; neither are two dates in a line, a table, a heading or a
 * sentence.
 *
 * A session begins and ends at the hours beside its first and its last date, or at the hours of « de 9 h à 17 h ». A single
 * date with an hour, « le 3 avril 2031 à 19 h », gives only the beginning: the session ends at the latest with that
 * day.
 */

/** Beginning and end of a session. */
export interface PeriodBounds {
  /** First day, `2031-04-03`, or hour at which the session begins, `2031-04-03T19:00`. */
  readonly first: string;
  /** Hour at which the session ends, `2031-04-03T21:00`; for the end of a day, `2031-04-03T24:00`. */
  readonly last: string;
  /** Latest possible end, if the end may be later than `last`. */
  readonly over?: string | undefined;
}

/** The parsed Markdown of a session. */
interface SessionTree {
  readonly name: readonly InlineNode[];
  readonly text: MarkdownTree;
}

/** A recognised line: its dates, its label, or both. */
interface RecognisedLine {
  readonly days?: PeriodBounds | undefined;
  readonly label?: SessionLabel | undefined;
}

const HOUR = String.raw`(\d{1,2}(?:\s?h(?:eures?)?(?:\s?\d{2})?|:\d{2}))`;
const HOURS = new RegExp(String.raw`^,?\s(?:de\s${HOUR}\sà\s|${HOUR}\s?[-–—]\s?)${HOUR}$`, "iu");
const MONTHS = /^(.*\S)\s?\((?:(\p{L}+)\s?[-–—]\s?)?(\p{L}+)\s([12]\d{3})\)$/u;

/**
 * Recognises the first and the last day of a session. Returns undefined if any part of the name or of the text is not
 * recognised.
 */
export function recognisePeriod({ name, text }: SessionTree): PeriodBounds | undefined {
  const [title = "", ...moreLines] = splitLines(name);
  const lines = getLines(text)?.map(recogniseLine);
  const textLines = lines?.every((line) => line !== undefined) ? lines : undefined;
  if (!textLines || moreLines.length > 0) return undefined;
  const titleLine = recogniseLine(title);
  if (titleLine?.days) return getDaysFromName({ ...titleLine, days: titleLine.days }, textLines);
  const nameParts = recogniseName(title);
  const days = nameParts && getDaysFromStages(textLines, nameParts.label);
  // the name contradicts the stages: « Session (mai 2030) », with dates in 2031
  const isContradicted =
    days && nameParts.months && (nameParts.months.last < days.first || days.last < nameParts.months.first);
  return isContradicted ? undefined : days;
}

/**
 * Returns the days that a name contains. Returns undefined if the text contains other days, or if a label does not fit the days
 * of the name.
 */
function getDaysFromName(
  name: RecognisedLine & { readonly days: PeriodBounds },
  lines: readonly RecognisedLine[],
): PeriodBounds | undefined {
  const labels = [name, ...lines].flatMap(({ label }) => label ?? []);
  const isAlone = lines.every(({ days }) => days === undefined);
  return isAlone && labels.every((label) => matchesDays(label, name.days)) ? name.days : undefined;
}

/**
 * Returns the days from the beginning of the first stage to the end of the last stage. Returns undefined if a line has no days,
 * if a label does not fit the days of its line, or if several lines do not all have different labels.
 */
function getDaysFromStages(
  lines: readonly RecognisedLine[],
  name: SessionLabel | undefined,
): PeriodBounds | undefined {
  const stages = lines.flatMap(({ label = name, days }) => (days && matchesDays(label, days) ? [days] : []));
  const nouns = new Set(lines.flatMap(({ label }) => label?.noun ?? []));
  const areStages = lines.length === 1 || nouns.size === lines.length;
  const [first, ...moreStages] = stages;
  if (!first || stages.length < lines.length || !areStages) return undefined;
  return moreStages.reduce(
    (all, stage) => ({
      first: stage.first < all.first ? stage.first : all.first,
      last: getLatest(stage.last, all.last),
      over: getLatest(stage.over ?? stage.last, all.over ?? all.last),
    }),
    first,
  );
}

function getLatest(first: string, second: string): string {
  return first > second ? first : second;
}

/**
 * Whether days are plausible for a label. An activity needs two days: in « Inscriptions : 3 mai 2031 », the day may be the
 * first or the last day.
 */
function matchesDays(label: SessionLabel | undefined, { first, last }: PeriodBounds): boolean {
  return !label?.isLasting || first.slice(0, 10) < last.slice(0, 10);
}

/** Recognises the label of a name, and its months in parentheses. Returns undefined if the name contains anything else. */
function recogniseName(
  name: string,
): { readonly label?: SessionLabel | undefined; readonly months?: PeriodBounds | undefined } | undefined {
  if (name === "") return {};
  const [, labelText = name, firstMonth, lastMonth = "", year = ""] = MONTHS.exec(name) ?? [];
  const label = recogniseLabel(labelText);
  if (!label || lastMonth === "") return label && { label };
  const [first, last] = [parseMonth(firstMonth ?? lastMonth), parseMonth(lastMonth)];
  if (first === 0 || last < first) return undefined;
  const formatDay = (month: number, day: string) => `${year}-${String(month).padStart(2, "0")}-${day}`;
  return { label, months: { first: formatDay(first, "01"), last: getEndOfDay(formatDay(last, "31")) } };
}

/** Recognises a line that contains dates, a label and dates, or a label alone. Returns undefined for any other line. */
function recogniseLine(line: string): RecognisedLine | undefined {
  const days = recogniseDates(line);
  if (days) return { days };
  const colon = line.indexOf(":");
  const label = recogniseLabel((colon < 0 ? line : line.slice(0, colon)).trim());
  if (!label || colon < 0) return label && { label };
  const labelledDays = recogniseDates(line.slice(colon + 1).trim());
  return labelledDays && { days: labelledDays, label };
}

/** Recognises a text that contains only dates, with or without hours. Returns undefined if the text contains anything else. */
export function recogniseDates(text: string): PeriodBounds | undefined {
  const dates = text.replace(/^le\s(?!du\s)/iu, "").replace(/\s?[.;,]$/u, "");
  const match = matchDates(dates, 0);
  if (!match?.fullDates) return undefined;
  const rest = dates.slice(match.end);
  const hours = recogniseHours(rest);
  const [first, last] = match.dateTimes;
  const hasTime = first.includes("T") || last.includes("T");
  if (hours)
    return hasTime
      ? undefined
      : { first: `${first}T${hours.opens}`, last: normaliseEnd(`${last}T${hours.closes}`) };
  if (rest !== "") return undefined;
  return {
    first,
    last: normaliseEnd(last),
    over: hasTime && match.first === match.last ? getEndOfDay(match.last) : undefined,
  };
}

/** Returns the hour at which a last day ends; returns an hour unchanged. « 23 h 59 » means the end of its day. */
function normaliseEnd(dateTime: string): string {
  return getEndOfDay(dateTime.replace("T23:59", ""));
}

/** Recognises two hours of one day, « de 9 h à 17 h ». Returns undefined if the first hour is not before the second hour. */
function recogniseHours(text: string): { readonly opens: string; readonly closes: string } | undefined {
  const [, startAfterDe, start = startAfterDe ?? "", end = ""] = HOURS.exec(text) ?? [];
  const [opens, closes] = [parseTime(start), parseTime(end)];
  return end !== "" && opens !== undefined && closes !== undefined && opens < closes
    ? { opens, closes }
    : undefined;
}

/** Returns the lines of a text, or undefined if the text contains anything but paragraphs and lists of paragraphs. */
function getLines(text: MarkdownTree): string[] | undefined {
  const lines: string[] = [];
  for (const block of text) {
    const blocks = block.type === "list" ? block.items.flatMap(({ children }) => children) : [block];
    for (const paragraph of blocks) {
      if (paragraph.type !== "paragraph") return undefined;
      lines.push(...splitLines(paragraph.children));
    }
  }
  return lines;
}

function splitLines(inlines: readonly InlineNode[]): string[] {
  const lines = getText(inlines).normalize("NFC").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
