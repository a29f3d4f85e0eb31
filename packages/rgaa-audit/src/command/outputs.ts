import { BLOB_START } from "../reports/blob";
import { type NamedFile, resolveOutput as resolveMarkedOutput } from "@dsfr-blocks/base/node/outputs";

/**
 * Returns the first lines of text and Markdown reports. These lines mark a file as one of our reports; the other formats
 * contain another mark.
 */
export const getFirstLines = (tool: string) => ({ text: `${tool}\n\n`, markdown: `<!-- ${tool} -->\n\n` });

/** Pattern of the command's name: `rgaa-audit`, or the name of another tool's command, such as `dsfr-blocks audit`. */
const TOOL_PATTERN = "(?:[a-z-]+ audit|rgaa-audit)";

/**
 * Regular expressions, each of which matches the beginning of one type of file that the audit writes. The expressions allow
 * other spaces, because a formatter may have changed the spaces.
 */
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
  // the RGAA grid as the audit writes it; a grid that a spreadsheet has saved does not match, so it is never overwritten
  /^\uFEFF"(?:Critère|Criterion)","(?:Intitulé|Title)","(?:Éléments transversaux|Shared by all pages)"/,
  BLOB_START,
  // the session with which pages are opened
  /^\{\s*"cookies": \[/,
];

/**
 * Returns the output file that an option names.
 *
 * @throws {CommandError} If the file exists and is not one of our reports, or if the file is one of `sources`.
 */
export function resolveOutput(out: string, sources: readonly string[], cwd: string): NamedFile {
  return resolveMarkedOutput(out, sources, MARKS, cwd);
}
