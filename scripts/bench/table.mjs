// The one table: what was measured, each row beside what was to be reached, reached or not.

import { contenders } from "./contenders.mjs";
import { forms } from "./server.mjs";
import { figure } from "./timing.mjs";

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {readonly string[]} cells floor, template, then each contender
 * @property {string} reach
 */

/**
 * @typedef {object} Results
 * @property {Record<string, import("./timing.mjs").Ratio>} server
 * @property {Record<string, number>} bytes
 * @property {Record<string, import("./timing.mjs").Ratio>} hydration
 * @property {Record<string, number>} styles
 * @property {Record<string, import("./timing.mjs").Ratio | { fault: string }>} imports
 * @property {Record<string, number>} packages
 * @property {import("./timing.mjs").Ratio | undefined} check
 * @property {Record<string, string>} texts how the words of each differ from the floor's
 * @property {Record<string, number>} elements
 */

const none = "–";

/**
 * @param {Results} results
 * @returns {Row[]}
 */
export function rowsOf({ server, bytes, hydration, styles, imports, packages, check, texts, elements }) {
  const times = (/** @type {number | undefined} */ value) =>
    value === undefined ? none : `×${figure(value)}`;
  return [
    {
      title: "Words that show",
      cells: [none, "the same", ...contenders.map(({ name }) => texts[name] ?? none)],
      reach: "",
    },
    {
      title: "Elements in the page",
      cells: [`${elements["floor"]}`, `${elements["floor"]}`, ...each((name) => `${elements[name]}`)],
      reach: "",
    },
    ...Object.entries(forms).map(([form, title]) => ({
      title,
      cells: [
        form === "compiled" ? "×1" : none,
        form === "compiled" ? times(server["template"]?.ratio) : none,
        ...each((name) => times(server[`${name} ${form}`]?.ratio)),
      ],
      reach:
        {
          compiled: reach(server["dsfr-blocks compiled"]?.ratio, 1.15, (value) => `×${figure(value)}`),
          html: reach(server["dsfr-blocks html"]?.ratio, 0.25, (value) => `×${figure(value)}`),
          file: reach(server["dsfr-blocks file"]?.ratio, 12, (value) => `×${value}`),
        }[form] ?? "",
    })),
    {
      title: "Hydration, content compiled at build",
      cells: ["×1", none, ...each((name) => times(hydration[name]?.ratio))],
      reach: "",
    },
    {
      title: "Client JavaScript, content compiled at build",
      cells: [
        kilobytes(bytes["floor compiled"]),
        none,
        ...each((name) => kilobytes(bytes[`${name} compiled`])),
      ],
      reach: reach(bytes["dsfr-blocks compiled"], 5800, kilobytes),
    },
    {
      title: "Client JavaScript, Markdown parsed in the client",
      cells: [none, none, ...each((name) => kilobytes(bytes[`${name} parsing`]))],
      reach: reach(bytes["dsfr-blocks parsing"], 40_000, kilobytes),
    },
    {
      title: "Client JavaScript, the raw file read in the client",
      cells: [none, none, ...each((name) => kilobytes(bytes[`${name} reading`]))],
      reach: "",
    },
    {
      title: "CSS",
      cells: [
        kilobytes(styles["matched"]),
        none,
        `${kilobytes(styles["rendered"])} in a rendered page, ${kilobytes(styles["imported"])} by \`styles.css\``,
        kilobytes(styles["dsfr"]),
        kilobytes(styles["react-dsfr"]),
      ],
      reach: reach(styles["rendered"], 16_000, kilobytes),
    },
    {
      title: "First import in Node, beside that of `react-dom/server`",
      cells: [
        none,
        none,
        ...each((name) => ("fault" in (imports[name] ?? {}) ? "fails" : times(ratioIn(imports, name)))),
      ],
      reach: "",
    },
    {
      title: "First import of the entry `dsfr-blocks` alone",
      cells: [none, none, times(ratioIn(imports, "entry dsfr-blocks")), none, none],
      reach: reach(ratioIn(imports, "entry dsfr-blocks"), 2, (value) => `×${value}`),
    },
    {
      title: "Check by every rule, beside the plain parsing of the page's YAML",
      cells: [none, none, times(check?.ratio), none, none],
      reach: "",
    },
    {
      title: "Packages that an install adds",
      cells: ["0", "0", ...each((name) => `${packages[name]}`)],
      reach: reach(packages["dsfr-blocks"], 15, String),
    },
  ];
}

/** @param {readonly Row[]} rows */
export function markdownTable(rows) {
  const head = [
    "Measure",
    "floor",
    "template string",
    ...contenders.map(({ title }) => title),
    "dsfr-blocks was to reach",
  ];
  const lines = rows.map(({ title, cells, reach }) => [title, ...cells, reach]);
  const rule = ["---", ...head.slice(1).map((_, at) => (at < head.length - 2 ? "---:" : "---"))];
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The rows of the whole table that README shows, and the words that it has for them. */
const COSTS = {
  "Server rendering, content compiled at build": "Rendering on a server, React alone = 1",
  "Server rendering from the raw file, checked": "The same, from the raw file",
  "Client JavaScript, content compiled at build": "Client JavaScript",
  CSS: "CSS",
  "Packages that an install adds": "Packages installed",
};

/**
 * README's table: of the whole one, the rows that most readers ask for, beside the contenders.
 * @param {string} table as `markdownTable` makes it
 */
export function costsTable(table) {
  const [head = [], , ...rows] = table
    .split("\n")
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
  const shown = Object.entries(COSTS).map(([title, words]) => {
    const row = rows.find(([first]) => first === title);
    if (!row) throw new Error(`The table has no row « ${title} ».`);
    return [words, ...row.slice(3, -1)];
  });
  return [["Measure", ...head.slice(3, -1)], ["---", ...contenders.map(() => "---:")], ...shown]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/**
 * The table of the simple case, which README shows as it is.
 * @param {readonly string[]} titles of the ways, each beside React alone
 * @param {{ texts: readonly string[], elements: readonly number[], server: readonly number[], hydration: readonly number[], bytes: readonly number[] }} results
 */
export function componentsTable(titles, { texts, elements, server, hydration, bytes }) {
  const times = (/** @type {readonly number[]} */ ratios) => [
    "×1",
    ...ratios.map((ratio) => `×${figure(ratio)}`),
  ];
  const columns = ["React alone", ...titles];
  return [
    ["Six blocks", ...columns],
    ["---", ...columns.map(() => "---:")],
    ["Words that show", none, ...texts],
    ["Elements", ...elements.map(String)],
    ["Rendering on a server", ...times(server)],
    ["Hydration", ...times(hydration)],
    ["Client JavaScript, with the content", ...bytes.map(kilobytes)],
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** @param {(name: string) => string} cell */
const each = (cell) => contenders.map(({ name }) => cell(name));

/**
 * @param {Results["imports"]} imports
 * @param {string} name
 */
function ratioIn(imports, name) {
  const result = imports[name];
  return result && "ratio" in result ? result.ratio : undefined;
}

/** @param {number | undefined} bytes */
const kilobytes = (bytes) => (bytes === undefined ? none : `${(bytes / 1000).toFixed(1)} kB`);

/**
 * @param {number | undefined} value
 * @param {number} limit
 * @param {(value: number) => string} write
 */
export function reach(value, limit, write) {
  if (value === undefined) return none;
  const verdict = value <= limit ? "reached" : `**not reached, ${figure(value / limit)} times it**`;
  return `≤ ${write(limit)}: ${verdict}`;
}
