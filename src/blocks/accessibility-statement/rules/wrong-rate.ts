import { figure, type Statement, wrongRates } from "../statement";
import type { RuleDocs } from "../../../content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const wrongRate = {
  name: "wrong-rate",
  severity: "error",
  fr: ({ rate }) => `Un taux va de 0 à 100, et celui-ci est ${rate}. Écrivez celui de l’audit, en pour cent.`,
  en: ({ rate }) =>
    `A rate goes from 0 to 100, and this one is ${rate}. Write that of the audit, in per cent.`,
  find({ audit }, report) {
    for (const key of wrongRates(audit)) report(["audit", key], { rate: figure(audit?.[key] ?? 0) });
  },
} as const satisfies BlockRule<Pick<Statement, "audit">, { rate: string }>;

export const title = {
  fr: "Un taux de conformité ne va pas de 0 à 100.",
  en: "A rate of compliance is not between 0 and 100.",
};

export const docs: RuleDocs = {
  part: "statement",
  why: "c’est une part de critères, en pour cent. La page affiche ce taux coupé à deux décimales, jamais arrondi : 99,999 n’est pas 100.",
  examples: [
    {
      before: `
        ---
        layout: accessibility-statement
        title: Déclaration d’accessibilité
        statement:
          organisation: La Mission Exemple
          site: { name: Démarche Exemple }
          state: partiellement conforme
          audit: { by: en interne, rate: 72.5, averageRate: 840 }
          date: 2026-03-02
          contact: { email: contact@exemple.gouv.fr }
        ---`,
      after: `
        ---
        layout: accessibility-statement
        title: Déclaration d’accessibilité
        statement:
          organisation: La Mission Exemple
          site: { name: Démarche Exemple }
          state: partiellement conforme
          audit: { by: en interne, rate: 72.5, averageRate: 84 }
          date: 2026-03-02
          contact: { email: contact@exemple.gouv.fr }
        ---`,
    },
  ],
};
