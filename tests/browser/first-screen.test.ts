import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CALL_STATES } from "../../stories/support/callStates";
import { serveCallPages, showCallPage } from "../support/callPage";
import { launch } from "../support/chromium";

// the first screen of each page that has a call, in each state: whether one can apply, until when, and what to do

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await serveCallPages(page);
});
afterAll(() => browser.close());

/** What each state shows, in words, and whether one can apply. */
const EXPECTED = {
  neverOpen: [/^Appel fermé/, false],
  toCome: [/^Appel à venir Ouverture de l’appel le 7 avril 2031$/, false],
  open: [/^Appel ouvert jusqu’au 30 mai 2031 inclus$/, true],
  lastDay: [/^Appel ouvert dernier jour aujourd’hui, 30 mai 2031$/, true],
  closed: [/^Appel fermé/, false],
  reopening: [/^Appel fermé Ouverture de l’appel le 7 avril 2032$/, false],
} as const satisfies Record<keyof typeof CALL_STATES, readonly [RegExp, boolean]>;

const NAMES = ["devenir", "administrations", "postuler", "proposer", "programme"];
const STATES = Object.keys(CALL_STATES) as (keyof typeof CALL_STATES)[];

describe.each(NAMES)("%s.md", (name) => {
  /** Pages with a notice: its first sentence and a link to it are in the band of a closed call. */
  const hasNotice = name === "devenir" || name === "administrations";

  it.each(STATES)("%s: the first screen of a phone, and the whole band of a desktop", async (state) => {
    const [words, isOpen] = EXPECTED[state];
    for (const [width, height] of [
      [320, 640],
      [768, 1024],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await showCallPage(page, name, CALL_STATES[state]);
      const band = page.locator(".dsfrb-band").first();
      const status = band.locator(".dsfrb-status");
      expect((await status.textContent())?.replace(/\s+/g, " ").trim()).toMatch(words);
      expect(await band.locator(".fr-btn").count()).toBe(isOpen ? 1 : 0);
      const action = band.locator(isOpen ? ".fr-btn" : "p > .fr-link[href='#appel']");
      expect(await action.count()).toBe(isOpen || hasNotice ? 1 : 0);
      const endOf = async (part: typeof band) => {
        const { y, height: size } = (await part.boundingBox()) ?? { y: Infinity, height: Infinity };
        return y + size;
      };
      expect(await endOf(band.locator("h1"))).toBeLessThan(height);
      expect(await endOf(status)).toBeLessThan(height);
      // the lead shows at every width, after the action on a phone and before the status on a tablet; the band of the programme has its text instead
      const lead = band.locator(name === "programme" ? ".dsfrb-hero__text" : ".dsfrb-axis__lead > p");
      expect(await lead.isVisible()).toBe(true);
      if (await action.count()) {
        const { y = Infinity } = (await action.boundingBox()) ?? {};
        expect(y + 24).toBeLessThan(height);
        if (width === 320) expect((await lead.boundingBox())?.y).toBeGreaterThan(await endOf(action));
      }
      if (width === 768) expect(await endOf(lead)).toBeLessThan((await status.boundingBox())?.y ?? 0);
      if (width === 1280) expect(await endOf(band)).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it("stands whole without a description and without an image", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await showCallPage(page, name, { ...CALL_STATES.open, description: undefined, image: undefined });
    const band = page.locator(".dsfrb-band").first();
    expect(await band.locator(".dsfrb-axis__lead, .dsfrb-axis__image, img").count()).toBe(0);
    const { height: size = 0 } = (await band.boundingBox()) ?? {};
    const [head, body] = await Promise.all(
      [".dsfrb-axis__head", ".dsfrb-axis__body"].map((part) => band.locator(part).boundingBox()),
    );
    expect(size).toBeLessThan(150 + (head?.height ?? 0) + (body?.height ?? 0));
  });
});
