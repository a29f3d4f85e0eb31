// How long the preview of the whole page takes to follow a key, in Decap CMS in Chromium: from the key to the
// page's new text. Beside it, in the same run, the same key with no preview open, which is the CMS's own work.

import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";
import { ensureCms } from "../cms/install.mjs";
import { serveCms } from "../cms/server.mjs";

const KEYS = 60;
const ITEMS = 100;
const WARM_UP = 10;
const TARGET_MS = 30;

export async function benchCms() {
  ensureCms(console.log);
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const reasons = Array.from(
    { length: ITEMS },
    (_, index) => `    - def: Une raison de plus, la ${index + 1}\n`,
  );
  await benchPage(source, "the example page");
  await benchPage(
    source.replace("  defs:\n", `$&${reasons.join("")}`),
    `the same with a list of ${ITEMS} items more`,
  );
}

/**
 * @param {string} source of the page
 * @param {string} what
 */
async function benchPage(source, what) {
  const server = await serveCms({ pages: { "devenir-eig.md": source } });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(server.url);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("link", { name: "Devenir EIG" }).click();
    await page.frameLocator("#preview-pane").locator("h1").waitFor();
    console.log(`\ncms: ${KEYS} keys in the title of ${what}, issues and preview of the whole page at each`);
    const withPreview = await typeKeys(page, true);
    print("key to new text in the preview", withPreview);
    // Decap's own button, which bears no other name
    await page
      .getByRole("button", { name: /aperçu|preview/i })
      .first()
      .click();
    await page.locator("#preview-pane").waitFor({ state: "detached" });
    print("the same key, without preview", await typeKeys(page, false));
    console.log(
      `  target for the median: ${TARGET_MS} ms: ${median(withPreview) < TARGET_MS ? "met" : "MISSED"}`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import("playwright").Page} page
 * @param {boolean} isPreviewed
 * @returns {Promise<number[]>} milliseconds
 */
function typeKeys(page, isPreviewed) {
  return page.evaluate(
    async ({ count, warmUp, isPreviewed }) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector('[id^="title-field"]'));
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector("#preview-pane"));
      const shown = () => frame?.contentDocument?.querySelector("h1")?.textContent ?? "";
      const times = [];
      for (let index = 0; index < count + warmUp; index++) {
        const value = `Devenir EIG ${index}`;
        const start = performance.now();
        setValue?.call(input, value);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        // what React put off is done in tasks of their own
        while (isPreviewed && !shown().endsWith(` ${index}`)) await new Promise((done) => setTimeout(done));
        if (index >= warmUp) times.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 30));
      }
      return times;
    },
    { count: KEYS, warmUp: WARM_UP, isPreviewed },
  );
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 */
function print(what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const last = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  console.log(`  ${what.padEnd(34)}median ${median(times).toFixed(1)} ms, 95th ${last.toFixed(1)} ms`);
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
