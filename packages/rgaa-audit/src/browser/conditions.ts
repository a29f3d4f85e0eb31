import type { CDPSession, Page } from "playwright-core";
import { CONTROLS } from "../page/dom";
import type { Scheme } from "../finding";
import type { PageFrames } from "./frames";
import { translateFinding, type LocatedFinding } from "../page/located";
import type { PageResponse } from "../pageScript";
import { type RemoteObject, type PageConnection, evaluateIn } from "./pageConnection";

/** Usual height of a window, in CSS pixels. No rule depends on this height. */
const USUAL_HEIGHT = 900;

/**
 * Shows the page in a scheme, at a width. Emulates the system's scheme (`prefers-color-scheme`, forced colours) and, if the
 * page uses the DSFR's theme switch, sets the page's own theme, which does not always follow the system.
 */
export async function emulateCondition(
  page: Page,
  session: CDPSession,
  scheme: Scheme,
  width: number,
  height = USUAL_HEIGHT,
): Promise<void> {
  const theme = scheme === "dark" ? "dark" : "light";
  const viewport = page.viewportSize();
  if (viewport?.width !== width || viewport.height !== height) await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme,
    forcedColors: scheme === "forced-colors" ? "active" : "none",
  });
  await evaluateIn(session, setTheme, theme);
}

/**
 * Runs in the page. Changes the DSFR's theme if the page sets one; otherwise does nothing. The DSFR's CSS reads
 * `data-fr-theme`. The DSFR's script reads `data-fr-scheme`, in which `system` means the system's scheme.
 */
function setTheme(theme: string): void {
  const { dataset } = document.documentElement;
  const isFixed = dataset.frScheme !== undefined && dataset.frScheme !== "system";
  if (isFixed) dataset.frScheme = theme;
  if (isFixed || dataset.frTheme !== undefined) dataset.frTheme = theme;
}

/**
 * Runs `measure`, and returns its result. `measure` receives the function `hoverAll`, which puts all current links and buttons,
 * and their ancestors, in the state `:hover`. `measure` has to call `hoverAll` again after a change of theme, because a page
 * may then replace its elements. `hoverAll` skips elements that are already hovered. If no style uses `:hover`, `hoverAll` does
 * nothing.
 */
export async function runHovered<T>(
  connection: PageConnection,
  measure: (hoverAll: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { session } = connection;
  if (!(await connection.call<boolean>("isHoverable"))) return measure(() => Promise.resolve());
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  // call `DOM.getDocument` only once: each call renumbers every element
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const hoveredNodeIds = new Set<number>();
  const hoverAll = async () => {
    const { nodeIds } = await session.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: `:is(${CONTROLS}), :has(${CONTROLS})`,
    });
    const newNodeIds = nodeIds.filter((nodeId) => !hoveredNodeIds.has(nodeId));
    const hover = { forcedPseudoClasses: ["hover"] };
    await Promise.all(newNodeIds.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, ...hover })));
    for (const nodeId of newNodeIds) hoveredNodeIds.add(nodeId);
  };
  try {
    return await measure(hoverAll);
  } finally {
    // disabling `CSS` also ends the forced hover
    await session.send("CSS.disable");
    await session.send("DOM.disable");
  }
}

/**
 * Maximum number of Tab presses of a walk. A page that requires more presses is not walked, because the walk would take longer
 * than the rest of the audit.
 */
const MAX_PRESSES = 400;

/** Result of a walk with the Tab key. */
export interface TabWalk {
  readonly response?: PageResponse;
  /**
   * Whether the walk went through the whole page. False if the page has too many stops, or contains a plug-in or a frame that
   * cannot be entered.
   */
  readonly isWhole: boolean;
}

const NO_FRAMES: PageFrames = { frames: [], unreadCount: 0 };

/**
 * Goes round the page with the Tab key, and runs some rules on the walk. If the first round is incomplete, goes round again:
 * the first round may have started in the middle of the page. If the page requires more than `mostPresses` presses, presses no
 * key and returns no response.
 */
