import type { People } from "../../blocks/profile-cards/people";
import { byPlace } from "../../content/issue";
import type { Language } from "../../content/sentences";
import { checkPeople } from "../../pages/candidates/checkPeople";
import { readPage } from "../../pages/candidates/readPage";
import type { CandidatesPageContent } from "../../pages/candidates/schema";
import type { Finding } from "../report/finding";
import type { TextFile } from "../../files/textFile";

export interface PageReading {
  /** Undefined as soon as one finding is an error. */
  readonly content: CandidatesPageContent | undefined;
  readonly findings: readonly Finding[];
}

/** A page's content, and what keeps it from being shown as meant; what can be better in its texts is the affair of `check`. */
export function readPageFile(page: TextFile, people: People | undefined, language: Language): PageReading {
  const { file, source, fault } = page;
  if (fault) return { content: undefined, findings: [fault] };
  const reading = readPage(source, { file, language });
  const issues = [...reading.issues, ...(people ? checkPeople(reading, people, { file, language }) : [])];
  return { content: reading.value, findings: issues.sort(byPlace) };
}
