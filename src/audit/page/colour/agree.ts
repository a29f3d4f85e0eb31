import type { LocatedFault } from "../fault";
import { selectorOf } from "../locate";

/** Color contrast is axe's rule and ours: ours decides where axe cannot. */
export const COLOURS = "color-contrast";

/** What axe says of the contrasts of texts; it passes those that it does not name. */
export interface AxeContrasts {
  readonly undecided: ReadonlySet<Element>;
  readonly low: ReadonlySet<Element>;
}

/** What our own computation says. */
export interface OwnContrasts {
  readonly faults: readonly LocatedFault[];
  readonly judged: ReadonlyMap<Element, unknown>;
}

/** One answer: axe's where it has one, ours where it has none; and the texts for which neither has. */
export function agree(own: OwnContrasts, axe: AxeContrasts) {
  const open = [...axe.undecided].filter((element) => !own.judged.has(element));
  const asked = new Set([...axe.undecided].map(selectorOf));
  return {
    faults: own.faults.filter(({ rule, selector }) => rule !== COLOURS || asked.has(selector)),
    undecided: open.map(selectorOf),
  };
}
