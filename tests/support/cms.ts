import type { Browser, BrowserContext, FrameLocator, Page } from "playwright";
import { expect } from "vitest";
import { type CmsName, ensureCms, isCmsInstalled } from "../../scripts/cms/install.mjs";
import { serveCms } from "../../scripts/cms/server.mjs";
import { once } from "./once";

/**
 * Whether the CMS is there to test with: its packages are not this project's. Where they cannot be
 * installed the tests are skipped, in so many words; where everything can be (CI), that is a fault.
 */
export async function hasCms(name?: CmsName): Promise<boolean> {
  try {
    const lock = `.cache/cms-${name ? "others" : "decap"}.lock`;
    await once(
      lock,
      () => isCmsInstalled(name),
      () => ensureCms(console.log, name),
    );
    return true;
  } catch (error) {
    if (process.env.CI) throw error;
    console.error(`\nSKIPPED, the editor is not tested: ${error instanceof Error ? error.message : ""}\n`);
    return false;
  }
}

/** The editor in a browser, and all that should not happen there. */
export interface Editor {
  readonly page: Page;
  /** The preview's frame. */
  readonly preview: FrameLocator;
  /** What the console said that is no plain message, and what asked for another machine; since the last time. */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What an editor is opened on. */
export interface Desk {
  /** The files of its folder of pages, by name; the example page by default. */
  readonly pages?: Record<string, string>;
  /** What is served in place of ours, by address. */
  readonly files?: Record<string, string>;
}

/** Opens the editor and logs in. What is not saved of a page is given up when another one is opened. */
export async function openEditor(browser: Browser, desk: Desk = {}): Promise<Editor> {
  const server = await serveCms(desk);
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (!["log", "info", "debug"].includes(message.type()))
      faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob|about):/.test(url)) faults.push(`request: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(server.url);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("heading", { name: "Collections" }).waitFor();
  const close = async () => {
    await context.close();
    await server.close();
  };
  const takeFaults = () => faults.splice(0);
  return { page, preview: page.frameLocator("#preview-pane"), takeFaults, close };
}

/** Opens the form of a page, and waits for its preview. */
export async function openPage(editor: Editor, name: string, collection = "candidates"): Promise<void> {
  await openEntry(editor, name, collection);
  await editor.preview.locator("main").waitFor();
}

/** Opens the form of an entry, whatever its preview shows. */
export async function openEntry({ page }: Editor, name: string, collection = "candidates"): Promise<void> {
  // another page's preview would be taken for this one's
  await page.evaluate((list) => void (location.hash = `#/collections/${list}`), collection);
  await page.locator("#preview-pane").waitFor({ state: "detached" });
  await page.evaluate(
    (entry) => void (location.hash = `#/collections/${entry}`),
    `${collection}/entries/${name}`,
  );
  await page.locator("#preview-pane").waitFor();
}

/** Opens the part of the form that holds the fields of a key. */
export async function openPart({ page }: Editor, key: string): Promise<void> {
  await page.locator(`[id^="${key}-field-"]`).getByTestId("expand-button").first().click();
}

/**
 * Puts the caret at the end of a line of a text. The editor settles its selection a moment after a click: a hand is
 * slower than a script, and clicks again.
 */
export async function putCaretAfter({ page }: Editor, line: string): Promise<void> {
  const textBeforeCaret = () =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset } = document.getSelection() ?? {};
      return anchorNode?.textContent?.slice(0, anchorOffset);
    });
  await expect
    .poll(
      async () => {
        await page
          .locator("[contenteditable=true]")
          .getByText(line)
          .click({ position: { x: 5, y: 5 } });
        await page.waitForTimeout(300);
        await page.keyboard.press("End");
        await page.waitForTimeout(300);
        return textBeforeCaret();
      },
      { timeout: 20_000 },
    )
    .toBe(line);
}

/** Saves as an editor does, and gives the file as the CMS wrote it. */
export async function save(editor: Editor, name: string): Promise<string> {
  const file = `${name}.md`;
  const before = await readSaved(editor, file);
  await askToSave(editor);
  await editor.page.waitForFunction(
    ([each, old]) => ((window as unknown as Repository).repoFiles.pages[each]?.content ?? "") !== old,
    [file, before] as const,
  );
  return readSaved(editor, file);
}

/** Saves as an editor does, whatever comes of it. */
export async function askToSave({ page }: Editor): Promise<void> {
  await page.getByRole("button", { name: "Publier" }).click();
  await page.getByRole("menuitem", { name: "Publier maintenant" }).click();
}

interface Repository {
  readonly repoFiles: { readonly pages: Record<string, { readonly content: string } | undefined> };
}

/** A file of the folder of pages, as it stands. */
export function readSaved({ page }: Pick<Editor, "page">, file: string): Promise<string> {
  return page.evaluate(
    (each) => (window as unknown as Repository).repoFiles.pages[each]?.content ?? "",
    file,
  );
}

/** Chooses a file of that name, a picture of 3 pixels by 2, for the first field of an image that has this button. */
export async function uploadPicture(
  { page }: Editor,
  name: string,
  button: string | RegExp = /Choisir une (?:autre )?image/,
): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  const buffer = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 3, height: 2 });
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  const file = { name, mimeType: "image/png", buffer: Buffer.from(buffer, "base64") };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("button", { name: "Choisir les éléments sélectionnés" }).click();
}
