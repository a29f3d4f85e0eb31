import type { Page } from "playwright";
import { afterAll, describe, expect, it } from "vitest";
import {
  keepPicture,
  keepVersion,
  PICTURES,
  findPictureFault,
  hasTakenReferences,
} from "../support/pictures";
import { serve } from "../support/serve";
import { listStories, STORYBOOK } from "../support/storybook";
import { launch } from "../support/chromium";
import { openStoryPage } from "../support/storyPage";

const UPDATE = process.env["UPDATE_PICTURES"] === "1";

type Story = Awaited<ReturnType<typeof listStories>>[number];

/** The first story of each block, and each page in each of its states. */
const stories = (await listStories()).filter(
  ({ title }, index, all) =>
    title.startsWith("Page/") ||
    (title.startsWith("Blocs/") && all.findIndex((other) => other.title === title) === index),
);

interface View {
  readonly name: string;
  readonly width: number;
  readonly media?: "screen" | "print";
}

const WIDE_VIEW: View = { name: "1280", width: 1280 };
const NARROW_VIEW: View = { name: "320", width: 320 };
// the width of an A4 sheet without its margins, at 96 px an inch
const PRINT: View = { name: "print", width: 718, media: "print" };

/** Returns what is compared of a story: a page in its first state everywhere, other states and blocks at one width. Contrasts in dark have tests of their own. */
const viewsOf = ({ title }: Story, index: number): readonly View[] =>
  title.startsWith("Page/") && stories.findIndex((other) => other.title === title) === index
    ? [NARROW_VIEW, WIDE_VIEW, PRINT]
    : [WIDE_VIEW];

const [browser, site] = await Promise.all([launch(), serve(STORYBOOK)]);
const shown = await openStoryPage(await browser.newContext(), site);
/** Letters that another version draws differ everywhere, and say nothing: the step then counts these tests as skipped. */
const isComparable = UPDATE || hasTakenReferences(browser.version());
if (UPDATE) keepVersion(browser.version());
if (!isComparable) {
  console.warn(
    `\nSKIPPED, looks are not compared: ${PICTURES} was taken by another Chromium than ${browser.version()}. npm run visual:update takes it anew.\n`,
  );
}

afterAll(async () => {
  await browser.close();
  site.close();
});

describe("the look of each block and of the page", () => {
  it
    .skipIf(!isComparable)
    .each(
      stories.map((story, index) => [`${story.title}/${story.name}`, story, viewsOf(story, index)] as const),
    )("is the one that was reviewed: %s", async (_name, story, views) => {
    await shown.show(story.id);
    const faults: string[] = [];
    for (const view of views) {
      const takePicture = () => take(shown.page, view);
      const picture = await takePicture();
      const name = `${story.id}-${view.name}.png`;
      if (UPDATE) keepPicture(name, picture);
      else {
        // a busy machine may take a picture before all of a long page is painted: what differs is taken once more
        const fault = findPictureFault(name, picture) && findPictureFault(name, await takePicture());
        if (fault !== undefined) faults.push(fault);
      }
    }
    expect(faults).toEqual([]);
  });
});

async function take(page: Page, { width, media = "screen" }: View): Promise<Buffer> {
  await page.emulateMedia({ media, colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(async () => {
    document.documentElement.setAttribute("data-fr-scheme", "light");
    document.documentElement.setAttribute("data-fr-theme", "light");
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  return page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
}
