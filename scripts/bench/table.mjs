// The table of the results. Some rows contain a target, and whether the target is reached.

import { contenders } from "./contenders.mjs";
import { formats } from "./server.mjs";
import { formatFigure } from "./timing.mjs";

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {readonly string[]} cells cells of the floor, of the template, then of each contender
 * @property {string} target target of dsfr-blocks, and whether dsfr-blocks reaches this target; "" for a row without a target
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
 * @property {Record<string, string>} texts difference between the words of each contender and the words of the floor
 * @property {Record<string, number>} elements
 */

const EMPTY = "–";

/**
 * @param {Results} results
 * @returns {Row[]}
 */
export function createRows({ server, bytes, hydration, styles, imports, packages, check, texts, elements }) {
  const formatTimes = (/** @type {number | undefined} */ value) =>
    value === undefined ? EMPTY : `×${formatFigure(value)}`;
  return [
    {
      title: "Words that show",
      cells: [EMPTY, "the same", ...contenders.map(({ name }) => texts[name] ?? EMPTY)],
      target: "",
    },
    {
      title: "Elements in the page",
      cells: [
        `${elements["floor"]}`,
        `${elements["floor"]}`,
        ...mapContenders((name) => `${elements[name]}`),
      ],
      target: "",
    },
    ...Object.entries(formats).map(([contentFormat, title]) => ({
      title,
      cells: [
        contentFormat === "compiled" ? "×1" : EMPTY,
        contentFormat === "compiled" ? formatTimes(server["template"]?.ratio) : EMPTY,
        ...mapContenders((name) => formatTimes(server[`${name} ${contentFormat}`]?.ratio)),
      ],
      target:
        {
          compiled: formatTarget(
            server["dsfr-blocks compiled"]?.ratio,
            1.15,
            (value) => `×${formatFigure(value)}`,
          ),
          html: formatTarget(server["dsfr-blocks html"]?.ratio, 0.25, (value) => `×${formatFigure(value)}`),
          file: formatTarget(server["dsfr-blocks file"]?.ratio, 12, (value) => `×${value}`),
        }[contentFormat] ?? "",
    })),
    {
      title: "Hydration, content compiled at build",
      cells: ["×1", EMPTY, ...mapContenders((name) => formatTimes(hydration[name]?.ratio))],
      target: "",
    },
    {
      title: "Client JavaScript, content compiled at build",
      cells: [
        formatKilobytes(bytes["floor compiled"]),
        EMPTY,
        ...mapContenders((name) => formatKilobytes(bytes[`${name} compiled`])),
      ],
      target: formatTarget(bytes["dsfr-blocks compiled"], 5800, formatKilobytes),
    },
    {
      title: "Client JavaScript, Markdown parsed in the client",
      cells: [EMPTY, EMPTY, ...mapContenders((name) => formatKilobytes(bytes[`${name} parsing`]))],
      target: formatTarget(bytes["dsfr-blocks parsing"], 40_000, formatKilobytes),
    },
    {
      title: "Client JavaScript, the raw file read in the client",
      cells: [EMPTY, EMPTY, ...mapContenders((name) => formatKilobytes(bytes[`${name} reading`]))],
      target: "",
    },
    {
      title: "CSS",
      cells: [
        formatKilobytes(styles["matched"]),
        EMPTY,
        `${formatKilobytes(styles["rendered"])} in a rendered page, ${formatKilobytes(styles["imported"])} by \`styles.css\``,
        formatKilobytes(styles["dsfr"]),
        formatKilobytes(styles["react-dsfr"]),
      ],
      target: formatTarget(styles["rendered"], 16_000, formatKilobytes),
    },
    {
      title: "First import in Node, beside that of `react-dom/server`",
      cells: [
        EMPTY,
        EMPTY,
        ...mapContenders((name) =>
          "fault" in (imports[name] ?? {}) ? "fails" : formatTimes(getRatio(imports, name)),
        ),
      ],
      target: "",
    },
    {
      title: "First import of the entry `dsfr-blocks` alone",
      cells: [EMPTY, EMPTY, formatTimes(getRatio(imports, "entry dsfr-blocks")), EMPTY, EMPTY],
      target: formatTarget(getRatio(imports, "entry dsfr-blocks"), 2, (value) => `×${value}`),
    },
    {
      title: "Check by every rule, beside the plain parsing of the page's YAML",
      cells: [EMPTY, EMPTY, formatTimes(check?.ratio), EMPTY, EMPTY],
      target: "",
    },
    {
      title: "Packages that an install adds",
      cells: ["0", "0", ...mapContenders((name) => `${packages[name]}`)],
      target: formatTarget(packages["dsfr-blocks"], 15, String),
    },
  ];
}

