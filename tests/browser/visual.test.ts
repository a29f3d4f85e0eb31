import type { Page } from "playwright";
import { afterAll, describe, expect, it } from "vitest";
import { keepPicture, keepVersion, PICTURES, pictureFault, tookReferences } from "../support/pictures";
import { serve } from "../support/serve";
import { builtStories, STORYBOOK } from "../support/storybook";
import { launch } from "./chromium";
import { openStoryPage } from "./storyPage";

const UPDATE = process.env["UPDATE_PICTURES"] === "1";

/** The first story of each block, and each page in each of its states. */
const stories = (await builtStories()).filter(
  ({ title }, index, all) =>
    title.startsWith("Page/") ||
    (title.startsWith("Blocs/") && all.findIndex((other) => other.title === title) === index),
);

interface View {
  readonly scheme: "light" | "dark";
  readonly width: number;
  readonly media: "screen" | "print";
}

const VIEWS: readonly View[] = [
  ...(["light", "dark"] as const).flatMap((scheme) =>
    [320, 1280].map((width): View => ({ scheme, width, media: "screen" })),
  ),
  // the width of an A4 sheet without its margins, at 96 px an inch
  { scheme: "light", width: 718, media: "print" },
];

const [browser, site] = await Promise.all([launch(), serve(STORYBOOK)]);
const shown = await openStoryPage(await browser.newContext(), site);
/** Letters that another version draws differ everywhere, and say nothing: the step then counts these tests as skipped. */
const isComparable = UPDATE || tookReferences(browser.version());
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
  it.skipIf(!isComparable).each(stories.map((story) => [`${story.title}/${story.name}`, story] as const))(
    "is the one that was reviewed: %s",
    async (_name, story) => {
      await shown.show(story.id);
      const faults: string[] = [];
      for (const view of VIEWS) {
        const taken = () => take(shown.page, view);
        const picture = await taken();
        const name = `${story.id}-${view.media === "print" ? "print" : `${view.scheme}-${view.width}`}.png`;
        if (UPDATE) keepPicture(name, picture);
        else {
          // a busy machine may take a picture before all of a long page is painted: what differs is taken once more
          const fault = pictureFault(name, picture) && pictureFault(name, await taken());
          if (fault !== undefined) faults.push(fault);
        }
      }
      expect(faults).toEqual([]);
    },
  );
});

async function take(page: Page, { scheme, width, media }: View): Promise<Buffer> {
  await page.emulateMedia({ media, colorScheme: scheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(async (theme) => {
    document.documentElement.setAttribute("data-fr-scheme", theme);
    document.documentElement.setAttribute("data-fr-theme", theme);
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  }, scheme);
  return page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
}
