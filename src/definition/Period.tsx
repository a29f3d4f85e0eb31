import type { ReactElement, ReactNode } from "react";
import { endOf, placeAmong } from "@dsfr-blocks/base/day";
import type { BlockContext } from "./context";
import { warnOnce } from "./warnOnce";

/** The days of a period, and what shows before, during and after it. */
export interface PeriodProps {
  /** What the block's `render` was given. */
  readonly block: Pick<BlockContext, "now" | "isCompiling">;
  /** The first day, `2026-04-03`, or the hour in France at which the period begins, `2026-04-03T19:00`. */
  readonly first: string;
  /** The last day, included, or the hour at which the period ends. */
  readonly last: string;
  /** The day or hour from which on the period is surely over, where `last` is only the earliest end: between the two, nothing shows. */
  readonly over?: string | undefined;
  readonly before?: ReactNode;
  readonly during?: ReactNode;
  readonly after?: ReactNode;
}

/**
 * Shows one of three contents: before, during or after a period. Renders nothing without a day: no clock is read. Hours count for a
 * `now` that is an instant; a `now` that is a day is compared with days. Compiled, all three are kept.
 */
export function Period(props: PeriodProps): ReactElement {
  const { block, before, during, after } = props;
  const { days, order } = statesOf(props);
  if (process.env.NODE_ENV !== "production" && block.now === undefined)
    warnOnce(
      "A period has no day to be compared with, and shows nothing. Give the day to the block or to its page: now={new Date()}.",
      block,
    );
  return <>{[before, during, after][order[placeAmong(days, block.now)] ?? NONE]}</>;
}

const [BEFORE, DURING, AFTER, NONE] = [0, 1, 2, -1];

/** The moments at which the state of a period changes, in order, and its state before the first and from each of them on. */
export function statesOf({ first, last, over = last }: Pick<PeriodProps, "first" | "last" | "over">): {
  readonly days: readonly string[];
  readonly order: readonly number[];
} {
  const day = first.slice(0, 10);
  const [end, sureEnd] = [endOf(last), endOf(over)];
  // a day as `now` comes before all hours of that day, which `…T` begins: the day is in the period, its first hours are before it
  const begins = first === day ? [first] : [day, `${day}T`, first];
  const begun = first === day ? [DURING] : [DURING, BEFORE, DURING];
  return end < sureEnd
    ? { days: [...begins, end, sureEnd], order: [BEFORE, ...begun, NONE, AFTER] }
    : { days: [...begins, end], order: [BEFORE, ...begun, AFTER] };
}
