import type { Details, Path, Severity } from "../base/finding";
import type { Language } from "../base/sentence";
import type { Rule } from "../content/sentences";

/** What a rule of a block or page found: one of ours, or a rule of its own with its sentence. */
export type ReportedIssue = {
  /** Where in the value, a text, it stands; at its start without it. */
  readonly at?: number | undefined;
} & (
  | { readonly rule: Rule; readonly details?: Details | undefined }
  | {
      /** The rule's name, which a site's settings may set a level for. */
      readonly rule: string;
      readonly severity: Severity;
      /** What is wrong and what to write instead: in French, or in both languages. */
      readonly message: string | Readonly<Record<Language, string>>;
    }
);

/** Reports an issue at a value: `report(["figures", 0, "number"], { rule: "no-digit", severity: "warning", message: "…" })`. */
export type ReportIssue = (path: Path, issue: ReportedIssue) => void;

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

/** Rules of a block, a page or a topic, over content that was read without an error. */
export type Check<Content> = (content: Content, report: ReportIssue, context: CheckContext) => void;
