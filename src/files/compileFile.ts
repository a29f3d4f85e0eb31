import type { People } from "../blocks/profile-cards/people";
import { type CompiledCandidatesPage, compilePage, type CompilePageOptions } from "../compiled/compilePage";
import type { Language } from "../content/sentences";
import { checkPage, type CheckOptions } from "../pages/candidates/checkPage";
import { type Finding, isError } from "./finding";
import { readPeople } from "./readPeople";
import { sayOfFile } from "./sentences";
import { UserError } from "./userError";
import { folderAt, readTextFile } from "./textFile";
import { weigh } from "./weigh";

/** How a page's file is checked, and how it is compiled. Paths are taken from the site's folder. */
export interface FileOptions
  extends Omit<CompilePageOptions, "people">, Pick<CheckOptions, "hosts" | "language" | "rules" | "today"> {
  /** The directory that the profiles' names are looked up in: its folder of Markdown files, or itself. */
  readonly people?: string | People | undefined;
  /** The site's root, such as `public`, where documents to download are weighed. */
  readonly public?: string | undefined;
}

export interface CompiledFile {
  /** Undefined as soon as one finding is an error. */
  readonly page: CompiledCandidatesPage | undefined;
  /** What is wrong with the people's files, then what can be better in the page, in reading order. */
  readonly findings: readonly Finding[];
  /** The text of each file that was read, by its name. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads, checks and compiles a page's file, which is named from `folder`. Throws an `Error` of one
 * sentence for a file or folder that cannot be read; what an author wrote is a finding.
 */
export function compileFile(file: string, options: FileOptions, folder: string): CompiledFile {
  const { language = "fr" } = options;
  try {
    return compile(file, options, folder);
  } catch (error) {
    throw error instanceof UserError ? sentenceError(error as UserError, language) : error;
  }
}

function sentenceError({ sentence, details }: UserError, language: Language): Error {
  return new Error(sayOfFile(language, sentence, details));
}

function compile(file: string, options: FileOptions, folder: string): CompiledFile {
  const { hosts, language = "fr", rules, today, public: root, people, ...setting } = options;
  const directory = typeof people === "string" ? readPeople(people, folder, language) : undefined;
  const known = typeof people === "string" ? directory?.people : people;
  const { source, fault } = readTextFile(file, folder, language);
  const checked = fault
    ? { issues: [fault], reading: undefined }
    : checkPage(source, { file, hosts, language, people: known, rules, today });
  const content = checked.issues.some(isError) ? undefined : checked.reading?.value;
  const publicFolder = root === undefined ? undefined : folderAt(root, folder);
  const sizeOf = (url: string) => weigh(url, publicFolder);
  return {
    page: content && compilePage(content, { sizeOf, ...setting, people: known }),
    findings: [...(directory?.findings ?? []), ...checked.issues],
    sources: new Map([...(directory?.sources ?? []), [file, source]]),
  };
}
