import { saysSomething } from "../../blocks/call-closed-notice/saysSomething";
import { type Call, callStatus, longDate, type Now } from "../../blocks/common/callStatus";
import { type Issue, makeIssue, type Report } from "../../content/issue";
import type { AuthorText, Reading } from "../../content/read";
import { faultTally } from "../../content/tally";
import type { CandidatesPageContent } from "./schema";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const DATE = new RegExp(`(?<!\\d)(\\d{1,2})(?:er)?\\s(${MONTHS.join("|")})\\s(\\d{4})(?!\\d)`, "giu");

/**
 * What the page says of its call that its date contradicts. `today` is a day, `2026-04-26`; without it
 * nothing can be said of dates.
 */
export function callRules(
  reading: Reading<CandidatesPageContent>,
  today: string | undefined,
  report: Report,
): Issue[] {
  const { value: page, place } = reading;
  if (!page) return [];
  const issues: Issue[] = [];
  const add = (
    rule: Issue["rule"],
    at: ReturnType<typeof place>,
    details: Readonly<Record<string, string>>,
  ) => {
    if (at) issues.push(makeIssue(report, rule, at, details));
  };
  const title = page.head.apply?.title.trim() ?? "";
  const isPast = today !== undefined && page.open && closed(page, today);
  // A call left open past its day is one fault: its hidden button is the same one.
  const status = callStatus(page, today);
  if (status !== "open" && title !== "" && !isPast) add("hidden-apply", place(["head", "apply"]), { title });
  const announces = status === "upcoming" && page.opensAt;
  if (status !== "open" && !announces && !saysSomething(page.wait.title, page.wait.desc)) {
    add("empty-notice", place(["wait"]), { key: "wait" });
  }
  if (today === undefined || !page.open) return issues;
  if (isPast) add("call-past", place(["open"]), { date: french(page.closesAt ?? "") });
  else if (!page.closesAt) {
    const isAmongFirst = faultTally();
    for (const text of reading.texts) {
      for (const { at, day } of datesOf(text)) {
        if (day < today && isAmongFirst("past-date"))
          issues.push(makeIssue(report, "past-date", text.placeAt(at), { date: french(day) }));
      }
    }
  }
  return issues;
}

function closed({ closesAt }: Call, today: Now): boolean {
  return closesAt !== undefined && closesAt !== "" && closesAt < String(today);
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