export async function walkWithTab(
  page: Page,
  connection: PageConnection,
  rules: readonly string[],
  { frames, unreadCount }: PageFrames = NO_FRAMES,
  within?: string,
  mostPresses = MAX_PRESSES,
): Promise<TabWalk> {
  const documents = [connection, ...frames.map((frame) => frame.connection)];
  const counts = await Promise.all(documents.map((each) => each.call<number>("walk.presses")));
  // count one more press for each frame: a frame without a stop is itself a stop
  const presses = counts.reduce((sum, count) => sum + count, frames.length + unreadCount);
  if (presses > mostPresses) return { isWhole: false };
  const walk = await connection.callHandle("walk.start");
  const goRound = async () => {
    // one more press to leave the page
    for (let press = 0; press < presses + 1; press++) await page.keyboard.press("Tab");
    // wait for the page's timers now: the presses are so fast that a timer that takes the focus back would otherwise run too
    // late
    await walk.call("waitForTimers");
    // enter the page again
    await page.keyboard.press("Tab");
  };
  await goRound();
  if (!(await walk.call<boolean>("isWhole"))) await goRound();
  await walk.call("waitForTimers");
  if (presses > 0 && (await walk.call<boolean>("isSent"))) await findTrap(page, walk);
  const isWhole = unreadCount === 0 && !(await connection.call<boolean>("walk.hasPlugins"));
  const found = await findTrapsInFrames(page, frames);
  const response = await walk.call<PageResponse>("end", rules, isWhole && found.length === 0, within);
  return { response: { ...response, findings: [...response.findings, ...found] }, isWhole };
}

/** Finds the frames that trap the focus: from the first stop of the frame, neither Tab nor Shift+Tab leads out of the frame. */
async function findTrapsInFrames(page: Page, frames: PageFrames["frames"]): Promise<LocatedFinding[]> {
  const found: LocatedFinding[] = [];
  for (const { connection, locate } of frames) {
    if ((await connection.call<number>("walk.presses")) === 0) continue;
    await connection.call("walk.enter");
    const staysInside = async (key: string) => {
      // count the presses again for each direction: the frame may have loaded more content meanwhile
      const presses = await connection.call<number>("walk.presses");
      for (let press = 0; press < presses + 2; press++) {
        if (!(await connection.call<boolean>("walk.hasFocus"))) return false;
        await page.keyboard.press(key);
      }
      return connection.call<boolean>("walk.hasFocus");
    };
    if (!(await staysInside("Tab")) || !(await staysInside("Shift+Tab"))) continue;
    const { findings } = await connection.call<PageResponse>("walk.trapHere");
    const frame = await locate();
    found.push(...findings.map((finding) => translateFinding(frame, finding)));
  }
  return found;
}

/**
 * Maximum number of elements to examine among the elements that scripts focus. On a page where scripts focus more elements, the
 * scripts move the focus on purpose.
 */
const MAX_SENT_ELEMENTS = 5;

/** Looks for a focus trap among the elements that scripts focus, and leaves it to the walk to report. */
async function findTrap(page: Page, walk: RemoteObject): Promise<void> {
  for (let index = 0; index < MAX_SENT_ELEMENTS; index++) {
    if (!(await walk.call<boolean>("focusSent", index))) return;
    if (await isTrapped(page, walk)) return;
    await walk.call("free");
  }
}

/** Whether neither Tab nor Shift+Tab leaves the focused element, because a script moves the focus back each time. */
async function isTrapped(page: Page, walk: RemoteObject): Promise<boolean> {
  for (const key of ["Tab", "Shift+Tab"]) {
    await walk.call("forgetSent");
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press(key);
      if (!(await walk.call<boolean>("isBack"))) return false;
    }
    // `isBack` accepts two elements that send the focus to each other. If the page has only these two stops, the keys alone
    // move between them: this is a trap only if a script moved the focus
    if (!(await walk.call<boolean>("isSent"))) return false;
  }
  return true;
}
