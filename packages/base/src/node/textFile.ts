import { lstatSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { TextDecoder } from "node:util"; // no global in jsdom, in which sites test
import { createPositionLookup } from "../position";
import { type Issue, createIssue } from "../issue";
import { FileError, type Where, withFileErrors } from "./userError";
import { fileSentences } from "./sentences";

/** A file's text; where its bytes are not UTF-8, also where that begins. */
export interface TextFile {
  readonly file: string;
  /** Without the byte order mark. */
  readonly source: string;
  /** The byte order mark, where the file begins with one. */
  readonly mark: string;
  readonly issue?: Issue;
}

/** Reads a file that the person named. `file` is its name as they wrote it. */
export function readTextFile(file: string, where: Where): TextFile {
  return asText(file, readBytes(file, where.cwd), where);
}

function readBytes(file: string, cwd: string): Buffer {
  return withFileErrors(file, () => readFileSync(resolve(cwd, file)));
}

/** The text of a file as it is, its byte order mark too. */
export function readText(file: string, cwd: string): string {
  return readBytes(file, cwd).toString("utf8");
}

export function asText(file: string, bytes: Buffer, { language }: Pick<Where, "language">): TextFile {
  const mark = MARK.equals(bytes.subarray(0, MARK.length)) ? "\uFEFF" : "";
  try {
    return { file, source: new TextDecoder("utf-8", { fatal: true }).decode(bytes), mark };
  } catch {
    const source = new TextDecoder().decode(bytes);
    const place = createPositionLookup(source)(Math.max(source.indexOf("\uFFFD"), 0));
    const issue = createIssue(
      { file, place, severity: "error" },
      "not-utf-8",
      fileSentences["not-utf-8"][language],
    );
    return { file, source, mark, issue };
  }
}

const MARK = Buffer.from("\uFEFF");

/** Whether a name is that of a file itself, not of a symbolic link or a pipe. */
export function isRegularFile(file: string, cwd: string): boolean {
  return withFileErrors(file, () => lstatSync(resolve(cwd, file)).isFile());
}

/** The absolute path of a folder that the person named. */
export function folderAt(path: string, cwd: string): string {
  const folder = resolve(cwd, path);
  if (!withFileErrors(path, () => statSync(folder)).isDirectory()) throw new FileError("notFolder", path);
  return folder;
}
