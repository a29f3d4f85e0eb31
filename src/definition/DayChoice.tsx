import type { ReactElement, ReactNode } from "react";
import { countReachedMoments } from "@dsfr-blocks/base/day";
import type { BlockContext } from "./context";

/** Props of `DayChoice`. */
export interface DayChoiceProps {
  readonly block: Pick<BlockContext, "now" | "isCompiling">;
  /** Sorted moments at which the content changes: days, hours in France and ends of days. */
  readonly days: readonly string[];
  /**
   * Indexes in `shown`: before the first of `days`, then from each of `days` on, then for an unknown present day. With -1 or no
   * index, nothing is rendered.
   */
  readonly order: readonly number[];
  readonly shown: readonly ReactNode[];
}

/**
 * Renders one of several contents, depending on the present day or hour. Compiled content contains all of them, and the choice
 * is made when the compiled content is shown.
 */
export function DayChoice({ block, days, order, shown }: DayChoiceProps): ReactElement {
  return <>{shown[order[countReachedMoments(days, block.now)] ?? -1]}</>;
}
