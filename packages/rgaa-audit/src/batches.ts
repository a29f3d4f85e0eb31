import type { Request } from "./pageScript";
import type { Moment } from "./rule";
import type { RuleSelection } from "./selection";

/** Rules that are asked in one call. */
export interface Batch extends Pick<Request, "rules" | "axe"> {
  /** True where the browser is to free at once what it kept for them: hundreds of megabytes, on a page of 30,000 elements. */
  readonly isHeavy: boolean;
}

/** From so many elements on, a document is asked in several calls. */
const LARGE = 5000;

/** Their rules look at most elements, or lay all of them out anew. */
const HEAVY: readonly Moment[] = ["width", "spacing", "narrow", "zoom"];

/** What is due at some moments: in one call, since each takes time; of a large document in several, for its memory. */
export function batchesOf(
  size: number,
  { rulesAt }: RuleSelection,
  moments: readonly Moment[],
  axe?: readonly string[],
): Batch[] {
  if (size < LARGE) return [{ rules: rulesAt(...moments), axe, isHeavy: false }];
  const heavy = moments.filter((moment) => HEAVY.includes(moment));
  const light = moments.filter((moment) => !HEAVY.includes(moment));
  return [
    { rules: rulesAt(...light), isHeavy: false },
    ...heavy.map((moment) => ({ rules: rulesAt(moment), isHeavy: true })),
    { rules: [], axe, isHeavy: heavy.length > 0 },
  ];
}
