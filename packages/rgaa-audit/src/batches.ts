import type { Request } from "./pageScript";
import type { Phase } from "./rule";
import type { RuleSelection } from "./selection";

/** Batch of rules that run in one function call in the page. */
export interface Batch extends Pick<Request, "rules" | "axe"> {
  /**
   * Whether the browser has to collect its garbage right after the batch. The rules of heavy phases use hundreds of megabytes
   * on a page of 30,000 elements.
   */
  readonly isHeavy: boolean;
}

/** Minimum number of elements of a document that is audited in several batches. */
const LARGE_DOCUMENT_ELEMENTS = 5000;

/** Phases whose rules examine most elements, or make the browser compute the layout of the whole page again. */
const HEAVY_PHASES: readonly Phase[] = ["width", "spacing", "narrow", "zoom"];

/**
 * Groups the rules of some phases into batches. A small document has a single batch, because each function call takes time. A
 * large document has several batches, to limit the use of memory.
 */
export function createBatches(
  size: number,
  { getRuleNames: rulesAt }: RuleSelection,
  phases: readonly Phase[],
  axe?: readonly string[],
): Batch[] {
  if (size < LARGE_DOCUMENT_ELEMENTS) return [{ rules: rulesAt(...phases), axe, isHeavy: false }];
  const heavyPhases = phases.filter((phase) => HEAVY_PHASES.includes(phase));
  const lightPhases = phases.filter((phase) => !HEAVY_PHASES.includes(phase));
  return [
    { rules: rulesAt(...lightPhases), isHeavy: false },
    ...heavyPhases.map((phase) => ({ rules: rulesAt(phase), isHeavy: true })),
    { rules: [], axe, isHeavy: heavyPhases.length > 0 },
  ];
}
