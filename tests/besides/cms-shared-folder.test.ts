import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { ApplyPage, CandidatesPage, FaqPage } from "../../src/pages";
import { hasCms, openEditor } from "../support/cms";
import { formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

const read = (name: string) => readFileSync(`examples/site/content/${name}.md`, "utf8");
const createApplyPage = (layout: string, title: string) =>
  `---\nlayout: ${layout}\ntitle: ${title}\nhow:\n  title: Étapes\n  desc: ""\n---\n`;
const pages = {
  "devenir.md": read("devenir"),
  "faq.md": read("faq"),
  "postuler.md": createApplyPage("apply", "Postuler au phare"),
  "proposer.md": createApplyPage("project", "Proposer un phare"),
};
const titles = {
  candidates: "Devenir relais",
  faq: "Questions fréquentes",
  apply: "Postuler au phare",
  project: "Proposer un phare",
};

const shared = { folder: "pages", shared: true, format: "as-written-frontmatter" } as const;
const CONFIG = stringify(
  {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    public_folder: "/img",
    collections: [
      collectionFor(CandidatesPage, shared),
      collectionFor(FaqPage, shared),
      collectionFor(ApplyPage, shared),
      collectionFor(ApplyPage, { ...shared, layout: "project" }),
    ],
  },
  { aliasDuplicateObjects: false },
);
const filesFor = (script: string) => ({
  "/": formatDeskHtml(script, ["cms.CandidatesPage", "cms.FaqPage", "cms.ApplyPage"]),
  "/config.yml": CONFIG,
});

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

describe.skipIf(!hasDecap)("in Decap CMS, a folder of pages of several kinds", () => {
  it("is several collections, each with its own page alone, also for the two words of one page type", async () => {
    const { page, preview, close } = await openEditor(browser, {
      pages,
      files: filesFor("/decap-cms/decap-cms.js"),
    });
    const shown = page.locator("main").getByRole("heading", { level: 2 });
    for (const [name, title] of Object.entries(titles)) {
      await page.evaluate((list) => void (location.hash = `#/collections/${list}`), name);
      await page.getByRole("heading", { name: title, exact: true }).waitFor();
      expect(await shown.allTextContents()).toEqual([title]);
    }
    await page.getByRole("heading", { name: titles.project }).click();
    await preview.getByRole("heading", { name: titles.project }).waitFor();
    await close();
  });
});

describe.skipIf(!hasSveltia)("in Sveltia CMS, a folder of pages of several kinds", () => {
  it("is several collections, each with its own page alone, also for the two words of one page type", async () => {
    const { page, close } = await openSveltia(browser, { pages, files: filesFor(SVELTIA) });
    for (const [name, title] of Object.entries(titles)) {
      await page.evaluate((list) => void (location.hash = `#/collections/${list}`), name);
      await page.getByText(title, { exact: true }).first().waitFor();
      expect((await page.getByRole("grid").innerText()).trim()).toBe(title);
    }
    await close();
  });
});
