import type { Details, FileSentence } from "./sentences";

/** What a person asked for cannot be done, and the sentence that says why. */
export class UserError<Name extends string = FileSentence> extends Error {
  constructor(
    readonly sentence: Name,
    readonly details: Details = {},
  ) {
    super(sentence);
  }
}

/** Runs what touches the file system; its faults become sentences about `path`. */
export function reaching<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    throw new UserError(FAULTS[code] ?? "fileFault", { path, code });
  }
}

/** The system's name of a fault, as in `ENOENT`; undefined when the error is none of the system's. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const FAULTS: Readonly<Record<string, FileSentence>> = {
  ENOENT: "noSuchPath",
  ENOTDIR: "noSuchPath",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  EISDIR: "isFolder",
  ENOSPC: "diskFull",
};
