import {
  canOverwrite as isAnyFree,
  type NamedFile,
  resolveOutput as anyOutputAt,
} from "@dsfr-blocks/base/node/outputs";

/** First line of each stylesheet that we write. Minifiers keep a comment that starts with `/*!`. */
export const STYLES_MARK = "/*! dsfr-blocks styles */\n";

/** Starts of the files that our commands write, in each format. White space may differ, since formatters change it. */
const MARKS: readonly RegExp[] = [
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="dsfr-blocks"/i,
  /^\/\*! dsfr-blocks styles \*\//,
  // a JSON Schema; the fields of a CMS are excluded, since users adapt them
  /^\{\s*"\$schema": "[^"]*",\s*"title": "dsfr-blocks, page /,
];

/**
 * Returns the file that an option names. Throws a `UserError` if it is one of `sources`, which the command reads, or
 * would overwrite a file that our commands have not written.
 */
export function outputAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  return anyOutputAt(out, sources, MARKS, cwd);
}

/** Whether a file can be written without losing anything: it does not exist, is empty, or was written by our commands. */
export function isFree(file: NamedFile): boolean {
  return isAnyFree(file, MARKS);
}
