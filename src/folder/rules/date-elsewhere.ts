import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import { findFiles, type FolderRule, type IndexedFile, type IndexedPage } from "../folder";
import type { RuleDocs } from "@dsfr-blocks/content/rule";

/**
 * Date in a key of a page, such as `opensAt`, that is inside a range of days of a linked page, although no range of the linked
 * page begins on this day (for `opensAt`) or ends on this day (for `closesAt`).
 */
export const dateElsewhere = {
  name: "date-elsewhere",
  severity: "warning",
  needs: "folder",
  related: ({ other }) => [other],
  fr: ({ key, date, other, words }) =>
    `« ${key} » est le ${formatFrenchDate(date)}, mais « ${other} » indique « ${words} ». Écrivez la même date dans les deux pages.`,
  en: ({ key, date, other, words }) =>
    `“${key}” is ${formatEnglishDate(date)}, but “${other}” gives “${words}”. Write the same date in both pages.`,
  form: ({ date, other, words }) =>
    `Cette date est le ${formatFrenchDate(date)}, mais la page « ${other} », vers laquelle cette page a un lien, indique « ${words} ». Écrivez la même date dans les deux pages.`,
  find({ pages, urlIndex: addresses }, report) {
    const pagesByFile = new Map<IndexedFile, IndexedPage>(pages.map((page) => [page, page]));
    for (const page of pages) {
      if (page.dates.changes.length === 0) continue;
      const files = page.links.flatMap(({ path }) => (path === undefined ? [] : findFiles(path, addresses)));
      for (const other of new Set(files.flatMap((file) => pagesByFile.get(file) ?? []))) {
        if (other === page) continue;
        const { ranges } = other.dates;
        for (const { key, position: place, end, day } of page.dates.changes) {
          const enclosing = ranges.find(({ first, last }) => first <= day && day <= last);
          if (!enclosing || ranges.some((range) => range[end] === day)) continue;
          report(page, place, { key, date: day, other: other.file, words: enclosing.text });
        }
      }
    }
  },
} as const satisfies FolderRule<{ key: string; date: string; other: string; words: string }>;

export const title = {
  fr: "Une date de l’appel ne correspond pas à celle d’une autre page.",
  en: "A date of the call differs from that of another page.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle compare `opensAt` et `closesAt` aux périodes écrites dans les pages du dossier vers lesquelles cette page a un lien. Si une date tombe dans une telle période, `opensAt` doit en être le premier jour, et `closesAt` le dernier.",
    en: "The rule compares `opensAt` and `closesAt` with the periods in pages of the folder to which this page links. It reports a day that is inside such a period, but is not its first or last day.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand la page « Postuler » contient « du 3 au 26 avril 2026 »",
          en: "when the page “Postuler” contains “du 3 au 26 avril 2026”",
        },
        text: `
          closesAt: 2026-04-20
          wait:
            title: L’appel est fermé
            desc: "Voyez [comment postuler](/participer/postuler)."`,
      },
      after: `
        closesAt: 2026-04-26
        wait:
          title: L’appel est fermé
          desc: "Voyez [comment postuler](/participer/postuler)."`,
    },
  ],
};
