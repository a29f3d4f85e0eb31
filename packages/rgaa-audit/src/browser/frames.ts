import type { CDPSession, Frame, Page } from "playwright-core";
import type { Description, FrameState } from "../pageScript";
import { type FrameLocation, composeFrameLocation } from "../page/located";
import { type AuditScripts, connectToFrame, type Handle, type PageConnection } from "./pageConnection";

/** Document in a frame that users can reach. */
export interface FramedDocument {
  readonly connection: PageConnection;
  readonly description: Description;
  /** Returns the frame's current position on the page. */
  readonly locate: () => Promise<FrameLocation>;
}

export interface PageFrames {
  readonly frames: readonly FramedDocument[];
  /** Number of frames of the page that could not be entered. */
  readonly unreadCount: number;
}

type FrameTree = Awaited<ReturnType<typeof getFrameTree>>;

/**
 * Maximum number of frames in a page. If a page has more frames, the audit enters none of them: the page is usually a
 * catalogue, whose parts have their own URLs.
 */
const MAX_FRAMES = 20;

/** Enters the frames of a page, and the frames nested in these frames. The document of a frame may come from another site. */
export async function enterFrames(
  page: Page,
  main: PageConnection,
  scripts: AuditScripts,
  within: string | undefined,
): Promise<PageFrames> {
  const expected = await main.call<number>("countFrames", within);
  if (expected === 0 || expected > MAX_FRAMES) return { frames: [], unreadCount: expected };
  const frames: FramedDocument[] = [];
  let unreadCount = 0;

  async function enter(session: CDPSession, { frame, childFrames = [] }: FrameTree, parent: FrameParent) {
    const frameElement = await getFrameElement(parent.connection, frame.id);
    const scope = parent.locate ? undefined : within;
    const state = await parent.connection.call<FrameState>("getFrameState", frameElement, scope);
    if (state === "away") return;
    // a document that could not be loaded is replaced with an error page of the browser
    if (frame.unreachableUrl !== undefined || frame.url.startsWith("chrome-error:")) {
      unreadCount += 1;
      return;
    }
    // connect only to an open frame: in a document that forbids scripts, axe would wait for ever
    const connection = state === "open" ? await connectToFrame(session, frame.id, scripts) : undefined;
    const description = await connection?.call<Description>("describe");
    if (!connection || !description || description.otherType !== undefined) {
      unreadCount += 1;
      return;
    }
    if (description.isEmpty) return;
    const locate = createLocator(parent, frameElement);
    frames.push({ connection, description, locate });
    for (const child of childFrames) await enter(session, child, { connection, locate });
  }

  const top = { connection: main, locate: undefined };
  // no session can be opened for a frame in the page's own process: such a frame is found in the frame tree of the page's
  // session
  const openSession = (frame: Frame) => page.context().newCDPSession(frame);
  const sessionResults = await Promise.allSettled(page.frames().slice(1).map(openSession));
  await main.session.send("DOM.enable");
  for (const child of (await getFrameTree(main.session)).childFrames ?? [])
    await enter(main.session, child, top).catch(() => (unreadCount += 1));
  // documents of other sites run in other processes, with their own sessions
  for (const each of sessionResults)
    if (each.status === "fulfilled")
      await enter(each.value, await getFrameTree(each.value), top).catch(() => (unreadCount += 1));
  await main.session.send("DOM.disable");
  return { frames, unreadCount };
}

/**
 * Document that contains a frame. If this document is itself in a frame, `locate` returns the position of the document;
 * otherwise `locate` is undefined.
 */
interface FrameParent {
  readonly connection: PageConnection;
  readonly locate: FramedDocument["locate"] | undefined;
}

async function getFrameTree(session: CDPSession) {
  return (await session.send("Page.getFrameTree")).frameTree;
}

async function getFrameElement({ session, contextId }: PageConnection, frameId: string): Promise<Handle> {
  const { backendNodeId } = await session.send("DOM.getFrameOwner", { frameId });
  const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId: contextId });
  return { objectId: object.objectId ?? "" };
}

function createLocator(
  { connection, locate: outer }: FrameParent,
  frameElement: Handle,
): FramedDocument["locate"] {
  return async () => {
    const inner = await connection.call<FrameLocation>("getFrameLocation", frameElement);
    const outerPlace = await outer?.();
    return outerPlace ? composeFrameLocation(outerPlace, inner) : inner;
  };
}
