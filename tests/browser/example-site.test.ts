import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { serve, type Site } from "../support/serve";
import { launch } from "./chromium";

// examples/site as `npm start` shows it: eight pages between a header and a footer of the DSFR's

const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
let browser: Browser;
let site: Site;
beforeAll(async () => {
  execFileSync(process.execPath, [resolve("examples/site/build.mjs"), folder]);
  [browser, site] = await Promise.all([launch(), serve(folder)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

it("has no fault on any page", async () => {
  const command = [resolve("dist/cli.js"), "audit", folder, "--width", "320,1280", "--format", "json"];
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  const json = await new Promise<string>((done) => {
    execFile(process.execPath, command, { env, maxBuffer: 2 ** 28 }, (_error, out) => done(out));
  });
  const { pages, findings, failures } = JSON.parse(json) as Record<string, unknown>;
  expect({ pages, findings, failures }).toEqual({ pages: 8, findings: [], failures: [] });
});

it.each(["/", "/devenir/", "/faq/"])("%s is taken by its script as it was written", async (address) => {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", ({ message }) => heard.push(message));
  await page.goto(site.origin + address, { waitUntil: "networkidle" });
  // React marks the element that it has taken, and says what does not fit
  const isTaken = await page
    .locator("#page")
    .evaluate((root) => Object.keys(root).some((key) => key.startsWith("__react")));
  await page.close();
  expect([isTaken, heard]).toEqual([true, []]);
});

it("leads to the content and to the menu before all else", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/faq/`);
  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Contenu" });
  expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  await expect.poll(() => link.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThan(0);
  await page.close();
});
