import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import react from "@vitejs/plugin-react";
import { dsfrBlocks } from "@dsfr-blocks/tools/integrations/vite/plugin";
import { launch } from "../support/chromium";

/** A copy of the starter, beside the real ones, so that it finds this project's packages. */
const SITE = resolve(".cache/consumers/vite-dev");
const FILE = join(SITE, "content/devenir-eig.md");
const SOURCE = readFileSync("examples/devenir-eig.md", "utf8");

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  rmSync(SITE, { recursive: true, force: true });
  cpSync("examples/consumers/vite-react-19", SITE, { recursive: true });
  cpSync("examples/people", join(SITE, "content/people"), { recursive: true });
  cpSync("examples/devenir-eig.md", FILE);
  server = await createServer({
    root: SITE,
    configFile: false,
    logLevel: "silent",
    cacheDir: join(SITE, ".vite"),
    resolve: { alias: { "dsfr-blocks/compiled": resolve("src/entries/compiled.ts") } },
    plugins: [react(), dsfrBlocks({ people: "content/people" })],
  });
  await server.listen(0);
  browser = await launch();
  page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? "", { timeout: 60_000 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const save = (source: string) => writeFileSync(FILE, source);
const title = () => page.locator("h1").innerText();

it("shows a saved page at once, without loading it anew", async () => {
  await expect.poll(title).toBe("Devenir EIG");
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  save(SOURCE.replace("title: Devenir EIG", "title: Devenir testeuse"));
  await expect.poll(title).toBe("Devenir testeuse");
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
});

it("shows a fault over the page at its line, until it is fixed", async () => {
  save(SOURCE.replace("open: false", "open: maybe"));
  const overlay = page.locator("vite-error-overlay");
  await overlay.waitFor({ state: "attached", timeout: 20_000 });
  const readOverlay = () => overlay.locator("pre").allInnerTexts().then(String);
  await expect.poll(readOverlay).toContain("content/devenir-eig.md:2:7  ");
  expect(await readOverlay()).toContain("« open » doit contenir `true` ou `false`");
  expect(await readOverlay()).toContain("open: maybe");
  save(SOURCE);
  await overlay.waitFor({ state: "detached", timeout: 20_000 });
  await expect.poll(title).toBe("Devenir EIG");
});
