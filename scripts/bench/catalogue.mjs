// Measures the time that the built catalogue takes to show its home page and a story, in Chromium at 10 Mbit/s: from the
// request to the paint of the largest text, with an empty cache.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { buildCatalogue, createCatalogueServer } from "../catalogue.mjs";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";

const VISITS = 5;
const TARGET_S = 3;
/** Network conditions, in bytes per second and milliseconds. */
const NETWORK = { offline: false, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8, latency: 40 };

const PAGES = {
  "home page": { path: "", text: "#storybook-docs h1" },
  "the example page, open": { path: "?path=/story/page-devenir-eig--ouverte", text: "#storybook-root h1" },
};

export async function benchCatalogue() {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-catalogue-"));
  if (!buildCatalogue(folder)) throw new Error("The catalogue could not be built.");
  const server = createCatalogueServer(folder);
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    console.log(`\ncatalogue: ${VISITS} first visits at 10 Mbit/s and ${NETWORK.latency} ms, middle one`);
    for (const [name, { path, text }] of Object.entries(PAGES)) {
      const visits = [];
      for (let visit = 0; visit < VISITS; visit++) {
        visits.push(await measureFirstVisit(browser, `http://localhost:${port}/${path}`, text));
      }
      const { seconds, bytes } = /** @type {Visit} */ (
        visits.sort((a, b) => a.seconds - b.seconds)[VISITS >> 1]
      );
      const verdict = seconds < TARGET_S ? "met" : "MISSED";
      console.log(
        `  ${name.padEnd(24)}${seconds.toFixed(2)} s, ${Math.round(bytes / 1000)} kB; target ${TARGET_S} s: ${verdict}`,
      );
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** @typedef {{ seconds: number, bytes: number }} Visit */

/**
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {string} text selector of the text to wait for, in the preview's frame
 * @returns {Promise<Visit>}
 */
async function measureFirstVisit(browser, url, text) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url);
  const preview = page.frameLocator("#storybook-preview-iframe").locator(text);
  await preview.waitFor();
  await page.waitForLoadState("networkidle");
  const seconds = await preview.evaluate(async () => {
    const paints = await new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type: "largest-contentful-paint", buffered: true });
    });
    // convert the time to the page's clock, because the frame's clock starts with the frame
    return (performance.timeOrigin + paints.at(-1).startTime - parent.performance.timeOrigin) / 1000;
  });
  await page.close();
  return { seconds, bytes };
}
