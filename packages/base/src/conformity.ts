/** Conformity levels of a site, in the wording of the law. */
export const CONFORMITIES = ["totalement conforme", "partiellement conforme", "non conforme"] as const;
/** Conformity level of a site to the RGAA, in the wording of the law. */
export type Conformity = (typeof CONFORMITIES)[number];

/**
 * Returns the conformity level that the law assigns to a percentage of met RGAA criteria. Without a rate, returns
 * « non conforme »: the law treats a site without an audit as non-conforming.
 */
export function getConformity(rate = 0): Conformity {
  const [full, partial, none] = CONFORMITIES;
  return rate < 50 ? none : rate < 100 ? partial : full;
}

/** Truncates a rate to two decimals, without rounding up: 99.999 becomes 99.99, not 100. */
export function truncateRate(rate: number): number {
  const nearest = Math.round(rate * 100);
  return (nearest / 100 > rate ? nearest - 1 : nearest) / 100;
}
