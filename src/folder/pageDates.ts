import { isDate } from "@dsfr-blocks/base/day";
import { type Position, FILE_START } from "@dsfr-blocks/base/position";
import { findDates } from "@dsfr-blocks/content/dates";
import { parseText } from "@dsfr-blocks/content/texts/checkTexts";
import { collectTexts } from "@dsfr-blocks/content/texts/visit";
import type { PageReading, ReadablePage } from "../definition/check";
import { isFrenchPage } from "../definition/pageLanguage";

/** Dates in a page. */
export interface PageDates {
  /** Days on which the content of the page changes, from its keys. */
  readonly changes: readonly DateChange[];
  /** Ranges of days in the page's texts. */
  readonly ranges: readonly DayRange[];
}

/** Day on which the content of a page changes. */
interface DateChange {
  /** Key of the day: `opensAt`. */
  readonly key: string;
  readonly position: Position;
  /** Day, `2026-04-26`. */
  readonly day: string;
  /** End of a range of days that this day must match: `first` for an opening day, `last` for a closing day. */
  readonly end: "first" | "last";
}

/** Range of days in a text, such as « du 3 au 26 avril 2026 ». */
interface DayRange {
  /** First day, `2026-04-03`. */
  readonly first: string;
  /** Last day, `2026-04-26`. */
  readonly last: string;
  /** Text of the range, as the author wrote it. */
  readonly text: string;
}

export const NO_DATES: PageDates = { changes: [], ranges: [] };

/** Whether a page type has a date field that changes the content of the page, such as `opensAt`. */
export function isDated({ schema }: Pick<ReadablePage, "schema">): boolean {
  return Object.values(schema.fields).some((field) => field.kind === "text" && field.changes !== undefined);
}

/** Returns the dates in a page: the values of the date fields that change its content, and the ranges of days in its texts. */
export function collectDates(
  { page, partial, getPosition, texts }: PageReading<ReadablePage>,
  placeLanguage: string | undefined,
): PageDates {
  const values = (partial ?? {}) as Readonly<Record<string, unknown>>;
  const changes = Object.entries(page?.schema.fields ?? {}).flatMap(([key, schema]): DateChange[] => {
    const day = values[key];
    if (schema.kind !== "text" || !schema.changes || typeof day !== "string" || !isDate(day)) return [];
    return [
      {
        key,
        position: getPosition([key]) ?? FILE_START,
        day,
        end: schema.changes === "from" ? "first" : "last",
      },
    ];
  });
  // the dates of a text are read in French only
  return { changes, ranges: isFrenchPage(partial, placeLanguage) ? [...findRanges(texts)] : [] };
}

function* findRanges(texts: PageReading<ReadablePage>["texts"]): Generator<DayRange> {
  for (const text of texts) {
    // fast path: a range contains at least two numbers
    if (text.format !== "markdown" || !/\d\D+\d/.test(text.value)) continue;
    for (const { value } of collectTexts(parseText(text).tree)) {
      for (const { start, end, first, last } of findDates(value))
        if (first < last) yield { first, last, text: value.slice(start, end) };
    }
  }
}
