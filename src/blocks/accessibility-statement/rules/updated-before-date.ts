import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import { getDates, type Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const updatedBeforeDate = {
  name: "updated-before-date",
  severity: "warning",
  fr: ({ updated, date }) =>
    `La déclaration serait mise à jour le ${formatFrenchDate(updated)}, avant d’être établie le ${formatFrenchDate(date)}. Corrigez l’un des deux jours.`,
  en: ({ updated, date }) =>
    `The statement would be updated on ${formatEnglishDate(updated)}, before it was prepared on ${formatEnglishDate(date)}. Correct one of the two days.`,
  find(statement, report) {
    const { prepared, updated } = getDates(statement);
    if (updated !== "" && updated < prepared) report(["updated"], { updated, date: prepared });
  },
} as const satisfies BlockRule<Statement, { updated: string; date: string }>;

export const title = {
  fr: "La déclaration est mise à jour avant d’être établie.",
  en: "The statement was updated before it was prepared.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "`date` est le jour où la déclaration a été établie, `updated` celui de sa dernière mise à jour. L’un des deux est faux, et la durée de validité en dépend.",
    en: "`date` is the day on which the statement was prepared, `updated` the day of its last update. One of the two is wrong, and they determine how long the statement is valid.",
  },
  examples: [
    {
      before: `
        statement:
          date: 2026-03-02
          updated: 2025-09-15`,
      after: `
        statement:
          date: 2026-03-02
          updated: 2026-09-15`,
    },
  ],
};
