import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasCms, openEditor, openPage, putCaretAfter, save } from "../support/cms";
import { computeGitDiff, formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { createThemeCmsFiles, THEME_SOURCE } from "../support/themeBundle";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];
const pages = { "phare.md": THEME_SOURCE, "ajout.md": THEME_SOURCE };

let browser: Browser;
let files: Record<string, string>;
beforeAll(async () => {
  browser = await launch();
  files = await createThemeCmsFiles();
});
afterAll(() => browser.close());

/** The file in which the title of its directive has changed. */
const RETITLED = THEME_SOURCE.replace(":::encadre Le vent décide", ":::encadre Le vent du nord décide");

describe.skipIf(!hasDecap)("a block inside a text, in Decap CMS", () => {
  it("has a form, and its new title is one line of the diff", async () => {
    const html = formatDeskHtml("/decap-cms/decap-cms.js", ["cms.ThemePage"]);
    const editor = await openEditor(browser, { pages, files: { ...files, "/": html } });
    const { page, preview, takeFaults, close } = editor;
    await openPage(editor, "phare", "theme");
    const body = page.locator('[id^="body-field-"], [contenteditable=true]').last();
    await body.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1000);
    const title = body.getByLabel(/^Titre/).first();
    await title.fill("Le vent du nord décide");
    await preview.getByRole("heading", { name: "Le vent du nord décide" }).waitFor();
    expect(await save(editor, "phare")).toBe(RETITLED);
    expect(takeFaults()).toEqual([]);
    await close();
  });

  it("is inserted by its button", async () => {
    const html = formatDeskHtml("/decap-cms/decap-cms.js", ["cms.ThemePage"]);
    const editor = await openEditor(browser, { pages, files: { ...files, "/": html } });
    const { page, preview, close } = editor;
    await openPage(editor, "ajout", "theme");
    const evening = "Le soir, l’équipe écrit une page du carnet.";
    await putCaretAfter(editor, evening);
    await page.getByRole("button", { name: "Ajouter un composant" }).last().click();
    await page.getByRole("menuitem", { name: "Encadré" }).click();
    const body = page.locator("[contenteditable=true]").last();
    const titles = body.getByLabel(/^Titre de l.encadré/i);
    await expect.poll(() => titles.count()).toBe(2);
    await titles.last().fill("La lampe");
    await preview.getByText("La lampe").waitFor();
    const added = `${evening}\n\n:::encadre La lampe\n:::`;
    expect(await save(editor, "ajout")).toBe(THEME_SOURCE.replace(evening, added));
    await close();
  });
});

describe.skipIf(!hasSveltia)("a block inside a text, in Sveltia CMS", () => {
  it("has a form, and its new title is one line of the diff", async () => {
    const desk = await openSveltia(browser, {
      pages,
      files: { ...files, "/": formatDeskHtml(SVELTIA, ["cms.ThemePage"]) },
    });
    const { page, saved, takeFaults, close } = desk;
    await page.evaluate(() => void (location.hash = "#/collections/theme/entries/phare"));
    await page.frameLocator("iframe.preview").locator("main").waitFor();
    const body = page.locator('[data-key-path="body"]').first();
    await body.evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(1500);
    const title = body.getByRole("textbox", { name: /Titre/ }).first();
    await title.fill("Le vent du nord décide");
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => saved("phare.md"), { timeout: 8000 }).not.toBe(THEME_SOURCE);
    expect(computeGitDiff(RETITLED, await saved("phare.md")).diff).toBe("");
    expect(takeFaults()).toEqual([]);
    await close();
  });
});
