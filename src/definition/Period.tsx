import type { ReactElement, ReactNode } from "react";
import { getEndOfDay } from "@dsfr-blocks/base/day";
import { DayChoice, type DayChoiceProps } from "./DayChoice";
import { warnOnce } from "./warnOnce";

/** Props of `Period`. */
export interface PeriodProps {
  /** Context: the second argument of the block's `render`. */
  readonly block: DayChoiceProps["block"];
  /** First day, `2026-04-03`, or time in France at which the period begins, `2026-04-03T19:00`. */
  readonly first: string;
  /** Last day (inclusive), `2026-04-26`, or time in France at which the period ends. */
  readonly last: string;
  /**
   * Latest possible end, if the period may end later than `last`: a day (inclusive) or a time. Nothing is rendered between
   * `last` and `over`. By default `last`.
   */
  readonly over?: string | undefined;
  /** Content before the period. */
  readonly before?: ReactNode;
  /** Content during the period. */
  readonly during?: ReactNode;
  /** Content after the period. */
  readonly after?: ReactNode;
}

/**
 * Renders one of three contents: `before`, `during` or `after` a period. Without `now`, renders nothing and warns in
 * development: the clock is never read. If `now` is a day, only days are compared; if `now` is an instant, times are compared
 * too. Compiled content contains all three contents, and the choice is made where the compiled content is shown.
 *
 * @example
 * <Period block={block} first="2026-04-03" last="2026-04-26" during={<p>Postulez.</p>} after={<p>L’appel est clos.</p>} />
 */
export function Period(props: PeriodProps): ReactElement {
  const { block, before, during, after } = props;
  if (process.env.NODE_ENV !== "production" && block.now === undefined)
    warnOnce(
      "A text that depends on the date shows nothing, because the date is unknown. Pass it to the block or to its page: now={new Date()}.",
      block,
    );
  return <DayChoice block={block} {...computePeriodStates(props)} shown={[before, during, after]} />;
}

const [BEFORE, DURING, AFTER, NONE] = [0, 1, 2, -1];

/**
 * Returns the moments at which the state of a period changes, and the states. `days` contains the moments. `order` contains the
 * state before the first moment, then the state from each moment on.
 */
function computePeriodStates({
  first,
  last,
  over = last,
}: Pick<PeriodProps, "first" | "last" | "over">): Pick<DayChoiceProps, "days" | "order"> {
  const day = first.slice(0, 10);
  const [end, sureEnd] = [getEndOfDay(last), getEndOfDay(over)];
  // For a period that begins at a time: moments are compared as texts, so the day alone sorts before `${day}T`, and every
  // instant of the day sorts after `${day}T`. A `now` that is only this day is in the period; an instant before `first` is not.
  const startMoments = first === day ? [first] : [day, `${day}T`, first];
  const startStates = first === day ? [DURING] : [DURING, BEFORE, DURING];
  return end < sureEnd
    ? { days: [...startMoments, end, sureEnd], order: [BEFORE, ...startStates, NONE, AFTER] }
    : { days: [...startMoments, end], order: [BEFORE, ...startStates, AFTER] };
}
