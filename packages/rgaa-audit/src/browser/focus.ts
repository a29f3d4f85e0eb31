import type { CDPSession } from "playwright-core";
import type { Clip } from "../page/colour/focus";
import type { FramePlace } from "../page/located";
import type { Handle, PageConnection } from "./pageConnection";

/** In milliseconds: what moves by itself has moved by then. */
const LATER = 150;

/**
 * Goes to each element that takes the focus, and shows the page's script pictures of those whose styles do not tell
 * how it looks with it. `screen` is the session of the page that is shown; `place` tells where a frame stands in it.
 */
export async function seeFocus(
  screen: CDPSession,
  connection: PageConnection,
  known: Handle,
  place?: () => Promise<FramePlace>,
): Promise<Handle> {
  const walk = await connection.hold("walkFocus", known);
  const pictureOf = async ({ x, y, width, height, scroll }: Clip) => {
    const corner = (await place?.()) ?? scroll;
    const clip = { x: x + corner.x, y: y + corner.y, width, height, scale: 1 };
    const { data } = await screen.send("Page.captureScreenshot", { clip, optimizeForSpeed: true });
    return data;
  };
  for (;;) {
    const clip = await walk.call<Clip | undefined>("next");
    if (!clip) break;
    const focused = await pictureOf(clip);
    await walk.call("leave");
    const pictures = [focused, await pictureOf(clip)];
    if (clip.isWhole) {
      await new Promise((resolve) => setTimeout(resolve, LATER));
      pictures.push(await pictureOf(clip));
    }
    await walk.call("see", ...pictures);
  }
  await walk.call("end");
  return walk;
}
