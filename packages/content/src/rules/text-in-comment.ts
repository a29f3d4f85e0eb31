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
    fr: "en YAML, une espace suivie de `#` commence un commentaire. La règle ignore `# une note`, avec une espace après `#` : c’est un vrai commentaire, comme tout ce qui suit une adresse ou une date. Si un tel commentaire suit un texte sans guillemets, la règle « hidden-comment » le signale.",
    en: "in YAML, a space followed by `#` starts a comment. The rule ignores `# a note`, with a space after `#`: it is a real comment, as is anything after a URL or a date. If such a comment follows a text without quotes, the rule “hidden-comment” reports it.",
  },
  fix: {
    fr: "mettez toute la valeur entre guillemets. Si c’est une note, écrivez une espace après `#`, ou écrivez-la seule sur sa ligne, au-dessus.",
    en: "put the whole value in quotes. If it is a note, write a space after `#`, or write it on its own line, above.",
  },
  examples: [
    {
      before: "title: Promotion #7",
      after: `title: "Promotion #7"`,
    },
  ],
};
