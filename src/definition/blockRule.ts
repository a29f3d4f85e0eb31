import type { Path } from "@dsfr-blocks/base/issue";
import type { AnyData, Rule } from "@dsfr-blocks/content/rule";

/** What a rule may know besides the content. */
export interface CheckContext {
  /** The day, `2026-04-26`, that dates are compared with; without it, dates are not checked. */
  readonly today: string | undefined;
  /** The days before `today` that the page's texts announce; of a range or list of days, the last one. */
  readonly pastDates: () => readonly PastDate[];
}

/** A day that a text announces, and where in which text. */
export interface PastDate {
  readonly path: Path;
  readonly at: number;
  readonly day: string;
}

/** A rule that looks at the content of a block or a page, read without an error. */
export interface BlockRule<Content, Data = AnyData> extends Rule<Data> {
  /** `report` is told at which value, and at which of its characters where it is a text. */
  find(content: Content, report: ReportData<Data>, context: CheckContext): void;
}

/** Reports what a rule found at a value: `report(["steps"], { count: "3" })`. */
export type ReportData<Data> = (path: Path, data: Data, at?: number) => void;
