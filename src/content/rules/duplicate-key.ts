import type { Rule, RuleDocs } from "../rule";

export const duplicateKey = {
  name: "duplicate-key",
  severity: "error",
  isFixed: true,
  fr: ({ key, name }) =>
    name === undefined
      ? `La clé « ${key} » est écrite deux fois. Gardez-en une seule.`
      : `La clé « ${name} » est écrite deux fois, dont une sous son ancien nom, « ${key} ». Gardez-en une seule.`,
  en: ({ key, name }) =>
    name === undefined
      ? `The key “${key}” is written twice. Keep only one.`
      : `The key “${name}” is written twice, once under its former name, “${key}”. Keep only one.`,
} as const satisfies Rule<{ key: string; name?: string }>;

export const title = {
  fr: "La même clé est écrite deux fois.",
  en: "The same key is written twice.",
};

export const docs: RuleDocs = {
  part: "keys",
  about: {
    fr: "C’est au même endroit, sous le même groupe.",
    en: "Both are in the same group.",
  },
  why: {
    fr: "on ne peut pas savoir laquelle des deux compte. Cela arrive après un copier-coller.",
    en: "it is unclear which of the two counts. This happens after a copy and paste.",
  },
  examples: [
    {
      before: `
        title: Devenir EIG
        title: Devenir entrepreneur d’intérêt général`,
      after: "title: Devenir entrepreneur d’intérêt général",
    },
  ],
};
