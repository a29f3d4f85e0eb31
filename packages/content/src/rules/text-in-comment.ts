import type { Rule, RuleDocs } from "../rule";

export const textInComment = {
  name: "text-in-comment",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, value }) =>
    `Dans « ${key} », « ${value} » ne s’affiche pas : après une espace, « # » ouvre un commentaire. Mettez toute la valeur entre guillemets, ou le commentaire seul sur sa ligne.`,
  en: ({ key, value }) =>
    `In “${key}”, “${value}” does not show: after a space, “#” begins a comment. Put the whole value in quotes, or the comment on a line of its own.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "Une partie du texte est un commentaire, et ne s’affiche pas.",
  en: "A part of the text is a comment, and does not show.",
};

export const docs: RuleDocs = {
  section: "values",
  why: {
    fr: "en YAML, une espace suivie de `#` ouvre un commentaire. Après une adresse, une date ou une valeur entre guillemets, `# une note` est bien un commentaire, et la règle le laisse passer.",
    en: "in YAML, a space followed by `#` starts a comment. The rule ignores `# a note` after an address, a date or a value in quotes: it is a real comment.",
  },
  fix: {
    fr: "mettre toute la valeur entre guillemets ; ou, si c’est une note, l’écrire seule sur sa ligne, au-dessus.",
    en: "put the whole value in quotes. If it is a note, write it on its own line, above.",
  },
  examples: [
    {
      before: "title: Promotion #7",
      after: `title: "Promotion #7"`,
    },
  ],
};
