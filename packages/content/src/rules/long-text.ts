import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";
import { collectTexts } from "../texts/visit";

/** Ratio to the expected length above which a text is reported. A line or two more is not an issue. */
const MAX_RATIO = 2;

/** Text that is more than twice as long as expected by its block. */
export const longText = {
  name: "long-text",
  severity: "info",
  fr: ({ count, most }) =>
    `Ce texte a ${count} signes, et sa place sur la page est faite pour ${most} environ. Gardez l’essentiel.`,
  en: ({ count, most }) =>
    `This text has ${count} characters, and its place on the page is made for some ${most}. Keep what matters.`,
  prefilter: /[^]{12}/,
  find({ value, targetLength = Infinity, reportMatch }) {
    const limit = MAX_RATIO * targetLength;
    // a text without its Markdown marks is not longer than its source
    if (value.length <= limit) return {};
    const report = (count: number) => {
      if (count > limit) reportMatch(0, { count: String(count), most: String(targetLength) });
    };
    return {
      tree: (tree) =>
        report([...collectTexts(tree)].reduce((sum, { value: words }) => sum + words.length, 0)),
      plainValue: ({ length }) => report(length),
    };
  },
} as const satisfies TextRule<{ count: string; most: string }>;

export const title = {
  fr: "Un texte est bien plus long que sa place sur la page.",
  en: "A text is far longer than its place on the page.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: {
    fr: "Pour chaque bloc, le catalogue donne le nombre de signes pour lequel la page est dessinée. La règle signale un texte qui en a plus du double, comme une question de 380 signes.",
    en: "For each block, the catalogue gives the number of characters for which the page is drawn. The rule reports a text of more than twice that number, such as a question of 380 characters.",
  },
  why: {
    fr: "un titre, une question, une carte se lisent d’un coup d’œil. Au-delà, la lecture se perd, surtout sur un téléphone et avec un lecteur d’écran qui annonce la liste des titres.",
    en: "people read a title, a question or a card at a glance. A longer one is hard to read, above all on a phone, or in a screen reader's list of titles.",
  },
  fix: {
    fr: "gardez l’essentiel, et mettez le reste dans le texte qui suit.",
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
