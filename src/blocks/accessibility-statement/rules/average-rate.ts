import { formatRate, type Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const averageRate = {
  name: "average-rate",
  severity: "warning",
  fr: ({ averageRate, rate }) =>
    `Le taux moyen de ${averageRate} % contredit le taux de ${rate} % de critères respectés. Recopiez les deux taux de l’audit.`,
  en: ({ averageRate, rate }) =>
    `The average rate of ${averageRate}% contradicts the rate of ${rate}% of criteria met. Copy both rates from the audit again.`,
  find({ audit }, report) {
    const { rate, averageRate } = audit ?? {};
    if (rate === undefined || averageRate === undefined) return;
    if (areContradictory(rate, averageRate))
      report(["audit", "averageRate"], { rate: formatRate(rate), averageRate: formatRate(averageRate) });
  },
} as const satisfies BlockRule<Pick<Statement, "audit">, { averageRate: string; rate: string }>;

/**
 * Whether two rates contradict each other. A site meets a criterion if every page meets it. So the average rate of the pages is
 * 100 exactly when all criteria are met, and above 0 if at least one criterion is met.
 */
function areContradictory(rate: number, averageRate: number): boolean {
  return (rate === 100) !== (averageRate === 100) || (averageRate === 0 && rate > 0);
}

export const title = {
  fr: "Le taux moyen contredit le taux de critères respectés.",
  en: "The average rate contradicts the rate of criteria met.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "un critère est respecté quand il l’est sur toutes les pages. Si tous le sont, chaque page est à 100 %, et la moyenne des pages aussi ; s’il en manque un, une page au moins est en dessous. De même, la moyenne n’est pas nulle si un critère est respecté.",
    en: "a site meets a criterion if every page meets it. If it meets all criteria, each page is at 100%, and so is the average. If it misses one, at least one page is below 100%, and so is the average. And if it meets a criterion, the average is above zero.",
  },
  examples: [
    {
      before: `
        statement:
          state: partiellement conforme
          audit: { rate: 99, averageRate: 100 }`,
      after: `
        statement:
          state: partiellement conforme
          audit: { rate: 99, averageRate: 99.5 }`,
    },
  ],
};
