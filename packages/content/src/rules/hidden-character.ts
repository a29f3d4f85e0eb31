import type { Rule, RuleDocs } from "../rule";

export const hiddenCharacter = {
  name: "hidden-character",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ code }) => `Il y a ici un caractère invisible (${code}). Effacez tout le mot, puis retapez-le.`,
  en: ({ code }) =>
    `There is an invisible character (${code}) here. Delete the whole word, then type it again.`,
} as const satisfies Rule<{ code: string }>;

export const title = {
  fr: "L’en-tête contient un caractère invisible.",
  en: "The front matter contains an invisible character.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Le message indique son numéro, comme U+202E.",
    en: "The message gives its number, such as U+202E.",
  },
  why: {
    fr: "un caractère de contrôle, ou un caractère qui inverse le sens de l’écriture, ne se voit pas, mais change ce que la page affiche. Il provient d’un copier-coller ou d’une intention malveillante.",
    en: "a control character, or one that reverses the direction of the text, is invisible, but it changes what the page shows. It comes from a copy and paste, or from malicious intent.",
  },
  fix: { fr: "effacez le mot entier, puis retapez-le.", en: "delete the whole word, then type it again." },
  examples: [
    {
      before: `title: "Devenir\\u202E EIG"`,
      after: `title: "Devenir EIG"`,
    },
  ],
};
