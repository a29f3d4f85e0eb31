import { finderIn, type People } from "../../blocks/profile-cards/people";
import { type Issue, makeIssue } from "../../content/issue";
import { nearest } from "../../content/nearest";
import type { Reading, ReadOptions } from "../../content/read";
import type { CandidatesPageContent } from "./schema";

/** The names of a page that its directory does not know, or knows twice, each at its line. */
export function checkPeople(
  reading: Reading<CandidatesPageContent>,
  people: People,
  { file = "", language = "fr" }: ReadOptions = {},
): Issue[] {
  const names = reading.value?.profiles.list ?? [];
  const find = finderIn(people);
  const known = Object.keys(people);
  return names.flatMap((name, index): Issue[] => {
    const place = reading.place(["profiles", "list", index]);
    const found = find(name);
    if (!place || found.length === 1 || name.trim() === "") return [];
    if (found.length > 1) {
      const details = { name: name.trim(), found: found.map((each) => each.name).join(", ") };
      return [makeIssue({ file, language }, "ambiguous-person", place, details)];
    }
    const near = nearest(name, known);
    const details = { name: name.trim(), ...(near !== undefined && { nearest: near }) };
    return [makeIssue({ file, language }, "unknown-person", place, details)];
  });
}
