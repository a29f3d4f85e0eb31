import type { Rule, RuleDocs } from "../../content/rule";

export const unlistedLayout = {
  name: "unlisted-layout",
  severity: "error",
  isFixed: true,
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
  part: "file",
  about: {
    fr: "Son `layout` est celui d’une page de cette bibliothèque, et les réglages ont une liste `pages` qui ne la nomme pas.",
    en: "Its `layout` is that of a page of this library, and the settings have a list `pages` that does not name it.",
  },
  why: {
    fr: "une liste `pages` remplace les pages de la bibliothèque. Sans cette ligne, le fichier n’est aucune des pages du site. Dans un dossier, la commande le laisse de côté, car il peut être à un autre outil. Si vous le nommez, ou si une page l’importe, il manque quelque chose.",
    en: "a list `pages` replaces the library’s pages. Without this line, the file is none of the site’s pages. In a folder, the command leaves it aside, since another tool may own it. If you name the file, or import it, something is missing.",
  },
  fix: {
    fr: 'ajoutez la page à la liste de `dsfr-blocks.config.ts`, et importez-la de `"dsfr-blocks"` : `pages: [MaPage, CandidatesPage]`.',
    en: 'add the page to the list in `dsfr-blocks.config.ts`, and import it from `"dsfr-blocks"`: `pages: [MyPage, CandidatesPage]`.',
  },
  examples: [],
};
