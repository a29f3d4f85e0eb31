import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Editor, hasCms, openEditor, openPage, openPart, putCaretAfter, save } from "../support/cms";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { launch } from "./chromium";

const isThere = await hasCms();
const source = readFileSync("examples/devenir-eig.md", "utf8");

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  editor = await openEditor(browser);
});
afterEach(async () => {
  // whatever a test does, nothing leaves the machine and nothing breaks
  expect(editor.faults).toEqual([]);
  await editor.close();
});

const issues = () => editor.preview.getByRole("region", { name: "À corriger" });

/** What `render` makes of a file, as a browser reads it. */
async function rendered(): Promise<string> {
  const html = execFileSync(
    process.execPath,
    ["dist/cli.js", "render", "examples/devenir-eig.md", "--people", "examples/people"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const page = await browser.newPage({ javaScriptEnabled: true });
  await page.setContent(html);
  const markup = await page.locator(".dsfrb-page").evaluate((element) => element.outerHTML);
  await page.close();
  return markup;
}

describe.skipIf(!isThere)("the example page, in Decap CMS", () => {
  it("opens from the list of pages, and shows what `render` gives, to the last attribute", async () => {
    const { page, preview } = editor;
    await page.getByRole("link", { name: "Devenir EIG" }).click();
    const shown = await preview.locator(".dsfrb-page").evaluate((element) => element.outerHTML);
    expect(shown.length).toBeGreaterThan(5000);
    expect(shown).toBe(await rendered());
  });

  it("has the DSFR's typeface, the page's language and the theme that is chosen", async () => {
    const { preview } = editor;
    await openPage(editor, "devenir-eig");
    const html = preview.locator("html");
    const look = () =>
      html.evaluate((element) => ({
        lang: element.getAttribute("lang"),
        theme: element.dataset["frTheme"],
        background: getComputedStyle(element.ownerDocument.body).backgroundColor,
      }));
    const isMarianne = () =>
      html.evaluate(({ ownerDocument: { fonts } }) =>
        fonts.ready.then(() => fonts.check("700 16px Marianne")),
      );
    await expect.poll(isMarianne).toBe(true);
    expect(await look()).toEqual({ lang: "fr", theme: "light", background: "rgb(255, 255, 255)" });
    await preview.getByRole("button", { name: "Thème sombre" }).click();
    await expect.poll(look).toEqual({ lang: "fr", theme: "dark", background: "rgb(22, 22, 22)" });
  });

  it("shows a step's new title while it is typed, in view, and saves it", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    await openPart(editor, "how");
    await putCaretAfter(editor, "Votre dossier de candidature");
    await page.keyboard.type(" papier", { delay: 20 });
    const title = preview.getByRole("heading", { name: "Votre dossier de candidature papier" });
    await title.waitFor();
    const isInView = () =>
      title.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const covered =
          element.ownerDocument.querySelector(".dsfrb-cms__tools")?.getBoundingClientRect().bottom ?? 0;
        return top >= covered && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
      });
    await expect.poll(isInView).toBe(true);

    const { value, issues: faults } = readPage(await save(editor, "devenir-eig"), CandidatesPage);
    expect(faults).toEqual([]);
    expect(value?.how.desc).toContain("1. Votre dossier de candidature papier\n");
  });

  it("says that a field must be filled in, by its name, and takes it back", async () => {
    const { page } = editor;
    await openPage(editor, "devenir-eig");
    const title = page.getByLabel("Titre de la page");
    await title.fill("");
    await expect
      .poll(() => issues().getByRole("listitem").first().textContent())
      .toMatch(/^erreurTitre de la page/);
    await expect.poll(() => issues().locator("[data-severity=error]").count()).toBe(1);
    await title.fill("Devenir EIG");
    await expect.poll(() => issues().locator("[data-severity=error]").count()).toBe(0);
  });

  it("swaps the notice and the buttons when the call opens, in the form or in the preview alone", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const apply = preview.getByRole("link", { name: "Postuler", exact: true });
    const notice = preview.locator("#appel");
    const state = async () => [await apply.count(), await notice.count()];
    const closed = [0, 1];
    const open = [2, 0];
    expect(await state()).toEqual(closed);
    await page.getByRole("switch").first().click();
    await expect.poll(state).toEqual(open);
    await page.getByRole("switch").first().click();
    await expect.poll(state).toEqual(closed);
    await preview.getByRole("button", { name: "Comme si l’appel était ouvert" }).click();
    await expect.poll(state).toEqual(open);
    await preview.getByRole("button", { name: "Comme le dit le formulaire" }).click();
    await expect.poll(state).toEqual(closed);
  });

  it("shows the page as on another screen, whole, with tools that keep their size", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const inside = () =>
      preview.locator("html").evaluate(({ ownerDocument: { defaultView: view, documentElement: html } }) => ({
        width: view?.innerWidth,
        overflow: html.scrollWidth > html.clientWidth,
      }));
    const buttonHeight = async () =>
      (await preview.getByRole("button", { name: "Thème clair" }).boundingBox())?.height ?? 0;
    const height = await buttonHeight();
    for (const [name, width] of [
      ["Téléphone", 320],
      ["Tablette", 768],
      ["Ordinateur", 1280],
    ] as const) {
      await preview.getByRole("button", { name }).click();
      await expect.poll(inside).toEqual({ width, overflow: false });
      const { x = 0, width: drawn = 0 } = (await page.locator("#preview-pane").boundingBox()) ?? {};
      expect(drawn).toBeLessThanOrEqual(width + 1);
      // the screen ends where the pane does
      expect(x + drawn).toBeLessThanOrEqual(1600);
      expect(Math.abs((await buttonHeight()) - height)).toBeLessThan(2);
    }
    await preview.getByRole("button", { name: "À la largeur du volet" }).click();
    await expect.poll(async () => (await inside()).width).toBeGreaterThan(600);
  });

  it("follows a link to a part of the page without leaving it", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const pages = page.context().pages().length;
    await preview.getByRole("link", { name: "Savoir quand postuler" }).click();
    const top = () => preview.locator("#appel").evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(1000);
    expect(page.context().pages()).toHaveLength(pages);
  });
});

describe.skipIf(!isThere)("a new page", () => {
  it("has all the keys that a page needs as soon as it has a title, and is shown all the while", async () => {
    const { page, preview } = editor;
    await page.evaluate(() => (location.hash = "#/collections/candidates/new"));
    await preview.getByRole("heading", { level: 1 }).waitFor();
    await page.getByLabel("Titre de la page").fill("Devenir testeuse");
    await preview.getByRole("heading", { name: "Devenir testeuse" }).waitFor();
    const { value, issues: faults } = readPage(await save(editor, "devenir-testeuse"), CandidatesPage);
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ title: "Devenir testeuse", open: false, layout: "candidates" });
  });

  it("may have a button with a text and no address yet: what is missing is saved blank", async () => {
    await editor.close();
    const pages = { "devenir-eig.md": source.replace(/^ {2}apply:\n.*\n.*\n/m, "") };
    editor = await openEditor(browser, pages);
    const { page } = editor;
    await openPage(editor, "devenir-eig");
    await openPart(editor, "head");
    await openPart(editor, "apply");
    await page.getByLabel("Texte du bouton").fill("Postuler");
    const { value, issues: faults } = readPage(await save(editor, "devenir-eig"), CandidatesPage);
    expect(faults).toEqual([]);
    expect(value?.head.apply).toEqual({ title: "Postuler", url: "" });
  });
});
