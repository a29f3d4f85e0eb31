import { tally } from "../../base/tally";
import { datesIn } from "../../content/dates";
import { callOf, isPast, longDate } from "../../definition/call";
import type { Topic } from "../../definition/topic";

/** What a page says of its call that a date contradicts. Without a day nothing can be said of dates that have passed. */
export const callTopic: Topic = {
  name: "call",
  check: (content, report, { today, texts }) => {
    const call = callOf(content);
    if (!call) return;
    const { opensAt = "", closesAt = "" } = call;
    if (opensAt && closesAt && closesAt < opensAt) {
      const details = { opens: french(opensAt), closes: french(closesAt) };
      report(["closesAt"], { rule: "closes-before-opens", details });
      return;
    }
    if (today === undefined || !call.open) return;
    if (isPast(call, today)) report(["open"], { rule: "call-past", details: { date: french(closesAt) } });
    if (closesAt !== "") return;
    const isAmongFirst = tally();
    for (const { path, format, value } of texts) {
      if (format !== "inline" && format !== "markdown") continue;
      for (const { at, day } of lastDays(value))
        if (day < today && isAmongFirst("past-date"))
          report(path, { rule: "past-date", details: { date: french(day) }, at });
    }
  },
};

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

function french(day: string): string {
  return longDate(day, "fr-FR");
}
