import type { Severity } from "../issue";
import type { Language } from "../message";

/** What reports can say: `review` is a question, which only a person can answer. */
export type Reported = Severity | "review";

/** What every report calls a severity, for people. */
export const SEVERITIES: Readonly<Record<Language, Readonly<Record<Reported, string>>>> = {
  fr: { error: "erreur", warning: "avertissement", info: "remarque", review: "question" },
  en: { error: "error", warning: "warning", info: "info", review: "question" },
};
