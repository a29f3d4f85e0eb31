/** Small words that are frequent in one language and not words of the other. */
const SMALL_WORDS = {
  fr: "au aux avec cette ces dans de des du elle est et il ils la le les leur mais nous ou où par pas pour que qui sa se ses sont sous sur un une vous votre",
  en: "an and are as at be been by for from has have he his if in into is it its of our she that the their they this to was we which will with you your",
};

/** How many small words of each language a text holds, and how many words in all. */
export interface Tally {
  readonly all: number;
  readonly fr: number;
  readonly en: number;
}

/** Counts the words that tell French from English. */
export function tallyOf(text: string): Tally {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: keyof typeof SMALL_WORDS) => {
    const small = new Set(SMALL_WORDS[language].split(" "));
    return words.filter((word) => small.has(word)).length;
  };
  return { all: words.length, fr: count("fr"), en: count("en") };
}

/** The language that a text is beyond doubt in, or undefined. `least` small words are asked for, and next to none of the other's. */
export function languageOf({ fr, en }: Tally, least: number): "fr" | "en" | undefined {
  if (fr >= least && fr > 8 * en) return "fr";
  if (en >= least && en > 8 * fr) return "en";
  return undefined;
}
