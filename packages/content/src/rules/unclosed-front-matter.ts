import type { Rule, RuleDocs } from "../rule";

export const unclosedFrontMatter = {
  name: "unclosed-front-matter",
  severity: "error",
  hasFixedLevel: true,
  fr: "L’en-tête ouvert ici n’est pas fermé. Ajoutez une ligne `---` après la dernière clé.",
  en: "The front matter that opens here is not closed. Add a line `---` after the last key.",
} as const satisfies Rule<object>;

export const title = {
  fr: "L’en-tête commence par `---`, mais n’est pas fermé.",
  en: "The front matter begins with `---`, but is not closed.",
};

export const docs: RuleDocs = {
  section: "file",
  why: {
    fr: "sans seconde ligne `---`, on ne sait pas où l’en-tête finit.",
    en: "without a second line `---`, the end of the front matter is unknown.",
  },
  fix: {
    fr: "ajoutez une ligne `---` après la dernière clé. Écrivez-la tout à gauche, sans rien d’autre sur la ligne.",
    en: "add a line `---` after the last key. Write it at the left edge, with nothing else on the line.",
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
