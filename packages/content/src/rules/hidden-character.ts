import type { Rule, RuleDocs } from "../rule";

export const hiddenCharacter = {
  name: "hidden-character",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ code }) => `Un caractère invisible (${code}) se cache ici. Effacez-le, puis retapez le mot.`,
  en: ({ code }) => `An invisible character (${code}) hides here. Delete it, then type the word again.`,
} as const satisfies Rule<{ code: string }>;

export const title = {
  fr: "Un caractère invisible se cache dans l’en-tête.",
  en: "The front matter contains an invisible character.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Le message donne son numéro, comme U+202E.",
    en: "The message gives its number, such as U+202E.",
  },
  why: {
    fr: "on ne voit pas un caractère de commande, ni un caractère qui renverse le sens de l’écriture, mais il change ce qui s’affiche. Il vient d’un copier-coller, ou de quelqu’un qui veut tromper.",
    en: "nobody sees a control character, or one that reverses the direction of the text, but it changes what the page shows. It comes from a copy and paste, or from somebody who wants to deceive.",
  },
  fix: { fr: "effacer le mot entier, puis le retaper.", en: "delete the whole word, then type it again." },
  examples: [
    {
      before: `title: "Devenir\\u202E EIG"`,
      after: `title: "Devenir EIG"`,
    },
  ],
};
