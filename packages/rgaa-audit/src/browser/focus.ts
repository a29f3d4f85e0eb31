import type { CDPSession } from "playwright-core";
import type { Clip } from "../page/colour/focus";
import type { FrameLocation } from "../page/located";
import type { Handle, PageConnection } from "./pageConnection";

/** Delay, in milliseconds, before the third picture, in which the parts that move without the focus have changed. */
const MOTION_DELAY_MS = 150;

/**
 * Focuses each focusable element of a document. If the styles of an element do not prove a visible focus, sends pictures of the
 * element to the page script. `pageSession` is the session of the page that is on screen. `locate` returns the position of the
 * document's frame on this page. Returns the handle of the focus walk, for the rules about the focus.
 */
export async function captureFocus(
  pageSession: CDPSession,
  connection: PageConnection,
  memory: Handle,
  locate?: () => Promise<FrameLocation>,
): Promise<Handle> {
  const walk = await connection.callHandle("walkFocus", memory);
  const takePicture = async ({ x, y, width, height, scroll }: Clip) => {
    const origin = (await locate?.()) ?? scroll;
    const clip = { x: x + origin.x, y: y + origin.y, width, height, scale: 1 };
    const { data } = await pageSession.send("Page.captureScreenshot", { clip, optimizeForSpeed: true });
    return data;
  };
  for (;;) {
    const clip = await walk.call<Clip | undefined>("next");
    if (!clip) break;
    const focused = await takePicture(clip);
    await walk.call("leave");
    const pictures = [focused, await takePicture(clip)];
    if (clip.isWhole) {
      await new Promise((resolve) => setTimeout(resolve, MOTION_DELAY_MS));
      pictures.push(await takePicture(clip));
    }
    await walk.call("addPictures", ...pictures);
  }
  await walk.call("end");
  return walk;
}
