import { BLOB } from "../reports/blob";
import { type NamedFile, outputAt as anyOutputAt } from "@dsfr-blocks/base/node/outputs";

/** The line that makes a text a report of ours, in the formats that have no other place for it. */
export const firstLines = (tool: string) => ({ text: `${tool}\n\n`, markdown: `<!-- ${tool} -->\n\n` });

/** This command, under its own name or that of a host: `dsfr-blocks audit`. */
const TOOL = "(?:[a-z-]+ audit|rgaa-audit)";

/** How the reports begin, in each of their formats; spaces may be others, as formatters leave them. */
const MARKS: readonly RegExp[] = [
  new RegExp(
    String.raw`^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="${TOOL}"`,
    "i",
  ),
  new RegExp(`^${TOOL}\\r?\\n`),
  new RegExp(`^<!-- ${TOOL} -->`),
  /^\{\s*"pages": \d+,\s*"checks": \d+,\s*"nodes": \d+,\s*"toReview": /,
  new RegExp(
    String.raw`^\{\s*"\$schema": "[^"]*sarif[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "${TOOL}"`,
  ),
  new RegExp(String.raw`^<\?xml[^>]*>\s*<testsuites name="${TOOL}"`),
  // the grid of RGAA; one that a person has saved again from a spreadsheet begins otherwise
  /^\uFEFF"(?:Critère|Criterion)","(?:Intitulé|Title)","(?:Éléments transversaux|Shared by all pages)"/,
  BLOB,
  // the session that it opens pages with
  /^\{\s*"cookies": \[/,
];

/** The file that an option names, where nothing of anybody else's is lost by writing it; none of `sources`, which are read. */
export function outputAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  return anyOutputAt(out, sources, MARKS, cwd);
}
