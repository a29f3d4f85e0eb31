import type { TextContext } from "../../rich-text/prose";
import { asInlines, asTree } from "../../rich-text/asTree";
import { lineNode, treeNode } from "../../rich-text/MarkdownText";
import { withTimes, withTimesInLine } from "../../rich-text/times";
import type { Session, SessionEvent } from "./CalendarView";
import { type DatedLine, readDatedLines } from "./readDatedLines";
import { readPeriod } from "./readPeriod";

/**
 * Recognises the events of a session if its text lists them with their dates (see `recogniseDatedLines`), and its days
 * if its whole name and text are recognised (see `recognisePeriod`). The days are those of each event, or of a session
 * without events. If `first` or `events` is set, neither is recognised.
 */
export function readSession(session: Session, block: TextContext): Session {
  const { date, first, events } = session;
  const desc = session.desc ?? "";
  const name = typeof date === "string" ? withTimesInLine(asInlines(date)) : undefined;
  const result = { ...session, date: name ? lineNode(name, block) : date };
  if (typeof desc !== "string") return result;
  const text = asTree(desc, block);
  const hasOwnData = first !== undefined || events !== undefined;
  const period = name && !hasOwnData ? readPeriod({ name, text }) : undefined;
  const lines = hasOwnData ? undefined : readDatedLines(text);
  if (!lines) return { ...result, ...period, desc: treeNode(withTimes(text), block) };
  return {
    ...result,
    desc: undefined,
    events: lines.map((line) => createEvent(line, block, period !== undefined)),
  };
}

/** Creates an event. It has days only if the whole session is recognised. */
function createEvent(
  { event, dates, days }: DatedLine,
  block: TextContext,
  hasPeriod: boolean,
): SessionEvent {
  return {
    event: lineNode([{ type: "text", value: event }], block),
    dates: lineNode(withTimesInLine(dates), block),
    ...(hasPeriod && days),
  };
}
