import { readFileSync, writeFileSync } from "node:fs";

const DOC = "packages/rgaa-audit/docs/guide.md";

/**
 * Writes a table in packages/rgaa-audit/docs/guide.md, between the markers of a part of the bench.
 *
 * @param {string} part part of the bench
 * @param {string} table
 * @throws {Error} If the markers are missing.
 */
export function writeTable(part, table) {
  const start = `<!-- made by npm run bench -- ${part} --write -->`;
  const text = readFileSync(DOC, "utf8");
  const before = text.indexOf(start);
  const after = text.indexOf("<!-- end -->", before);
  if (before === -1 || after === -1) throw new Error(`${DOC} has no place for the table: ${start}`);
  writeFileSync(DOC, `${text.slice(0, before)}${start}\n\n${table}\n\n${text.slice(after)}`);
}
