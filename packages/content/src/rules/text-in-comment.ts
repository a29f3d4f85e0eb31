import type { Rule, RuleDocs } from "../rule";

export const textInComment = {
  name: "text-in-comment",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, value }) =>
    `Dans « ${key} », « ${value} » ne s’affiche pas : après une espace, « # » commence un commentaire. Mettez toute la valeur entre guillemets, ou écrivez le commentaire seul sur sa ligne.`,
  en: ({ key, value }) =>
    `In “${key}”, “${value}” is not shown: after a space, “#” starts a comment. Put the whole value in quotes, or move the comment to its own line.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "Une partie du texte est un commentaire, et ne s’affiche pas.",
  en: "Part of the text is a comment, and is not shown.",
};

export const docs: RuleDocs = {
  section: "values",
  why: {
    fr: "en YAML, une espace suivie de `#` commence un commentaire. La règle ignore `# une note` après une adresse, une date ou une valeur entre guillemets : c’est un vrai commentaire.",
    en: "in YAML, a space followed by `#` starts a comment. The rule ignores `# a note` after a URL, a date or a value in quotes: it is a real comment.",
  },
  fix: {
    fr: "mettez toute la valeur entre guillemets. Si c’est une note, écrivez-la seule sur sa ligne, au-dessus.",
    en: "put the whole value in quotes. If it is a note, write it on its own line, above.",
  },
  examples: [
    {
      before: "title: Promotion #7",
      after: `title: "Promotion #7"`,
    },
  ],
};
