import type { Rule, RuleDocs } from "../rule";

export const unclosedFrontMatter = {
  name: "unclosed-front-matter",
  severity: "error",
  hasFixedLevel: true,
  fr: "L’en-tête ouvert ici n’est pas fermé. Ajoutez une ligne `---` après la dernière clé.",
  en: "The front matter that opens here is not closed. Add a line `---` after the last key.",
} as const satisfies Rule<object>;

export const title = {
  fr: "L’en-tête s’ouvre par `---` et ne se ferme pas.",
  en: "The front matter opens with `---` and does not close.",
};

export const docs: RuleDocs = {
  section: "file",
  why: {
    fr: "sans seconde ligne `---`, rien ne dit où l’en-tête finit. La ligne doit commencer tout à gauche, et ne contenir rien d’autre.",
    en: "without a second line `---`, the end of the front matter is unknown. Write this line at the left edge, with nothing else on it.",
  },
  examples: [
    {
      before: `
        ---
        title: Devenir EIG`,
      after: `
        ---
        title: Devenir EIG
        ---`,
    },
  ],
};
