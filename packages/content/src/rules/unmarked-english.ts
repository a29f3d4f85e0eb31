import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Matches common English words that are not also French words. */
const ENGLISH_WORDS =
  /(?<![\p{L}\p{M}’'-])(?:the|and|of|to|is|are|was|with|for|that|this|these|they|we|you|it|your|our|how|what|when|from|by|in|not|be|can|will)(?![\p{L}\p{M}’'-])/giu;
/** Matches common French words. */
const FRENCH_WORDS =
  /(?<![\p{L}\p{M}-])(?:(?:le|la|les|un|une|de|du|des|et|à|au|aux|ou|en|pour|par|sur|dans|avec|qui|que|est|sont|se|ne|pas|nous|vous|il|elle)(?![\p{L}\p{M}-])|[ldnsjcmt][’'](?=\p{L})|qu[’'])/giu;

/** Matches a clause: the text between two punctuation marks. */
const CLAUSE = /[^\n.,;:!?…()«»“”"–—|]+/g;

/** Minimum number of words of a clause: a shorter clause is a term, a name or a set phrase. */
const MIN_WORDS = 5;

/** English clause that is not marked as English: a screen reader reads it with a French voice (RGAA 8.7). */
export const unmarkedEnglish = {
  name: "unmarked-english",
  severity: "info",
  isForFrench: true,
  fr: ({ text }) =>
    `« ${text} » est en anglais : un lecteur d’écran le lira avec une voix française. Traduisez-le, ou mettez-le dans « <span lang="en">…</span> ».`,
  en: ({ text }) =>
    `“${text}” is in English: a screen reader will read it with a French voice. Translate it, or put it in “<span lang="en">…</span>”.`,

  prefilter: /(?<!\p{L})(?:the|of|with|is|are|this|your|our|we|you|how)\s/iu,
  getGroupKey: () => "",
  find: ({ value, reportMatch }) => {
    // an author who has marked one passage knows how to mark the others, and one mark may cover several paragraphs
    if (/<[a-z][^>]{0,200}\slang=["']?en/i.test(value)) return {};
    // a text that is mostly in English is for a page in English
    if (countMatches(value, ENGLISH_WORDS) > countMatches(value, FRENCH_WORDS) * 2) return {};
    return {
      pageText: (node) => {
        for (const { at, match } of matchPattern(node, CLAUSE)) {
          const [clause] = match;
          const text = clause.trim();
          if (isEnglish(text)) reportMatch(at + clause.length - clause.trimStart().length, { text });
        }
      },
    };
  },
} as const satisfies TextRule<{ text: string }>;

/** Whether a clause is English: neither a name, whose words have capitals, nor French with an English name. */
function isEnglish(clause: string): boolean {
  const words = clause.split(/\s+/);
  if (words.length < MIN_WORDS || words.slice(1).filter(startsWithCapital).length * 3 > words.length)
    return false;
  const englishWords = new Set(clause.toLowerCase().match(ENGLISH_WORDS) ?? []);
  return englishWords.size >= 2 && countMatches(clause, FRENCH_WORDS) === 0 && /^[\x20-\x7e’]+$/.test(clause);
}

const startsWithCapital = (word: string) => /^\p{Lu}/u.test(word);

const countMatches = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

export const title = {
  fr: "Rien n’indique qu’un passage est en anglais.",
  en: "A passage in English is not marked as English.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: {
    fr: "La règle signale les passages de cinq mots ou plus. Elle ignore les termes techniques, comme « roadmap », les noms propres, et un texte entièrement en anglais. `check` affiche un seul message par fichier, avec le nombre de passages.",
    en: "The rule reports passages of five words or more, once per file, with a count. It ignores technical words, such as “roadmap”, proper names, and a text that is all in English.",
  },
  why: {
    fr: "un lecteur d’écran lit ce passage avec une voix française, et la personne qui l’écoute ne le comprend pas (RGAA 8.7).",
    en: "a screen reader reads it with a French voice, which makes it incomprehensible (RGAA 8.7).",
  },
  fix: {
    fr: "traduisez ce passage, ou indiquez qu’il est en anglais.",
    en: "translate it, or mark it as English.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Le contrat est de deux ans. Comme on dit à la DINUM, we are here to help the users.`,
      after: [
        `
        conditions:
          title: Les conditions
          desc: Le contrat est de deux ans. Comme on dit à la DINUM, nous sommes là pour aider les usagers.`,
        `
        conditions:
          title: Les conditions
          desc: Le contrat est de deux ans. Comme on dit à la DINUM, <span lang="en">we are here to help the users</span>.`,
      ],
    },
  ],
};
