import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** File without a `layout`, or whose `layout` names none of the page types of the site. */
export const unknownLayout = {
  name: "unknown-layout",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ layout, known }) =>
    layout === undefined
      ? `Le fichier n’indique pas son modèle de page. Ajoutez la clé « layout », avec l’une de ces valeurs : ${known}.`
      : `« layout: ${layout} » ne correspond à aucun modèle de page du site. Écrivez l’une de ces valeurs : ${known}.`,
  en: ({ layout, known }) =>
    layout === undefined
      ? `The file does not declare its page type. Add the key “layout”, with one of: ${known}.`
      : `“layout: ${layout}” does not match any page type of the site. Use one of: ${known}.`,
} as const satisfies Rule<{ layout?: string; known: string }>;

export const title = {
  fr: "Le fichier n’indique pas son modèle de page.",
  en: "The file does not declare its page type.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Ou son `layout` ne correspond à aucun modèle de page du site.",
    en: "Or its `layout` does not match any page type of the site.",
  },
  why: {
    fr: "la valeur de `layout` décide des clés que le fichier doit contenir. Dans un dossier, la commande ignore un fichier sans cette valeur. Si vous nommez le fichier dans la commande, elle ne peut pas le vérifier.",
    en: "the value of `layout` decides which keys the file must contain. In a folder, the command skips such a file; a file that you name in the command cannot be checked.",
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
