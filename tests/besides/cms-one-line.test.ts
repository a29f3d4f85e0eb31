import type { Browser, Locator } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { readPage } from "../../src/definition/check";
import { type Editor, hasCms, openEditor, openPage, openPart, save } from "../support/cms";
import {
  family,
  createFamilyDesk,
  familyFiles,
  type FamilyPage,
  computeGitDiff,
  computeMedian,
} from "../support/family";
import { openSveltia, SVELTIA, type SveltiaDesk } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

/** The parts of a page whose first rich text is filled in. */
function partsOf({ page, source }: FamilyPage): string[] {
  const value = readPage(source, page).value as Readonly<Record<string, unknown>>;
  return Object.entries(page.schema.fields).flatMap(([part, schema]) => {
    if (schema.kind !== "object" || !isRecord(value[part])) return [];
    const [key = ""] =
      Object.entries(schema.fields).find(
        ([, { kind, ...text }]) => kind === "text" && "format" in text && text.format === "markdown",
      ) ?? [];
    return typeof value[part][key] === "string" && value[part][key] !== "" ? [part] : [];
  });
}

const texts = family.flatMap((page) => partsOf(page).map((part) => ({ ...page, part })));

/** Types a word into a rich text, where its first line ends on the screen. */
async function typeWord(text: Locator): Promise<void> {
  await text.click({ position: { x: 8, y: 12 } });
  // the editor settles its selection a moment after a click
  await text.page().waitForTimeout(300);
  await text.page().keyboard.press("End");
  await text.page().waitForTimeout(200);
  await text.page().keyboard.type("encore ");
  await text.page().waitForTimeout(300);
}

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

describe.skipIf(!hasDecap)("one word is one line of the diff, in Decap CMS", () => {
  let editor: Editor;
  const counts: number[] = [];
  const files = new Map(Object.entries(familyFiles));
  beforeAll(async () => {
    editor = await openEditor(browser, {
      pages: familyFiles,
      files: createFamilyDesk("/decap-cms/decap-cms.js"),
    });
  });
  afterAll(() => editor.close());
  afterEach(() => expect(editor.takeFaults().filter((fault) => !/404|img\//.test(fault))).toEqual([]));

  it.each(texts)("$name, $part", async ({ name, part }) => {
    await openPage(editor, name, name);
    await openPart(editor, part);
    await typeWord(editor.page.locator(`[id^="${part}-field-"] [contenteditable=true]`).first());
    const saved = await save(editor, name);
    const { lines, diff } = computeGitDiff(files.get(`${name}.md`) ?? "", saved);
    files.set(`${name}.md`, saved);
    counts.push(lines);
    expect(diff).toMatch(/^\+.*encore/m);
    expect(lines, diff).toBeLessThanOrEqual(2);
  });

  it("is one line at the median", () => expect(computeMedian(counts)).toBe(1));
});

describe.skipIf(!hasSveltia)("one word is two lines at most from the first save on, in Sveltia CMS", () => {
  let desk: SveltiaDesk;
  const counts: number[] = [];
  const files = new Map(Object.entries(familyFiles));
  beforeAll(async () => {
    desk = await openSveltia(browser, { pages: familyFiles, files: createFamilyDesk(SVELTIA) });
  });
  afterAll(() => desk.close());
  afterEach(() => expect(desk.takeFaults()).toEqual([]));

  const goTo = (place: string) =>
    desk.page.evaluate((each) => void (location.hash = `#/collections/${each}`), place);

  /** Opens the one file of a collection; saved, an entry is closed. */
  async function openFile(name: string): Promise<void> {
    const open = async () => {
      await goTo(name);
      await goTo(`${name}/entries/${name}`);
      await desk.page.frameLocator("iframe.preview").locator("main").waitFor({ timeout: 12_000 });
    };
    // on a busy machine the desk misses the second of two addresses
    await open().catch(open);
  }

  /** Saves, and gives the lines of the diff. */
  async function saveWith(word: string, name: string): Promise<ReturnType<typeof computeGitDiff>> {
    const before = files.get(`${name}.md`) ?? "";
    await desk.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved(`${name}.md`)).not.toBe(before);
    const after = await desk.saved(`${name}.md`);
    files.set(`${name}.md`, after);
    const change = computeGitDiff(before, after);
    expect(change.diff).toMatch(new RegExp(`^\\+.*${word}`, "m"));
    expect(change.lines, change.diff).toBeLessThanOrEqual(2);
    return change;
  }

  it.each(family)("$name, twice in its title", async ({ name }) => {
    for (const word of ["encore", "enfin"]) {
      await openFile(name);
      const title = desk.page.locator('[data-key-path="title"] input').first();
      await title.fill(`${await title.inputValue()} ${word}`);
      await saveWith(word, name);
    }
  });

  it.each(texts)("$name, in the rich text of $part", async ({ name, part }) => {
    const { page } = desk;
    await openFile(name);
    const fields = page.locator(`[data-key-path="${part}"]`);
    const text = fields.locator("[contenteditable=true]").first();
    // the desk makes the fields of what is in view, and folds some again while it makes them
    await expect
      .poll(
        async () => {
          await fields.evaluate((element) => element.scrollIntoView());
          if (await text.isVisible()) return true;
          const unfold = fields.getByRole("button", { name: "Développer" }).first();
          await unfold.click({ timeout: 1000 }).catch(() => undefined);
          return false;
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(true);
    await typeWord(text);
    counts.push((await saveWith("encore", name)).lines);
  });

  it("is one line at the median", () => expect(computeMedian(counts)).toBe(1));
});
