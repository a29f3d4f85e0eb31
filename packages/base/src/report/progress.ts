import { visible } from "../codeFrame";
import type { Sink } from "./paint";

const CELLS = 20;
const CLEAR = "\r\u001B[K";

export interface ProgressOptions {
  /** Fewer are done before one has read the line. */
  readonly least?: number;
  /** How many are done between two lines. */
  readonly step?: number;
}

/** A bar that fills as files or pages are done, for a person who waits before a terminal. */
export function progressOn(sink: Sink, total: number, { least = 2, step = 1 }: ProgressOptions = {}) {
  const isOn = sink.isTTY === true && total >= least;
  return {
    /** `words` follow the count: the page at hand, and what was found so far. */
    show(done: number, ...words: readonly string[]): void {
      if (!isOn || done % step !== 0) return;
      const filled = Math.floor((done / total) * CELLS);
      const bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
      const line = [`${bar} ${done}/${total}`, ...words.map(visible)].join("  ");
      sink.write(CLEAR + line.slice(0, Math.max((sink.columns ?? 80) - 1, CELLS)));
    },
    clear(): void {
      if (isOn) sink.write(CLEAR);
    },
  };
}
