import { FORMATS } from "../formats";
import type { Rule, RuleDocs } from "../rule";

export const wrongDate = {
  name: "wrong-date",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ key, value }) => `« ${key} » doit contenir ${FORMATS.date.expected.fr}, et non « ${value} ».`,
  en: ({ key, value }) => `“${key}” must be ${FORMATS.date.expected.en}, but it is “${value}”.`,
  form: ({ value }) => `« ${value} » n’est pas une date. Choisissez un jour, comme 2026-04-26.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "La valeur n’est pas une date comme 2026-04-26.",
  en: "The value is not a date such as 2026-04-26.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Écrivez un jour qui existe, sous la forme année-mois-jour.",
    en: "Write a day that exists, as year-month-day.",
  },
  why: {
    fr: "cette forme n’a qu’un sens. « 03/04 » est le 3 avril pour certaines personnes, le 4 mars pour d’autres.",
    en: "this form has only one meaning. For some readers, 03/04 is 3 April; for others, it is 4 March.",
  },
  examples: [
    {
      before: "closesAt: 26/06/2026",
      after: "closesAt: 2026-06-26",
    },
  ],
};
