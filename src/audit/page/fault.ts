import type { Box } from "../finding";
import type { OwnRule } from "../rules/own";

/** What a check has against an element, before it is told to anyone outside the page. */
export interface Fault {
  readonly rule: OwnRule;
  readonly element: Element;
  /** What was measured or read, in no language: `h2 → h4`, `2.31:1`. */
  readonly detail?: string;
}

/** What a check came to; `tested` counts the elements that it judged. */
export interface Look {
  readonly tested: number;
  readonly faults: readonly Fault[];
}

/** What contrasts came to: an element may also have a background that cannot be told. */
export interface ContrastLook extends Look {
  readonly undecided: readonly Element[];
  /** All that was looked at, the undecided ones aside, with what the answer follows from: colours and size. */
  readonly judged: ReadonlyMap<Element, string>;
}

/** A fault as it leaves the page. */
export interface LocatedFault {
  readonly rule: string;
  readonly selector: string;
  readonly html: string;
  readonly detail?: string;
  readonly box?: Box;
}
