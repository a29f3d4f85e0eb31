import { didYouMean } from "@dsfr-blocks/base/message";
import type { Rule, RuleDocs } from "../rule";

export const wrongChoice = {
  name: "wrong-choice",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« ${d.key} » ne peut pas contenir « ${d.value} ». Valeurs possibles : ${d.known}.${didYouMean(d.nearest).fr}`,
  en: (d) => `“${d.key}” cannot be “${d.value}”. Use one of: ${d.known}.${didYouMean(d.nearest).en}`,
  form: ({ value, known }) =>
    `« ${value} » n’est pas dans la liste. Choisissez l’une de ces valeurs : ${known}.`,
} as const satisfies Rule<{ key: string; known: string; value: string; nearest?: string }>;

export const title = {
  fr: "La clé n’accepte pas cette valeur.",
  en: "The key does not accept this value.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Le message indique toutes les valeurs possibles.",
    en: "The message gives all possible values.",
  },
  why: {
    fr: "la page reconnaît seulement ces valeurs.",
    en: "the page supports only these values.",
  },
  fix: {
    fr: "recopiez exactement l’une de ces valeurs.",
    en: "copy one of these values exactly.",
  },
  examples: [],
};
