import type { ReactElement, ReactNode } from "react";
import { dayOf } from "../base/day";
import type { BlockContext } from "./context";
import { warnOnce } from "./warnOnce";

/** The days of a period, and what shows before, during and after it. */
export interface PeriodProps {
  /** What the block's `render` was given. */
  readonly block: Pick<BlockContext, "now" | "isCompiling">;
  /** The first day, `2026-04-03`, and the last, both included. */
  readonly first: string;
  readonly last: string;
  readonly before?: ReactNode;
  readonly during?: ReactNode;
  readonly after?: ReactNode;
}

/**
 * Shows one of three contents: before, during or after a period. Renders nothing without a day: no clock is read.
 * Compiled, all three are kept.
 */
export function Period(props: PeriodProps): ReactElement | null {
  const { block, first, last, before, during, after } = props;
  if (process.env.NODE_ENV !== "production" && block.now === undefined)
    warnOnce(
      "A period has no day to be compared with, and shows nothing. Give the day to the block or to its page: now={new Date()}.",
      block,
    );
  if (block.now === undefined) return null;
  const day = dayOf(block.now);
  return <>{day < first ? before : day > last ? after : during}</>;
}
