// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { compileBlock } from "../../src/compiled/compile";
import { Block } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { Calendar as CalendarView } from "../../src/blocks/calendar/CalendarView";
import { Calendar } from "../../src/blocks/calendar/Calendar";

const content = {
  title: "Calendrier",
  dates: [
    { date: "Session 1", desc: "- Dépôt : du 3 au 26 avril 2030\n- Jury : le 6 mai 2030" },
    { date: "Session 2", desc: "Du 3 au 26 avril 2031" },
    { date: "Réunion publique", desc: "Le 10 avril 2031 à 19 h" },
    { date: "Session", desc: "Du 20 décembre 2031 au 5 janvier 2032" },
  ],
};
const compiled = compileBlock(Calendar, content);

const listNames = (html: string) => {
  const body = new DOMParser().parseFromString(html, "text/html");
  const read = (selector: string) =>
    Array.from(body.querySelectorAll(selector), ({ textContent }) => textContent.replace(/\u00a0/g, " "));
  return {
    current: read("div > ul > li > h3"),
    line: read("summary"),
    past: read("details > ul > li > h3"),
  };
};

const SESSION_1 = "Session 1";
const OTHERS = ["Session 2", "Réunion publique", "Session"];

describe("a calendar on a day", () => {
  it.each([
    ["without a day", undefined, [SESSION_1, ...OTHERS], [], []],
    ["before the sessions", "2030-01-01", [SESSION_1, ...OTHERS], [], []],
    ["between two events of a session", "2030-04-28", [SESSION_1, ...OTHERS], [], []],
    ["on the last day of a session", "2030-05-06", [SESSION_1, ...OTHERS], [], []],
    ["the day after", "2030-05-07", OTHERS, ["1 session passée (2030)"], [SESSION_1]],
    // the meeting may be over at 23:00: its text does not state when it ends
    [
      "after the hour of a meeting",
      "2031-04-10T23:00:00+02:00",
      OTHERS,
      ["1 session passée (2030)"],
      [SESSION_1],
    ],
    [
      "after several sessions",
      new Date("2031-06-01T10:00:00Z"),
      ["Session"],
      ["3 sessions passées (2030-2031)"],
      [SESSION_1, "Session 2", "Réunion publique"],
    ],
    ["after all sessions", "2032-02-01", [], ["4 sessions passées (2030-2032)"], [SESSION_1, ...OTHERS]],
  ])("shows the sessions that are not over, then the others: %s", (_name, now, current, line, past) => {
    const html = renderToStaticMarkup(<Calendar {...content} id="dates" now={now} />);
    expect(listNames(html)).toEqual({ current, line, past });
    expect(renderToStaticMarkup(<Block {...compiled} id="dates" now={now} />)).toBe(html);
    expect(toHtml(compiled, { id: "dates", now })).toBe(html);
  });

  it("collapses a session of data after all its events", () => {
    const events = [
      { event: "Jury", dates: "le 6 mai", first: "2031-05-06" },
      { event: "Dépôt", dates: "du 3 au 26 avril", first: "2031-04-03", last: "2031-04-26" },
    ];
    const show = (dates: Parameters<typeof CalendarView>[0]["dates"], now: string) =>
      listNames(renderToStaticMarkup(<CalendarView title="Calendrier" dates={dates} now={now} />)).past;
    expect(show([{ date: "Session", events }], "2031-05-06")).toEqual([]);
    expect(show([{ date: "Session", events }], "2031-05-07")).toEqual(["Session"]);
    expect(
      show([{ date: "Session", events: [...events, { event: "Oral", dates: "à fixer" }] }], "2031-05-07"),
    ).toEqual([]);
  });
});
