import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { checkKeys, type Validator, oneOf, texts } from "@dsfr-blocks/base/node/validators";
import type { Language } from "@dsfr-blocks/base/message";
import { isUserError } from "@dsfr-blocks/base/node/userError";

export const KEEP = texts('keep: ["fr-header*"]');
export const LANGUAGE = oneOf(["fr", "en"]);
export const SCHEME = oneOf(["system", "light", "dark"]);

/**
 * Checks the options of a function. `owner` is the name of that function.
 *
 * @throws {Error} If an option is invalid. The message has one line, in the language of the options.
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
 * Calls `work`, and returns its result. Errors of `work` other than a `UserError` are thrown unchanged.
 *
 * @throws {Error} If `work` throws a `UserError`. The error has the message of the `UserError`, in this language.
 */
export function withUserMessages<T>(language: Language = detectLanguage(), work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new Error(error.format(language), { cause: error });
  }
}
