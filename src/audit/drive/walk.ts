import type { Page } from "playwright-core";
import type { Answer } from "../page";
import type { World } from "./world";

/** Stops of a page that is no page but a catalogue: further, the walk says nothing new. */
const MOST = 400;

/** Goes twice round the page with the Tab key: the first round starts where the page had its focus last. */
export async function walkWithTab(page: Page, world: World, within?: string): Promise<Answer | undefined> {
  const count = await world.call<number>("walk.count");
  if (count > MOST) return undefined;
  const stops = await world.hold("walk.start");
  // one more for the way out, one for the way in again
  for (let pressed = 0; pressed < 2 * (count + 2); pressed++) await page.keyboard.press("Tab");
  return world.call<Answer>("walk.end", stops, within);
}
