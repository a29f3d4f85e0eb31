import type { Severity } from "../finding";
import type { Language } from "../sentence";

/** What reports can say: `review` is for a person to look at, and no fault. */
export type Reported = Severity | "review";

/** What every report calls a severity, for people. */
export const SEVERITIES: Readonly<Record<Language, Readonly<Record<Reported, string>>>> = {
  fr: { error: "erreur", warning: "avertissement", info: "remarque", review: "à vérifier" },
  en: { error: "error", warning: "warning", info: "remark", review: "to check" },
};
