import { readNumber } from "../../rich-text/numerals";

/** What may have a number, as it was written. */
interface Numbered {
  readonly num?: string | undefined;
}

/** The same in its place; `num` is there only where the list cannot count by itself. */
export type InOrder<Item> = Item & { readonly number?: number | undefined };

/** « 3 », « 3. », « n° 3 », « Critère 3 : », « 3e », « (3) ». */
const FIGURE =
  /^\(?(?:(?:crit[èe]re|n[°o.]|num[ée]ro)\s?){0,2}(\d{1,3})(?:\s?(?:[eè]re|er|re|nde|i?[eè]me|e))?\s?[.):°/–-]{0,2}$/iu;
const WORD = /^(\p{L}{1,9})\s?[.):–-]?$/u;

/**
 * Puts criteria in the order of their numbers, however these are spelt, and leaves them as they are without any.
 * Where one number is not understood, is missing or comes twice, their order and every number stay.
 */
export function inOrder<Item extends Numbered>(items: readonly Item[]): InOrder<Item>[] {
  if (items.every(({ num = "" }) => num.trim() === ""))
    return items.map((item, index) => ({ ...item, number: index + 1, num: undefined }));
  const numbers = items.map(({ num = "" }) => numberOf(num.trim()));
  if (!numbers.every((number) => number !== undefined) || new Set(numbers).size < numbers.length)
    return [...items];
  return items
    .map((item, index) => ({ ...item, number: numbers[index] ?? 0, num: undefined }))
    .sort((one, other) => one.number - other.number);
}

function numberOf(num: string): number | undefined {
  const [, figure = "?"] = FIGURE.exec(num) ?? WORD.exec(num) ?? [];
  const number = readNumber(figure);
  return Number.isNaN(number) ? undefined : number;
}
