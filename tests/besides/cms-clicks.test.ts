import type { Browser, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasCms, openEditor, openPage } from "../support/cms";
import { formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { createThemeCmsFiles, THEME_SOURCE } from "../support/themeBundle";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];
const pages = { "phare.md": THEME_SOURCE };

let browser: Browser;
let files: Record<string, string>;
beforeAll(async () => {
  browser = await launch();
  files = await createThemeCmsFiles();
});
afterAll(() => browser.close());

/**
 * Titles of the page and of its parts, those of lists too, one after the other in the same list of the form; a number beside its
 * label, and a text of a card under the link of the card's title.
 */
const TITLES = [
  "Garder un phare",
  "Une année au phare",
  "Les documents",
  "Vos questions",
  "Faut-il savoir naviguer ?",
  "Peut-on venir en famille ?",
  "14",
  "En mer",
] as const;

/** Clicks on each title, and gives those whose field does not get the focus, with what has it. */
async function findLostTitles(page: Page, preview: FrameLocator): Promise<string[]> {
  const lost: string[] = [];
  for (const title of TITLES) {
    const heading = preview.getByText(title, { exact: true }).last();
    await heading.scrollIntoViewIfNeeded();
    // a link may cover the text
    await heading.click({ force: true });
    const getFocused = () =>
      page.evaluate(() => {
        const field = document.activeElement;
        return field instanceof HTMLInputElement ? field.value : (field?.textContent ?? "").slice(0, 40);
      });
    const normalise = (text: string) => text.replace(/\s/g, " ");
    await expect
      .poll(async () => normalise(await getFocused()), { timeout: 6000 })
      .toBe(title)
      .catch(async () => void lost.push(`${title}: ${await getFocused()}`));
  }
  return lost;
}

/** Texts of rich texts, and of the components inside one: a callout, a message. */
const PARAGRAPHS = [
  "La lanterne est démontée et nettoyée, avant le passage des premiers voiliers.",
  "Le soir, l’équipe écrit une page du carnet.",
  "Le vent décide",
  "Le téléphone passe au sommet de la tour, côté terre.",
  "Le phare ferme au public. On y répare ce que le vent a pris.",
] as const;

/** Clicks on each text and types a sign. Gives the texts of the page that have it, without it. */
async function typeInTexts(page: Page, preview: FrameLocator): Promise<string[]> {
  for (const text of PARAGRAPHS) {
    const element = preview.getByText(text, { exact: true }).last();
    await element.scrollIntoViewIfNeeded();
    await element.click({ force: true });
    const readTextAtCaret = () =>
      page.evaluate(() => {
        const field = document.activeElement;
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
        return document.getSelection()?.anchorNode?.textContent;
      });
    await expect.poll(readTextAtCaret, { timeout: 6000 }).toBe(text);
    await page.keyboard.type("§");
    await preview.getByText("§").nth(PARAGRAPHS.indexOf(text)).waitFor();
  }
  const texts = await preview.getByText("§").allTextContents();
  return texts.map((text) => text.replaceAll("§", "").trim());
}

/** Clicks on words of the page itself: a note says so, and neither the form nor the page moves. */
async function checkOwnText(page: Page, preview: FrameLocator): Promise<void> {
  const crumb = preview.getByText("Accueil", { exact: true }).first();
  await crumb.scrollIntoViewIfNeeded();
  const getPlaces = async () => [
    await crumb.boundingBox(),
    await page.evaluate(() => document.activeElement?.tagName),
  ];
  const before = (await getPlaces())[0];
  await crumb.click();
  await preview.getByText("Aucun champ ne contient ce texte").waitFor();
  await page.waitForTimeout(500);
  expect((await getPlaces())[0]).toEqual(before);
}

/** Enters an item of a list in the form: the page, which is at its top, scrolls to this item. */
async function checkItemInView(page: Page, preview: FrameLocator): Promise<void> {
  const question = "Faut-il savoir naviguer ?";
  // just after a click in the page, the page does not scroll
  await page.waitForTimeout(1600);
  await preview.locator("html").evaluate((html) => html.scrollTo(0, 0));
  const item = preview.getByText(question, { exact: true }).last();
  const isInView = async () => {
    const { y = -1 } = (await item.boundingBox()) ?? {};
    return y > 0 && y < 1000;
  };
  expect(await isInView()).toBe(false);
  await page.evaluate((text) => {
    const inputs = [...document.querySelectorAll("input")];
    inputs.find(({ value }) => value === text)?.focus();
  }, question);
  await expect.poll(isInView).toBe(true);
}

describe.skipIf(!hasDecap)("a click in the preview, in Decap CMS", () => {
  it("leads to the field of each title and to the place of each text, an item of the form brings the page to it, and a note tells the page's own words", async () => {
    const html = formatDeskHtml("/decap-cms/decap-cms.js", ["cms.ThemePage"]);
    const editor = await openEditor(browser, { pages, files: { ...files, "/": html } });
    await openPage(editor, "phare", "theme");
    expect(await findLostTitles(editor.page, editor.preview)).toEqual([]);
    await checkItemInView(editor.page, editor.preview);
    await checkOwnText(editor.page, editor.preview);
    expect((await typeInTexts(editor.page, editor.preview)).sort()).toEqual([...PARAGRAPHS].sort());
    await editor.close();
  });
});

describe.skipIf(!hasSveltia)("a click in the preview, in Sveltia CMS", () => {
  it("leads to the field of each title and to the place of each text, an item of the form brings the page to it, and a note tells the page's own words", async () => {
    const html = formatDeskHtml(SVELTIA, ["cms.ThemePage"]);
    const { page, close } = await openSveltia(browser, { pages, files: { ...files, "/": html } });
    await page.evaluate(() => void (location.hash = "#/collections/theme/entries/phare"));
    const preview = page.frameLocator("iframe.preview");
    await preview.locator("main").waitFor();
    expect(await findLostTitles(page, preview)).toEqual([]);
    await checkItemInView(page, preview);
    await checkOwnText(page, preview);
    expect((await typeInTexts(page, preview)).sort()).toEqual([...PARAGRAPHS].sort());
    await close();
  });
});
