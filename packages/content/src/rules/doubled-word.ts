import { getTextOffset } from "../markdown/text";
import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Words that French never repeats, unlike « nous nous » or « très très ». */
const WORDS = "de|du|des|le|la|les|une|et|à|au|aux|dans|pour|par|sur|que|qui|avec";
const TWICE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’.-])(${WORDS})\s{1,9}\1(?![\p{L}\p{M}\p{N}'’.-])`,
  "giu",
);

/** Short word that is typed twice in a row. */
export const doubledWord = {
  name: "doubled-word",
  severity: "info",
  isForFrench: true,
  fr: ({ word }) => `« ${word} » est écrit deux fois de suite. Gardez-en un.`,
  en: ({ word }) => `“${word}” is written twice in a row. Keep one.`,

  prefilter: new RegExp(String.raw`(${WORDS})\s{1,9}\1`, "i"),
  find: ({ reportMatch }) => ({
    pageText: (node) => {
      for (const { match } of matchPattern(node, TWICE))
        reportMatch(getTextOffset(node, match.index) ?? 0, { word: match[1] ?? "" });
    },
  }),
} as const satisfies TextRule<{ word: string }>;

export const title = {
  fr: "Un petit mot est écrit deux fois de suite.",
  en: "A short word is written twice in a row.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: {
    fr: "La règle vérifie les mots que le français ne double jamais, comme « de », « le » ou « et ».",
    en: "The rule checks words that French never doubles, such as “de”, “le” or “et”.",
  },
  why: {
    fr: "cela arrive quand on réécrit une phrase, et on ne le voit pas en relisant. Un lecteur d’écran lit les deux mots.",
    en: "this happens when you edit a sentence, and is easy to miss. A screen reader reads both words.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
