import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Matches the hyphen of a word that goes on below it. Does not match the first of two words with a common end: « pré- et
 * post-production ».
 */
const CUT = /-\n(?!(?:et|ou|puis|ni|and|or)\s)(\p{L}{2,40})/gu;
/** Number of characters in which the word before a hyphen is searched. */
const MAX_WORD_LENGTH = 41;
/** Matches the word before a hyphen. */
const WORD_START = /(?:^|[^\p{L}\p{N}’'-])(\p{L}{2,40})$/u;

/** Word that is cut after a hyphen at the end of a line: a line end is a space on the page, « travail- leurs ». */
export const cutWord = {
  name: "cut-word",
  severity: "warning",
  fr: ({ start, end }) =>
    `« ${start}-${end} » s’affiche avec une espace après le trait d’union, « ${start}- ${end} », car la ligne finit au milieu du mot. Écrivez le mot entier sur une seule ligne.`,
  en: ({ start, end }) =>
    `“${start}-${end}” appears with a space after its hyphen, “${start}- ${end}”, since the line ends within the word. Write the whole word on one line.`,

  prefilter: /\p{L}-[ \t]*\n[ \t>]*\p{L}/u,
  find: ({ value, reportMatch }) => ({
    sourceText: (node) => {
      for (const { at, match } of matchPattern(node, CUT)) {
        const [, start] = WORD_START.exec(value.slice(Math.max(at - MAX_WORD_LENGTH, 0), at)) ?? [];
        if (start !== undefined && value.charAt(at) === "-")
          reportMatch(at - start.length, { start, end: match[1] ?? "" });
      }
    },
  }),
} as const satisfies TextRule<{ start: string; end: string }>;

export const title = {
  fr: "Un mot est coupé à la fin d’une ligne.",
  en: "A word is cut at the end of a line.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Cela arrive quand on copie un PDF.",
    en: "This happens with text that is copied from a PDF.",
  },
  why: {
    fr: "dans un paragraphe, la page affiche une fin de ligne comme une espace : le mot s’affiche en deux morceaux.",
    en: "in a paragraph, a line end appears as a space: the word appears in two pieces.",
  },
  fix: {
    fr: "écrivez le mot entier sur une ligne. Supprimez le trait d’union si le mot n’en a pas.",
    en: "write the whole word on one line. Delete the hyphen if the word has none.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            La prime est versée aux travail-
            leurs du port.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            La prime est versée aux travailleurs
            du port.`,
    },
  ],
};
