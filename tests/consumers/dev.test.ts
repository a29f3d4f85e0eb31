import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { record } from "../../scripts/consumers/measured.mjs";
import { prepareConsumer } from "../../scripts/consumers/place.mjs";
import { readHosts } from "../support/hosts";
import { MISTAKES, SITE_WITH_PEOPLE } from "../support/mistakes";

const started = readHosts();

/** The page of a host's server, once it shows. */
async function developed(folder: string, command: string): Promise<Page> {
  // as at the first start, when Vite does not know yet what the page asks for
  rmSync(join(folder, "node_modules/.vite"), { recursive: true, force: true });
  const { address } = await started.serve(command, folder);
  const page = await started.browser.newPage();
  // its first answers may be none
  const status = () =>
    page.goto(address).then(
      (response) => response?.status(),
      () => undefined,
    );
  await expect.poll(status, { timeout: 120_000 }).toBe(200);
  return page;
}

/** Waits until React has what the server wrote: before, nobody in the page listens to what the server tells. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const keys = () => page.evaluate(() => Object.keys(document.querySelector("h1") ?? {}).join());
  await expect.poll(keys).toContain("__react");
}

/** For a host that makes the page again, on a machine that is busy. */
const SLOW = { timeout: 120_000 };

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
        const page = await developed(folder, command);
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
      const save = (name: string, text: string) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      };
      for (const [name, text] of Object.entries(SITE_WITH_PEOPLE)) save(name, text);
      const page = await developed(folder, command);
      const overlay = () =>
        page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? "", element);
      const text = () => page.locator("body").innerText();
      // Next with webpack leaves the error over a page whose module is again what it was before the mistake
      const corrected = async () => {
        if (host === "next-webpack") await page.reload();
        return text();
      };
      await expect.poll(text, SLOW).toContain("Responsable");
      for (const { file, wrong, message, right, shown } of MISTAKES) {
        save(file, wrong);
        if (message) await expect.poll(overlay, SLOW).toContain(message);
        else await expect.poll(text, SLOW).not.toContain("Responsable");
        expect(await overlay()).not.toContain("UnhandledRejection");
        save(file, right);
        await expect.poll(corrected, SLOW).toContain(shown);
        if (message) await expect.poll(overlay, SLOW).not.toContain(message);
      }
      const [{ file, wrong, message, right }] = MISTAKES;
      save(file, wrong);
      await expect.poll(overlay, SLOW).toContain(message);
      await page.close();
      await started.stop();
      save(file, right);
      const again = await developed(folder, command);
      await expect.poll(() => again.locator("body").innerText(), SLOW).toContain("Juriste");
      await again.close();
    },
  );
});
