import { isFrench } from "../../rich-text/language";
import type { TextContext } from "../../rich-text/prose";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { createLineNode, createTextNode } from "../../rich-text/MarkdownText";
import { markDates, markLineDates } from "../../rich-text/markDates";
import type { Session, SessionEvent } from "./CalendarView";
import { type DatedLine, recogniseDatedLines } from "./recogniseDatedLines";
import { recognisePeriod } from "./recognisePeriod";

/**
 * Recognises the events of a session if the text of the session is a list of events with dates (see `recogniseDatedLines`), and
 * the days of the session if its whole name and text are recognised (see `recognisePeriod`). The days are added to each event,
 * or to a session without events. If `first` or `events` is set, or if the page is not in French, neither events nor days are
 * recognised.
 */
export function recogniseSession(session: Session, block: TextContext): Session {
  const { date, first, events } = session;
  const desc = session.desc ?? "";
  // the dates of a text are read in French only
  if (!isFrench(block.prose.labels.locale))
    return {
      ...session,
      date: typeof date === "string" ? createLineNode(parseInlines(date), block) : date,
      desc: typeof desc === "string" ? createTextNode(parseText(desc, block), block) : desc,
    };
  const name = typeof date === "string" ? markLineDates(parseInlines(date)) : undefined;
  const result = { ...session, date: name ? createLineNode(name, block) : date };
  if (typeof desc !== "string") return result;
  const text = parseText(desc, block);
  const hasOwnData = first !== undefined || events !== undefined;
  const period = name && !hasOwnData ? recognisePeriod({ name, text }) : undefined;
  const lines = hasOwnData ? undefined : recogniseDatedLines(text);
  if (!lines) return { ...result, ...period, desc: createTextNode(markDates(text), block) };
  return {
    ...result,
    desc: undefined,
    events: lines.map((line) => createEvent(line, block, period !== undefined)),
  };
}

/** Creates an event. The event has days only if the whole session is recognised. */
function createEvent(
  { event, dates, days }: DatedLine,
  block: TextContext,
  hasPeriod: boolean,
): SessionEvent {
  return {
    event: createLineNode([{ type: "text", value: event }], block),
    dates: createLineNode(markLineDates(dates), block),
    ...(hasPeriod && days),
  };
}
