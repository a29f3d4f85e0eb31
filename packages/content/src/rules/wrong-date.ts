import type { Language } from "@dsfr-blocks/base/message";
import { FORMATS } from "../formats";
import type { Rule, RuleDocs } from "../rule";

export const wrongDate = {
  name: "wrong-date",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ key, value }) =>
    `« ${key} » doit contenir ${FORMATS.date.expected.fr}, et non « ${value} »${describeMonth(value, "fr")}.`,
  en: ({ key, value }) =>
    `“${key}” must be ${FORMATS.date.expected.en}, but it is “${value}”${describeMonth(value, "en")}.`,
  form: ({ value }) =>
    `« ${value} » n’est pas une date${describeMonth(value, "fr")}. Choisissez un jour, comme 2026-04-26.`,
} as const satisfies Rule<{ key: string; value: string }>;

/**
 * Returns the end of a message about a day that does not exist, such as `2026-04-31`: how many days its month has. Returns ""
 * for any other text.
 */
function describeMonth(value: string, language: Language): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(value.trim()) ?? [];
  if (year === undefined) return "";
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0));
  const name = lastDay.toLocaleDateString(language, { month: "long", year: "numeric", timeZone: "UTC" });
  const count = lastDay.getUTCDate();
  return language === "fr" ? ` : ${name} a ${count} jours` : `: ${name} has ${count} days`;
}

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
