import fc from "fast-check";
import type { Browser, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasCms, openEditor, openPage } from "../support/cms";
import { createFamilyDesk, family, familyFiles } from "../support/family";
import { launch } from "../support/chromium";

const hasDecap = await hasCms();

/** Number of texts to click on each page. */
const CLICKS_PER_PAGE = 2;
/** Text that is always clicked: Decap CMS does not focus its rich text. */
const ALWAYS_CLICKED = /^La sélection des missions/;
/** Texts that the page writes from the fields of its call. They are always clicked. */
const CALL = /^Appel (?:ouvert|fermé|à venir)$|^Ouverture de l’appel le/;
/** Maximum time for a form to open a field. */
const OPEN_TIMEOUT_MS = 6000;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/**
 * Returns the words of a text, as one string with a space around each word, so that a part of a word is not found. The page
 * separates the thousands of numbers.
 */
function toWords(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** Scrolls to a visible text of the page, by its number. Returns all texts, and the point of the first letter of this one. */
async function findTexts(preview: FrameLocator, at = 0) {
  return preview.locator("body").evaluate((body, index) => {
    // a link inside the page scrolls, and a button acts
    const excluded = "[class^=dsfrb-cms], button, svg, [aria-hidden=true], .fr-sr-only, a[href^='#']";
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const letters: { readonly text: string; readonly range: Range; readonly element: Element }[] = [];
    while (walker.nextNode()) {
      const { data: text, parentElement: element } = walker.currentNode as Text;
      const start = text.search(/[\p{L}\p{N}]{2}/u);
      if (start < 0 || !element || element.closest(excluded)) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + 1);
      if (range.getClientRects().length > 0) letters.push({ text, range, element });
    }
    letters[index]?.element.scrollIntoView({ block: "center" });
    const { x = 0, y = 0, width = 0, height = 0 } = letters[index]?.range.getBoundingClientRect() ?? {};
    const frame = window.frameElement?.getBoundingClientRect();
    const point = { x: x + width / 2 + (frame?.x ?? 0), y: y + height / 2 + (frame?.y ?? 0) };
    return { texts: letters.map(({ text }) => text), point };
  }, at);
}

/** Time between two equal points of a text that no longer moves: a form that opens moves the page. */
const STILL_MS = 300;

/** Returns the point of a text, once the text no longer moves. */
async function findStillPoint(page: Page, preview: FrameLocator, index: number) {
  let last = { x: NaN, y: NaN };
  for (;;) {
    const { point } = await findTexts(preview, index);
    if (point.x === last.x && point.y === last.y) return point;
    last = point;
    await page.waitForTimeout(STILL_MS);
  }
}

/** Returns what the editor sees after a click: the text or the type of the field that has the focus, or the note. */
async function readAnswer(page: Page, preview: FrameLocator): Promise<string> {
  if ((await preview.locator(".dsfrb-cms__own-text").count()) > 0) return NOTE;
  return page.evaluate((callField) => {
    const field = document.activeElement;
    if (field?.matches("[role=switch], [type=date]")) return callField;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
    return field instanceof HTMLElement && field.isContentEditable ? field.innerText : "";
  }, CALL_FIELD);
}

const NOTE = "The note that no field contains the text";
const CALL_FIELD = "A field of the call";

/**
 * Clicks on texts of the page, drawn with the page's number as the seed. Returns the clicks that lead to another field than
 * that of the text, or nowhere, and those for which the note is wrong or missing.
 */
async function findWrongClicks(page: Page, preview: FrameLocator, source: string, seed: number) {
  const { texts } = await findTexts(preview);
  const [drawn = []] = fc.sample(
    fc.shuffledSubarray([...texts.keys()], { minLength: CLICKS_PER_PAGE, maxLength: CLICKS_PER_PAGE }),
    { numRuns: 1, seed },
  );
  const wrong: string[] = [];
  const always = texts.flatMap((text, index) =>
    ALWAYS_CLICKED.test(text) || CALL.test(text) ? [index] : [],
  );
  for (const index of new Set([...drawn, ...always])) {
    const words = toWords(texts[index] ?? "");
    const isInFile = toWords(source).includes(words);
    const ownAnswer = CALL.test(texts[index] ?? "") ? CALL_FIELD : NOTE;
    const point = await findStillPoint(page, preview, index);
    await page.mouse.click(point.x, point.y);
    const isRight = async () => {
      const answer = await readAnswer(page, preview);
      return isInFile ? toWords(answer).includes(words) : answer === ownAnswer;
    };
    await expect
      .poll(isRight, { timeout: OPEN_TIMEOUT_MS })
      .toBe(true)
      .catch(
        async () => void wrong.push(`${texts[index]} → ${(await readAnswer(page, preview)).slice(0, 60)}`),
      );
  }
  return wrong;
}

describe.skipIf(!hasDecap)("a click on a text that is drawn by lot, in Decap CMS", () => {
  it("leads to the field of this text, or to the note that no field contains it", async () => {
    const editor = await openEditor(browser, {
      pages: familyFiles,
      files: createFamilyDesk("/decap-cms/decap-cms.js"),
    });
    const wrong: string[] = [];
    for (const [seed, { name, source }] of family.entries()) {
      await openPage(editor, name, name);
      wrong.push(...(await findWrongClicks(editor.page, editor.preview, source, seed)));
    }
    expect(wrong).toEqual([]);
    await editor.close();
  });
});
