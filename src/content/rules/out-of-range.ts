import type { Language } from "../../base/sentence";
import type { Rule, RuleDocs } from "../rule";

export interface Range {
  readonly key: string;
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
}

/** The numbers that a key takes. */
const range = ({ min, max }: Range): Readonly<Record<Language, string>> =>
  min === undefined
    ? { fr: `d’au plus ${max}`, en: `of at most ${max}` }
    : max === undefined
      ? { fr: `d’au moins ${min}`, en: `of at least ${min}` }
      : { fr: `de ${min} à ${max}`, en: `from ${min} to ${max}` };

export const outOfRange = {
  name: "out-of-range",
  severity: "error",
  isFixed: true,
  fr: (d) => `« ${d.key} » attend un nombre ${range(d).fr}, et reçoit ${d.value}.`,
  en: (d) => `“${d.key}” takes a number ${range(d).en}, and gets ${d.value}.`,
  form: (d) => `${d.value} ne convient pas. Écrivez un nombre ${range(d).fr}.`,
} as const satisfies Rule<Range>;

export const title = {
  fr: "Le nombre est plus petit ou plus grand que la clé ne le permet.",
  en: "The number is smaller or greater than the key takes.",
};

export const docs: RuleDocs = {
  part: "values",
  about: "Le message donne les nombres possibles.",
  why: "c’est le plus souvent une faute de frappe, un zéro de trop. Seuls des blocs et des pages propres à un site ont de telles clés.",
  examples: [],
};
