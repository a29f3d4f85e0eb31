import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** File without a `layout`, or whose `layout` names none of the page types of the site. */
export const unknownLayout = {
  name: "unknown-layout",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ layout, known }) =>
    layout === undefined
      ? `Le fichier ne dit pas quelle page il est. Ajoutez la clé « layout », avec l’un de ces mots : ${known}.`
      : `« layout: ${layout} » n’est aucune des pages du site. Écrivez l’un de ces mots : ${known}.`,
  en: ({ layout, known }) =>
    layout === undefined
      ? `The file does not say which page it is. Add the key “layout”, with one of these words: ${known}.`
      : `The site has no page with “layout: ${layout}”. Write one of these words: ${known}.`,
} as const satisfies Rule<{ layout?: string; known: string }>;

export const title = {
  fr: "Le fichier ne dit pas quelle page du site il est.",
  en: "The file does not say which page of the site it is.",
};

export const docs: RuleDocs = {
  section: "file",
  about: { fr: "Ou son mot n’est celui d’aucune page.", en: "Or its `layout` is not a page of the site." },
  why: {
    fr: "le mot de `layout` dit quelles clés le fichier doit avoir. Dans un dossier, la commande laisse de côté un fichier sans ce mot. Si vous le nommez dans la commande, elle ne peut pas le vérifier.",
    en: "the word of `layout` decides which keys the file must have. In a folder, the command skips such a file; a file that you name in the command cannot be checked.",
  },
  examples: [
    {
      before: `
        ---
        title: Devenir EIG
        ---`,
      after: `
        ---
        layout: candidates
        title: Devenir EIG
        ---`,
    },
  ],
};
