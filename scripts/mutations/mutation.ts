import type { Scheme } from "../../packages/rgaa-audit/src/finding";
import type { Plant } from "./plant";

/** A defect planted in a valid page. */
export interface Mutation {
  /** Short description of the defect. */
  readonly name: string;
  /** Rule that must detect the defect; other rules may detect it too. Absent if no rule can: `why` has the reason. */
  readonly rule?: string;
  readonly why?: string;
  readonly plant: Plant;
  /** Schemes to audit, and widths in CSS pixels. By default light, at 1280 px. */
  readonly schemes?: readonly Scheme[];
  readonly widths?: readonly number[];
}
