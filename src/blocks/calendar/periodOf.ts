import { areAllDates, datesIn } from "../../content/dates";
import { textOf, textOfBlocks } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";

/** Days, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days from the first to the last date of a session: those of its text, or without any those of its name. Undefined
 * when a date among them is not understood, for the session may begin before or go on after.
 */
export function periodOf(name: readonly Inline[], text: RichText): Days | undefined {
  const [body, title] = [textOfBlocks(text), textOf(name)];
  const [inBody, inTitle] = [datesIn(body), datesIn(title)];
  const source = inBody.length > 0 ? body : title;
  const found = inBody.length > 0 ? inBody : inTitle;
  const isWhole = areAllDates(source, found) && (inBody.length > 0 || areAllDates(body, []));
  const dates = found.flat();
  if (!isWhole || dates.length === 0) return undefined;
  return {
    first: dates.reduce((least, { first }) => (first < least ? first : least), "9999"),
    last: dates.reduce((most, { last }) => (last > most ? last : most), ""),
  };
}
