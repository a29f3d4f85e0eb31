import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const unlistedLayout = {
  name: "unlisted-layout",
  severity: "error",
  fr: ({ layout, page }) =>
    `« layout: ${layout} » est le mot de ${page}, une page de dsfr-blocks que « pages » ne liste pas dans les réglages du site. Ajoutez-la dans dsfr-blocks.config.ts : import { ${page} } from "dsfr-blocks"; puis pages: […, ${page}]`,
  en: ({ layout, page }) =>
    `“layout: ${layout}” is the word of ${page}, a page of dsfr-blocks that “pages” of the site’s settings does not list. Add it in dsfr-blocks.config.ts: import { ${page} } from "dsfr-blocks"; then pages: […, ${page}]`,
} as const satisfies Rule<{ layout: string; page: string }>;

export const title = {
  fr: "La page du fichier manque à la liste « pages » du site.",
  en: "The page of the file is missing from the site’s list “pages”.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Son `layout` est celui d’une page de cette bibliothèque, et les réglages ont une liste `pages` qui ne la nomme pas.",
    en: "Its `layout` is that of a page of this library, and the settings have a list `pages` that does not name it.",
  },
  why: {
    fr: "une liste `pages` remplace les pages de la bibliothèque. Sans cette ligne, le fichier n’est aucune des pages du site. Dans un dossier, la commande le dit d’un fichier qui a les clés de cette page, sans erreur. Elle laisse les autres de côté : un autre outil peut avoir le même mot. D’un fichier qui est nommé ou importé, elle le dit toujours.",
    en: "a list `pages` replaces the library’s pages. Without this line, the file is none of the site’s pages. In a folder, the command says so of a file that has the keys of this page, without an error. It skips the others, since another tool may use the same word. It always says so of a file that is named or imported.",
  },
  fix: {
    fr: 'ajoutez la page à la liste de `dsfr-blocks.config.ts`, et importez-la de `"dsfr-blocks"` : `pages: [MaPage, CandidatesPage]`. Si un autre outil fait la page de ce fichier, faire taire la règle dans les [réglages](#les-réglages).',
    en: 'add the page to the list in `dsfr-blocks.config.ts`, and import it from `"dsfr-blocks"`: `pages: [MyPage, CandidatesPage]`. If another tool makes the page of this file, turn the rule off in the [settings](props.md#settings).',
  },
  examples: [],
};
