import type { Details, Path, Severity } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import type { CheckContext } from "./blockRule";
import type { ContentRuleName } from "@dsfr-blocks/content/issue";
import type { fileRules, pageRules } from "./rules";

/** Name of a built-in rule that any block or page may report. */
export type Rule = ContentRuleName | (typeof fileRules | typeof pageRules)[number]["name"];

/**
 * Issue that the `check` of a block or page reports: an issue of a built-in rule, or of the block's or page's own rule, with a
 * severity and a message.
 */
export type ReportedIssue = {
  /** Offset in the value, if the value is a text. By default, the start of the text. */
  readonly at?: number | undefined;
} & (
  | { readonly rule: Rule; readonly details?: Details | undefined }
  | {
      /** Name of the rule, in kebab case. The site's settings may set its level. */
      readonly rule: string;
      readonly severity: Severity;
      /** Message that describes the problem and its correction: in French, or in French and English, `{ fr: "…", en: "…" }`. */
      readonly message: string | Readonly<Record<Language, string>>;
    }
);

/** Reports an issue at a value: `report(["figures", 0, "number"], { rule: "no-digit", severity: "warning", message: "…" })`. */
export type ReportIssue = (path: Path, issue: ReportedIssue) => void;

/** Checks the content of a block, page or topic, and calls `report` for each issue. Runs only if this content has no error. */
export type Check<Content> = (content: Content, report: ReportIssue, context: CheckContext) => void;
