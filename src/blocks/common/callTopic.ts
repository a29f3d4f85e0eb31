import { longDate } from "../../base/day";
import type { Topic } from "../../definition/topic";
import { callOf, isPast } from "./call";

/** What a page says of its call that a date contradicts. Without a day nothing can be said of dates that have passed. */
export const callTopic: Topic = {
  name: "call",
  check: (content, report, { today, pastDates }) => {
    const call = callOf(content);
    if (!call) return;
    const { open, opensAt, closesAt } = call;
    if (opensAt && closesAt && closesAt < opensAt) {
      const details = { opens: french(opensAt), closes: french(closesAt) };
      report(["closesAt"], { rule: "closes-before-opens", details });
    } else if (isPast(call, today)) {
      report(["open"], { rule: "call-past", details: { date: french(closesAt) } });
    } else if (open && closesAt === "") {
      for (const { path, at, day } of pastDates())
        report(path, { rule: "past-date", details: { date: french(day) }, at });
    }
  },
};

function french(day: string): string {
  return longDate(day, "fr-FR");
}
