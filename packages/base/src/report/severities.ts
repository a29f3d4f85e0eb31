import type { Severity } from "../issue";
import type { Language } from "../message";

/** Severity in a report. `review` is a question that only a person can answer. */
export type ReportedSeverity = Severity | "review";

/** Name of each severity for people, in every report. */
export const SEVERITY_LABELS: Readonly<Record<Language, Readonly<Record<ReportedSeverity, string>>>> = {
  fr: { error: "erreur", warning: "avertissement", info: "remarque", review: "à vérifier" },
  en: { error: "error", warning: "warning", info: "info", review: "to review" },
};
