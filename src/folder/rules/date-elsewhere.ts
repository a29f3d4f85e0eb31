import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import { findFiles, type FolderRule, type IndexedFile, type IndexedPage } from "../folder";
import type { RuleDocs } from "@dsfr-blocks/content/rule";

/**
 * Opening or closing date that contradicts a range of days in a text of the same page or of a linked page. The rule reports a
 * range that begins on `opensAt` but does not end on `closesAt`, and a range that ends on `closesAt` but does not begin on
 * `opensAt`. In a linked page, the rule also reports a range that contains the date but does not begin or end on it.
 */
export const dateElsewhere = {
  name: "date-elsewhere",
  severity: "warning",
  needs: "folder",
  related: ({ other }) => (other === undefined ? [] : [other]),
  fr: ({ key, date, other, words }) =>
    other === undefined
      ? `« ${key} » est le ${formatFrenchDate(date)}, mais un texte de cette page indique « ${words} ». Écrivez la même date aux deux endroits.`
      : `« ${key} » est le ${formatFrenchDate(date)}, mais « ${other} » indique « ${words} ». Écrivez la même date dans les deux pages.`,
  en: ({ key, date, other, words }) =>
    other === undefined
      ? `“${key}” is ${formatEnglishDate(date)}, but a text of this page gives “${words}”. Write the same date in both places.`
      : `“${key}” is ${formatEnglishDate(date)}, but “${other}” gives “${words}”. Write the same date in both pages.`,
  form: ({ date, other, words }) =>
    other === undefined
      ? `Cette date est le ${formatFrenchDate(date)}, mais un texte de cette page indique « ${words} ». Écrivez la même date aux deux endroits.`
      : `Cette date est le ${formatFrenchDate(date)}, mais la page « ${other} », vers laquelle cette page a un lien, indique « ${words} ». Écrivez la même date dans les deux pages.`,
  find({ pages, urlIndex: addresses }, report) {
    const pagesByFile = new Map<IndexedFile, IndexedPage>(pages.map((page) => [page, page]));
    for (const page of pages) {
      const { changes } = page.dates;
      if (changes.length === 0) continue;
      const files = page.links.flatMap(({ path }) => (path === undefined ? [] : findFiles(path, addresses)));
      const linked = files.flatMap((file) => pagesByFile.get(file) ?? []);
      for (const other of new Set([page, ...linked])) {
        const { ranges } = other.dates;
        for (const { key, position: place, end, day } of changes) {
          if (ranges.some((range) => range[end] === day)) continue;
          const opposite = end === "first" ? "last" : "first";
          const oppositeDay = changes.find((change) => change.end === opposite)?.day;
          const range =
            ranges.find((each) => each[opposite] === oppositeDay) ??
            ranges.find(({ first, last }) => other !== page && first <= day && day <= last);
          if (!range) continue;
          report(page, place, {
            key,
            date: day,
            words: range.text,
            ...(other !== page && { other: other.file }),
          });
        }
      }
    }
  },
} as const satisfies FolderRule<{ key: string; date: string; other?: string; words: string }>;

export const title = {
  fr: "Une date de l’appel ne correspond pas à celle d’un texte, ou d’une autre page.",
  en: "A date of the call differs from that in a text, or in another page.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle compare `opensAt` et `closesAt` aux périodes écrites dans cette page, et dans les pages du dossier vers lesquelles elle a un lien. Si une période commence le jour de `opensAt`, elle doit finir le jour de `closesAt`, et inversement. Dans une autre page, une période qui contient une de ces dates doit aussi commencer par `opensAt`, ou finir par `closesAt`.",
    en: "The rule compares `opensAt` and `closesAt` with the periods in this page, and in the pages of the folder to which it links. If a period begins on `opensAt`, it must end on `closesAt`, and the other way round. In another page, a period that contains one of these days must also begin on `opensAt`, or end on `closesAt`.",
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
