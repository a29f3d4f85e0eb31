import type { Page } from "playwright-core";
import type { Answer } from "../page";
import type { World } from "./world";

/** Stops of a page that is no page but a catalogue: further, the walk says nothing new. */
const MOST = 400;

/**
 * Goes round the page with the Tab key; twice where the first round was not whole, since it starts where the
 * page had its focus last.
 */
export async function walkWithTab(page: Page, world: World, within?: string): Promise<Answer | undefined> {
  const count = await world.call<number>("walk.count");
  if (count > MOST) return undefined;
  const stops = await world.hold("walk.start");
  const goRound = async () => {
    // one more for the way out, one for the way in again
    for (let pressed = 0; pressed < count + 2; pressed++) await page.keyboard.press("Tab");
  };
  await goRound();
  if (!(await world.call<boolean>("walk.isWhole", stops))) await goRound();
  return world.call<Answer>("walk.end", stops, within);
}
