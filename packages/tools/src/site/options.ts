import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { checkKeys, type Validator, oneOf, texts } from "@dsfr-blocks/base/node/validators";
import type { Language } from "@dsfr-blocks/base/message";
import { isUserError } from "@dsfr-blocks/base/node/userError";

export const KEEP = texts('keep: ["fr-header*"]');
export const LANGUAGE = oneOf(["fr", "en"]);
export const SCHEME = oneOf(["system", "light", "dark"]);

/**
 * Checks the options of a function. Throws an `Error` with a one-line message, in the language of the options, if one
 * is invalid. `owner` is the name of that function.
 */
export function checkOptions(
  owner: string,
  options: object,
  validators: Readonly<Record<string, Validator>>,
): void {
  withUserMessages("language" in options ? (options.language as Language) : undefined, () => {
    checkKeys(options, validators, { file: owner });
  });
}

/**
 * Calls `work`.
 *
 * @throws {Error} If it throws a `UserError`: the same message, in this language. Other errors are unchanged.
 */
export function withUserMessages<T>(language: Language = detectLanguage(), work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new Error(error.in(language), { cause: error });
  }
}
