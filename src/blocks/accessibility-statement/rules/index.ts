import { averageRate } from "./average-rate";
import { conformityFaults } from "./conformity-faults";
import { conformityState } from "./conformity-state";
import { incompleteStatement } from "./incomplete-statement";
import { incompleteStrategy } from "./incomplete-strategy";
import { modelBlank } from "./model-blank";
import { noContact } from "./no-contact";
import { oldPlan } from "./old-plan";
import { oldStatement } from "./old-statement";
import { updatedBeforeDate } from "./updated-before-date";

/** Check rules for the accessibility statement. */
export const rules = [
  conformityState,
  conformityFaults,
  averageRate,
  updatedBeforeDate,
  oldStatement,
  noContact,
  incompleteStatement,
  incompleteStrategy,
  oldPlan,
  modelBlank,
] as const;
