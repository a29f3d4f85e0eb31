import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listReviewed } from "../support/reviewed";
import { launch } from "../support/chromium";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

// `npx vitest -u` writes the files anew; what changes is then to be read by a person
describe("the accessible tree that Chromium makes: roles, names, levels", () => {
  it.each(listReviewed().map(({ file, html }) => [file, html] as const))(
    "matches the reviewed transcript: %s",
    async (file, html) => {
      await page.setContent(`<!doctype html><html lang="fr"><body>${html}</body></html>`);
      const tree = await page.locator("body").ariaSnapshot();
      expect(tree.split("\n").length).toBeGreaterThan(2);
      await expect(`${tree}\n`).toMatchFileSnapshot(`../transcripts/${file}.tree.txt`);
    },
  );
});
