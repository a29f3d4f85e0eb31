import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Misspelt `layout`. */
export const nearLayout = {
  name: "near-layout",
  severity: "error",
  fr: ({ current, suggested }) =>
    `« ${current} » ne désigne aucun modèle de page connu : ce fichier n’est pas une page. Vouliez-vous écrire « ${suggested} » ?`,
  en: ({ current, suggested }) =>
    `“${current}” is not a known layout, so this file is not a page. Did you mean “${suggested}”?`,
} as const satisfies Rule<{ current: string; suggested: string }>;

export const title = {
  fr: "Le nom du modèle de page contient une faute de frappe.",
  en: "The layout is misspelt.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Ou la clé `layout` est mal écrite. Le fichier ne compte alors pas comme une page : `check` n’y vérifie rien d’autre, et les autres outils ne créent pas la page.",
    en: "Or the key `layout` is misspelt. The file is not a page: `check` checks nothing else in it, and other tools do not build it.",
  },
  why: {
    fr: "dans un dossier, la commande vérifie les fichiers dont le `layout` est celui d’un modèle de page du site, et ignore les autres. Avec une seule lettre fausse, la page manquerait sur le site sans aucun avertissement.",
    en: "in a folder, the command checks the files whose `layout` is that of a page type of the site, and skips the others. Because of one wrong letter, the site would lack this page without any warning.",
  },
  fix: {
    fr: "écrivez la clé et sa valeur en minuscules : `layout: candidates`. Si un autre modèle du site a presque ce nom, désactivez la règle dans les [réglages](props.md#settings).",
    en: "write the key and its value in lower case: `layout: candidates`. If another tool of the site has a layout with nearly this name, turn the rule off in the [settings](props.md#settings).",
  },
  examples: [
    {
      before: "layout: candidats",
      after: "layout: candidates",
    },
    {
      before: `
        ---
        layuot: candidates
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
