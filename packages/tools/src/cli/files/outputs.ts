import { isFree as isAnyFree, type NamedFile, outputAt as anyOutputAt } from "@dsfr-blocks/base/node/outputs";

/** The first line of every stylesheet that we make; one that begins so outlives what makes stylesheets small. */
export const STYLES_MARK = "/*! dsfr-blocks styles */\n";

/** How the files begin that our commands make, in each of their formats; spaces may be others, as formatters leave them. */
const MARKS: readonly RegExp[] = [
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="dsfr-blocks"/i,
  /^\/\*! dsfr-blocks styles \*\//,
  // a schema; not the fields of a CMS, which a person adapts
  /^\{\s*"\$schema": "[^"]*",\s*"title": "dsfr-blocks, page /,
];

/** The file that an option names, where nothing of anybody else's is lost by writing it; none of `sources`, which are read. */
export function outputAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  return anyOutputAt(out, sources, MARKS, cwd);
}

/** Whether nothing of anybody else's is lost when a file is written there. */
export function isFree(file: NamedFile): boolean {
  return isAnyFree(file, MARKS);
}
