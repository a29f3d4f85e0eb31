import { toPrintable } from "../codeFrame";
import type { Sink } from "./paint";

const BAR_CELLS = 20;
const CLEAR = "\r\u001B[K";

export interface ProgressOptions {
  /** Minimum total for which the bar is shown. A smaller job ends before anyone can read the bar. */
  readonly minTotal?: number;
  /** Number of items between two updates of the bar. */
  readonly step?: number;
}

/** Creates a progress bar for files or pages. The bar is printed only to a terminal. */
export function createProgress(
  sink: Sink,
  total: number,
  { minTotal: least = 2, step = 1 }: ProgressOptions = {},
) {
  const isOn = sink.isTTY === true && total >= least;
  return {
    /** Prints the bar. `texts` follow the count: the current page and the results so far. */
    show(doneCount: number, ...texts: readonly string[]): void {
      if (!isOn || doneCount % step !== 0) return;
      const filled = Math.floor((doneCount / total) * BAR_CELLS);
      const bar = "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
      const line = [`${bar} ${doneCount}/${total}`, ...texts.map(toPrintable)].join("  ");
      sink.write(CLEAR + line.slice(0, Math.max((sink.columns ?? 80) - 1, BAR_CELLS)));
    },
    clear(): void {
      if (isOn) sink.write(CLEAR);
    },
  };
}
