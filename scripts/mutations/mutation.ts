import type { Scheme } from "../../packages/rgaa-audit/src/finding";
import type { Plant } from "./plant";

/** A fault planted in a sound page. */
export interface Mutation {
  /** What somebody did, in a few words. */
  readonly name: string;
  /** A rule that must find it; others may too. None for what no rule can see, and then `why`. */
  readonly rule?: string;
  readonly why?: string;
  readonly plant: Plant;
  /** Where to look, when light at 1280 px does not show it. */
  readonly schemes?: readonly Scheme[];
  readonly widths?: readonly number[];
}
