import { type Issue, makeIssue, type Report } from "../../content/issue";
import type { Reading } from "../../content/read";
import type { CandidatesPageContent } from "./schema";

/** The page's sections, and whether each has something to show under its title. */
const SECTIONS: Readonly<Record<string, (page: CandidatesPageContent) => readonly (string | undefined)[]>> = {
  def: ({ def }) => [def.info.title, def.info.desc],
  what: ({ what }) => what.defs.map(({ def }) => def),
  profiles: ({ profiles }) => [profiles.desc, ...(profiles.list ?? [])],
  conditions: ({ conditions }) => [
    conditions.desc,
    ...(conditions.salaries ?? []).map(({ experience }) => experience),
  ],
  how: ({ how }) => [how.desc, ...(how.steps ?? []).map(({ title }) => title)],
};

/** Sections without a title, and titles without a section. A section that is wholly empty is not there, on purpose. */
export function emptyRules({ value: page, place }: Reading<CandidatesPageContent>, report: Report): Issue[] {
  if (!page) return [];
  return Object.entries(SECTIONS).flatMap(([key, contentOf]): Issue[] => {
    const titled = page[key as "def"].title.trim() !== "";
    const filled = contentOf(page).some((text) => (text ?? "").trim() !== "");
    const at = place(titled ? [key] : [key, "title"]);
    if (titled === filled || !at) return [];
    return [
      makeIssue(report, titled ? "empty-block" : "empty-title", at, { key: titled ? key : `${key}.title` }),
    ];
  });
}
