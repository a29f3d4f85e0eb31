import { readComment } from "./html-comment";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** HTML comment in a text, which the page does not show. */
export const hiddenComment = {
  name: "hidden-comment",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ text }) =>
    `« <!-- ${text} » ne s’affiche pas. Si ce texte ne sert plus, effacez-le : il reste lisible dans le fichier.`,
  en: ({ text }) =>
    `“<!-- ${text}” does not show. If nobody needs it, delete it: it can still be read in the file.`,

  prefilter: /<!--/,
  getGroupKey: () => "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "comment") reportMatch(at, readComment(text, 0));
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Un commentaire HTML ne s’affiche pas.",
  en: "An HTML comment does not show.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Un seul message par fichier donne leur nombre.",
    en: "`check` reports them once per file, with their number.",
  },
  why: {
    fr: "aucune page ne montre un commentaire, mais une personne qui ouvre le fichier peut le lire.",
    en: "no page shows a comment, but everybody who opens the file can read it.",
  },
  fix: {
    fr: "l’effacer, ou l’écrire sur une ligne de l’en-tête qui commence par `#`.",
    en: "delete it, or write it on a line of the front matter that begins with `#`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans. <!-- à revoir avec Camille -->`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
