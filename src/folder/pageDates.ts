import { isDate } from "@dsfr-blocks/base/day";
import { type Position, START } from "@dsfr-blocks/base/position";
import { datesIn } from "@dsfr-blocks/content/dates";
import { treeOf } from "@dsfr-blocks/content/texts/checkTexts";
import { textsOf } from "@dsfr-blocks/content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";

/** The days that a page says. */
export interface PageDates {
  /** Those at which what it shows changes. */
  readonly changes: readonly Change[];
  /** The ranges of days in its texts. */
  readonly ranges: readonly DayRange[];
}

interface Change {
  readonly key: string;
  readonly place: Position;
  readonly day: string;
  /** The end of a range that says the same. */
  readonly end: "first" | "last";
}

interface DayRange {
  readonly first: string;
  readonly last: string;
  readonly words: string;
}

export const NO_DATES: PageDates = { changes: [], ranges: [] };

/** Whether what a page shows changes at a day that its file says. */
export function isDated({ schema }: Pick<ReadablePage, "schema">): boolean {
  return Object.values(schema.fields).some((field) => field.kind === "text" && field.changes !== undefined);
}

export function datesOf({ page, partial, place, texts }: PageReading<ReadablePage>): PageDates {
  const values = (partial ?? {}) as Readonly<Record<string, unknown>>;
  const changes = Object.entries(page?.schema.fields ?? {}).flatMap(([key, schema]): Change[] => {
    const day = values[key];
    if (schema.kind !== "text" || !schema.changes || typeof day !== "string" || !isDate(day)) return [];
    return [{ key, place: place([key]) ?? START, day, end: schema.changes === "from" ? "first" : "last" }];
  });
  return { changes, ranges: [...rangesOf(texts)] };
}

function* rangesOf(texts: PageReading<ReadablePage>["texts"]): Generator<DayRange> {
  for (const text of texts) {
    // a range holds two numbers
    if (text.format !== "markdown" || !/\d\D+\d/.test(text.value)) continue;
    for (const { value: words } of textsOf(treeOf(text) ?? [])) {
      for (const { start, end, first, last } of datesIn(words))
        if (first < last) yield { first, last, words: words.slice(start, end) };
    }
  }
}
