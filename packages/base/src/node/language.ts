import type { Language } from "../message";

/** The environment of a process, as far as its language goes. */
export type Locale = Readonly<Record<string, string | undefined>>;

/**
 * The language of what is said where nobody asked for one: English where the machine's is, French otherwise. Of the three names the
 * first that has a value counts, as POSIX orders them; `C` is not a language.
 */
export function languageOfMachine(env: Locale = process.env): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^en(?![a-z])/i.test(locale) ? "en" : "fr";
}
