import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Editor, hasCms, openEditor, openPage, openPart } from "../support/cms";
import { launch } from "./chromium";

const isThere = await hasCms();
const source = readFileSync("examples/devenir-eig.md", "utf8");

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => editor.close());

/** Opens the editor on the example page, changed. */
async function open(change: (text: string) => string = (text) => text): Promise<void> {
  editor = await openEditor(browser, { "devenir-eig.md": change(source) });
}

const fileNow = () =>
  editor.page.evaluate(
    () =>
      (window as unknown as { repoFiles: { pages: Record<string, { content: string }> } }).repoFiles.pages[
        "devenir-eig.md"
      ]?.content,
  );

describe.skipIf(!isThere)("a file that cannot be read", () => {
  it("is named as such, and no empty form is saved over it", async () => {
    await open((text) => text.replace("---\n", "---\nbroken: [\n"));
    const { page, preview } = editor;
    const before = await fileNow();
    await page.evaluate(() => void (location.hash = "#/collections/candidates/entries/devenir-eig"));
    await expect
      .poll(() => preview.getByRole("alert").textContent())
      .toMatch(/Le fichier de cette page ne peut pas être lu : ligne \d+\. /);
    await page.getByLabel("Titre de la page").fill("Autre");
    // the form itself asks for this one before it lets anything be saved
    await page.getByRole("switch").first().click();
    await page.getByRole("button", { name: "Publier" }).click();
    await page.getByRole("menuitem", { name: "Publier maintenant" }).click();
    await page.getByText(/Échec de l.enregistrement.*ne peut pas être enregistré par-dessus/).waitFor();
    expect(await fileNow()).toBe(before);
  });
});

describe.skipIf(!isThere)("from an issue to its field, and back", () => {
  afterEach(() => expect(editor.faults).toEqual([]));

  it("a line opens the parts that hold its field, and brings it into view", async () => {
    await open((text) =>
      text.replace(/^how:\n/m, "how:\n  steps:\n    - title: Un\n    - title: Voir [ici](/a)\n"),
    );
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const field = page.getByLabel("Titre de l’étape").last();
    await preview.getByRole("button", { name: /Étape 2 › Titre de l’étape$/ }).click();
    await expect.poll(() => field.isVisible()).toBe(true);
    await expect.poll(() => field.inputValue()).toBe("Voir [ici](/a)");
    await expect
      .poll(() => field.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
  });

  it("a block of the page opens its part of the form", async () => {
    await open();
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const title = page.locator('[id^="conditions-field-"]').getByLabel("Titre de la partie");
    expect(await title.isVisible()).toBe(false);
    await preview.locator("#conditions h2").click();
    await expect.poll(() => title.isVisible()).toBe(true);
  });

  it("a part of the form that is opened brings the page to it", async () => {
    await open();
    const { preview } = editor;
    await openPage(editor, "devenir-eig");
    const top = () => preview.locator("#etapes").evaluate((element) => element.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThan(1000);
    await openPart(editor, "how");
    await expect.poll(top).toBeLessThan(400);
  });
});

describe.skipIf(!isThere)("what lists and the call say", () => {
  afterEach(() => expect(editor.faults).toEqual([]));

  it("a name that the directory does not know stays in its list, and is said", async () => {
    await open((text) =>
      text
        .replace(/^profiles:\n/m, "profiles:\n  list:\n    - Camil Exemple\n")
        .replace(/\n {2}list:\n(?: {4}- (?!Camil).*\n)+/, "\n"),
    );
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    await expect
      .poll(() => preview.locator("[data-rule=unknown-person]").textContent())
      .toContain("Camil Exemple");
    await openPart(editor, "profiles");
    await page.getByText("Camil Exemple", { exact: true }).first().waitFor();
  });

  it("the call is closed when it is switched off, whatever its dates, and the panel says why", async () => {
    await open((text) =>
      text.replace(/^open: .*$/m, "open: false\nopensAt: 2000-01-01\nclosesAt: 2999-01-01"),
    );
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const said = () => preview.locator(".dsfrb-cms__call").textContent();
    await expect.poll(said).toContain("Appel fermé : la case n’est pas cochée, bien que ses dates");
    await page.getByRole("switch").first().click();
    await expect.poll(said).toContain("Appel ouvert aujourd’hui");
  });
});

describe.skipIf(!isThere)("a person", () => {
  // Decap's own field asks the site for the photo, which is not there yet
  afterEach(() => expect(editor.faults.filter((fault) => !fault.includes("404"))).toEqual([]));

  it("is shown as a card, with the photo that was just uploaded, and what it asks for", async () => {
    await open();
    const { page, preview } = editor;
    await page.evaluate(() => void (location.hash = "#/collections/people/entries/camille-exemple"));
    await preview.getByText("Camille Exemple").waitFor();
    await page.getByRole("button", { name: /Choisir une image/ }).click();
    // a picture of 3 pixels by 2
    const buffer = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 3, height: 2 });
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    });
    const file = { name: "portrait.png", mimeType: "image/png", buffer: Buffer.from(buffer, "base64") };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByRole("button", { name: "Choisir les éléments sélectionnés" }).click();
    const photo = preview.locator("img");
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
    await preview.getByText("Choisissez un portrait carré").waitFor();
  });
});
