import { chosen } from "./chosen";

const asked = process.env["PROPERTY_RUNS"];

/** Whether other cases are wanted than those of each run: `npm run properties`. */
export const isExploring = asked !== undefined;

/**
 * Returns the number of cases that a property tries: its usual number, or a quarter of it in `npm test`, or as many as are
 * asked for. The CI tries all usual cases.
 */
export function countRuns(usual: number): number {
  if (asked !== undefined) return Number(asked);
  return chosen === "some" ? Math.ceil(usual / 4) : usual;
}
