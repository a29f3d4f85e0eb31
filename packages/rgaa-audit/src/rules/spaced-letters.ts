import { isExposed, isHtml, getOwnTexts, quote } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const spacedLettersMeta: RuleMeta = {
  severity: "error",
  tests: ["10.1.3"],
  title: { fr: "Des espaces séparent les lettres d’un mot", en: "Spaces separate the letters of a word" },
  help: {
    fr: "Écrivez le mot sans espaces, et espacez ses lettres avec letter-spacing.",
    en: "Write the word without spaces, and space its letters with letter-spacing.",
  },
  example: {
    before: "<p>M A I R I E de Lyon</p>",
    after: '<p><span style="letter-spacing:.3em">MAIRIE</span> de Lyon</p>',
  },
};

export const spacedLetters: RuleFinder = {
  name: "spaced-letters",
  when: "width",
  kind: { all: "*" },
  breaks: (element) => {
    const spaced = getOwnTexts(element).flatMap(({ data }) => SPACED_LETTERS.exec(data)?.[0] ?? [])[0];
    if (spaced === undefined || !isHtml(element)) return false;
    return !isAlphabet(spaced) && isExposed(element) && quote(spaced);
  },
};

/** Matches five or more letters separated by spaces. Fewer letters may be a list of choices, such as « A B C ». */
const SPACED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}[ \u00A0\u202F]){4,}\p{L}(?![\p{L}\p{N}’'])/u;

function isAlphabet(spaced: string): boolean {
  const letters = (spaced.toLowerCase().match(/\p{L}/gu) ?? []).map((letter) => letter.codePointAt(0) ?? 0);
  return letters.every((letter, index) => index === 0 || letter === (letters[index - 1] ?? 0) + 1);
}
