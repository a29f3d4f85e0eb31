import type { Pairs } from "./behind";
import { type Colour, contrast, over } from "./colour";

/** The lowest contrast among those possible. */
export function worstOf({ all }: Pairs): number {
  return Math.min(...all.map(({ front, back }) => contrast(front, back)));
}

/** The highest one. */
export function bestOf({ all }: Pairs): number {
  return Math.max(...all.map(({ front, back }) => contrast(front, back)));
}

/** The same backgrounds with another colour before them. */
export function withFront({ all, isSure }: Pairs, front: Colour): Pairs {
  return { isSure, all: all.map(({ back }) => ({ front: over(front, back), back })) };
}

/** What is measured and what is due; cut, not rounded: 4.499 is under 4.5. */
export function shortfall(measured: number, due: number): string {
  return `${Math.floor(measured * 100) / 100}:1 < ${due}:1`;
}
