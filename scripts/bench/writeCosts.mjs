// Writes the tables of docs/costs.md, and the table of the README, which repeats some rows of docs/costs.md.

import { readFileSync, writeFileSync } from "node:fs";
import { createCostsTable } from "./table.mjs";

/**
 * Writes a section of docs/costs.md, then the README's table from the whole docs/costs.md.
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
export function writeCosts(name, paragraphs) {
  writePart("docs/costs.md", name, paragraphs);
  writePart("README.md", "costs", [createReadmeCosts(readFileSync("docs/costs.md", "utf8"))]);
}

/**
 * Returns the README's table: some rows of the table of the whole page.
 * @param {string} costs text of docs/costs.md
 */
export const createReadmeCosts = (costs) => createCostsTable(extractTable(costs, "bench"));

/**
 * Returns the table of a section.
 * @param {string} text
 * @param {string} name
 */
function extractTable(text, name) {
  const content = createMarkerPattern(name).exec(text)?.[0] ?? "";
  return content
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .join("\n");
}

/**
 * Replaces the text between `<!-- name -->` and `<!-- /name -->` in a file. Throws an `Error` if the markers are missing.
 * @param {string} file
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
function writePart(file, name, paragraphs) {
  const text = readFileSync(file, "utf8");
  const pattern = createMarkerPattern(name);
  if (!pattern.test(text)) throw new Error(`${file} has no place for the table: <!-- ${name} -->`);
  writeFileSync(
    file,
    text.replace(pattern, () => `${paragraphs.join("\n\n")}\n`),
  );
}

/** @param {string} name */
const createMarkerPattern = (name) => new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- /${name} -->)`);
