import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../../cli/userError";
import { withFileErrors } from "./userError";

/** A file as it was named, and its whole path. */
export interface NamedFile {
  readonly name: string;
  readonly target: string;
}

/**
 * The file that `out` names, after a look at whether a result may go there: no file stands there, or an empty one, or one that
 * bears the mark of our commands and is none of `sources`, which this one reads.
 */
export function outputAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  const file = placeAt(out, sources, cwd);
  if (!isFree(file)) throw new UserError("outIsForeign", { path: out });
  return file;
}

/** The same for a page that is there already, and of which only a part will be written. */
export function placeAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  const path = resolve(cwd, out);
  const parent = withFileErrors(out, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (!parent?.isDirectory()) {
    throw new UserError("noOutFolder", { path: dirname(out) });
  }
  if (!withFileErrors(out, () => lstatSync(path, { throwIfNoEntry: false })))
    return { name: out, target: path };
  const there = withFileErrors(out, () => statSync(path));
  if (there.isDirectory()) throw new UserError("isFolder", { path: out });
  // to rename a page onto /dev/null would take the device away
  if (!there.isFile()) throw new UserError("notFile", { path: out });
  const file = { name: out, target: withFileErrors(out, () => realpathSync(path)) };
  refuseSources(file, sources, cwd);
  return file;
}

/** Throws a `UserError` where a file to write is one of those that are read, under whatever name. */
export function refuseSources({ name, target }: NamedFile, sources: readonly string[], cwd: string): void {
  const there = statSync(target, { throwIfNoEntry: false });
  if (!there) return;
  const isThere = (source: string) => {
    const read = withFileErrors(source, () => statSync(resolve(cwd, source), { throwIfNoEntry: false }));
    return read?.ino === there.ino && read.dev === there.dev;
  };
  if (sources.some(isThere)) throw new UserError("outIsSource", { path: name });
}

/** Whether nothing of anybody else's is lost when a file is written there. */
export function isFree({ name, target }: NamedFile): boolean {
  if (!statSync(target, { throwIfNoEntry: false })) return true;
  const start = withFileErrors(name, () => startOf(target));
  return start === "" || MARKS.some((mark) => mark.test(start));
}

/** The line that makes a text ours, in the formats that have no other place for it. */
export const FIRST_LINES = { text: "dsfr-blocks audit\n\n", markdown: "<!-- dsfr-blocks audit -->\n\n" };
/** The first line of every stylesheet that we make; one that begins so outlives what makes stylesheets small. */
export const STYLES_MARK = "/*! dsfr-blocks styles */\n";

/** How the files begin that our commands make, in each of their formats; spaces may be others, as formatters leave them. */
const MARKS: readonly RegExp[] = [
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="dsfr-blocks"/i,
  /^\/\*! dsfr-blocks styles \*\//,
  // a schema; not the fields of a CMS, which a person adapts
  /^\{\s*"\$schema": "[^"]*",\s*"title": "dsfr-blocks, page /,
  // reports of the audit
  /^dsfr-blocks audit\r?\n/,
  /^<!-- dsfr-blocks audit -->/,
  /^\{\s*"pages": \d+,\s*"checks": \d+,\s*"nodes": \d+,\s*"toReview": /,
  /^\{\s*"\$schema": "[^"]*sarif[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "dsfr-blocks audit"/,
  /^<\?xml[^>]*>\s*<testsuites name="dsfr-blocks audit"/,
  // the grid of RGAA; one that a person has saved again from a spreadsheet begins otherwise
  /^\uFEFF"(?:Critère|Criterion)","(?:Intitulé|Title)","(?:Éléments transversaux|Shared by all pages)"/,
  /^<\?xml[^>]*>\s*<office:document xmlns:office="[^"]*" xmlns:table="[^"]*" xmlns:text="[^"]*" office:version="1\.3" office:mimetype="[^"]*">\s*<office:body><office:spreadsheet><table:table table:name="RGAA /,
  // what the audit knows already, and the session that it opens pages with
  /^\{ "version": 1, "known": \[/,
  /^\{\s*"cookies": \[/,
];

/** More than any mark takes. */
const MARK_BYTES = 2000;

function startOf(path: string): string {
  const bytes = Buffer.alloc(MARK_BYTES);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, MARK_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
