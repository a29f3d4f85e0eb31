// Measures hydration in Chromium: the time in which React hydrates the server's HTML in the page. All contenders run in one
// page, with one React, in turns as in timing.mjs, but timed by the page's clock.

import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";
import { bundleScript } from "./bundle.mjs";
import { contenders } from "./contenders.mjs";
import { computeRatio, formatRatio } from "./timing.mjs";

const TURNS = 200;
const WARM_UP = 20;
const CALLS = 5;

/**
 * Returns the hydration times as ratios to the floor, by contender.
 *
 * @param {import("./pages.mjs").Pages} pages
 * @throws {Error} If React does not hydrate the HTML of a contender.
 */
export function measureHydration({
  createElement,
  renderToString,
  contenders: all,
  compiled,
  Floor,
  modules,
  dist,
}) {
  const imports = contenders.map(
    ({ name }, index) => `import { Page as Page${index} } from "./contenders/${name}/Page.jsx";`,
  );
  /** @type {Record<string, string>} */
  const html = { floor: renderToString(createElement(Floor)) };
  for (const { name } of contenders) {
    const { Page } = all[name] ?? {};
    if (Page) html[name] = renderToString(createElement(Page, { content: compiled[name] }));
  }
  const elements = contenders.map(
    ({ name }, index) => `"${name}": createElement(Page${index}, { content: content["${name}"] })`,
  );
  const code = `
    import content from "virtual:content";
    ${imports.join("\n")}
    const elements = { floor: createElement(Floor), ${elements.join(", ")} };`;
  const content = { contents: JSON.stringify(compiled), loader: /** @type {const} */ ("json") };
  return measureHydrationRatios(html, code, { ...modules, content }, dist);
}

/**
 * Returns the hydration times as ratios to the floor, by the names in `html`.
 *
 * @param {Readonly<Record<string, string>>} html server's HTML of each page, by name; one of the pages is `floor`
 * @param {string} code imports, and a constant `elements` with an element for each of these names; `createElement` and `Floor`
 *   are in scope
 * @param {import("./bundle.mjs").Virtual} modules modules that the code imports, with the module of the floor
 * @param {string} [dist] folder of our build
 * @returns {Promise<Record<string, import("./timing.mjs").Ratio>>}
 * @throws {Error} If React does not hydrate the HTML of a page.
 */
export async function measureHydrationRatios(html, code, modules, dist) {
  const times = await measureInChromium(await generatePage(html, code, modules, dist));
  const ratios = Object.keys(html).map(
    (name) => /** @type {const} */ ([name, computeRatio(times[name] ?? [], times["floor"] ?? [])]),
  );
  for (const [name, ratio] of ratios)
    if (name !== "floor") console.log(`  ${name.padEnd(24)}${formatRatio(ratio)}`);
  return Object.fromEntries(ratios);
}

/** Opens the page in Chromium, and returns its times by name. @param {string} html */
async function measureInChromium(html) {
  const server = createServer((_request, response) => {
    // isolate the page: its clock then has a resolution of 5 µs instead of 100 µs
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return await page.evaluate(
      /** @returns {Promise<Record<string, number[]>>} */
      () => /** @type {any} */ (window).measure,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * @param {Readonly<Record<string, string>>} html
 * @param {string} code
 * @param {import("./bundle.mjs").Virtual} modules
 * @param {string} [dist]
 */
async function generatePage(html, code, modules, dist) {
  const script = await bundleScript(
    `import { createElement } from "react";
    import { flushSync } from "react-dom";
    import { hydrateRoot } from "react-dom/client";
    import { Floor } from "virtual:floor";
    import html from "virtual:html";
    ${code}
    ${measureCode}`,
    { ...modules, html: { contents: JSON.stringify(html), loader: "json" } },
    dist,
  );
  return `<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`;
}

const measureCode = `
  function hydrate(name) {
    const containers = Array.from({ length: ${CALLS} }, () => {
      const container = document.body.appendChild(document.createElement("div"));
      container.innerHTML = html[name];
      return container;
    });
    const firsts = containers.map((container) => container.querySelector("h1"));
    const onRecoverableError = (error) => { throw error; };
    const start = performance.now();
    const roots = containers.map((container) => {
      let root;
      flushSync(() => { root = hydrateRoot(container, elements[name], { onRecoverableError }); });
      return root;
    });
    const time = (performance.now() - start) / ${CALLS};
    containers.forEach((container, at) => {
      const key = Object.keys(firsts[at]).find((key) => key.startsWith("__reactFiber"));
      if (!key || container.querySelector("h1") !== firsts[at]) throw new Error(name + " did not hydrate its HTML");
    });
    for (const root of roots) flushSync(() => root.unmount());
    for (const container of containers) container.remove();
    return time;
  }
  async function measure() {
    const names = Object.keys(elements);
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let turn = -${WARM_UP}; turn < ${TURNS}; turn++) {
      for (const name of turn % 2 ? names.toReversed() : names) {
        const time = hydrate(name);
        if (turn >= 0) times[name].push(time);
      }
      await new Promise((done) => setTimeout(done));
    }
    return times;
  }
  window.measure = measure();`;
