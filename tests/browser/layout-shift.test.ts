import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve, type Site } from "../support/serve";
import { createWorkshop } from "../support/workshop";
import { launch } from "../support/chromium";

// a page of the example site, whose images come one after the other, each while it is in view

const PAINTED_MS = 150;
const shop = createWorkshop({});
/** The images that were asked for and are held back: what lets each go. */
const releases = new Map<string, () => void>();
let browser: Browser;
let site: Site;

beforeAll(async () => {
  cpSync(resolve("examples/site/public"), shop.folder, { recursive: true });
  // one more, in the text of a section
  cpSync(resolve("examples/site/content/programme.md"), join(shop.folder, "content/programme.md"));
  const text = shop
    .read("content/programme.md")
    .replace(/^how:\n {2}desc: \|\n/m, "$&    ![La côte](/img/cote.svg)\n\n");
  shop.write("content/programme.md", text);
  const { code, err } = await shop.run(
    "render content --fragment --out-dir build --public . --styles dsfr.css",
  );
  expect([code, err]).toEqual([0, ""]);
  const page = shop.read("build/programme.html");
  const documentOf = (body: string) =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/dsfr.css"></head><body>${body}</body></html>`;
  shop.write("sized.html", documentOf(page));
  shop.write("bare.html", documentOf(page.replaceAll(/(<img[^>]*?) width="\d+" height="\d+"/g, "$1")));
  site = await serve(shop.folder, ({ url = "" }, response) => {
    if (!url.startsWith("/img/")) return false;
    releases.set(url, () => {
      response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" });
      response.end(shop.read(url.slice(1)));
    });
    return true;
  });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
  shop.remove();
});

/** How far what is in view moves while images come: the sum that « Cumulative Layout Shift » is made of. */
async function shiftOf(
  name: string,
  width: number,
): Promise<{ readonly shift: number; readonly images: number }> {
  releases.clear();
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.origin}/${name}`, { waitUntil: "domcontentloaded" });
  // a font that replaces that of the system moves lines too: wait for the stylesheet, for the fonts that its layout requests, then
  // for their files
  await page.waitForFunction(() => document.querySelector("link")?.sheet);
  await page.evaluate(() => document.body.offsetHeight && document.fonts.ready.then(() => undefined));
  await pause(PAINTED_MS);
  const start = await page.evaluate(() => performance.now());
  const images = await page.locator("img").all();
  const come = new Set<string>();
  for (const image of images) {
    const src = (await image.getAttribute("src")) ?? "";
    if (come.has(src)) continue;
    come.add(src);
    await image.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
    await expect.poll(() => releases.has(src)).toBe(true);
    await pause(PAINTED_MS);
    releases.get(src)?.();
    await image.evaluate((shown) => (shown as HTMLImageElement).decode());
    await pause(PAINTED_MS);
  }
  const shift = await page.evaluate(
    (start) =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const moved = list.getEntries().filter(({ startTime }) => startTime > start);
          done(moved.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(0), 500); // nothing is told where nothing moved
      }),
    start,
  );
  await page.close();
  return { shift, images: come.size };
}

it.each([1280, 320])(
  "nothing moves when the images of a page come, at %i pixels",
  { retry: 2 },
  async (width) => {
    const { shift, images } = await shiftOf("sized.html", width);
    expect(images).toBeGreaterThan(1);
    expect(shift).toBe(0);
    // so much would move without their sizes: the measure sees it
    expect((await shiftOf("bare.html", width)).shift).toBeGreaterThan(0.02);
  },
);
