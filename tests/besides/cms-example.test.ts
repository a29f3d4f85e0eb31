import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { hasCms, openEditor, save } from "../support/cms";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];
const page = readFileSync("examples/devenir-eig.md", "utf8");
const example = readPage(readFileSync("examples/site/content/devenir.md", "utf8"), CandidatesPage).value;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** What the panel says is wrong: no more than advice. */
const errorsIn = (preview: FrameLocator) => preview.locator("[data-severity=error]").count();

/** Types titles, one after the other: one that another page of the desk has, one of a thousand words, and its own. */
async function typeTitles(title: Locator, preview: FrameLocator) {
  const locateIssue = (rule: string) => preview.locator(`[data-rule=${rule}]`);
  await title.fill("Devenir EIG");
  await expect.poll(() => locateIssue("same-title").textContent()).toContain("devenir-eig");
  await title.fill("encore un mot ".repeat(330));
  await expect.poll(() => locateIssue("long-text").count()).toBe(1);
  expect(await locateIssue("same-title").count()).toBe(0);
  await title.fill(TITLE);
  await preview.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await expect.poll(() => locateIssue("long-text").count()).toBe(0);
}

/** The panel names the parts that are still the example's in one line, and dead links by the address of the collection. */
async function expectNamed(preview: FrameLocator, answer: Locator) {
  const line = (rule: string) => preview.locator(`[data-rule=${rule}]`);
  await expect.poll(() => line("example-text").count()).toBe(1);
  expect(await line("example-text").textContent()).toContain("AccrocheDéfinition");
  const before = await answer.inputValue().catch(() => "");
  await preview
    .locator("main")
    .getByText(before === "" ? "Rejoignez une équipe de phare" : before)
    .first()
    .click();
  await answer.fill("[Une page](/candidats/rien-du-tout) ou [la page](/candidats/devenir-eig).");
  await expect.poll(() => line("dead-link").textContent()).toContain("/candidats/rien-du-tout");
  await answer.fill(ANSWER);
  await expect.poll(() => line("dead-link").count()).toBe(0);
}

const ANSWER = example?.head.sub ?? "";

/** With an accent and an apostrophe, which the name of its file has not. */
const TITLE = "Devenir éclaireur d’été";
const NAME = "devenir-eclaireur-d-ete";

/** What the saved page holds: the example, under its own title, but for the names of people of another site. */
function expectExample(saved: string) {
  const { value, issues } = readPage(saved, CandidatesPage);
  expect(issues).toEqual([]);
  expect(value?.profiles.list ?? []).toEqual([]);
  const expected = {
    ...example,
    title: TITLE,
    profiles: { ...example?.profiles, list: value?.profiles.list },
  };
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
    await typeTitles(desk.getByLabel("Titre de la page"), preview);
    await expectNamed(preview, desk.getByLabel("Réponse aux questions"));
    expectExample(await save(editor, NAME));
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
    await typeTitles(desk.page.locator('[data-key-path="title"] input').first(), preview);
    await expectNamed(preview, desk.page.locator('[data-key-path="head.sub"] input').first());
    await desk.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved(`${NAME}.md`).catch(() => "")).toContain("éclaireur");
    expectExample(await desk.saved(`${NAME}.md`));
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });
});
