import { type Details, type Issue, createIssue, type Severity } from "../issue";
import { START } from "../position";
import { type Bilingual, type Language, formatMessage } from "../message";
import { visibleDetails } from "../codeFrame";
import { type FileSentence, fileSentences } from "./sentences";

/** The folder that names of files start from, and the language of what is said of them. */
export interface Where {
  readonly cwd: string;
  readonly language: Language;
}

/** What a person asked for cannot be done, and the sentence that says why. */
export class UserError<Name extends string = string> extends Error {
  constructor(
    readonly sentence: Name,
    readonly words: Bilingual,
    readonly details: Details = {},
    /** Whether a command line is not written right: a line more says where its help is. */
    readonly isOfUsage = false,
  ) {
    super(sentence);
  }

  /** The sentence, in a language; `more` fills blanks that only the one who tells it knows. */
  in(language: Language, more: Details = {}): string {
    return formatMessage(this.words, language, visibleDetails({ ...more, ...this.details }));
  }
}

/** Returns the class of the errors that say one of these sentences. */
export function userErrorOf<Name extends string>(
  sentences: Readonly<Record<Name, Bilingual>>,
  isOfUsage?: boolean,
) {
  return class extends UserError<Name> {
    constructor(sentence: Name, details?: Details) {
      super(sentence, sentences[sentence], details, isOfUsage);
    }
  };
}

/** Whether an error is one for the person, of this package or of another that holds this file too. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && "words" in error && "in" in error;
}

/** A file or folder that cannot be read or written: among several, the others can. */
export class FileError extends UserError<FileSentence> {
  constructor(
    sentence: FileSentence,
    readonly path: string,
    code = "",
  ) {
    super(sentence, fileSentences[sentence], { path, code });
  }
}

export type OnFileError = (error: FileError) => void;

/** Runs what touches the file system; its errors become sentences about `path`. */
export function withFileErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    throw new FileError(sentenceFor(code, path), path, code);
  }
}

/** Runs what concerns one file among several: when it cannot be reached, `onError` is called and the others follow. */
export function skipUnreadable<T>(work: () => T, onError: OnFileError): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    onError(error);
    return undefined;
  }
}

/** A file that could not be read or written, where others could. */
export function accessFinding(error: FileError, severity: Severity, language: Language): Issue {
  const { path, sentence } = error;
  const rule = sentence === "not-utf-8-name" ? sentence : "file-access";
  const at = { file: path, place: START, severity };
  return createIssue(at, rule, error.in(language));
}

/** The files that cannot be read or written, each once. */
export type Unread = Map<string, Issue>;

/** Notes each file that fails, so that it stops nothing. */
export function collectUnreadable(unread: Unread, { language }: Where): OnFileError {
  return (error) => void unread.set(error.path, accessFinding(error, "error", language));
}

/** For where the first file that cannot be reached stops the work. */
export function rethrow(error: FileError): never {
  throw error;
}

/** For what the person named: that it is not there always stops the work. */
export function exceptMissing(onError: OnFileError): OnFileError {
  return (error) => (error.sentence === "noSuchPath" ? rethrow : onError)(error);
}

/** The system's name of an error, as in `ENOENT`; undefined when the error is not the system's. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const SENTENCES: Readonly<Record<string, FileSentence>> = {
  ENOENT: "noSuchPath",
  ENOTDIR: "noSuchPath",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  EISDIR: "isFolder",
  ENOSPC: "diskFull",
  ELOOP: "linkLoop",
  ENAMETOOLONG: "nameTooLong",
  ENXIO: "notFile",
  ERR_FS_FILE_TOO_LARGE: "fileTooLarge",
};

function sentenceFor(code: string, path: string): FileSentence {
  // Node.js puts U+FFFD for the bytes that it cannot read in a name: no file has the resulting name
  return code === "ENOENT" && path.includes("\uFFFD") ? "not-utf-8-name" : (SENTENCES[code] ?? "fileFailure");
}
