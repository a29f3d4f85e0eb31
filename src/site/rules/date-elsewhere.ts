import { groupBy } from "../../base/groupBy";
import { START } from "../../base/place";
import { datesIn } from "../../content/dates";
import { parseMarkdown } from "../../content/markdown/parse";
import { textsOf } from "../../content/texts/visit";
import { longDate } from "../../base/day";
import { filesAt, type FolderPage, type MarkdownFile, valuesOf } from "../folder";
import type { RuleDocs } from "../../content/rule";
import type { FolderRule } from "../folder";

/** A day at which what a page shows changes, inside a range of days of a page that it links to, and not at its end. */
export const dateElsewhere = {
  name: "date-elsewhere",
  severity: "warning",
  needs: "folder",
  fr: ({ key, date, other, words }) =>
    `« ${key} » dit le ${date}, et « ${other} » dit « ${words} ». Écrivez la même date dans les deux pages.`,
  en: ({ key, date, other, words }) =>
    `“${key}” says ${date}, and “${other}” says “${words}”. Write the same date in both pages.`,
  find({ pages, links, addresses, language }, report) {
    const byFile = new Map<MarkdownFile, FolderPage>(pages.map((page) => [page, page]));
    const linksFrom = groupBy(links, ({ page }) => page);
    const ranges = new Map<FolderPage, readonly DayRange[]>();
    for (const page of pages) {
      const days = changesOf(page);
      if (days.length === 0) continue;
      const files = (linksFrom.get(page) ?? []).flatMap(({ path }) =>
        path === undefined ? [] : filesAt(path, addresses),
      );
      for (const other of new Set(files.flatMap(({ file }) => byFile.get(file) ?? []))) {
        if (other === page) continue;
        const told = ranges.get(other) ?? [...rangesOf(other)];
        ranges.set(other, told);
        for (const { key, end, day } of days) {
          const around = told.find(({ first, last }) => first <= day && day <= last);
          if (!around || told.some((range) => range[end] === day)) continue;
          const date = longDate(day, language === "fr" ? "fr-FR" : "en-GB");
          const data = { key, date, other: other.file, words: around.words };
          report(page, page.reading.place([key]) ?? START, data);
        }
      }
    }
  },
} as const satisfies FolderRule<{ key: string; date: string; other: string; words: string }>;

/** The days at which what a page shows changes, each with the end of a range that says the same. */
function changesOf(page: FolderPage) {
  const values = valuesOf(page);
  return Object.entries(page.reading.page?.schema.fields ?? {}).flatMap(([key, schema]) => {
    const day = values[key];
    if (schema.kind !== "text" || !schema.changes || typeof day !== "string") return [];
    return [{ key, day, end: schema.changes === "from" ? "first" : "last" } as const];
  });
}

interface DayRange {
  readonly first: string;
  readonly last: string;
  readonly words: string;
}

function* rangesOf({ reading }: FolderPage): Generator<DayRange> {
  for (const text of reading.texts) {
    if (text.format !== "markdown") continue;
    for (const { value } of textsOf(parseMarkdown(text.value))) {
      for (const { start, end, first, last } of datesIn(value))
        if (first < last) yield { first, last, words: value.slice(start, end) };
    }
  }
}

export const title = {
  fr: "Une date de l’appel n’est pas celle que donne une autre page.",
  en: "A date of the call is not the one that another page gives.",
};

export const docs: RuleDocs = {
  part: "folder",
  about:
    "Cela se dit de `opensAt` et de `closesAt`, quand une page du dossier à laquelle celle-ci mène écrit une période qui contient ce jour sans commencer ou finir par lui.",
  examples: [
    {
      before: {
        when: "quand la page « Postuler » dit « du 3 au 26 avril 2026 »",
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
