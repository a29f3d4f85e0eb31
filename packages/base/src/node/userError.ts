import { type Details, type Issue, createIssue, type Severity } from "../issue";
import { FILE_START } from "../position";
import { type Bilingual, type Language, formatMessage } from "../message";
import { toPrintableDetails } from "../codeFrame";
import type { Dependencies } from "./dependencies";
import { type FileMessageName, fileMessages } from "./messages";

/** Working directory for file names, and language of the messages about the files. */
export interface FileContext {
  readonly cwd: string;
  readonly language: Language;
  readonly dependencies?: Dependencies | undefined;
}

/** Error that the user can correct, with a message in two languages. */
export class UserError<Name extends string = string> extends Error {
  constructor(
    readonly messageName: Name,
    readonly translations: Bilingual,
    readonly details: Details = {},
    /** Whether the arguments are wrong. The message then ends with a line about the command's help. */
    readonly isUsageError = false,
  ) {
    super(messageName);
  }

  /**
   * Formats the message in a language. `more` provides details that only the caller knows, such as the name of the command.
   */
  format(language: Language, more: Details = {}): string {
    return formatMessage(this.translations, language, toPrintableDetails({ ...more, ...this.details }));
  }
}

/** Creates an error class for a set of messages. */
export function createUserErrorClass<Name extends string>(
  messages: Readonly<Record<Name, Bilingual>>,
  isOfUsage?: boolean,
) {
  return class extends UserError<Name> {
    constructor(name: Name, details?: Details) {
      super(name, messages[name], details, isOfUsage);
    }
  };
}

/**
 * Whether an error is meant for the user. Also recognises errors of another package that bundles its own copy of this file.
 */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && "translations" in error && "format" in error;
}

/** Error about a file or folder that cannot be read or written. The command can continue with the other files. */
export class FileError extends UserError<FileMessageName> {
  constructor(
    name: FileMessageName,
    readonly path: string,
    code = "",
  ) {
    super(name, fileMessages[name], { path, code });
  }
}

export type OnFileError = (error: FileError) => void;

/**
 * Runs a function that uses the file system.
 *
 * @throws {FileError} If the function throws a system error; the message is about `path`.
 */
export function withFileErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = getErrorCode(error);
    if (!code) throw error;
    throw new FileError(getMessageName(code, path), path, code);
  }
}

/**
 * Runs a function that concerns one file among several. If the function throws a `FileError`, calls `onError` with the error
 * and returns undefined.
 *
 * @throws {unknown} Any other error of the function.
 */
export function skipUnreadable<T>(work: () => T, onError: OnFileError): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    onError(error);
    return undefined;
  }
}

/** Returns an issue for a file that could not be read or written. */
export function createAccessIssue(error: FileError, severity: Severity, language: Language): Issue {
  const { path, messageName: sentence } = error;
  const rule = sentence === "not-utf-8-name" ? sentence : "file-access";
  const location = { file: path, position: FILE_START, severity };
  return createIssue(location, rule, error.format(language));
}

/** Files that cannot be read or written, each with one issue. */
export type UnreadableFiles = Map<string, Issue>;

/** Returns a handler that records each file error in `unread` instead of throwing it. */
export function collectUnreadable(unread: UnreadableFiles, { language }: FileContext): OnFileError {
  return (error) => void unread.set(error.path, createAccessIssue(error, "error", language));
}

/**
 * Throws the error. Used as a handler where the first file error must stop the command.
 *
 * @throws {FileError} The given error.
 */
export function rethrow(error: FileError): never {
  throw error;
}

/**
 * Returns a handler that throws the error of a missing path, and passes any other error to `onError`. Used for paths that the
 * user named.
 */
export function rethrowMissing(onError: OnFileError): OnFileError {
  return (error) => (error.messageName === "noSuchPath" ? rethrow : onError)(error);
}

/** Returns the code of a system error, such as `ENOENT`, or undefined for any other error. */
export function getErrorCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const MESSAGE_BY_CODE: Readonly<Record<string, FileMessageName>> = {
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

function getMessageName(code: string, path: string): FileMessageName {
  // Node.js decodes invalid bytes of a name as U+FFFD: no file has the resulting name
  return code === "ENOENT" && path.includes("\uFFFD")
    ? "not-utf-8-name"
    : (MESSAGE_BY_CODE[code] ?? "fileFailure");
}
