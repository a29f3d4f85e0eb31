// The table of docs/hosts.md, made of what the run of the consumers saw.

import { seenOf } from "./measured.mjs";

/** @import { Cells } from "./measured.mjs" */

/**
 * @typedef {object} Host
 * @property {string} title
 * @property {string} name that of its consumer, or of the recipe in docs/without-react.md
 * @property {{ [Cell in keyof Cells]?: string }} [reasons] why a cell holds nothing that was seen
 */

const noTypes = "none: the site is no TypeScript";

/** @type {readonly Host[]} */
const hosts = [
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
const names = /** @type {(keyof typeof columns)[]} */ (Object.keys(columns));

/** What was seen of each host; throws where a cell has neither that nor its reason. @returns {Record<string, Cells>} */
export function seen() {
  const all = Object.fromEntries(hosts.map(({ name }) => [name, seenOf(name)]));
  const empty = hosts.flatMap(({ name, title, reasons = {} }) =>
    names
      .filter((cell) => (all[name]?.[cell] === undefined) === (reasons[cell] === undefined))
      .map((cell) => `${title}: ${columns[cell]}`),
  );
  if (empty.length > 0) throw new Error(`Not seen, and no reason given, or both:\n${empty.join("\n")}`);
  return all;
}

/** @param {Record<string, Cells>} all */
export function hostsTable(all) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const lines = hosts.map(({ title, name, reasons }) =>
    row([title, ...names.map((cell) => inWords(all[name]?.[cell]) ?? reasons?.[cell] ?? "")]),
  );
  return [
    row(["Host", ...Object.values(columns)]),
    row(["---", ...names.map((cell) => (cell === "css" ? "---:" : "---"))]),
    ...lines,
  ].join("\n");
}

/** What docs/hosts.md says that is not so any more. @param {Record<string, Cells>} kept @param {Record<string, Cells>} now */
export function changes(kept, now) {
  return hosts.flatMap(({ title, name }) =>
    names.flatMap((cell) => {
      const [before, after] = [kept[name]?.[cell], now[name]?.[cell]];
      // a compressor or a bundler of another version
      const isClose =
        typeof before === "number" && typeof after === "number" && Math.abs(after - before) < 0.03 * before;
      return before === after || isClose ? [] : `${title}, ${columns[cell]}: ${after}, and not ${before}`;
    }),
  );
}

/** @param {string | number | undefined} cell */
function inWords(cell) {
  return typeof cell === "number" ? `${(cell / 1000).toFixed(1)} kB` : cell;
}
