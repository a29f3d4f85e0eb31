import { readNumber } from "../../rich-text/numerals";

/** A criterion as its author wrote it. */
export interface WrittenCriterion {
  readonly num?: string | undefined;
  readonly name: string;
  readonly desc?: string | undefined;
}

/** The same in its place; `num` is there only where the list cannot count by itself. */
export interface Criterion extends WrittenCriterion {
  readonly number?: number | undefined;
}

/** « 3 », « 3. », « n° 3 », « Critère 3 : », « 3e », « (3) ». */
const FIGURE =
  /^\(?(?:(?:crit[èe]re|n[°o.]|num[ée]ro)\s?){0,2}(\d{1,3})(?:\s?(?:[eè]re|er|re|nde|i?[eè]me|e))?\s?[.):°/–-]{0,2}$/iu;
const WORD = /^(\p{L}{1,9})\s?[.):–-]?$/u;

/**
 * Puts criteria in the order of their numbers, however these are spelt, and in the order of the file without any.
 * Where one number is not understood, is missing or comes twice, the order of the file and every number stay.
 */
export function readCriteria(written: readonly WrittenCriterion[]): Criterion[] {
  const filled = written.filter(({ name, desc = "" }) => name.trim() !== "" || desc.trim() !== "");
  if (filled.every(({ num = "" }) => num.trim() === ""))
    return filled.map(({ name, desc }, index) => ({ number: index + 1, name, desc }));
  const numbers = filled.map(({ num = "" }) => numberOf(num.trim()));
  if (!numbers.every((number) => number !== undefined) || new Set(numbers).size < numbers.length)
    return filled;
  return filled
    .map(({ name, desc }, index) => ({ number: numbers[index] ?? 0, name, desc }))
    .sort((one, other) => one.number - other.number);
}

function numberOf(num: string): number | undefined {
  const [, figure = "?"] = FIGURE.exec(num) ?? WORD.exec(num) ?? [];
  const number = readNumber(figure);
  return Number.isNaN(number) ? undefined : number;
}
