import type { Request } from "./pageScript";
import type { Phase } from "./rule";
import type { RuleSelection } from "./selection";

/** Rules that run in one call. */
export interface Batch extends Pick<Request, "rules" | "axe"> {
  /**
   * Whether the browser has to collect its garbage right after the call: these rules take hundreds of megabytes on a page of
   * 30,000 elements.
   */
  readonly isHeavy: boolean;
}

/** Number of elements from which a document is audited in several calls. */
const LARGE_DOCUMENT_ELEMENTS = 5000;

/** Phases whose rules examine most elements, or cause a new layout of all of them. */
const HEAVY_PHASES: readonly Phase[] = ["width", "spacing", "narrow", "zoom"];

/**
 * Groups the rules of some phases into calls: a single call for a small document, since each call takes time; several for a
 * large one, to limit its memory.
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
