import type { Language } from "@dsfr-blocks/base/message";
import type { Rule, RuleDocs } from "../rule";

export interface NumberRange {
  readonly key: string;
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
}

/** Describes the numbers that a key accepts. */
const formatRange = ({ min, max }: NumberRange): Readonly<Record<Language, string>> =>
  min === undefined
    ? { fr: `inférieur ou égal à ${max}`, en: `not greater than ${max}` }
    : max === undefined
      ? { fr: `supérieur ou égal à ${min}`, en: `not less than ${min}` }
      : { fr: `de ${min} à ${max}`, en: `from ${min} to ${max}` };

export const outOfRange = {
  name: "out-of-range",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) => `« ${d.key} » doit contenir un nombre ${formatRange(d).fr}, et non ${d.value}.`,
  en: (d) => `“${d.key}” must be a number ${formatRange(d).en}, but it is ${d.value}.`,
  form: (d) => `${d.value} ne convient pas. Écrivez un nombre ${formatRange(d).fr}.`,
} as const satisfies Rule<NumberRange>;

export const title = {
  fr: "Le nombre est trop petit ou trop grand pour cette clé.",
  en: "The number is too small or too large for this key.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Le message indique le plus petit et le plus grand nombre possibles.",
    en: "The message gives the possible numbers.",
  },
  why: {
    fr: "c’est le plus souvent une faute de frappe, comme un zéro de trop.",
    en: "this is usually a typing error, such as an extra zero.",
  },
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
