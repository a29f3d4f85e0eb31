import type { Rule, RuleDocs } from "../../content/rule";

export const nearLayout = {
  name: "near-layout",
  severity: "error",
  fr: ({ written, instead }) =>
    `« ${written} » ne désigne aucun modèle connu : aucune page n’est faite de ce fichier. Vouliez-vous écrire « ${instead} » ?`,
  en: ({ written, instead }) =>
    `“${written}” names no known layout: no page is made of this file. Did you mean “${instead}”?`,
} as const satisfies Rule<{ written: string; instead: string }>;

export const title = {
  fr: "Le modèle de page est presque celui d’une page du site.",
  en: "The layout is almost that of a page of the site.",
};

export const docs: RuleDocs = {
  part: "file",
  about: {
    fr: "Ou la clé `layout` est mal écrite. Le fichier ne compte pas comme une page : rien d’autre n’y est vérifié, et les outils qui devaient en faire une page s’arrêtent là.",
    en: "Or the key `layout` is misspelt. The file is not taken for a page: nothing else is checked in it, and the tools that make a page of it stop there.",
  },
  why: {
    fr: "dans un dossier, la commande prend les fichiers dont le `layout` est celui d’une page du site, et laisse les autres de côté. Une lettre de trop, et la page manquerait au site sans que personne ne le sache.",
    en: "in a folder, the command takes the files whose `layout` is that of a page of the site, and leaves the others aside. One letter too many, and the page would be missing without anybody knowing.",
  },
  fix: {
    fr: "écrire la clé et le mot de la page, en minuscules : `layout: candidates`. Si un autre modèle du site a presque ce nom, faire taire la règle dans les [réglages](#les-réglages).",
    en: "write the key and the word of the page, in small letters: `layout: candidates`. If another layout of the site has nearly this name, switch the rule off in the [settings](props.md#settings).",
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
