import type { RuleDocs } from "../rule";
import type { TextRule, ValueInput } from "../texts/textRule";
import { collectTexts } from "../texts/visit";

/** Maximum ratio of the length of a text to the expected length. A line or two more is not an issue. */
const MAX_RATIO = 2;

/** Text that is more than twice as long as its block expects. */
export const longText = {
  name: "long-text",
  severity: "info",
  fr: ({ count, targetLength }) =>
    `Ce texte a ${count} caractères, alors que la page en prévoit environ ${targetLength} à cet endroit. Gardez l’essentiel.`,
  en: ({ count, targetLength }) =>
    `This text has ${count} characters, but the page is designed for about ${targetLength} here. Keep only what matters.`,
  prefilter: /[^]{12}/,
  find: (input) => ({
    tree: (tree) => {
      // a text without its Markdown marks is not longer than its source
      if (input.value.length <= getLimit(input)) return;
      checkLength(
        collectTexts(tree).reduce((sum, { value }) => sum + value.length, 0),
        input,
      );
    },
  }),
  checkValue: (input) => checkLength(input.value.length, input),
} as const satisfies TextRule<LongTextData>;

export interface LongTextData {
  readonly count: string;
  readonly targetLength: string;
}

type LengthCheck = Pick<ValueInput<LongTextData>, "targetLength" | "reportMatch">;

function checkLength(count: number, input: LengthCheck): void {
  if (count > getLimit(input))
    input.reportMatch(0, { count: String(count), targetLength: String(input.targetLength) });
}

function getLimit({ targetLength = Infinity }: Pick<LengthCheck, "targetLength">): number {
  return MAX_RATIO * targetLength;
}

export const title = {
  fr: "Un texte est bien plus long que prévu à cet endroit de la page.",
  en: "A text is much longer than the page is designed for.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: {
    fr: "Le catalogue donne, pour chaque bloc, le nombre de caractères prévu. La règle signale un texte plus de deux fois plus long, comme une question de 380 caractères.",
    en: "For each block, the catalogue gives the expected number of characters. The rule reports a text of more than twice that number, such as a question of 380 characters.",
  },
  why: {
    fr: "un titre, une question ou une carte se lit d’un coup d’œil. Un texte plus long est difficile à lire, surtout sur un téléphone ou dans la liste des titres d’un lecteur d’écran.",
    en: "people read a title, a question or a card at a glance. A longer text is hard to read, especially on a phone, or in a screen reader’s list of headings.",
  },
  fix: {
    fr: "gardez l’essentiel, et placez le reste dans le texte qui suit.",
    en: "keep what matters, and move the rest into the text that follows.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions de recrutement, de salaire, de lieu, de durée, de télétravail et de congés qui valent pour toutes et tous dans ce programme
          desc: Un contrat de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans, le salaire, le lieu et les congés.`,
    },
  ],
};
