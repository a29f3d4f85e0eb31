import { type Issue, makeIssue, type Report } from "../content/issue";
import type { AuthorText, Reading } from "../content/read";
import { faultTally } from "../content/tally";
import { type Call, callOf, longDate } from "./call";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const DATE = new RegExp(`(?<!\\d)(\\d{1,2})(?:er)?\\s(${MONTHS.join("|")})\\s(\\d{4})(?!\\d)`, "giu");

/**
 * What a page says of its open call that a date contradicts. `today` is a day, `2026-04-26`; without it
 * nothing can be said of dates.
 */
export function callIssues(
  { value, texts, place }: Pick<Reading<unknown>, "value" | "texts" | "place">,
  today: string | undefined,
  report: Report,
): Issue[] {
  const call = callOf(value as Readonly<Record<string, unknown>>);
  if (today === undefined || !call?.open) return [];
  const at = place(["open"]);
  if (isPast(call, today)) {
    const date = french(call.closesAt ?? "");
    return at ? [{ ...makeIssue(report, "call-past", at, { date }), path: ["open"] }] : [];
  }
  if (call.closesAt !== undefined) return [];
  const isAmongFirst = faultTally();
  return texts.flatMap((text) =>
    [...datesOf(text)]
      .filter(({ day }) => day < today && isAmongFirst("past-date"))
      .map(({ at, day }) => ({
        ...makeIssue(report, "past-date", text.placeAt(at), { date: french(day) }),
        path: text.path,
      })),
  );
}

/** True for a call that was left open after its last day. */
export function isPast({ open, closesAt }: Call, today: string | undefined): boolean {
  return open && today !== undefined && closesAt !== undefined && closesAt !== "" && closesAt < today;
}

/** Days written in French in a text, « 26 avril 2024 », as `2024-04-26`. */
function* datesOf({ value, format }: AuthorText): Generator<{ at: number; day: string }> {
  if (format !== "inline" && format !== "markdown") return;
  for (const { 1: day = "", 2: month = "", 3: year = "", index } of value.matchAll(DATE)) {
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    yield { at: index, day: `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` };
  }
}

function french(day: string): string {
  return longDate(day, "fr-FR");
}
