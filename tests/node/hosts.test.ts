import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatTable, tables } from "../../scripts/consumers/hosts.mjs";
import type { Cells } from "../../scripts/consumers/measured.mjs";

// what `npm run test:long` last saw; the run itself holds it to what it sees
const kept = JSON.parse(readFileSync("scripts/consumers/hosts.json", "utf8")) as Record<string, Cells>;

it.each(tables)("the table $name of docs/hosts.md is the one that the record makes", (table) => {
  const [, text] =
    new RegExp(`<!-- ${table.name} -->\\n([^]*?)\\n<!-- /${table.name} -->`).exec(
      readFileSync("docs/hosts.md", "utf8"),
    ) ?? [];
  expect(text).toBe(formatTable(table, kept));
});

it.each(tables)("each cell of the table $name has what was seen, or why nothing was", (table) => {
  const cells = formatTable(table, kept)
    .split("\n")
    .flatMap((row) => row.split("|").slice(1, -1));
  expect(cells.filter((cell) => cell.trim() === "")).toEqual([]);
});
