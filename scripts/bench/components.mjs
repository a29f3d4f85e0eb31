// The simple case of the bench. Compares three ways to render the six blocks of the example page: our blocks in JSX from props,
// our blocks compiled from the file, and JSX by hand. The floor is what the first way renders, written as calls of
// `createElement` with literal values: see floor.mjs.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measureClientBytes, importBundle } from "./bundle.mjs";
import { createFloorModule } from "./floor.mjs";
import { measureHydrationRatios } from "./hydration.mjs";
import { measureInProcesses, TURNS } from "./server.mjs";
import { formatComponentsTable } from "./table.mjs";
import { compareText, countElements } from "./text.mjs";
import { compare } from "./timing.mjs";
import { writeCosts } from "./writeCosts.mjs";

const FLOOR = `export { Floor } from "virtual:floor";`;

/** Ways to render the six blocks. `name` is the module in bench/contenders/components, `title` the title of the column. */
const ways = /** @type {const} */ ([
  { name: "Props", title: "from props, `dsfr-blocks/components`" },
  { name: "Compiled", title: "compiled from the file" },
  { name: "ByHand", title: "JSX by hand" },
]);

/**
 * Measures the ways to render the blocks and prints the table. With `isWritten`, also writes the table to docs/costs.md and the
 * README.
 * @param {{ isWritten?: boolean }} [options]
 */
export async function benchComponents({ isWritten = false } = {}) {
  const { modules, render, renderToString, createElement, Floor, pages } = await preparePages();
  console.log("\nthe six blocks: words and elements of each contender");
  const floor = render(createElement(Floor));
  const texts = ways.map(({ name }) => compareText(name, render(createElement(pages[name])), floor));
  console.log(
    "\nserver rendering, compared with the floor: processor time, in turns, in five processes for each contender",
  );
  const server = Object.assign(
    {},
    ...ways.map(({ name }) => measureInProcesses(fileURLToPath(import.meta.url), name)),
  );
  console.log("\nhydration in Chromium, compared with the floor");
  const html = Object.fromEntries(
    ["Floor", ...ways.map(({ name }) => name)].map((name) => [
      name === "Floor" ? "floor" : name,
      renderToString(createElement(pages[name] ?? Floor)),
    ]),
  );
  const hydration = await measureHydrationRatios(html, generateElements(), modules);
  console.log("\nclient JavaScript: minified, gzip, without React");
  const bytes = await Promise.all(
    [FLOOR, ...ways.map(({ name }) => `export { Page } from "${getPath(name)}";`)].map((code) =>
      measureClientBytes(code, modules),
    ),
  );
  const table = formatComponentsTable(
    ways.map(({ title }) => title),
    {
      texts: texts.map(({ text }) => text),
      elements: [countElements(floor), ...texts.map(({ elements }) => elements)],
      server: ways.map(({ name }) => server[name].ratio),
      hydration: ways.map(({ name }) => hydration[name]?.ratio ?? NaN),
      bytes,
    },
  );
  console.log(`\n${table}`);
  if (!isWritten) return;
  const date = new Date().toISOString().slice(0, 10);
  const node = process.versions.node.split(".")[0];
  writeCosts("components", [`Measured on ${date}, Node ${node}, by \`npm run bench -- components\`.`, table]);
}

async function preparePages() {
  const firstBundle = await importBundle(
    "components",
    `export { CandidatesPage, compilePage } from "dsfr-blocks";
    export { readPage } from "dsfr-blocks/content";
    export { createElement } from "react";
    export { Page } from "${getPath("Props")}";`,
  );
  const { value } = firstBundle.readPage(
    readFileSync("examples/devenir-eig.md", "utf8"),
    firstBundle.CandidatesPage,
  );
  const { head, def, what, profiles, conditions, how } = firstBundle.compilePage(
    firstBundle.CandidatesPage,
    value,
  ).blocks;
  const blocks = { head, def, what, profiles, conditions, how };
  const modules = /** @type {const} */ ({
    content: { contents: JSON.stringify(blocks), loader: "json" },
    floor: { contents: createFloorModule(firstBundle.createElement(firstBundle.Page)), loader: "js" },
  });
  const { createElement, renderToStaticMarkup, renderToString, Floor, ...pages } = await importBundle(
    "components-pages",
    `export { createElement } from "react";
    export { renderToStaticMarkup, renderToString } from "react-dom/server";
    ${FLOOR}
    ${ways.map(({ name }) => `export { Page as ${name} } from "${getPath(name)}";`).join("\n")}`,
    modules,
  );
  return { modules, createElement, render: renderToStaticMarkup, renderToString, Floor, pages };
}

/** @param {string} name */
const getPath = (name) => `./contenders/components/${name}.jsx`;

function generateElements() {
  const imports = ways.map(({ name }) => `import { Page as ${name} } from "${getPath(name)}";`);
  const elements = ways.map(({ name }) => `${name}: createElement(${name})`);
  return `${imports.join("\n")}
    const elements = { floor: createElement(Floor), ${elements.join(", ")} };`;
}

/** @param {string} name */
async function measureWay(name) {
  const { render, createElement, Floor, pages } = await preparePages();
  const { floor, ...ratios } = compare(
    { floor: () => render(createElement(Floor)), [name]: () => render(createElement(pages[name])) },
    TURNS,
  );
  return ratios;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureWay(process.argv[2] ?? "")));
