import {
  canOverwrite as isAnyFree,
  type NamedFile,
  resolveOutput as anyOutputAt,
} from "@dsfr-blocks/base/node/outputs";

/** First line of each stylesheet that we write. Minifiers keep a comment that starts with `/*!`. */
export const STYLES_MARK = "/*! dsfr-blocks styles */\n";

/** Matches the start of each file that our commands write. White space may differ, because formatters change it. */
const MARKS: readonly RegExp[] = [
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="dsfr-blocks"/i,
  /^\/\*! dsfr-blocks styles \*\//,
  // a JSON Schema; CMS fields are not matched, because users adapt these fields
  /^\{\s*"\$schema": "[^"]*",\s*"title": "dsfr-blocks, page /,
];

/**
 * Returns the file that an option names. `sources` are the files that the command reads.
 *
 * @throws {UserError} If the file is one of `sources`, or if the file exists and was not written by our commands.
 */
export function resolveOutput(out: string, sources: readonly string[], cwd: string): NamedFile {
  return anyOutputAt(out, sources, MARKS, cwd);
}

/** Whether a file can be written without loss: the file does not exist, is empty, or was written by our commands. */
export function isFree(file: NamedFile): boolean {
  return isAnyFree(file, MARKS);
}
