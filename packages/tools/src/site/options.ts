import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import { checkKeys, type Validator, oneOf, texts } from "@dsfr-blocks/base/node/validators";
import type { Language } from "@dsfr-blocks/base/message";
import { isUserError } from "@dsfr-blocks/base/node/userError";

export const KEEP = texts('keep: ["fr-header*"]');
export const LANGUAGE = oneOf(["fr", "en"]);
export const SCHEME = oneOf(["system", "light", "dark"]);

/** Checks the options of a function, `owner`: what is wrong is an error of one sentence, in the language that they ask for. */
export function checkOptions(owner: string, given: object, kinds: Readonly<Record<string, Validator>>): void {
  inSentences("language" in given ? (given.language as Language) : undefined, () => {
    checkKeys(given, kinds, { file: owner });
  });
}

/** Runs what may end with a sentence for people, which becomes the error's message. */
export function inSentences<T>(language: Language = languageOfMachine(), work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new Error(error.in(language), { cause: error });
  }
}
