import { readFileSync } from "node:fs";
import type { Browser, FrameLocator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { hasCms, openEditor, save } from "../support/cms";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "./chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];
const page = readFileSync("examples/devenir-eig.md", "utf8");
const example = readPage(readFileSync("examples/site/content/devenir.md", "utf8"), CandidatesPage).value;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** What the panel says is wrong: no more than advice. */
const errorsIn = (preview: FrameLocator) => preview.locator("[data-severity=error]").count();

/** What the saved page holds: the example, under its own title, but for the names of people of another site. */
function expectExample(saved: string, title: string) {
  const { value, issues } = readPage(saved, CandidatesPage);
  expect(issues).toEqual([]);
  expect(value?.profiles.list ?? []).toEqual([]);
  const expected = { ...example, title, profiles: { ...example?.profiles, list: value?.profiles.list } };
  expect(trimmed(value)).toEqual(trimmed(expected));
}

/** A CMS trims its texts. */
function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === "string" ? each.trim() : each,
  );
}

describe.skipIf(!hasDecap)("in Decap CMS, « Partir d’un exemple » on a new page", () => {
  it("opens a new page that is filled with an example, without an error, and saves it", async () => {
    const editor = await openEditor(browser);
    const { page: desk, preview } = editor;
    await desk.evaluate(() => (location.hash = "#/collections/candidates/new"));
    await preview.getByRole("button", { name: "Partir d’un exemple" }).click();
    await preview.getByRole("heading", { level: 1, name: "Devenir relais" }).waitFor();
    expect(await errorsIn(preview)).toBe(0);
    await desk.getByLabel("Titre de la page").fill("Devenir gardienne");
    await preview.getByRole("heading", { level: 1, name: "Devenir gardienne" }).waitFor();
    expectExample(await save(editor, "devenir-gardienne"), "Devenir gardienne");
    expect(editor.takeFaults()).toEqual([]);
    await editor.close();
  });
});

describe.skipIf(!hasSveltia)("in Sveltia CMS, « Partir d’un exemple » on a new page", () => {
  it("opens a new page that is filled with an example, without an error, and saves it", async () => {
    const html = readFileSync("examples/cms/index.html", "utf8")
      .replace("/decap-cms/decap-cms.js", SVELTIA)
      // it opens nothing of a collection that it hides
      .replace("hide: true", "hide: false");
    const desk = await openSveltia(browser, { pages: { "devenir-eig.md": page }, files: { "/": html } });
    await desk.page.evaluate(() => (location.hash = "#/collections/candidates/new"));
    const preview = desk.page.frameLocator("iframe.preview");
    await preview.getByRole("button", { name: "Partir d’un exemple" }).click();
    await preview.getByRole("heading", { level: 1, name: "Devenir relais" }).waitFor();
    expect(await errorsIn(preview)).toBe(0);
    await desk.page.locator('[data-key-path="title"] input').first().fill("Devenir gardienne");
    await preview.getByRole("heading", { level: 1, name: "Devenir gardienne" }).waitFor();
    await desk.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved("devenir-gardienne.md").catch(() => "")).toContain("gardienne");
    expectExample(await desk.saved("devenir-gardienne.md"), "Devenir gardienne");
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });
});
