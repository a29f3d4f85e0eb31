import type { LocatedFault } from "../fault";
import { selectorOf } from "../locate";

/** What axe says of the contrasts of texts, element by element. */
export interface AxeContrasts {
  readonly decided: ReadonlySet<Element>;
  readonly undecided: ReadonlySet<Element>;
}

/** What our own computation says. */
export interface OwnContrasts {
  readonly faults: readonly LocatedFault[];
  readonly undecided: readonly Element[];
  readonly judged: ReadonlySet<Element>;
}

/** One answer: axe's where it has one, ours where it has none; and the texts for which neither has. */
export function agree(own: OwnContrasts, axe: AxeContrasts) {
  const decided = new Set([...axe.decided].map(selectorOf));
  const open = new Set([...own.undecided, ...axe.undecided]);
  const undecided = [...open].filter((element) => !axe.decided.has(element) && !own.judged.has(element));
  return {
    faults: own.faults.filter(({ rule, selector }) => rule !== "color-contrast" || !decided.has(selector)),
    undecided: undecided.map(selectorOf),
  };
}
