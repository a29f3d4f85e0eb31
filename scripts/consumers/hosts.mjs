// The tables of docs/hosts.md, from the results of the consumers' last run.

import { readRecords } from "./measured.mjs";
import { ways } from "./ways.mjs";

/** @import { Cells } from "./measured.mjs" */

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {string} name name of the records: a framework's consumer, its recipe in docs/without-react.md, or a way to start
 * @property {Readonly<Record<string, string>>} [reasons] for each cell without a result, the text of the cell, which contains
 *   the reason
 */

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {boolean} [isSize] whether the results are numbers of bytes
 * @property {number} [tolerance] part of a result by which the next result may differ: other versions of a compressor or of a
 *   bundler change a size slightly, and a duration differs with each run. 0 by default
 */

/**
 * @typedef {object} Table
 * @property {string} name name of the comments around the table in docs/hosts.md
 * @property {string} first title of the first column
 * @property {readonly Row[]} rows
 * @property {Readonly<Record<string, Column>>} columns
 */

const noTypes = "none (JavaScript site)";
const noServer = "no server";

/** @type {readonly Row[]} */
const frameworks = [
  { title: "Vite 8, React 19", name: "vite-react-19" },
  { title: "Vite 5, React 18.2", name: "vite-react-18" },
  { title: "Next 16, Turbopack", name: "next" },
  { title: "Next 16, webpack", name: "next-webpack" },
  { title: "Astro 5", name: "astro" },
  { title: "React Router 7", name: "react-router" },
  { title: "TanStack Start", name: "tanstack-start" },
  {
    title: "Jest 30",
    name: "jest",
    reasons: {
      types: noTypes,
      edits: noServer,
      faults: "`loadPage` throws it, at its line: a test of its own",
      css: "no page for a browser",
    },
  },
  {
    title: "Node alone",
    name: "node",
    reasons: {
      types: noTypes,
      edits: noServer,
      faults: "`loadPage` throws it, at its line: a test of its own",
    },
  },
  ...["Hugo", "Eleventy", "Django"].map((title) => ({
    title,
    name: title,
    reasons: {
      types: noTypes,
      edits: "by `render --watch`: a test of the command alone",
    },
  })),
];

/** @type {readonly Row[]} */
const guides = [
  {
    title: "Hugo, by the commands of its guide",
    name: "hugo-guide",
    reasons: { checks: noTypes, corrected: noServer },
  },
];

/** @type {readonly Table[]} */
export const tables = [
  {
    name: "hosts",
    first: "Host",
    rows: frameworks,
    columns: {
      installs: { title: "Installed by" },
      types: { title: "Types, by" },
      runs: { title: "Runs" },
      edits: { title: "An edit shows" },
      faults: { title: "An error shows" },
      css: { title: "CSS", isSize: true, tolerance: 0.03 },
    },
  },
  {
    name: "ways",
    first: "Start",
    rows: [...ways, ...guides],
    columns: {
      version: { title: "Version", tolerance: Infinity },
      commands: { title: "Commands" },
      edits: { title: "Edits by hand" },
      failures: { title: "Failures" },
      seconds: { title: "Seconds", tolerance: Infinity },
      js: { title: "JS", isSize: true, tolerance: Infinity },
      css: { title: "CSS", isSize: true, tolerance: 0.03 },
      checks: { title: "Lint, build and types" },
      subPath: { title: "Under a path" },
      corrected: { title: "Corrected mistakes" },
    },
  },
];

const rows = tables.flatMap((table) => table.rows);

/**
 * Returns the results of each row of which there are some, by its name.
 *
 * @returns {Record<string, Cells>}
 * @throws {Error} If a cell has neither a result nor a reason, or both.
 */
export function readResults() {
  /** @type {Record<string, Cells>} */
  const results = {};
  for (const { name } of rows) {
    const cells = readRecords(name);
    if (Object.keys(cells).length > 0) results[name] = cells;
  }
  const wrongCells = tables.flatMap((table) =>
    findRows(table, results).flatMap(({ name, title, reasons = {} }) =>
      Object.entries(table.columns)
        .filter(([cell]) => (results[name]?.[cell] === undefined) === (reasons[cell] === undefined))
        .map(([, column]) => `${title}: ${column.title}`),
    ),
  );
  if (wrongCells.length > 0)
    throw new Error(
      `Each of these cells needs either a result or a reason, not both:\n${wrongCells.join("\n")}`,
    );
  return results;
}

/** Returns the rows of a table that have results. @param {Table} table @param {Record<string, Cells>} results */
const findRows = ({ rows }, results) => rows.filter(({ name }) => results[name] !== undefined);

/** Returns a table in Markdown. @param {Table} table @param {Record<string, Cells>} results */
export function formatTable(table, results) {
  const { first, columns } = table;
  const rows = findRows(table, results);
  const formatRow = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const entries = Object.entries(columns);
  const isNumeric = (/** @type {string} */ cell) =>
    rows.some(({ name }) => typeof results[name]?.[cell] === "number");
  return [
    formatRow([first, ...entries.map(([, { title }]) => title)]),
    formatRow(["---", ...entries.map(([cell]) => (isNumeric(cell) ? "---:" : "---"))]),
    ...rows.map(({ title, name, reasons }) =>
      formatRow([
        title,
        ...entries.map(
          ([cell, column]) => formatCell(column, results[name]?.[cell]) ?? reasons?.[cell] ?? "",
        ),
      ]),
    ),
  ].join("\n");
}

/**
 * Returns a message for each cell that differs from the previous results.
 * @param {Record<string, Cells>} previous
 * @param {Record<string, Cells>} current
 */
export function describeChanges(previous, current) {
  return tables.flatMap((table) =>
    findRows(table, previous).flatMap(({ title, name }) =>
      Object.entries(table.columns).flatMap(([cell, column]) => {
        const [before, after] = [previous[name]?.[cell], current[name]?.[cell]];
        const { tolerance = 0 } = column;
        const isClose =
          tolerance === Infinity || Math.abs(Number(after) - Number(before)) < tolerance * Number(before);
        return before === after || isClose ? [] : `${title}, ${column.title}: ${after}, and not ${before}`;
      }),
    ),
  );
}

/** @param {Column} column @param {string | number | undefined} value */
function formatCell({ isSize = false }, value) {
  return isSize && typeof value === "number" ? `${(value / 1000).toFixed(1)} kB` : value?.toString();
}
