import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Misspelt `layout`. */
export const nearLayout = {
  name: "near-layout",
  severity: "error",
  fr: ({ current, suggested }) =>
    `« ${current} » ne désigne aucun modèle connu : aucune page n’est faite de ce fichier. Vouliez-vous écrire « ${suggested} » ?`,
  en: ({ current, suggested }) =>
    `“${current}” is not a known layout, so this file is not a page. Did you mean “${suggested}”?`,
} as const satisfies Rule<{ current: string; suggested: string }>;

export const title = {
  fr: "Le modèle de page est presque celui d’une page du site.",
  en: "The layout is almost that of a page of the site.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Ou la clé `layout` est mal écrite. Le fichier ne compte pas comme une page : rien d’autre n’y est vérifié, et les outils qui devaient en faire une page s’arrêtent là.",
    en: "Or the key `layout` is misspelt. The file is not a page: `check` looks at nothing else in it, and other tools do not make it.",
  },
  why: {
    fr: "dans un dossier, la commande prend les fichiers dont le `layout` est celui d’une page du site, et laisse les autres de côté. Une lettre de trop, et la page manquerait au site sans que personne ne le sache.",
    en: "in a folder, the command takes the files whose `layout` is a page of the site, and skips the others. With one wrong letter, the page would be missing and nobody would know.",
  },
  fix: {
    fr: "écrire la clé et le mot de la page, en minuscules : `layout: candidates`. Si un autre modèle du site a presque ce nom, faire taire la règle dans les [réglages](#les-réglages).",
    en: "write the key and the word of the page in small letters: `layout: candidates`. If another tool of the site has a layout with nearly this name, turn the rule off in the [settings](props.md#settings).",
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
