import { ENGLISH_TERMS, UNMARKED_ENGLISH } from "../../base/english";
import { matchesIn } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Terms that the page marks come first: « Impact officer » is a part of one of them. */
const ENGLISH = /* @__PURE__ */ anyTerm(
  [...ENGLISH_TERMS, ...UNMARKED_ENGLISH],
  "giu",
  (term) => `(?<![\\p{L}\\p{N}])${term.replace(/ /g, "\\s")}(?![\\p{L}\\p{N}])`,
);
const MARKED = /* @__PURE__ */ anyTerm(ENGLISH_TERMS, "iu", (term) => `^${term.replace(/ /g, "\\s")}$`);
/** A term may run over two lines of the file. */
const FIRST_WORDS = /* @__PURE__ */ anyTerm(UNMARKED_ENGLISH, "iu", (term) => term.replace(/ .*/, ""));

/** English that nothing marks as such: a screen reader says it with a French voice (RGAA 8.7). */
export const unmarkedEnglish = {
  name: "unmarked-english",
  severity: "info",
  fr: ({ text }) =>
    `« ${text} » est de l’anglais : une synthèse vocale le lira à la française. Écrivez le mot français, ou « <span lang="en">${text}</span> ».`,
  en: ({ text }) =>
    `“${text}” is English: a screen reader will say it in French. Write the French word, or “<span lang="en">${text}</span>”.`,

  onlyIn: FIRST_WORDS,
  kindOf: ({ text }) => text.toLowerCase(),
  find: ({ found }) => ({
    words: (node) => {
      // most words of a text are near none of these terms
      if (!FIRST_WORDS.test(node.value) || isEnglish(node.value)) return;
      for (const { at, match } of matchesIn(node, ENGLISH))
        if (!MARKED.test(match[0])) found(at, { text: match[0] });
    },
  }),
} as const satisfies TextRule<{ text: string }>;

/** Words that English has in every sentence, and French in none. */
const LITTLE_WORDS =
  /(?<![\p{L}’'-])(?:the|and|of|to|is|are|was|with|for|that|this|they|we|you|it)(?![\p{L}’'-])/giu;

/** A passage that is all English is one to mark as a whole, or a page in English. */
function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return (text.match(LITTLE_WORDS)?.length ?? 0) * 8 > words && words >= 8;
}

function anyTerm(terms: readonly string[], flags: string, ofTerm: (term: string) => string): RegExp {
  return new RegExp(terms.map(ofTerm).join("|"), flags);
}

export const title = {
  fr: "Un mot anglais n’est pas indiqué comme tel.",
  en: "An English word is not marked as such.",
};

export const docs: RuleDocs = {
  part: "writing",
  why: "une synthèse vocale le lit à la française, et il devient incompréhensible (RGAA 8.7). Souvent, un mot français dit la même chose.",
  fix: "écrire le mot français, ou dire que le mot est anglais.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Vous tenez le backlog.`,
      after: [
        `
        conditions:
          title: Les conditions
          desc: Vous tenez la liste des travaux à faire.`,
        `
        conditions:
          title: Les conditions
          desc: Vous tenez le <span lang="en">backlog</span>.`,
      ],
    },
  ],
};
