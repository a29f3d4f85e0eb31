import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { ApplyPage, FaqPage, ProgrammePage } from "../../src/pages";
import { hasCms, openEditor, openPage, save } from "../support/cms";
import { computeGitDiff, formatDeskHtml } from "../support/family";
import { findFrenchTexts } from "../support/frenchTexts";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

const read = (name: string) => readFileSync(`examples/site/content/${name}.md`, "utf8");
/** The English pages of the example site, and the French pages that they translate, but for the FAQ. */
const pages = {
  "en-programme.md": read("en/programme"),
  "en-apply.md": read("en/apply"),
  "en-faq.md": read("en/faq"),
  "programme.md": read("programme"),
  "postuler.md": read("postuler"),
};
/** Collection and title of each English page. */
const ENGLISH = {
  "en-programme": ["program", "For each port, the service that it lacks"],
  "en-apply": ["apply", "Apply"],
  "en-faq": ["faq", "Questions and answers"],
} as const;

const options = {
  folder: "pages",
  shared: true,
  format: "as-written-frontmatter",
  languages: ["fr", "en"],
} as const;
const shared = [ProgrammePage, ApplyPage, FaqPage].map((page) => collectionFor(page, options));
const sharedPlaces = ["cms.ProgrammePage", "cms.ApplyPage", "cms.FaqPage"];
/** The desk by a CMS's script. */
const filesFor = (script: string, collections = shared, places = sharedPlaces) => ({
  "/": formatDeskHtml(
    script,
    places,
    `now: () => "2031-04-26", collections: ${JSON.stringify(collections)},`,
  ),
  "/config.yml": stringify(
    {
      locale: "fr",
      backend: { name: "test-repo" },
      media_folder: "img",
      public_folder: "/img",
      collections,
    },
    { aliasDuplicateObjects: false },
  ),
});

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** Checks that the preview shows the page in English, and that the panel reports only the missing translation of the FAQ. */
async function checkEnglish(preview: FrameLocator, name: string, title: string) {
  await preview.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  const root = preview.locator(".dsfrb-page");
  expect([name, await root.getAttribute("lang"), await findFrenchTexts(root)]).toEqual([name, "en", []]);
  const getRules = () =>
    preview.locator("[data-rule]").evaluateAll((all) => all.map((each) => each.getAttribute("data-rule")));
  await expect.poll(getRules).toEqual(name === "en-faq" ? ["missing-translation"] : []);
}

/** Goes from the line of the panel to the address of the translation, which the site shows, and corrects it. */
async function correctTranslation(page: Page, preview: FrameLocator) {
  const line = preview.locator("[data-rule=missing-translation]");
  await line.getByRole("button", { name: "Traductions › Adresse en français" }).click();
  const field = page.locator(":focus");
  await expect.poll(() => field.inputValue().catch(() => "")).toBe("/faq/");
  await field.fill("/postuler/");
}

/** The desk of a folder of English pages, one of which leaves out its language, as the site's settings say it. */
const englishFilesFor = (script: string) =>
  filesFor(
    script,
    [collectionFor(FaqPage, { folder: "pages", lang: "en", format: options.format })],
    ['{ page: cms.FaqPage, lang: "en" }'],
  );
const UNSAID = "---\nlayout: faq\ntitle: Answers\nquestions: []\n---\n";
const englishPages = { "answers.md": UNSAID };
const SAID = UNSAID.replace("Answers", "All the answers");

const expected = "-  fr: /faq/\n+  fr: /postuler/";
const getChange = (saved: string) =>
  computeGitDiff(pages["en-faq.md"], saved).diff.split("\n").slice(5).join("\n").trimEnd();

describe.skipIf(!hasDecap)("an English page in Decap CMS", () => {
  it("is previewed in English, and its panel leads to the address of a translation", async () => {
    const editor = await openEditor(browser, { pages, files: filesFor("/decap-cms/decap-cms.js") });
    for (const [name, [collection, title]] of Object.entries(ENGLISH)) {
      await openPage(editor, name, collection);
      await checkEnglish(editor.preview, name, title);
    }
    await correctTranslation(editor.page, editor.preview);
    expect(getChange(await save(editor, "en-faq"))).toBe(expected);
    await editor.close();
  });

  it("is new in the folder of one language, and is saved with it; a page without a language stays without", async () => {
    const files = englishFilesFor("/decap-cms/decap-cms.js");
    const editor = await openEditor(browser, { pages: englishPages, files });
    const { page, preview } = editor;
    const title = page.getByLabel("Titre de la page");
    await openPage(editor, "answers", "faq");
    await title.fill("All the answers");
    expect(await save(editor, "answers")).toBe(SAID);
    await page.evaluate(() => (location.hash = "#/collections/faq"));
    await page.evaluate(() => (location.hash = "#/collections/faq/new"));
    await title.fill("Your questions");
    await preview.locator('.dsfrb-page[lang="en"]').waitFor();
    expect(await save(editor, "your-questions")).toContain("\nlang: en\n");
    await editor.close();
  });
});

describe.skipIf(!hasSveltia)("an English page in Sveltia CMS", () => {
  it("is previewed in English, and its panel leads to the address of a translation", async () => {
    const { page, saved, close } = await openSveltia(browser, { pages, files: filesFor(SVELTIA) });
    const preview = page.frameLocator("iframe.preview");
    for (const [name, [collection, title]] of Object.entries(ENGLISH)) {
      await page.evaluate(
        (entry) => void (location.hash = `#/collections/${entry}`),
        `${collection}/entries/${name}`,
      );
      await checkEnglish(preview, name, title);
    }
    await correctTranslation(page, preview);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect.poll(async () => getChange(await saved("en-faq.md"))).toBe(expected);
    await close();
  });

  it("is new in the folder of one language, and is saved with it; a page without a language stays without", async () => {
    const { page, saved, close } = await openSveltia(browser, {
      pages: englishPages,
      files: englishFilesFor(SVELTIA),
    });
    const title = page.locator('[data-key-path="title"] input').first();
    const saveButton = page.getByRole("button", { name: "Enregistrer" }).first();
    await page.evaluate(() => void (location.hash = "#/collections/faq/entries/answers"));
    await title.fill("All the answers");
    await saveButton.click();
    await expect.poll(() => saved("answers.md")).toBe(SAID);
    // Sveltia CMS leaves the form after it has written the file: without a wait, it would leave the next page
    await page.waitForURL((url) => !url.hash.includes("/entries/"));
    await page.evaluate(() => void (location.hash = "#/collections/faq/new"));
    await page.frameLocator("iframe.preview").getByText("Écrivez d’abord le titre").waitFor();
    await title.fill("Your questions");
    await page.frameLocator("iframe.preview").locator('.dsfrb-page[lang="en"]').waitFor();
    await saveButton.click();
    await expect.poll(() => saved("your-questions.md").catch(() => "")).toContain("\nlang: en\n");
    await close();
  });
});
