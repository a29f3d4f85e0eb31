// The page that all contenders render. Each contender prepares the content of this page with its own compiler.

import { readFileSync } from "node:fs";
import { contenders } from "./contenders.mjs";
import { createFloorModule, createTemplateModule } from "./floor.mjs";
import { importBundle } from "./bundle.mjs";

/**
 * @typedef {object} Contender exports of the four modules of a folder of bench/contenders
 * @property {(source: string) => any} read
 * @property {(content: any) => any} compile
 * @property {import("react").FunctionComponent<{ content: any }>} Page
 * @property {import("react").FunctionComponent<{ content: any }>} Live
 */

/**
 * @typedef {object} Pages
 * @property {string} source author's file
 * @property {typeof import("react").createElement} createElement
 * @property {typeof import("react-dom/server").renderToStaticMarkup} render
 * @property {typeof import("react-dom/server").renderToString} renderToString
 * @property {import("react").FunctionComponent} Floor
 * @property {() => string} template
 * @property {typeof import("../../src/entries/html").toHtml} toHtml
 * @property {Readonly<Record<string, Contender>>} contenders
 * @property {Readonly<Record<string, any>>} compiled content for each contender's Page, as read from a JSON file
 * @property {import("./bundle.mjs").Virtual} modules floor and template, to bundle again
 * @property {string | undefined} dist folder of our build, if it is not the last build for bundlers
 */

/**
 * @param {string} [dist] folder of our build
 * @returns {Promise<Pages>}
 */
export async function preparePages(dist) {
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const firstBundle = await importBundle("contenders", generateEntry(), {}, dist);
  const { createElement, renderToStaticMarkup, all } = firstBundle;
  const ours = all["dsfr-blocks"];
  const page = createElement(ours.Live, { content: ours.read(source) });
  const modules = /** @type {const} */ ({
    floor: { contents: createFloorModule(page), loader: "js" },
    template: { contents: createTemplateModule(renderToStaticMarkup(page)), loader: "js" },
  });
  const bundle = await importBundle("pages", `${generateEntry()} ${floorExports}`, modules, dist);
  return {
    source,
    createElement: bundle.createElement,
    render: bundle.renderToStaticMarkup,
    renderToString: bundle.renderToString,
    Floor: bundle.Floor,
    template: bundle.template,
    toHtml: bundle.toHtml,
    contenders: bundle.all,
    compiled: Object.fromEntries(
      contenders.map(({ name }) => [name, cloneJson(all[name].compile(all[name].read(source)))]),
    ),
    modules,
    dist,
  };
}

const floorExports = `export { Floor } from "virtual:floor"; export { template } from "virtual:template";`;

function generateEntry() {
  const imports = contenders.map(
    ({ name }, index) => `
      import { read as read${index} } from "./contenders/${name}/read.js";
      import { compile as compile${index} } from "./contenders/${name}/prepare.js";
      import { Page as Page${index} } from "./contenders/${name}/Page.jsx";
      import { Live as Live${index} } from "./contenders/${name}/Live.jsx";`,
  );
  const all = contenders.map(
    ({ name }, index) =>
      `"${name}": { read: read${index}, compile: compile${index}, Page: Page${index}, Live: Live${index} }`,
  );
  return `
    export { createElement } from "react";
    export { renderToStaticMarkup, renderToString } from "react-dom/server";
    export { toHtml } from "dsfr-blocks/html";
    ${imports.join("")}
    export const all = { ${all.join(", ")} };`;
}

/** @param {unknown} data */
const cloneJson = (data) => JSON.parse(JSON.stringify(data));
