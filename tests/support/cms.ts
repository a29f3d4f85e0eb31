import type { Browser, BrowserContext, FrameLocator, Page } from "playwright";
import { expect } from "vitest";
import { ensureCms, isCmsThere } from "../../scripts/cms/install.mjs";
import { serveCms } from "../../scripts/cms/server.mjs";
import { once } from "./once";

/**
 * Whether the CMS is there to test with: its packages are not this project's. Where they cannot be
 * installed the tests are skipped, in so many words; where everything can be (CI), that is a fault.
 */
export async function hasCms(): Promise<boolean> {
  try {
    await once(".cache/cms.lock", isCmsThere, () => ensureCms(console.log));
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
  /** What the console said that is no plain message, and what asked for another machine. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the editor on `pages`, or on the example page, and logs in; `files` are served in place of ours. */
export async function openEditor(
  browser: Browser,
  pages?: Record<string, string>,
  files: Record<string, string> = {},
): Promise<Editor> {
  const server = await serveCms(pages ? { pages, files } : { files });
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
  await page.goto(server.url);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("heading", { name: "Collections" }).waitFor();
  const close = async () => {
    await context.close();
    await server.close();
  };
  return { page, preview: page.frameLocator("#preview-pane"), faults, close };
}

/** Opens the form of a page, and waits for its preview. */
export async function openPage({ page, preview }: Editor, name: string): Promise<void> {
  // another page's preview would be taken for this one's
  await page.evaluate(() => void (location.hash = "#/collections/candidates"));
  await page.locator("#preview-pane").waitFor({ state: "detached" });
  await page.evaluate((slug) => void (location.hash = `#/collections/candidates/entries/${slug}`), name);
  await preview.locator("main").waitFor();
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
export async function save({ page }: Editor, name: string): Promise<string> {
  const file = `${name}.md`;
  const before = await readSaved(page, file);
  await page.getByRole("button", { name: "Publier" }).click();
  await page.getByRole("menuitem", { name: "Publier maintenant" }).click();
  await page.waitForFunction(
    ([each, old]) => (window as unknown as Repository).repoFiles.pages[each]?.content !== old,
    [file, before] as const,
  );
  return readSaved(page, file);
}

interface Repository {
  readonly repoFiles: { readonly pages: Record<string, { readonly content: string } | undefined> };
}

function readSaved(page: Page, file: string): Promise<string> {
  return page.evaluate(
    (each) => (window as unknown as Repository).repoFiles.pages[each]?.content ?? "",
    file,
  );
}
