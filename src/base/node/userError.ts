import type { Details, FileSentence } from "../../site/sentences";

/** What a person asked for cannot be done, and the sentence that says why. */
export class UserError<Name extends string = FileSentence> extends Error {
  constructor(
    readonly sentence: Name,
    readonly details: Details = {},
  ) {
    super(sentence);
  }
}

/** A file or folder that cannot be read or written: among several, the others can. */
export class FileError extends UserError {
  constructor(
    sentence: FileSentence,
    readonly path: string,
    code: string,
  ) {
    super(sentence, { path, code });
  }
}

export type OnFileError = (error: FileError) => void;

/** Runs what touches the file system; its errors become sentences about `path`. */
export function reaching<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    throw new FileError(sentenceFor(code, path), path, code);
  }
}

/** Runs what concerns one file among several: when it cannot be reached, `onError` is called and the others follow. */
export function trying<T>(work: () => T, onError: OnFileError): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    onError(error);
    return undefined;
  }
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
