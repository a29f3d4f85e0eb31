import type { Scheme } from "./finding";
import type { CheckName } from "./page";
import { COLOURS } from "./page/colour/agree";
import { type Moment, PLAN, WALK } from "./plan";
import { AXE, ruleOf } from "./rules";

/** Which rules are asked of a page, and which are not. */
export interface Asked {
  readonly fragment?: boolean;
  readonly own?: boolean;
  readonly off?: readonly string[];
}

/** What a visit of a page runs, moment by moment. */
export interface Choice {
  has(rule: string): boolean;
  /** The checks that answer for at least one rule asked, and how many such rules there are. */
  checksAt(moment: Moment): { readonly checks: readonly CheckName[]; readonly rules: number };
  /** Axe's rules: all in the first scheme, those that the scheme changes in the others. */
  axeRules(scheme: Scheme, isFirst: boolean): readonly string[];
  readonly walk: number;
}

/** Decides what to run from what is asked. */
export function choose({ fragment = false, own = false, off = [] }: Asked): Choice {
  const has = (id: string) => {
    const rule = ruleOf(id);
    return rule !== undefined && !off.includes(id) && (own || !rule.own) && !(fragment && rule.whole);
  };
  return {
    has,
    checksAt(moment) {
      const steps = Object.entries(PLAN).filter(([, step]) => step.moment === moment && step.rules.some(has));
      return {
        checks: steps.map(([name]) => name as CheckName),
        rules: steps.flatMap(([, { rules }]) => rules.filter(has)).length,
      };
    },
    axeRules(scheme, isFirst) {
      // axe reads -webkit-text-fill-color, which Chromium does not give as it forces it
      const rules = scheme === "forced-colors" ? Object.keys(AXE) : [COLOURS, ...Object.keys(AXE)];
      const isDue = (id: string) => isFirst || id === COLOURS || AXE[id]?.needs === "scheme";
      return rules.filter((id) => has(id) && isDue(id));
    },
    walk: WALK.filter(has).length,
  };
}
