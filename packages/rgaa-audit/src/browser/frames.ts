import type { CDPSession, Frame, Page } from "playwright-core";
import type { Description, FrameState } from "../pageScript";
import { type FramePlace, placedIn } from "../page/located";
import { type AuditScripts, connectIn, type Handle, type PageConnection } from "./pageConnection";

/** A document in a frame that people come to. */
export interface FramedDocument {
  readonly connection: PageConnection;
  readonly description: Description;
  /** Tells where it is shown now. */
  readonly place: () => Promise<FramePlace>;
}

export interface FramesOfPage {
  readonly frames: readonly FramedDocument[];
  /** How many frames of the page could not be entered. */
  readonly unread: number;
}

type FrameTree = Awaited<ReturnType<typeof treeOf>>;

/** A page of more frames is a catalogue, whose parts have addresses of their own. */
const MOST = 20;

/** Enters the frames of a page and those inside them, whether their documents are of the page's site or of another. */
export async function enterFrames(
  page: Page,
  main: PageConnection,
  scripts: AuditScripts,
  within: string | undefined,
): Promise<FramesOfPage> {
  const expected = await main.call<number>("countFrames", within);
  if (expected === 0 || expected > MOST) return { frames: [], unread: expected };
  const frames: FramedDocument[] = [];
  let unread = 0;

  async function enter(session: CDPSession, { frame, childFrames = [] }: FrameTree, holder: Holder) {
    const owner = await ownerOf(holder.connection, frame.id);
    const part = holder.place ? undefined : within;
    const state = await holder.connection.call<FrameState>("frameState", owner, part);
    if (state === "away") return;
    // the browser's own page stands where a document could not be loaded
    if (frame.unreachableUrl !== undefined || frame.url.startsWith("chrome-error:")) {
      unread += 1;
      return;
    }
    // what axe waits for never comes in a document whose scripts are off
    const connection = state === "open" ? await connectIn(session, frame.id, scripts) : undefined;
    const description = await connection?.call<Description>("describe");
    if (!connection || !description || description.otherType !== undefined) {
      unread += 1;
      return;
    }
    if (description.isEmpty) return;
    const place = placeOf(holder, owner);
    frames.push({ connection, description, place });
    for (const child of childFrames) await enter(session, child, { connection, place });
  }

  const top = { connection: main, place: undefined };
  // a frame of the page's own process has no session: the page's tells of it
  const sessionOf = (frame: Frame) => page.context().newCDPSession(frame);
  const apart = await Promise.allSettled(page.frames().slice(1).map(sessionOf));
  await main.session.send("DOM.enable");
  for (const child of (await treeOf(main.session)).childFrames ?? [])
    await enter(main.session, child, top).catch(() => (unread += 1));
  // documents of other sites run apart
  for (const each of apart)
    if (each.status === "fulfilled")
      await enter(each.value, await treeOf(each.value), top).catch(() => (unread += 1));
  await main.session.send("DOM.disable");
  return { frames, unread };
}

/** The document that a frame stands in; its own place where it is in a frame itself. */
interface Holder {
  readonly connection: PageConnection;
  readonly place: FramedDocument["place"] | undefined;
}

async function treeOf(session: CDPSession) {
  return (await session.send("Page.getFrameTree")).frameTree;
}

/** The element that shows a frame. */
async function ownerOf({ session, contextId }: PageConnection, frameId: string): Promise<Handle> {
  const { backendNodeId } = await session.send("DOM.getFrameOwner", { frameId });
  const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId: contextId });
  return { objectId: object.objectId ?? "" };
}

function placeOf({ connection, place: outer }: Holder, owner: Handle): FramedDocument["place"] {
  return async () => {
    const inner = await connection.call<FramePlace>("frameAt", owner);
    const around = await outer?.();
    return around ? placedIn(around, inner) : inner;
  };
}
