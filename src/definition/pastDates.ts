import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { findDates } from "@dsfr-blocks/content/dates";
import { getFormat } from "@dsfr-blocks/content/formats";
import type { AuthorText } from "@dsfr-blocks/content/read";
import type { PastDate } from "./blockRule";

/**
 * Returns the days before `today` in the Markdown texts of a page. In a range or list of days, only the last day counts.
 * Without `today`, returns no days. The number of days is limited.
 */
export function findPastDates(texts: readonly AuthorText[], today: string | undefined): PastDate[] {
  if (today === undefined) return [];
  const isAmongFirst = limitPerKey();
  return texts.flatMap(({ path, format, value }) =>
    getFormat(format).markdown
      ? findLastDays(value)
          .filter(({ day }) => day < today && isAmongFirst("past-date"))
          .map((date) => ({ path, ...date }))
      : [],
  );
}

/** Matches the text that connects a date to the next date: « et » in « 3 avril 2026 et 24 mai 2026 ». */
const DATE_CONNECTOR = /^(?:\s?[-–—]\s?|,?\s(?:au|à|et|ou|jusqu[’']au)\s(?:le\s)?|,\s(?:le\s)?)$/iu;

/**
 * Returns the days in a text with their offsets: `2024-04-26` for « 26 avril 2024 ». For a range or list of days, returns only
 * the last day.
 */
function findLastDays(text: string): { readonly at: number; readonly day: string }[] {
  const dates = findDates(text);
  return dates.flatMap(({ fullDates, end, last }, index) => {
    const next = dates[index + 1];
    const isJoined = next !== undefined && DATE_CONNECTOR.test(text.slice(end, next.start));
    return isJoined ? [] : [{ at: (fullDates.at(-1) ?? fullDates[0]).start, day: last }];
  });
}
