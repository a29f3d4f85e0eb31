import type { Rule, RuleDocs } from "../rule";

export const nullWord = {
  name: "null-word",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, value }) =>
    `Dans « ${key} », « ${value} » signifie « aucune valeur », et ne s’affiche pas. Pour l’afficher, mettez-le entre guillemets ; sinon, supprimez-le.`,
  en: ({ key, value }) =>
    `In “${key}”, “${value}” means “no value”, and is not shown. Put it in quotes, or delete it.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "Un mot du texte signifie « aucune valeur », et ne s’affiche pas.",
  en: "A word of a text means “no value”, and is not shown.",
};

export const docs: RuleDocs = {
  section: "values",
  why: {
    fr: "en YAML, `null`, `Null`, `NULL` et `~` signifient qu’il n’y a pas de valeur.",
    en: "in YAML, `null`, `Null`, `NULL` and `~` mean that there is no value.",
  },
  fix: {
    fr: "si ce mot doit s’afficher, mettez-le entre guillemets ; sinon, supprimez-le.",
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
