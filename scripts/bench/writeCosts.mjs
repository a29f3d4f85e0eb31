// The tables of docs/costs.md, and README's, which repeats some of their rows.

import { readFileSync, writeFileSync } from "node:fs";
import { costsTable } from "./table.mjs";

/**
 * Writes a part of docs/costs.md, then README's tables from all of it.
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
export function writeCosts(name, paragraphs) {
  writePart("docs/costs.md", name, paragraphs);
  writePart("README.md", "costs", [readmeCosts(readFileSync("docs/costs.md", "utf8"))]);
}

/**
 * Returns README's tables: the simple case as it is, then some rows of the whole table.
 * @param {string} costs the text of docs/costs.md
 */
export const readmeCosts = (costs) =>
  [tableOf(costs, "components"), costsTable(tableOf(costs, "bench"))].join("\n\n");

/**
 * @param {string} text
 * @param {string} name
 */
function tableOf(text, name) {
  const part = placeOf(name).exec(text)?.[0] ?? "";
  return part
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .join("\n");
}

/**
 * Writes what is between `<!-- name -->` and `<!-- /name -->` in a file.
 * @param {string} file
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
function writePart(file, name, paragraphs) {
  const text = readFileSync(file, "utf8");
  const place = placeOf(name);
  if (!place.test(text)) throw new Error(`${file} has no place for the table: <!-- ${name} -->`);
  writeFileSync(
    file,
    text.replace(place, () => `${paragraphs.join("\n\n")}\n`),
  );
}

/** @param {string} name */
const placeOf = (name) => new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- /${name} -->)`);
