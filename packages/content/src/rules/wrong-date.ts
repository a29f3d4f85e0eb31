import { FORMATS } from "../formats";
import type { Rule, RuleDocs } from "../rule";

export const wrongDate = {
  name: "wrong-date",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ key, value }) => `« ${key} » attend ${FORMATS.date.expected.fr}, et reçoit « ${value} ».`,
  en: ({ key, value }) => `“${key}” takes ${FORMATS.date.expected.en}, and gets “${value}”.`,
  form: ({ value }) => `« ${value} » n’est pas une date. Choisissez un jour, comme 2026-04-26.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "La date n’est pas un jour comme 2026-04-26.",
  en: "The date is not a day such as 2026-04-26.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Elle s’écrit année-mois-jour, et ce jour existe.",
    en: "Write an existing day as year-month-day.",
  },
  why: {
    fr: "cette forme ne se lit que d’une façon. Le 03/04 est le 3 avril pour les uns, le 4 mars pour les autres.",
    en: "this form has only one meaning. For some readers 03/04 is 3 April, for others 4 March.",
  },
  examples: [
    {
      before: "closesAt: 26/06/2026",
      after: "closesAt: 2026-06-26",
    },
  ],
};
