import type { Scheme } from "../../packages/rgaa-audit/src/finding";
import type { Plant } from "./plant";

/** A defect planted in a valid page. */
export interface Mutation {
  /** Short description of the defect. */
  readonly name: string;
  /**
   * Audit rule that must detect the defect. Other rules may also detect the defect. Undefined if no rule can detect the defect;
   * `why` then contains the reason.
   */
  readonly rule?: string;
  readonly why?: string;
  readonly plant: Plant;
  /** Schemes to audit; by default, light. `widths` are the widths to audit, in CSS pixels; by default, 1280. */
  readonly schemes?: readonly Scheme[];
  readonly widths?: readonly number[];
}
