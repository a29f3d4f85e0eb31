import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatFrameworkTable } from "../../scripts/consumers/hosts.mjs";
import type { Cells } from "../../scripts/consumers/measured.mjs";

// what `npm run test:long` last saw; the run itself holds it to what it sees
const kept = JSON.parse(readFileSync("scripts/consumers/hosts.json", "utf8")) as Record<string, Cells>;

it("docs/hosts.md's table is the one that the record makes", () => {
  const [, table] =
    /<!-- hosts -->\n([^]*?)\n<!-- \/hosts -->/.exec(readFileSync("docs/hosts.md", "utf8")) ?? [];
  expect(table).toBe(formatFrameworkTable(kept));
});

it("each of its cells has what was seen, or why nothing was", () => {
  const cells = formatFrameworkTable(kept)
    .split("\n")
    .flatMap((row) => row.split("|").slice(1, -1));
  expect(cells.filter((cell) => cell.trim() === "")).toEqual([]);
});
