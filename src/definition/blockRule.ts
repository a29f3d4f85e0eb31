import type { Path } from "@dsfr-blocks/base/issue";
import type { AnyData, Rule } from "@dsfr-blocks/content/rule";

/** Information that a rule may use besides the content. */
export interface CheckContext {
  /** Current day, `2026-04-26`, compared with the dates of the content. Undefined: dates are not checked. */
  readonly today: string | undefined;
  /** Returns the days before `today` in the page's texts. In a range or list of days, only the last day counts. */
  readonly pastDates: () => readonly PastDate[];
}

/** Past day in a text. */
export interface PastDate {
  /** Path of the text. */
  readonly path: Path;
  /** Offset of the date in the text. */
  readonly at: number;
  /** Day, `2026-04-26`. */
  readonly day: string;
}

/** Rule that checks the content of a block or a page. The rule runs only if this content has no error. */
export interface BlockRule<Content, Data = AnyData> extends Rule<Data> {
  /**
   * Calls `report` for each issue, with the path of the value and the data of the message. If the value is a text, `report`
   * also accepts an offset in the text.
   */
  find(content: Content, report: ReportData<Data>, context: CheckContext): void;
}

/** Reports an issue at a value: `report(["steps"], { count: "3" })`. If the value is a text, `at` is an offset in the text. */
export type ReportData<Data> = (path: Path, data: Data, at?: number) => void;
