// The part of `npm run bench` that compares the pages that the contenders render, and prints the table.

import { readFileSync } from "node:fs";
import { measureBytes } from "./bytes.mjs";
import { measureCheck } from "./check.mjs";
import { contenders } from "./contenders.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureHydration } from "./hydration.mjs";
import { measureImports } from "./imports.mjs";
import { ensureContenders } from "./install.mjs";
import { listPackages } from "./packages.mjs";
import { preparePages } from "./pages.mjs";
import { measureServer } from "./server.mjs";
import { measureStyles } from "./styles.mjs";
import { formatTable, createRows } from "./table.mjs";
import { compareText, countElements } from "./text.mjs";
import { writeCosts } from "./writeCosts.mjs";

/**
 * Measures the contenders and prints the table. With `isWritten`, also writes the table to docs/costs.md, and some of its rows
 * to the README. Sets the exit code to 1 if a time grows faster than the length of the text.
 * @param {{ isWritten?: boolean }} [options]
 */
export async function benchPage({ isWritten = false } = {}) {
  ensureContenders(console.log);
  const pages = await preparePages();
  console.log("\nwords and elements of each page");
  const { texts, elements } = comparePages(pages);
  console.log(
    "\nserver rendering, compared with the floor: processor time, in turns, in five processes for each contender",
  );
  const server = measureServer();
  console.log("\nclient JavaScript: minified, gzip, without React");
  const bytes = await measureBytes(pages);
  console.log("\nhydration in Chromium, compared with the floor");
  const hydration = await measureHydration(pages);
  console.log("\nCSS: gzip, without fonts and icons");
  const styles = await measureStyles();
  console.log("\nfirst import in plain Node, beside react-dom/server");
  const imports = measureImports();
  console.log("\ncheck with every rule, compared with the plain parsing of the YAML");
  const check = await measureCheck(pages.source);
  console.log("\ngrowth with the page's text");
  const growth = measureGrowth(pages);

  const packages = countPackages();
  const results = { server, bytes, hydration, styles, imports, check, packages, texts, elements };
  const table = formatTable(createRows(results));
  console.log(`\n${table}`);
  if (isWritten) writeTables(table, growth);
  if (growth.some(({ isLinear }) => !isLinear)) process.exitCode = 1;
}

/** @param {import("./pages.mjs").Pages} pages */
function comparePages({ createElement, render, Floor, contenders: all, compiled }) {
  const floor = render(createElement(Floor));
  /** @type {Record<string, string>} */
  const texts = {};
  /** @type {Record<string, number>} */
  const elements = { floor: countElements(floor) };
  for (const { name } of contenders) {
    const { Page } = all[name] ?? {};
    if (!Page) continue;
    const html = render(createElement(Page, { content: compiled[name] }));
    ({ text: texts[name], elements: elements[name] } = compareText(name, html, floor));
  }
  return { texts, elements };
}

function countPackages() {
  const ours = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies);
  /** @param {string[]} names */
  const countContender = (...names) => listPackages("bench/package-lock.json", names).length;
  return {
    // also count the package itself
    "dsfr-blocks": listPackages("package-lock.json", ours).length + 1,
    "hand-written": countContender("js-yaml", "marked"),
    "react-dsfr": countContender("@codegouvfr/react-dsfr", "gray-matter", "react-markdown"),
  };
}

/**
 * @param {string} table
 * @param {ReturnType<typeof measureGrowth>} growth
 */
function writeTables(table, growth) {
  const date = new Date().toISOString().slice(0, 10);
  const exponents = growth
    .filter(({ name }) => name !== "floor")
    .map(
      ({ name, exponent, isLinear }) => `${name} ${exponent.toFixed(2)}${isLinear ? "" : " (**too much**)"}`,
    )
    .join(", ");
  const node = process.versions.node.split(".")[0];
  writeCosts("bench", [
    `Measured on ${date}, Node ${node}, by \`npm run bench\`.`,
    table,
    `With 10 and 100 times the text, times grow as its length to the power of: ${exponents} (1 is linear).`,
  ]);
}
