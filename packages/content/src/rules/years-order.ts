import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const YEARS = /(?<!\d)(?:de|entre)\s(\d{4})\s(?:à|et)\s(\d{4})(?!\d)|(?<!\d)(\d{4})[-–](\d{4})(?!\d)/gi;

/** Years in the wrong order: « de 2016 à 2012 ». */
export const yearsOrder = {
  name: "years-order",
  severity: "warning",
  fr: ({ from, to }) =>
    `Cette période finit en ${to}, avant de commencer en ${from}. Vérifiez les deux années.`,
  en: ({ from, to }) => `This period ends in ${to}, before it starts in ${from}. Check both years.`,

  prefilter: /\d{4}/,
  find: ({ reportMatch }) => ({
    pageText: (node) => {
      for (const { at, match } of matchPattern(node, YEARS)) {
        const [from = "", to = ""] = [match[1] ?? match[3], match[2] ?? match[4]];
        if (from > to && /^(?:19|20)/.test(from) && /^(?:19|20)/.test(to)) reportMatch(at, { from, to });
      }
    },
  }),
} as const satisfies TextRule<{ from: string; to: string }>;

export const title = {
  fr: "Deux années sont dans le désordre.",
  en: "Two years are out of order.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "« de 2016 à 2012 » contient une faute de frappe dans l’une des deux années.",
    en: "“de 2016 à 2012” contains a typing error in one of the two years.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: De 2016 à 2012, deux cents personnes ont été recrutées.`,
      after: `
        conditions:
          title: Les conditions
          desc: De 2016 à 2021, deux cents personnes ont été recrutées.`,
    },
  ],
};
