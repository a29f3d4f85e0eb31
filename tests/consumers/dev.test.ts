import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { record } from "../../scripts/consumers/measured.mjs";
import { prepareConsumer } from "../../scripts/consumers/place.mjs";
import { readHosts } from "../support/hosts";
import { expectCorrections, openDeveloped } from "../support/mistakes";

const started = readHosts();

/** Waits until React has what the server wrote: before, nobody in the page listens to what the server tells. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const keys = () => page.evaluate(() => Object.keys(document.querySelector("h1") ?? {}).join());
  await expect.poll(keys).toContain("__react");
}

/** For an install, a server that starts, and the page's first state, on a machine that is busy. */
const PATIENCE = 600_000;

describe.each([
  ["vite-react-19", "vite-react-19", "npx vite", "vite-error-overlay"],
  ["vite-react-18", "vite-react-18", "npx vite", "vite-error-overlay"],
  ["next", "next", "npx next dev --port 0", "nextjs-portal"],
  ["next-webpack", "next", "npx next dev --port 0 --webpack", "nextjs-portal"],
  ["astro", "astro", "npx astro dev --port 0", "vite-error-overlay"],
  ["react-router", "react-router", "npx react-router dev", "vite-error-overlay"],
  ["tanstack-start", "tanstack-start", "npx vite", "vite-error-overlay"],
] as const)("%s, developed", (host, site, command, element) => {
  it(
    "shows a saved file at once, and a fault at its line until it is fixed",
    { timeout: PATIENCE },
    async () => {
      const folder = prepareConsumer(site, started.tarball);
      const file = join(folder, "content/devenir-eig.md");
      const source = readFileSync(file, "utf8");
      try {
        const page = await openDeveloped(started, { folder, command });
        const title = () => page.locator("h1").first().innerText();
        await expect.poll(title).toBe("Devenir EIG");
        // the DSFR's font and ours, which each host serves in its own way
        expect(
          await page
            .locator("h1")
            .first()
            .evaluate((h1) => getComputedStyle(h1).fontFamily),
        ).toMatch(/^Marianne/);
        // Astro loads its page again by itself
        const isKept = site !== "astro";
        if (isKept) await hydrated(page);
        await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
        writeFileSync(file, source.replace("title: Devenir EIG", "title: Devenir testeuse"));
        await expect.poll(title).toBe("Devenir testeuse");
        if (isKept) expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
        writeFileSync(file, source.replace("open: false", "open: maybe"));
        const overlay = () =>
          page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? "", element);
        await expect.poll(overlay).toContain("content/devenir-eig.md:2:7");
        expect(await overlay()).toContain("open: maybe");
        writeFileSync(file, source);
        await expect.poll(title).toBe("Devenir EIG");
        await expect.poll(overlay).not.toContain("content/devenir-eig.md:2:7");
        await page.close();
        record(host, {
          edits: isKept ? "at once, in the page" : "at once, the page loads again",
          faults: "over the page, at its line",
        });
      } finally {
        writeFileSync(file, source);
      }
    },
  );

  it(
    "shows the page again once a mistake is corrected, also after a restart",
    { timeout: PATIENCE },
    async () => {
      const folder = prepareConsumer(site, started.tarball);
      // Next with webpack leaves the error over a page whose module is again what it was before the mistake
      const isReloaded = host === "next-webpack";
      await expectCorrections(started, { folder, command, element, isReloaded });
    },
  );
});
