import type { Language } from "../message";

/** Environment variables of a process, from which the language of the messages is detected. */
export type LocaleVariables = Readonly<Record<string, string | undefined>>;

/**
 * Detects the language of the messages when the user has not chosen one: English if the machine's locale is English, otherwise
 * French. As in POSIX, uses the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that has a value. The value `C` names no language,
 * so the messages are then in French.
 */
export function detectLanguage(env: LocaleVariables = process.env): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^en(?![a-z])/i.test(locale) ? "en" : "fr";
}
