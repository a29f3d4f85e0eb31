import type { TextContext } from "../../rich-text/prose";
import { asInlines, asTree } from "../../rich-text/asTree";
import { lineNode, treeNode } from "../../rich-text/MarkdownText";
import { withTimes, withTimesInLine } from "../../rich-text/times";
import type { Session, SessionEvent } from "./CalendarView";
import { type DatedLine, readDatedLines } from "./readDatedLines";
import { readPeriod } from "./readPeriod";

/**
 * Reads a session: its events where its text lists them with their dates (see readDatedLines), and its days where
 * name and text are understood whole (see readPeriod): those of each event, else of the session. Where days or events
 * are given, none are read.
 */
export function readSession(session: Session, block: TextContext): Session {
  const { date, first, events } = session;
  const desc = session.desc ?? "";
  const name = typeof date === "string" ? withTimesInLine(asInlines(date)) : undefined;
  const read = { ...session, date: name ? lineNode(name, block) : date };
  if (typeof desc !== "string") return read;
  const text = asTree(desc, block);
  const isGiven = first !== undefined || events !== undefined;
  const period = name && !isGiven ? readPeriod({ name, text }) : undefined;
  const lines = isGiven ? undefined : readDatedLines(text);
  if (!lines) return { ...read, ...period, desc: treeNode(withTimes(text), block) };
  return {
    ...read,
    desc: undefined,
    events: lines.map((line) => eventOf(line, block, period !== undefined)),
  };
}

/** Gives an event, with its days only where every line of the session was understood. */
function eventOf({ event, dates, days }: DatedLine, block: TextContext, isUnderstood: boolean): SessionEvent {
  return {
    event: lineNode([{ type: "text", value: event }], block),
    dates: lineNode(withTimesInLine(dates), block),
    ...(isUnderstood && days),
  };
}
