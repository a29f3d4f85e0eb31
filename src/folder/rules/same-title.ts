import { groupBy } from "@dsfr-blocks/base/groupBy";
import { collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { findDuplicates, type FolderRule, type IndexedPage } from "../folder";

/** Title that two pages have (RGAA 8.6). */
export const sameTitle = {
  name: "same-title",
  severity: "warning",
  needs: "folder",
  related: ({ title, other }) => [title, other],
  fr: ({ title, other }) =>
    `« ${title} » est aussi le titre de « ${other} ». Donnez à chaque page un titre qui la distingue des autres.`,
  en: ({ title, other }) =>
    `“${title}” is also the title of “${other}”. Give each page a title that distinguishes it from the others.`,
  find(folder, report) {
    const series = findSeries(folder.pages);
    for (const [page, other] of findDuplicates(folder, normaliseTitle))
      if (!series.has(page))
        report(page, page.titlePosition, { title: collapseSpaces(page.title), other: other.file });
  },
} as const satisfies FolderRule<{ title: string; other: string }>;

/**
 * Returns the pages of a series: two or more titles follow each other several times in a folder, in the same order. The pages
 * of a series are steps that another page shows, so their titles are not titles of browser tabs.
 */
function findSeries(pages: readonly IndexedPage[]): ReadonlySet<IndexedPage> {
  const pairs = pages.flatMap((page, index) => {
    const next = pages[index + 1];
    const isPair =
      next && getFolder(next) === getFolder(page) && normaliseTitle(next) !== normaliseTitle(page);
    return isPair ? [[page, next] as const] : [];
  });
  const pairsByTitles = groupBy(pairs, ([page, next]) =>
    [getFolder(page), normaliseTitle(page), normaliseTitle(next)].join("\n"),
  );
  return new Set([...pairsByTitles.values()].filter(({ length }) => length > 1).flat(2));
}

const getFolder = ({ file }: IndexedPage): string => file.replace(/[^/\\]*$/, "");

const normaliseTitle = ({ title }: IndexedPage): string => collapseSpaces(title).toLowerCase();

export const title = {
  fr: "Deux pages ont le même titre.",
  en: "Two pages have the same title.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle ignore les fichiers d’un dossier dont les titres, deux au moins, reviennent dans le même ordre : ce sont des étapes qu’une autre page affiche.",
    en: "The rule ignores files of a folder whose titles, two or more in a row, repeat in the same order: they are the steps that another page shows, each series as a part.",
  },
  why: {
    fr: "on lit le titre dans un onglet et dans un moteur de recherche, et un lecteur d’écran l’annonce (RGAA 8.6).",
    en: "people see the title in a tab and in a search engine, and hear it in a screen reader (RGAA 8.6).",
  },
  fix: {
    fr: "donnez à chaque page un titre qui la distingue des autres.",
    en: "give each page a title that distinguishes it from the others.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand une autre page du dossier s’appelle « Foire aux questions »",
          en: "when another page of the folder is called “Foire aux questions”",
        },
        text: "title: Foire aux questions",
      },
      after: "title: Foire aux questions des candidats",
    },
  ],
};
