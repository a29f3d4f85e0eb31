import type { Details, Path, Severity } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import type { CheckContext } from "./blockRule";
import type { ContentRuleName } from "@dsfr-blocks/content/issue";
import type { fileRules, pageRules } from "./rules";

/** The name of a rule that any page or block may report. */
export type Rule = ContentRuleName | (typeof fileRules | typeof pageRules)[number]["name"];

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

/** Rules of a block, a page or a topic, over content that was read without an error. */
export type Check<Content> = (content: Content, report: ReportIssue, context: CheckContext) => void;
