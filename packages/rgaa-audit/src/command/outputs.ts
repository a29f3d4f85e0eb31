import { BLOB_START } from "../reports/blob";
import { type NamedFile, resolveOutput as anyOutputAt } from "@dsfr-blocks/base/node/outputs";

/** Returns the first line that marks a file as a report of ours, in the formats without another mark. */
export const getFirstLines = (tool: string) => ({ text: `${tool}\n\n`, markdown: `<!-- ${tool} -->\n\n` });

/** Pattern of the command's name: its own, or that of another tool, such as `dsfr-blocks audit`. */
const TOOL_PATTERN = "(?:[a-z-]+ audit|rgaa-audit)";

/** Patterns of the beginning of a report in each format. They allow other spaces, since a formatter may have changed them. */
const MARKS: readonly RegExp[] = [
  new RegExp(
    String.raw`^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"[ /]*>\s*<meta name="generator" content="${TOOL_PATTERN}"`,
    "i",
  ),
  new RegExp(`^${TOOL_PATTERN}\\r?\\n`),
  new RegExp(`^<!-- ${TOOL_PATTERN} -->`),
  /^\{\s*"pages": \d+,\s*"checks": \d+,\s*"nodes": \d+,\s*"toReview": /,
  new RegExp(
    String.raw`^\{\s*"\$schema": "[^"]*sarif[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "${TOOL_PATTERN}"`,
  ),
  new RegExp(String.raw`^<\?xml[^>]*>\s*<testsuites name="${TOOL_PATTERN}"`),
  // the RGAA grid as the audit writes it; one saved again from a spreadsheet does not match, so it is never overwritten
  /^\uFEFF"(?:Critère|Criterion)","(?:Intitulé|Title)","(?:Éléments transversaux|Shared by all pages)"/,
  BLOB_START,
  // the session with which pages are opened
  /^\{\s*"cookies": \[/,
];

/** Returns the output file that an option names. Throws an error if it exists and is not one of our reports, or is in `sources`. */
export function resolveOutput(out: string, sources: readonly string[], cwd: string): NamedFile {
  return anyOutputAt(out, sources, MARKS, cwd);
}
