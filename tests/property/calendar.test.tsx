// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Calendar } from "../../src/blocks/calendar/Calendar";
import { compileBlock } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "../../src/testing/words";
import {
  AFTER,
  BEFORE,
  type Dated,
  dates,
  EVENTS,
  createInstant,
  formatIsoDay,
  LASTING,
  NOT_DATES,
  getParts,
  ranges,
  someDay,
} from "../support/frenchDates";
import { insertInDocument } from "../support/inDocument";
import { countRuns } from "../support/runs";

interface Session {
  readonly date: string;
  readonly desc?: string;
}

const createContent = (session: Session) => ({ title: "Calendrier", dates: [session] });

/** What a session that is over has in the place of a state: it is collapsed, without a badge. */
const COLLAPSED = "1 session passée";

/** The states that a session shows on a day, one for each of its stages in columns; one alone if the session is collapsed. */
function listStates(session: Session, now: string | Date): string[] {
  const html = renderToStaticMarkup(<Calendar {...createContent(session)} now={now} />);
  if (html.includes(`<summary>${COLLAPSED}`)) {
    expect(html).not.toContain("fr-badge");
    return [COLLAPSED];
  }
  return Array.from(html.matchAll(/<p class="fr-badge[^>]*>([^<]*)/g), ([, state = ""]) => state);
}

/** The one state that a session shows on a day; undefined for none. */
function stateOf(session: Session, now: string | Date): string | undefined {
  const [state, ...others] = listStates(session, now);
  expect(others).toEqual([]);
  return state;
}

/** No word of a session is lost, and each `<time>` holds a date. */
function expectWhole(session: Session) {
  const body = insertInDocument(renderToStaticMarkup(<Calendar {...createContent(session)} />));
  const words = splitWords(getVisibleText(createContent(session), Calendar.schema));
  expect(findMissingWords(words, splitWords(getSpokenText(body)))).toEqual([]);
  for (const time of body.querySelectorAll("time"))
    expect(time.textContent).toMatch(
      /^(?:\p{L}+,?\s)?(?:1er|\d{1,2})(?:\s\p{L}+\.?\s|\/\d+\/)\d{4}(?:,?\s(?:à\s)?\d{1,2}(?:\s?h(?:eures)?(?:\s?\d\d)?|:\d\d))?$/u,
    );
}

/** The days on which a state may change, and what it is then. */
function truth(
  { first, last }: Pick<Dated, "first" | "last">,
  after: string,
): readonly (readonly [day: string, state: string])[] {
  return [
    [formatIsoDay(first - 1), "À venir"],
    [formatIsoDay(first), "En cours"],
    [formatIsoDay(Math.floor((first + last) / 2)), "En cours"],
    [formatIsoDay(last), "En cours"],
    [formatIsoDay(last + 1), after],
  ];
}

/** What a session with hours shows at an instant of a day. */
function truthAt({ first, last, opens, closes }: Omit<Dated, "text">, day: number, time: string) {
  const at = `${formatIsoDay(day)}T${time}`;
  if (at < `${formatIsoDay(first)}T${opens ?? "00:00"}`) return "À venir";
  if (day > last) return COLLAPSED;
  const isAnHour = first === last && opens !== undefined && closes === undefined;
  // an hour begins what ends at an hour that nobody wrote; the last minute of a day is its end
  if (isAnHour && opens !== "23:59") return undefined;
  if (closes === undefined || closes === "23:59") return "En cours";
  return at < `${formatIsoDay(last)}T${closes}` ? "En cours" : COLLAPSED;
}

const label = (labels: readonly string[]) => fc.constantFrom(...labels);
const end = fc.constantFrom("", ".", " ;", ",");

/** A session whose dates are understood, in the forms of a text and of a name. */
const clear: fc.Arbitrary<Session & Omit<Dated, "text">> = fc
  .oneof(fc.tuple(dates, label(EVENTS)), fc.tuple(ranges, label([...EVENTS, ...LASTING])))
  .chain(([{ text, ...days }, name]) =>
    fc
      .tuple(
        fc.constantFrom<Session>(
          { date: text },
          { date: `${name} : ${text}` },
          { date: text, desc: name },
          { date: name, desc: text },
          { date: "", desc: text },
          { date: "Session", desc: `${name} : ${text}` },
          { date: "Inscriptions", desc: `${name}: ${text}` },
          { date: "Session", desc: `* **${name} :** ${text}` },
          { date: "", desc: `- ${name} : **${text}**` },
        ),
        end,
      )
      .map(([session, mark]) => ({
        date: session.date,
        ...(session.desc !== undefined && {
          desc: /\d{4}|\d h$/.test(session.desc) ? session.desc + mark : session.desc,
        }),
        ...days,
      })),
  );

it("a session whose dates are written in full has its state, on each day", () => {
  fc.assert(
    fc.property(clear, ({ first, last, opens: _opens, closes: _closes, ...session }) => {
      expectWhole(session);
      const expectedValue = truth({ first, last }, COLLAPSED);
      expect([session, expectedValue.map(([day]) => [day, stateOf(session, day)])]).toEqual([
        session,
        expectedValue,
      ]);
    }),
    { numRuns: countRuns(150) },
  );
});

it("an instant is compared with the hours of a session, as it is once compiled", () => {
  fc.assert(
    fc.property(clear, ({ first, last, opens, closes, ...session }) => {
      const compiled = compileBlock(Calendar, createContent(session));
      for (const day of new Set([first - 1, first, Math.floor((first + last) / 2), last, last + 1]))
        for (const time of [
          "00:00",
          "06:00",
          "08:29",
          "08:30",
          "10:00",
          "12:00",
          "17:00",
          "18:00",
          "20:15",
          "23:59",
        ]) {
          const now = createInstant(day, time);
          const expectedValue = truthAt({ first, last, opens, closes }, day, time);
          expect([session, day - first, time, stateOf(session, now)]).toEqual([
            session,
            day - first,
            time,
            expectedValue,
          ]);
          const live = renderToStaticMarkup(<Calendar {...createContent(session)} now={now} />);
          expect(toHtml(compiled, { now })).toBe(live);
        }
      for (const now of [formatIsoDay(first), formatIsoDay(last), undefined])
        expect(toHtml(compiled, { now })).toBe(
          renderToStaticMarkup(<Calendar {...createContent(session)} now={now} />),
        );
    }),
    { numRuns: countRuns(25) },
  );
});

it("each stage of a session has its state, from its first day to its last", () => {
  fc.assert(
    fc.property(fc.tuple(ranges, ranges, fc.boolean()), ([one, two, isTight]) => {
      const desc = [`* Dépôt des dossiers : ${one.text}`, `* Entretiens : ${two.text}`].join(
        isTight ? "\n" : "\n\n",
      );
      const session = { date: "Sprint n° 2", desc };
      const end = Math.max(one.last, two.last);
      for (const [index, stage] of [one, two].entries()) {
        const expectedValue = truth(stage, "Dates passées").map(
          ([day, state]) => [day, day > formatIsoDay(end) ? COLLAPSED : state] as const,
        );
        const states = expectedValue.map(([day]) => {
          const all = listStates(session, day);
          return [day, all.includes(COLLAPSED) ? COLLAPSED : all[index]];
        });
        expect([session, states]).toEqual([session, expectedValue]);
      }
      expect(listStates(session, formatIsoDay(one.first))).toHaveLength(2);
    }),
    { numRuns: countRuns(50) },
  );
});

/** A text that bounds, moves, repeats or leaves out a date, or holds none that is clear; and a day near it. */
const unclear = fc.oneof(
  fc.tuple(fc.oneof(dates, ranges), fc.constantFrom(...BEFORE)).map(([{ text, first }, before]) => ({
    text: `${before} ${text.replace(/^le |^du /i, "")}`,
    first,
  })),
  fc.tuple(fc.oneof(dates, ranges), fc.constantFrom(...BEFORE)).map(([{ text, first }, before]) => ({
    text: `${before} ${text}`,
    first,
  })),
  fc.tuple(fc.oneof(dates, ranges), fc.constantFrom(...AFTER)).map(([{ text, first }, after]) => ({
    text: `${text}${after.startsWith(",") ? "" : " "}${after}`,
    first,
  })),
  fc
    .tuple(someDay, fc.constantFrom(...NOT_DATES))
    .map(([day, form]) => ({ text: form(getParts(day)), first: day })),
  fc.tuple(dates, label(LASTING)).map(([{ text, first }, name]) => ({ text: `${name} : ${text}`, first })),
);

const placed: fc.Arbitrary<Session & { readonly first: number }> = unclear.chain(({ text, first }) => {
  const [start = "", rest = ""] = text.split(/ : ?(.*)/s);
  return fc
    .constantFrom<Session>(
      { date: text },
      { date: text, desc: "" },
      { date: "", desc: text },
      { date: "Session 1", desc: text },
      { date: `Session : ${text}` },
      { date: "Session 1", desc: `Entretiens : ${text}.` },
      { date: "Session 1", desc: `* Dépôt : du 3 au 26 avril 2027\n* Entretiens : ${text}` },
      { date: "Session 1", desc: `Du 3 au 26 avril 2027\n\n${text}` },
      // what a label bounds, a name does
      ...(rest === "" || /^Inscriptions$|^Session/.test(start) ? [] : [{ date: start, desc: rest }]),
    )
    .map((session) => ({ ...session, first }));
});

it("a session whose dates are bounded, moved, repeated or not in full has no state", () => {
  fc.assert(
    fc.property(placed, fc.integer({ min: -2, max: 2 }), ({ first, ...session }, shift) => {
      expectWhole(session);
      expect([session, stateOf(session, formatIsoDay(first + shift))]).toEqual([session, undefined]);
    }),
    { numRuns: countRuns(400) },
  );
});

it("each way to bound a date gives no state, before it, on it and after it", () => {
  const day = 800;
  const { date, month, year } = getParts(day);
  const one = `${date} ${month} ${year}`;
  const two = `du ${date} ${month} ${year} au ${date} ${month} ${Number(year) + 1}`;
  const texts = [one, two].flatMap((text) => [
    ...BEFORE.map((before) => `${before} ${text}`),
    ...AFTER.map((after) => `${text}${after.startsWith(",") ? "" : " "}${after}`),
  ]);
  const bounded = [...texts, ...NOT_DATES.map((form) => form(getParts(day)))];
  const wrong = bounded.filter((desc) =>
    [-1, 0, 1].some((shift) => stateOf({ date: "Session", desc }, formatIsoDay(day + shift)) !== undefined),
  );
  expect(wrong).toEqual([]);
});
