import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { datesIn } from "@dsfr-blocks/content/dates";
import { formatOf } from "@dsfr-blocks/content/formats";
import type { AuthorText } from "@dsfr-blocks/content/read";
import type { PastDate } from "./blockRule";

/** The days before `today` that a page's texts announce; of a range or list of days, the last one counts. */
export function pastDatesIn(texts: readonly AuthorText[], today: string | undefined): PastDate[] {
  if (today === undefined) return [];
  const isAmongFirst = limitPerKey();
  return texts.flatMap(({ path, format, value }) =>
    formatOf(format).markdown
      ? lastDays(value)
          .filter(({ day }) => day < today && isAmongFirst("past-date"))
          .map((date) => ({ path, ...date }))
      : [],
  );
}

/** What joins a date to the next of a list, « 3 avril 2026 et 24 mai 2026 ». */
const JOINT = /^(?:\s?[-–—]\s?|,?\s(?:au|à|et|ou|jusqu[’']au)\s(?:le\s)?|,\s(?:le\s)?)$/iu;

/** Days written in a text, « 26 avril 2024 », as `2024-04-26`; of a range or list, the last. */
function lastDays(text: string): { readonly at: number; readonly day: string }[] {
  const dates = datesIn(text);
  return dates.flatMap(({ full, end, last }, index) => {
    const next = dates[index + 1];
    const isJoined = next !== undefined && JOINT.test(text.slice(end, next.start));
    return isJoined ? [] : [{ at: (full.at(-1) ?? full[0]).start, day: last }];
  });
}
