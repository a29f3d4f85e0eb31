import { datesIn } from "../content/dates";
import { type Issue, makeIssue, type Report } from "../content/issue";
import { START } from "../content/place";
import type { AuthorText, Reading } from "../content/read";
import { tally } from "../content/tally";
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
    [...datesOf(text)]
      .filter(({ day }) => day < today && isAmongFirst("past-date"))
      .map(({ at, day }) =>
        makeIssue(report, "past-date", text.placeAt(at), { date: french(day) }, text.path),
      ),
  );
}

/** Days written in a text, « 26 avril 2024 », as `2024-04-26`; of a range or list, the last. */
function* datesOf({ value, format }: AuthorText): Generator<{ at: number; day: string }> {
  if (format !== "inline" && format !== "markdown") return;
  for (const dates of datesIn(value)) {
    const { start, dateTime, last } = dates.at(-1) ?? dates[0];
    const isDay = dateTime.length > "2024-04".length;
    if (isDay) yield { at: start, day: last };
  }
}

function french(day: string): string {
  return longDate(day, "fr-FR");
}
