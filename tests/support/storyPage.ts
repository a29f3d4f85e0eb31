import type { BrowserContext, Page } from "playwright";
import type { Site } from "./serve";

/** The parts of Storybook's preview that change its story: https://storybook.js.org/docs/addons/addons-api. */
interface Preview {
  readonly channel: {
    once(event: string, done: (failure?: unknown) => void): void;
    emit(event: string, selection: { readonly storyId: string; readonly viewMode: "story" }): void;
  };
}

/** A page of the catalogue's preview that shows one story after the other. */
export interface StoryPage {
  readonly page: Page;
  /** Shows another story, without loading the page anew: that takes longer than to audit the story. */
  show(id: string): Promise<void>;
}

export async function openStoryPage(context: BrowserContext, site: Site): Promise<StoryPage> {
  const page = await context.newPage();
  let shown: string | undefined;
  return {
    page,
    show: async (id) => {
      if (shown === undefined) {
        // without `manual`, the addon runs axe in the page as well, and two runs at a time throw
        const globals = "a11y.manual:!true;scheme:light";
        await page.goto(`${site.origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
      } else if (shown !== id) await page.evaluate(change, id);
      await page.waitForSelector("body.sb-show-main #storybook-root > *", { state: "attached" });
      shown = id;
    },
  };
}

/** Runs in the page. */
function change(storyId: string): Promise<void> {
  const { channel } = (window as unknown as { __STORYBOOK_PREVIEW__: Preview }).__STORYBOOK_PREVIEW__;
  return new Promise((resolve, reject) => {
    channel.once("storyRendered", () => resolve());
    for (const failure of ["storyErrored", "storyThrewException", "storyMissing"])
      channel.once(failure, (error) => reject(new Error(`${storyId}: ${failure} ${String(error)}`)));
    channel.emit("setCurrentStory", { storyId, viewMode: "story" });
  });
}
