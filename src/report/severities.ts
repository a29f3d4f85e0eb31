import type { Severity } from "../content/issue";
import type { Language } from "../content/sentences";

/** What every report calls a severity, for people. */
export const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  fr: { error: "erreur", warning: "avertissement", info: "remarque" },
  en: { error: "error", warning: "warning", info: "remark" },
};
