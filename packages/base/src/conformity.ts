/** How far a site conforms, in the three wordings of the law. */
export const CONFORMITIES = ["totalement conforme", "partiellement conforme", "non conforme"] as const;
/** How far a site conforms to the RGAA, in the law’s three words. */
export type Conformity = (typeof CONFORMITIES)[number];

/** The state that the law gives a rate of criteria that are met, in per cent; without an audit, a site does not conform. */
export function conformityAt(rate = 0): Conformity {
  const [wholly, partly, not] = CONFORMITIES;
  return rate < 50 ? not : rate < 100 ? partly : wholly;
}

/** A rate cut at two decimals, never rounded up: 99.999 is not 100. */
export function cutRate(rate: number): number {
  const nearest = Math.round(rate * 100);
  return (nearest / 100 > rate ? nearest - 1 : nearest) / 100;
}
