import { lstatSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { TextDecoder } from "node:util"; // not a global in jsdom, which sites use for tests
import { createPositionLookup } from "../position";
import { type Issue, createIssue } from "../issue";
import { FileError, type FileContext, withFileErrors } from "./userError";
import { fileMessages } from "./messages";

/** Text of a file. If its bytes are not UTF-8, `issue` has the position of the first invalid byte. */
export interface TextFile {
  readonly file: string;
  /** Text without the byte order mark. */
  readonly source: string;
  /** Byte order mark, or "" if the file does not begin with one. */
  readonly mark: string;
  readonly issue?: Issue;
}

/**
 * Reads a file that the user named. `file` is the name that the user gave.
 *
 * @throws {FileError} If the file cannot be read.
 */
export function readTextFile(file: string, where: FileContext): TextFile {
  where.dependencies?.addFile(resolve(where.cwd, file));
  return decodeTextFile(file, readBytes(file, where.cwd), where);
}

function readBytes(file: string, cwd: string): Buffer {
  return withFileErrors(file, () => readFileSync(resolve(cwd, file)));
}

/**
 * Returns the text of a file, including its byte order mark.
 *
 * @throws {FileError} If the file cannot be read.
 */
export function readText(file: string, cwd: string): string {
  return readBytes(file, cwd).toString("utf8");
}

export function decodeTextFile(
  file: string,
  bytes: Buffer,
  { language }: Pick<FileContext, "language">,
): TextFile {
  const mark = BYTE_ORDER_MARK.equals(bytes.subarray(0, BYTE_ORDER_MARK.length)) ? "\uFEFF" : "";
  try {
    return { file, source: new TextDecoder("utf-8", { fatal: true }).decode(bytes), mark };
  } catch {
    const source = new TextDecoder().decode(bytes);
    const position = createPositionLookup(source)(Math.max(source.indexOf("\uFFFD"), 0));
    const issue = createIssue(
      { file, position, severity: "error" },
      "not-utf-8",
      fileMessages["not-utf-8"][language],
    );
    return { file, source, mark, issue };
  }
}

const BYTE_ORDER_MARK = Buffer.from("\uFEFF");

/** Whether a name refers to a regular file, not to a symbolic link or a pipe. */
export function isRegularFile(file: string, cwd: string): boolean {
  return withFileErrors(file, () => lstatSync(resolve(cwd, file)).isFile());
}

/**
 * Returns the absolute path of a folder that the user named.
 *
 * @throws {FileError} If the path does not exist or is not a folder.
 */
export function resolveFolder(path: string, cwd: string): string {
  const folder = resolve(cwd, path);
  if (!withFileErrors(path, () => statSync(folder)).isDirectory()) throw new FileError("notFolder", path);
  return folder;
}
