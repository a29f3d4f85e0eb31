// The table of docs/hosts.md, from the results of the consumers' last run.

import { readRecords } from "./measured.mjs";

/** @import { Cells } from "./measured.mjs" */

/**
 * @typedef {object} Framework
 * @property {string} title
 * @property {string} name name of the framework's consumer, or of the framework's recipe in docs/without-react.md
 * @property {{ [Cell in keyof Cells]?: string }} [reasons] for each cell without a result, the text of the cell, which contains
 *   the reason
 */

const noTypes = "none (JavaScript site)";

/** @type {readonly Framework[]} */
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
      edits: "no server",
      faults: "`loadPage` throws it, at its line: a test of its own",
      css: "no page for a browser",
    },
  },
  {
    title: "Node alone",
    name: "node",
    reasons: {
      types: noTypes,
      edits: "no server",
      faults: "`loadPage` throws it, at its line: a test of its own",
    },
  },
  ...["Hugo", "Eleventy", "Django"].map((title) => ({
    title,
    name: title,
    reasons: { types: noTypes, edits: "by `render --watch`: a test of the command alone" },
  })),
];

const columns = /** @type {const} */ ({
  installs: "Installed by",
  types: "Types, by",
  runs: "Runs",
  edits: "An edit shows",
  faults: "An error shows",
  css: "CSS",
});
const cellNames = /** @type {(keyof typeof columns)[]} */ (Object.keys(columns));

/**
 * Returns the results of each framework.
 *
 * @returns {Record<string, Cells>}
 * @throws {Error} If a cell has neither a result nor a reason, or both.
 */
export function readResults() {
  const results = Object.fromEntries(frameworks.map(({ name }) => [name, readRecords(name)]));
  const wrongCells = frameworks.flatMap(({ name, title, reasons = {} }) =>
    cellNames
      .filter((cell) => (results[name]?.[cell] === undefined) === (reasons[cell] === undefined))
      .map((cell) => `${title}: ${columns[cell]}`),
  );
  if (wrongCells.length > 0)
    throw new Error(`Not seen, and no reason given, or both:\n${wrongCells.join("\n")}`);
  return results;
}

/** Returns the table in Markdown. @param {Record<string, Cells>} results */
export function formatFrameworkTable(results) {
  const formatRow = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const lines = frameworks.map(({ title, name, reasons }) =>
    formatRow([
      title,
      ...cellNames.map((cell) => formatCell(results[name]?.[cell]) ?? reasons?.[cell] ?? ""),
    ]),
  );
  return [
    formatRow(["Host", ...Object.values(columns)]),
    formatRow(["---", ...cellNames.map((cell) => (cell === "css" ? "---:" : "---"))]),
    ...lines,
  ].join("\n");
}

/**
 * Returns a message for each cell that differs from the previous results.
 * @param {Record<string, Cells>} previous
 * @param {Record<string, Cells>} current
 */
export function describeChanges(previous, current) {
  return frameworks.flatMap(({ title, name }) =>
    cellNames.flatMap((cell) => {
      const [before, after] = [previous[name]?.[cell], current[name]?.[cell]];
      // ignore small differences in size, which other versions of a compressor or of a bundler cause
      const isClose =
        typeof before === "number" && typeof after === "number" && Math.abs(after - before) < 0.03 * before;
      return before === after || isClose ? [] : `${title}, ${columns[cell]}: ${after}, and not ${before}`;
    }),
  );
}

/** @param {string | number | undefined} cell */
function formatCell(cell) {
  return typeof cell === "number" ? `${(cell / 1000).toFixed(1)} kB` : cell;
}
