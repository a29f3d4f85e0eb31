import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * HTML comment in a text, or a note after a text of the front matter, `title: Page # a note`. The page does not show them.
 */
export const hiddenComment = {
  name: "hidden-comment",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ text }) =>
    `Le commentaire « ${text} » ne s’affiche pas, mais reste lisible dans le fichier. S’il ne sert plus, supprimez-le.`,
  en: ({ text }) =>
    `The comment “${text}” is not shown, but can still be read in the file. If you no longer need it, delete it.`,

  prefilter: /<!--/,
  getGroupKey: () => "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "comment") reportMatch(at, { text });
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Un commentaire ne s’affiche pas.",
  en: "A comment is not shown.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "C’est un commentaire HTML, ou une note après une valeur sans guillemets : `title: Page # une note`. `check` affiche un seul message par fichier pour les commentaires HTML, avec leur nombre.",
    en: "It is an HTML comment, or a note after a value without quotes: `title: Page # a note`. `check` reports HTML comments once per file, with a count.",
  },
  why: {
    fr: "la page n’affiche jamais un commentaire, mais une personne qui ouvre le fichier peut le lire.",
    en: "the page never shows a comment, but everybody who opens the file can read it.",
  },
  fix: {
    fr: "supprimez-le, ou écrivez-le sur une ligne de l’en-tête qui commence par `#`.",
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
