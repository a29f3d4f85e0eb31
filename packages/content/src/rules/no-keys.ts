import type { Rule, RuleDocs } from "../rule";

export const noKeys = {
  name: "no-keys",
  severity: "error",
  hasFixedLevel: true,
  fr: "L’en-tête ne contient pas de clés. Écrivez-les entre les deux lignes `---`, une par ligne : `title: …`.",
  en: "The front matter contains no keys. Write them between the two `---` lines, one per line: `title: …`.",
} as const satisfies Rule<object>;

export const title = {
  fr: "L’en-tête ne contient pas de clés.",
  en: "The front matter contains no keys.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Il est vide, ou contient un simple texte ou une liste.",
    en: "It is empty, or contains plain text or a list.",
  },
  why: {
    fr: "la page lit des clés, une par ligne, chacune suivie de « : » et d’une espace.",
    en: "the page reads keys. Write each key on its own line, then “:” and a space, then its value.",
  },
  examples: [
    {
      before: `
        ---
        Devenir EIG
        ---`,
      after: `
        ---
        title: Devenir EIG
        ---`,
    },
  ],
};
