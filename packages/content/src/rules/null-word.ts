import type { Rule, RuleDocs } from "../rule";

export const nullWord = {
  name: "null-word",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, value }) =>
    `Dans « ${key} », « ${value} » veut dire « rien », et ne s’affiche pas. Écrivez-le entre guillemets, ou effacez-le.`,
  en: ({ key, value }) =>
    `In “${key}”, “${value}” means “nothing”, and does not show. Write it in quotes, or delete it.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "Un mot du texte veut dire « rien », et ne s’affiche pas.",
  en: "A word of a text means “nothing”, and does not show.",
};

export const docs: RuleDocs = {
  section: "values",
  why: {
    fr: "en YAML, `null`, `Null`, `NULL` et `~` disent qu’il n’y a rien.",
    en: "in YAML, `null`, `Null`, `NULL` and `~` mean that there is no value.",
  },
  fix: {
    fr: "mettre le mot entre guillemets si c’est le texte, ou l’effacer.",
    en: "if it is the text, put it in quotes; otherwise delete it.",
  },
  examples: [
    {
      before: `
        profiles:
          title: Les profils
          desc: Des gens curieux.
          sub: ~
          list:
            - Camille Exemple`,
      after: `
        profiles:
          title: Les profils
          desc: Des gens curieux.
          sub: "~"
          list:
            - Camille Exemple`,
    },
  ],
};
