// Measures the time between a keystroke and the new text in the preview of the whole page, in Decap CMS and Sveltia CMS in
// Chromium. For Decap CMS, also measures the same keystroke without the preview, which is the time of the CMS itself.

import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";
import { ensureCms } from "../cms/install.mjs";
import { serveCms } from "../cms/server.mjs";

const KEYS = 120;
const ITEMS = 100;
const WARM_UP = 20;
const TARGET_MS = 30;

/** @typedef {import("playwright").Page} Page */
/** @typedef {{ title: string, frame: string, open: (browser: import("playwright").Browser, source: string) => Promise<Opened>, hide?: (page: Page) => Promise<void> }} Desk */
/** @typedef {{ page: Page, close: () => Promise<void> }} Opened */

const FILE = "devenir-eig.md";
const viewport = { width: 1600, height: 1000 };

/** @type {Readonly<Record<string, Desk>>} */
const desks = {
  "Decap CMS": {
    title: '[id^="title-field"]',
    frame: "#preview-pane",
    open: async (browser, source) => {
      const server = await serveCms({ pages: { [FILE]: source } });
      const page = await browser.newPage({ viewport });
      await page.goto(server.url);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.getByRole("link", { name: "Devenir EIG" }).click();
      return { page, close: server.close };
    },
    hide: async (page) => {
      // Decap's button to hide the preview can be found only by its name
      await page
        .getByRole("button", { name: /aperçu|preview/i })
        .first()
        .click();
      await page.locator("#preview-pane").waitFor({ state: "detached" });
    },
  },
  "Sveltia CMS": {
    title: '[data-key-path="title"] input',
    frame: "iframe.preview",
    open: async (browser, source) => {
      const script = "/others/node_modules/@sveltia/cms/dist/sveltia-cms.js";
      const html = readFileSync("examples/cms/index.html", "utf8").replace("/decap-cms/decap-cms.js", script);
      const server = await serveCms({ files: { "/": html, "/empty.html": "<!doctype html>" } });
      const context = await browser.newContext({ viewport, locale: "fr-FR", bypassCSP: true });
      // Sveltia CMS loads Immutable and the texts of its interface from other machines: serve local copies
      await context.route(
        (url) => !url.href.startsWith(server.url),
        (route) => {
          const [, file] = /^https:\/\/unpkg\.com\/(.*)$/.exec(route.request().url()) ?? [];
          const path = file?.replace(/^(@sveltia\/cms|immutable)@[\d.]+/, "$1");
          if (path === undefined) return route.abort();
          const headers = { "access-control-allow-origin": "*" };
          return route.fulfill({ path: `examples/cms/others/node_modules/${path}`, headers });
        },
      );
      const page = await context.newPage();
      await page.goto(`${server.url}empty.html`);
      await page.evaluate(
        async ({ name, text }) => {
          let directory = await navigator.storage.getDirectory();
          for (const folder of ["sveltia-cms-test", "pages"])
            directory = await directory.getDirectoryHandle(folder, { create: true });
          const file = await (await directory.getFileHandle(name, { create: true })).createWritable();
          await file.write(text);
          await file.close();
        },
        { name: FILE, text: source },
      );
      await page.goto(server.url);
      await page.getByRole("button", { name: "Travailler avec un dépôt de test" }).click();
      await page.getByText("Devenir EIG").first().click();
      return { page, close: server.close };
    },
  },
};

export async function benchCms() {
  ensureCms(console.log);
  ensureCms(console.log, "Netlify CMS and Sveltia CMS");
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const reasons = Array.from(
    { length: ITEMS },
    (_, index) => `    - def: Une raison de plus, la ${index + 1}\n`,
  );
  const longSource = source.replace("  defs:\n", `$&${reasons.join("")}`);
  for (const [name, desk] of Object.entries(desks)) {
    await benchPage(source, `${name}, the example page`, desk);
    await benchPage(longSource, `${name}, the same with a list of ${ITEMS} items more`, desk);
  }
}

/**
 * Measures keystrokes in one page in one CMS, and prints the results.
 * @param {string} source source of the page
 * @param {string} label
 * @param {Desk} desk
 */
async function benchPage(source, label, { open, hide, ...selectors }) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const { page, close } = await open(browser, source);
  try {
    await page.frameLocator(selectors.frame).locator("h1").waitFor();
    console.log(
      `\ncms: ${KEYS} characters typed into the title of ${label}; each one updates the issues and the preview of the page`,
    );
    const before = await measureHeap(page);
    const withPreview = await typeKeys(page, selectors);
    print("key to new text in the preview", withPreview);
    console.log(
      `  memory: ${before.toFixed(1)} MB, after these keys ${(await measureHeap(page)).toFixed(1)} MB`,
    );
    if (hide) {
      await hide(page);
      print("the same key, without preview", await typeKeys(page, { ...selectors, frame: undefined }));
    }
    console.log(
      `  target for the median: ${TARGET_MS} ms: ${computeMedian(withPreview) < TARGET_MS ? "met" : "MISSED"}`,
    );
  } finally {
    await browser.close();
    await close();
  }
}

/**
 * Types keys in the title, and returns the time of each keystroke, in milliseconds.
 * @param {Page} page
 * @param {{ title: string, frame: string | undefined }} selectors selectors of the field, and of the preview if it is open
 * @returns {Promise<number[]>}
 */
function typeKeys(page, { title, frame }) {
  return page.evaluate(
    async ({ count, warmUp, title, frame }) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(title));
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const preview =
        frame === undefined ? null : /** @type {HTMLIFrameElement | null} */ (document.querySelector(frame));
      const readTitle = () => preview?.contentDocument?.querySelector("h1")?.textContent ?? "";
      const times = [];
      for (let index = 0; index < count + warmUp; index++) {
        const value = `Devenir EIG ${index}`;
        const start = performance.now();
        setValue?.call(input, value);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        // wait for later tasks, in which the CMS updates the preview
        while (preview && !readTitle().endsWith(` ${index}`))
          await new Promise((resolve) => setTimeout(resolve));
        if (index >= warmUp) times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return times;
    },
    { count: KEYS, warmUp: WARM_UP, title, frame },
  );
}

/**
 * Collects garbage, and returns the memory of the page, in megabytes.
 * @param {Page} page
 * @returns {Promise<number>}
 */
async function measureHeap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

/**
 * @param {string} label
 * @param {readonly number[]} times
 */
function print(label, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const last = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  console.log(
    `  ${label.padEnd(34)}median ${computeMedian(times).toFixed(1)} ms, 95th ${last.toFixed(1)} ms`,
  );
}

/** @param {readonly number[]} times */
function computeMedian(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
