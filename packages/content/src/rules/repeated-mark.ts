import { placeIn } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";
import { matchesIn } from "../texts/visit";

const MARKS = /[!?](?:\s?[!?])+/g;

/** Exclamation and question marks in a row, which a screen reader reads one by one. */
export const repeatedMark = {
  name: "repeated-mark",
  severity: "info",
  fr: ({ marks }) => `« ${marks} » : un seul signe suffit.`,
  en: ({ marks }) => `“${marks}”: one mark is enough.`,

  onlyIn: /[!?]\s?[!?]/,
  find: ({ found }) => ({
    words: (node) => {
      for (const { match } of matchesIn(node, MARKS))
        found(placeIn(node, match.index) ?? 0, { marks: match[0] });
    },
  }),
} as const satisfies TextRule<{ marks: string }>;

export const title = {
  fr: "Plusieurs points d’exclamation ou d’interrogation se suivent.",
  en: "There are several exclamation or question marks in a row.",
};

export const docs: RuleDocs = {
  part: "writing",
  why: {
    fr: "un lecteur d’écran peut les lire un à un.",
    en: "a screen reader may read them one by one.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Candidatez !!`,
      after: `
        conditions:
          title: Les conditions
          desc: Candidatez !`,
    },
  ],
};
