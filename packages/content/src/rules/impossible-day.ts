import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Months of fewer than 31 days, by their first letter. */
const SHORT_MONTHS: Readonly<Record<string, number>> = { f: 2, a: 4, j: 6, s: 9, n: 11 };
const MONTH = "f[ée]vrier|february|avril|april|juin|june|septembre|september|novembre|november";

/** Matches the last days of a short month: « 31 juin 2031 », « 31/06/2031 », “June 31, 2031”. */
const LAST_DAYS = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/.,-])(29|30|31)(?:\s(${MONTH})(?:\s(\d{4}))?|/(0?[2469]|11)/(\d{4}))(?![\p{L}\p{N}/])`,
    String.raw`(?<!\p{L})(${MONTH})\s(29|30|31)(?:st|th)?(?:,?\s(\d{4}))?(?![\p{L}\p{N}])`,
  ].join("|"),
  "giu",
);

/** Day that its month does not have: « 31 juin ». */
export const impossibleDay = {
  name: "impossible-day",
  severity: "warning",
  fr: ({ date, count }) => `« ${date} » n’existe pas : ce mois a ${count} jours. Corrigez la date.`,
  en: ({ date, count }) => `“${date}” does not exist: this month has ${count} days. Correct the date.`,

  prefilter: /29|30|31/,
  find: ({ reportMatch }) => ({
    pageText: (node) => {
      for (const { at, match } of matchPattern(node, LAST_DAYS)) {
        const [date] = match;
        const month = match[2] ?? match[4] ?? match[6] ?? "";
        const year = match[3] ?? match[5] ?? match[8];
        const count = countDays(SHORT_MONTHS[month.charAt(0).toLowerCase()] ?? Number(month), year);
        if (Number(match[1] ?? match[7]) > count) reportMatch(at, { date, count: String(count) });
      }
    },
  }),
} as const satisfies TextRule<{ date: string; count: string }>;

/** Counts the days of a month. Without its year, February may have 29 days. */
function countDays(month: number, year = "2000"): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

export const title = {
  fr: "Un jour n’existe pas dans son mois.",
  en: "A day does not exist in its month.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "« 31 juin » contient une faute de frappe, et on ne sait pas quel jour est le bon.",
    en: "“31 June” contains a typing error, and nobody knows which day is right.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Les réponses arrivent le 31 juin 2031.`,
      after: `
        conditions:
          title: Les conditions
          desc: Les réponses arrivent le 30 juin 2031.`,
    },
  ],
};