/** @param {readonly Row[]} rows */
export function formatTable(rows) {
  const head = [
    "Measure",
    "floor",
    "template string",
    ...contenders.map(({ title }) => title),
    "dsfr-blocks was to reach",
  ];
  const lines = rows.map(({ title, cells, target }) => [title, ...cells, target]);
  const separator = ["---", ...head.slice(1).map((_, index) => (index < head.length - 2 ? "---:" : "---"))];
  return [head, separator, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Rows that the README shows: the title of each row in the whole table, and its title in the README. */
const COSTS = {
  "Server rendering, content compiled at build": "Server rendering, compiled at build, React alone = 1",
  "Server rendering from the raw file, checked": "Server rendering, from the raw file, React alone = 1",
  "Client JavaScript, content compiled at build": "Client JavaScript, with the content",
  CSS: "CSS",
  "Packages that an install adds": "Packages installed",
};

/**
 * Returns the README's table: the most important rows of the whole table, and only the columns of the contenders.
 * @param {string} table the whole table, from `formatTable`
 */
export function createCostsTable(table) {
  const [head = [], , ...rows] = table
    .split("\n")
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
  const shortRows = Object.entries(COSTS).map(([title, label]) => {
    const row = rows.find(([first]) => first === title);
    if (!row) throw new Error(`The table has no row “${title}”.`);
    return [label, ...row.slice(3, -1)];
  });
  return [["Measure", ...head.slice(3, -1)], ["---", ...contenders.map(() => "---:")], ...shortRows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/**
 * Returns the table of the simple case, which the README shows unchanged.
 * @param {readonly string[]} titles titles of the ways to render the blocks, which are compared with React alone
 * @param {{ texts: readonly string[], elements: readonly number[], server: readonly number[], hydration: readonly number[], bytes: readonly number[] }} results
 */
export function formatComponentsTable(titles, { texts, elements, server, hydration, bytes }) {
  const formatTimes = (/** @type {readonly number[]} */ ratios) => [
    "×1",
    ...ratios.map((ratio) => `×${formatFigure(ratio)}`),
  ];
  const columns = ["React alone", ...titles];
  return [
    ["Six blocks", ...columns],
    ["---", ...columns.map(() => "---:")],
    ["Words that show", EMPTY, ...texts],
    ["Elements", ...elements.map(String)],
    ["Rendering on a server", ...formatTimes(server)],
    ["Hydration", ...formatTimes(hydration)],
    ["Client JavaScript, with the content", ...bytes.map(formatKilobytes)],
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** @param {(name: string) => string} cell */
const mapContenders = (cell) => contenders.map(({ name }) => cell(name));

/**
 * @param {Results["imports"]} imports
 * @param {string} name
 */
function getRatio(imports, name) {
  const result = imports[name];
  return result && "ratio" in result ? result.ratio : undefined;
}

/** @param {number | undefined} bytes */
const formatKilobytes = (bytes) => (bytes === undefined ? EMPTY : `${(bytes / 1000).toFixed(1)} kB`);

/**
 * Formats a target, followed by whether the value reaches it: `≤ 40.0 kB: reached`. Returns `EMPTY` without a value.
 * @param {number | undefined} value
 * @param {number} limit
 * @param {(value: number) => string} format
 */
export function formatTarget(value, limit, format) {
  if (value === undefined) return EMPTY;
  const verdict = value <= limit ? "reached" : `**not reached, ${formatFigure(value / limit)} times it**`;
  return `≤ ${format(limit)}: ${verdict}`;
}
