import { parseNumber } from "../../rich-text/numerals";

/** An item that may have a number, as its author wrote it. */
interface Numbered {
  readonly num?: string | undefined;
}

/**
 * A sorted item. Either `number` is the item's number in an ordered list, or `num` is the item's number as written, in an
 * unordered list.
 */
export type SortedItem<Item> = Item & { readonly number?: number | undefined };

/** Matches a number in digits: « 3 », « 3. », « n° 3 », « Critère 3 : », « 3e », « (3) ». */
const FIGURE =
  /^\(?(?:(?:crit[èe]re|n[°o.]|num[ée]ro)\s?){0,2}(\d{1,3})(?:\s?(?:[eè]re|er|re|nde|i?[eè]me|e))?\s?[.):°/–-]{0,2}$/iu;
/** Matches what may be a number in letters, which `parseNumber` reads: « III », « troisième ». */
const WORD = /^(\p{L}{1,9})\s?[.):–-]?$/u;

/**
 * Sorts selection criteria by their numbers, whatever their notation. If no criterion has a number, the criteria keep their
 * order and are numbered from 1. If a number is not recognised, missing or repeated, returns the criteria unchanged.
 */
export function sortByNumber<Item extends Numbered>(items: readonly Item[]): SortedItem<Item>[] {
  if (items.every(({ num = "" }) => num.trim() === ""))
    return items.map((item, index) => ({ ...item, number: index + 1, num: undefined }));
  const numbers = items.map(({ num = "" }) => recogniseNumber(num.trim()));
  if (!numbers.every((number) => number !== undefined) || new Set(numbers).size < numbers.length)
    return [...items];
  return items
    .map((item, index) => ({ ...item, number: numbers[index] ?? 0, num: undefined }))
    .sort((first, second) => first.number - second.number);
}

function recogniseNumber(num: string): number | undefined {
  const [, figure = "?"] = FIGURE.exec(num) ?? WORD.exec(num) ?? [];
  const number = parseNumber(figure);
  return Number.isNaN(number) ? undefined : number;
}
