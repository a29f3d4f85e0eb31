import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const unlistedLayout = {
  name: "unlisted-layout",
  severity: "error",
  fr: ({ layout, page }) =>
    `« layout: ${layout} » désigne le modèle ${page}, qui manque à la liste « pages » de vos réglages. Ajoutez-le dans dsfr-blocks.config.ts : import { ${page} } from "dsfr-blocks"; puis pages: […, ${page}]`,
  en: ({ layout, page }) =>
    `“layout: ${layout}” selects ${page}, which is missing from “pages” in your settings. Add it in dsfr-blocks.config.ts: import { ${page} } from "dsfr-blocks"; then pages: […, ${page}]`,
} as const satisfies Rule<{ layout: string; page: string }>;

export const title = {
  fr: "Le modèle de page du fichier manque à la liste « pages » du site.",
  en: "The page type of the file is missing from the site’s list “pages”.",
};

export const docs: RuleDocs = {
  section: "site",
  about: {
    fr: "Son `layout` désigne un modèle de page de cette bibliothèque, mais la liste `pages` des réglages ne contient pas ce modèle.",
    en: "Its `layout` selects a page type of this library, but the list `pages` of the settings does not contain this page type.",
  },
  why: {
    fr: "une liste `pages` remplace les modèles de page de la bibliothèque. Si le modèle n’y figure pas, le fichier ne correspond à aucun modèle du site. La commande signale toujours un fichier que vous nommez dans la commande, ou que le code du site importe. Dans un dossier, elle signale un fichier dans deux cas : il a la plupart des clés obligatoires propres à ce modèle, ou c’est une page valide de ce modèle, avec au moins une de ces clés. Elle ignore les autres fichiers, car un autre outil peut utiliser le même `layout`.",
    en: "a list `pages` replaces the library’s page types. If the page type is not in the list, the file does not match any page type of the site. The command always reports a file that you name in the command, or that the site’s code imports. In a folder, it reports a file only if the file has most of the required keys that are specific to this page type, or if it is a valid page of this type with at least one specific key. It skips the other files, since another tool may use the same `layout`.",
  },
  fix: {
    fr: 'ajoutez le modèle à la liste de `dsfr-blocks.config.ts`, et importez-le de `"dsfr-blocks"` : `pages: [MaPage, CandidatesPage]`. Si un autre outil crée la page de ce fichier, désactivez la règle dans les [réglages](props.md#settings).',
    en: 'add the page type to the list in `dsfr-blocks.config.ts`, and import it from `"dsfr-blocks"`: `pages: [MyPage, CandidatesPage]`. If another tool builds the page of this file, turn the rule off in the [settings](props.md#settings).',
  },
  examples: [],
};
