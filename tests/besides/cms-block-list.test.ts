import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { ThemePage } from "../../examples/authors-order/pages";
import { type Editor, hasCms, openEditor, openPage, save } from "../support/cms";
import { formatDeskHtml } from "../support/family";
import { buildThemeBundle } from "../support/themeBundle";
import { launch } from "../support/chromium";

const isThere = await hasCms();
const file = readFileSync("examples/authors-order/content/phare.md", "utf8");

const CONFIG = stringify({
  locale: "fr",
  backend: { name: "test-repo" },
  media_folder: "img",
  collections: [collectionFor(ThemePage, { folder: "pages", format: "as-written-frontmatter" })],
});

describe.skipIf(!isThere)("a list of blocks in Decap CMS", () => {
  let browser: Browser;
  let editor: Editor;
  beforeAll(async () => {
    browser = await launch();
    editor = await openEditor(browser, {
      pages: { "phare.md": file },
      files: {
        "/": formatDeskHtml("/decap-cms/decap-cms.js", ["cms.ThemePage"]),
        "/config.yml": CONFIG,
        "/dsfr-blocks/cms.browser.js": await buildThemeBundle(),
      },
    });
  });
  afterAll(() => browser.close());

  it("is shown as it is, part by part, without a fault", async () => {
    await openPage(editor, "phare", "theme");
    const { preview, takeFaults } = editor;
    expect(await preview.locator("main section").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      ...["chiffres", "texte", "citation", "etapes", "message", "encadre", "cartes"],
      ...["citation-2", "documents", "questions", "body", "body__encadre", "body__document", "body__message"],
    ]);
    expect(takeFaults()).toEqual([]);
  });

  it("leads from a text of the page to the field of its part", async () => {
    const { page, preview } = editor;
    await preview.getByRole("heading", { name: "Une année au phare" }).click();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value))
      .toBe("Une année au phare");
  });

  it("takes a part that an editor adds, of the kind that they choose, and leaves the rest of the file", async () => {
    const { page, preview } = editor;
    await page.getByRole("button", { name: "Ajouter une entrée de type partie" }).click();
    await page.getByRole("menuitem", { name: "Message" }).click();
    await page
      .locator('[id^="sections-field-"]')
      .getByLabel("Titre du message")
      .last()
      .fill("La relève est avancée");
    await preview.locator("#message-2").waitFor();
    const added = "  - type: message\n    title: La relève est avancée\n";
    expect(await save(editor, "phare")).toBe(file.replace(/\n---\n(?!.*\n---\n)/s, `\n\n${added}---\n`));
  });
});
