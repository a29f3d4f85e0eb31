import { datesIn } from "../content/dates";
import { type Issue, makeIssue, type Report } from "../content/issue";
import { START } from "../base/place";
import type { AuthorText, Reading } from "../content/read";
import { tally } from "../base/tally";
import { callOf, isPast, longDate } from "./call";

/**
 * What a page says of its call that a date contradicts. `today` is a day, `2026-04-26`; without it nothing
 * can be said of dates that have passed.
 */
export function callIssues(
  { value, texts, place }: Pick<Reading<unknown>, "value" | "texts" | "place">,
  today: string | undefined,
  report: Report,
): Issue[] {
  const call = callOf(value as Readonly<Record<string, unknown>>);
  if (!call) return [];
  const { opensAt = "", closesAt = "" } = call;
  if (opensAt && closesAt && closesAt < opensAt) {
    const details = { opens: french(opensAt), closes: french(closesAt) };
    const path = ["closesAt"];
    return [makeIssue(report, "closes-before-opens", place(path) ?? START, details, path)];
  }
  if (today === undefined || !call.open) return [];
  if (isPast(call, today)) {
    const path = ["open"];
    return [makeIssue(report, "call-past", place(path) ?? START, { date: french(closesAt) }, path)];
  }
  if (closesAt !== "") return [];
  const isAmongFirst = tally();
  return texts.flatMap((text) =>
    datesOf(text)
      .filter(({ day }) => day < today && isAmongFirst("past-date"))
      .map(({ at, day }) =>
        makeIssue(report, "past-date", text.placeAt(at), { date: french(day) }, text.path),
      ),
  );
}

/** What joins a date to the next of a list, « 3 avril 2026 et 24 mai 2026 ». */
const JOINT = /^(?:\s?[-–—]\s?|,?\s(?:au|à|et|ou|jusqu[’']au)\s(?:le\s)?|,\s(?:le\s)?)$/iu;

/** Days written in a text, « 26 avril 2024 », as `2024-04-26`; of a range or list, the last. */
function datesOf({ value, format }: AuthorText): { readonly at: number; readonly day: string }[] {
  if (format !== "inline" && format !== "markdown") return [];
  const dates = datesIn(value);
  return dates.flatMap(({ full, end, last }, index) => {
    const next = dates[index + 1];
    const isJoined = next !== undefined && JOINT.test(value.slice(end, next.start));
    return isJoined ? [] : [{ at: (full.at(-1) ?? full[0]).start, day: last }];
  });
}

function french(day: string): string {
  return longDate(day, "fr-FR");
}
