import { endOf } from "./match";
import { put, type Reader } from "./pieces";

/** CommonMark 6.1, code spans. */
export function readCode(reader: Reader, position: number): number {
  const { text } = reader;
  const open = endOfTicks(text, position);
  const size = open - position;
  reader.ticks ??= lastTicks(text);
  if ((reader.ticks.get(size) ?? -1) <= position) return open;
  let close = text.indexOf("`", open);
  let end = endOfTicks(text, close);
  while (end - close !== size) {
    close = text.indexOf("`", end);
    end = endOfTicks(text, close);
  }
  const value = text.slice(open, close).replace(/\n/g, " ");
  // One space on each side is padding, unless there is nothing else.
  const isPadded = value.startsWith(" ") && value.endsWith(" ") && value.trim() !== "";
  return put(reader, position, end, { type: "code", value: isPadded ? value.slice(1, -1) : value });
}

function endOfTicks(text: string, from: number): number {
  return endOf(/^`+/, text, from) ?? from;
}

function lastTicks(text: string): Map<number, number> {
  const ticks = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) ticks.set(run.length, index);
  return ticks;
}
