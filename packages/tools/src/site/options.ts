import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import { suggestion } from "@dsfr-blocks/base/nearest";
import type { Language } from "@dsfr-blocks/base/sentence";
import { isUserError } from "@dsfr-blocks/base/node/userError";
import { UserError } from "./userError";

/** Every key of some options, as a type checker holds it: `{ pages: true, … } satisfies KnownOptions<Options>`. */
export type KnownOptions<Options> = Readonly<Record<keyof Required<Options>, true>>;

/**
 * Refuses a key that some options do not have, with the nearest that they do: a misspelt one would be ignored without a word.
 * `owner` is what takes them: a function, or a file of settings. `under` is the key that they stand under.
 */
export function refuseUnknown(owner: string, given: object, known: object, under = ""): void {
  const names = Object.keys(known).map((name) => `${under}${name}`);
  for (const name of Object.keys(given)) {
    const key = `${under}${name}`;
    if (!names.includes(key))
      throw new UserError("unknownSetting", {
        file: owner,
        key,
        known: names.join(", "),
        ...suggestion(key, names),
      });
  }
}

/** The same for a function, whose error is a sentence in the language that its options ask for. */
export function checkOptions(owner: string, given: object, known: object): void {
  inSentences("language" in given ? (given.language as Language) : undefined, () => {
    refuseUnknown(owner, given, known);
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
