import { dirname, relative } from "node:path";
import { type NamedPerson, type People, peopleOf } from "../definition/people";
import { accessIssue, type FileIssue, type Where } from "./fileIssue";
import { markdownFiles } from "./markdownFiles";
import { readProfile, type ResolvePhoto } from "./readProfile";
import { folderAt, readTextFile } from "./textFile";
import { type FileError, trying } from "./userError";

export interface PeopleFolder {
  readonly people: People;
  readonly issues: readonly FileIssue[];
  /** The text of each file, by its name. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads a folder of profiles, one Markdown file each. `photosFrom` tells how to find the photos of
 * the profiles in one of its folders; without it their addresses stay as written.
 */
export function readPeople(
  folder: string,
  where: Where,
  photosFrom: (subfolder: string) => ResolvePhoto = () => (image) => ({ url: image }),
): PeopleFolder {
  const { cwd, language } = where;
  folderAt(folder, cwd);
  const named: NamedPerson[] = [];
  const issues: FileIssue[] = [];
  const sources = new Map<string, string>();
  const onError = (error: FileError) => void issues.push(accessIssue(error, "warning", language));
  for (const file of markdownFiles(folder, cwd, onError)) {
    const text = trying(() => readTextFile(file, where), onError);
    if (!text) continue;
    const { source, issue } = text;
    sources.set(file, source);
    if (issue) {
      issues.push({ ...issue, severity: "warning" });
      continue;
    }
    const photoOf = photosFrom(relative(folder, dirname(file)));
    const { name, person, issues: found } = readProfile(file, source, language, photoOf);
    issues.push(...found);
    if (name !== undefined) named.push({ name, person });
  }
  return { people: peopleOf(named), issues, sources };
}
