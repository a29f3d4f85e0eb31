import type { CDPSession, Frame, Page } from "playwright-core";
import type { Description, FrameState } from "../pageScript";
import { type FramePlace, placedIn } from "../page/located";
import { type AuditScripts, connectIn, type Handle, type PageConnection } from "./pageConnection";

/** Document in a frame that users can reach. */
export interface FramedDocument {
  readonly connection: PageConnection;
  readonly description: Description;
  /** Returns the frame's current position on the page. */
  readonly place: () => Promise<FramePlace>;
}

export interface FramesOfPage {
  readonly frames: readonly FramedDocument[];
  /** Number of frames of the page that could not be entered. */
  readonly unread: number;
}

type FrameTree = Awaited<ReturnType<typeof getFrameTree>>;

/** Number of frames above which none is entered: such a page is a catalogue, whose parts have their own URLs. */
const MOST_FRAMES = 20;

/** Enters the frames of a page and those nested in them, of the same site or of another. */
export async function enterFrames(
  page: Page,
  main: PageConnection,
  scripts: AuditScripts,
  within: string | undefined,
): Promise<FramesOfPage> {
  const expected = await main.call<number>("countFrames", within);
  if (expected === 0 || expected > MOST_FRAMES) return { frames: [], unread: expected };
  const frames: FramedDocument[] = [];
  let unread = 0;

  async function enter(session: CDPSession, { frame, childFrames = [] }: FrameTree, parent: FrameParent) {
    const frameElement = await getFrameElement(parent.connection, frame.id);
    const scope = parent.place ? undefined : within;
    const state = await parent.connection.call<FrameState>("frameState", frameElement, scope);
    if (state === "away") return;
    // a document that could not be loaded is replaced with an error page of the browser
    if (frame.unreachableUrl !== undefined || frame.url.startsWith("chrome-error:")) {
      unread += 1;
      return;
    }
    // axe would wait for ever in a document without scripts: connect only to an open one
    const connection = state === "open" ? await connectIn(session, frame.id, scripts) : undefined;
    const description = await connection?.call<Description>("describe");
    if (!connection || !description || description.otherType !== undefined) {
      unread += 1;
      return;
    }
    if (description.isEmpty) return;
    const place = createLocator(parent, frameElement);
    frames.push({ connection, description, place });
    for (const child of childFrames) await enter(session, child, { connection, place });
  }

  const top = { connection: main, place: undefined };
  // a frame in the page's own process has no session: it is in the frame tree of the page's session
  const openSession = (frame: Frame) => page.context().newCDPSession(frame);
  const otherSessions = await Promise.allSettled(page.frames().slice(1).map(openSession));
  await main.session.send("DOM.enable");
  for (const child of (await getFrameTree(main.session)).childFrames ?? [])
    await enter(main.session, child, top).catch(() => (unread += 1));
  // documents of other sites run in other processes, with their own sessions
  for (const each of otherSessions)
    if (each.status === "fulfilled")
      await enter(each.value, await getFrameTree(each.value), top).catch(() => (unread += 1));
  await main.session.send("DOM.disable");
  return { frames, unread };
}

/** Document that contains a frame, with its own position if it is itself in a frame. */
interface FrameParent {
  readonly connection: PageConnection;
  readonly place: FramedDocument["place"] | undefined;
}

async function getFrameTree(session: CDPSession) {
  return (await session.send("Page.getFrameTree")).frameTree;
}

/** Returns a handle to the element of a frame. */
async function getFrameElement({ session, contextId }: PageConnection, frameId: string): Promise<Handle> {
  const { backendNodeId } = await session.send("DOM.getFrameOwner", { frameId });
  const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId: contextId });
  return { objectId: object.objectId ?? "" };
}

function createLocator(
  { connection, place: outer }: FrameParent,
  frameElement: Handle,
): FramedDocument["place"] {
  return async () => {
    const inner = await connection.call<FramePlace>("frameAt", frameElement);
    const outerPlace = await outer?.();
    return outerPlace ? placedIn(outerPlace, inner) : inner;
  };
}
