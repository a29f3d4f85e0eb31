import type { CDPSession, Page } from "playwright-core";
import { CONTROLS } from "../page/dom";
import type { Scheme } from "../finding";
import type { FramesOfPage } from "./frames";
import { framed, type Located } from "../page/located";
import type { Answer } from "../pageScript";
import { type HeldObject, type PageConnection, runIn } from "./pageConnection";

/** A usual window's height: no rule depends on it. */
const HEIGHT = 900;

/**
 * Shows the page in a scheme, at a width. The scheme is the system's (`prefers-color-scheme`, forced colours)
 * and, where the page has the DSFR's switch, the page's own: a page without it has no dark theme to show.
 */
export async function showAs(
  page: Page,
  session: CDPSession,
  scheme: Scheme,
  width: number,
  height = HEIGHT,
): Promise<void> {
  const theme = scheme === "dark" ? "dark" : "light";
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme,
    forcedColors: scheme === "forced-colors" ? "active" : "none",
  });
  await runIn(session, setTheme, theme);
}

/** In the page. The DSFR's CSS reads `theme`; its script reads `scheme`, and « system » follows the system's. */
function setTheme(theme: string): void {
  const { dataset } = document.documentElement;
  const isFixed = dataset.frScheme !== undefined && dataset.frScheme !== "system";
  if (isFixed) dataset.frScheme = theme;
  if (isFixed || dataset.frTheme !== undefined) dataset.frTheme = theme;
}

/**
 * What `measure` gives. `hoverAll`, which it is given, hovers every link and button there is by then, with all
 * that is around them, as a pointer would have it. A page may replace its elements as it changes its theme: then
 * it is to be called again, and costs nothing for those that stayed. Where no style says `:hover`, it does nothing.
 */
export async function whileHovered<T>(
  connection: PageConnection,
  measure: (hoverAll: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { session } = connection;
  if (!(await connection.call<boolean>("isHoverable"))) return measure(() => Promise.resolve());
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  // once: to ask for the document again gives every element another number
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const hovered = new Set<number>();
  const hoverAll = async () => {
    const { nodeIds } = await session.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: `:is(${CONTROLS}), :has(${CONTROLS})`,
    });
    const fresh = nodeIds.filter((nodeId) => !hovered.has(nodeId));
    const hover = { forcedPseudoClasses: ["hover"] };
    await Promise.all(fresh.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, ...hover })));
    for (const nodeId of fresh) hovered.add(nodeId);
  };
  try {
    return await measure(hoverAll);
  } finally {
    // takes what was forced with it
    await session.send("CSS.disable");
    await session.send("DOM.disable");
  }
}

/** Give up after this many Tab presses: a longer walk takes more time than everything else together. */
const MOST = 400;

/** What a walk with Tab came to. */
export interface Walk {
  readonly answer?: Answer;
  /** Whether the whole page was walked: false with too many stops, or with frames that cannot be entered. */
  readonly isWhole: boolean;
}

const NO_FRAMES: FramesOfPage = { frames: [], unread: 0 };

/**
 * Goes round the page with the Tab key; twice where the first round was not whole, since it starts where the
 * page had its focus last.
 */
export async function walkWithTab(
  page: Page,
  connection: PageConnection,
  rules: readonly string[],
  { frames, unread }: FramesOfPage = NO_FRAMES,
  within?: string,
  most = MOST,
): Promise<Walk> {
  const documents = [connection, ...frames.map((frame) => frame.connection)];
  const counts = await Promise.all(documents.map((each) => each.call<number>("walk.presses")));
  // a frame without a stop is one itself
  const presses = counts.reduce((sum, count) => sum + count, frames.length + unread);
  if (presses > most) return { isWhole: false };
  const walk = await connection.hold("walk.start");
  const goRound = async () => {
    // one more for the way out
    for (let pressed = 0; pressed < presses + 1; pressed++) await page.keyboard.press("Tab");
    // what takes the focus back by a timer does it now: keys are faster, and come round to it before
    await walk.call("timers");
    // the way in again
    await page.keyboard.press("Tab");
  };
  await goRound();
  if (!(await walk.call<boolean>("isWhole"))) await goRound();
  await walk.call("timers");
  const isSent = presses > 0 && (await walk.call<boolean>("isSent"));
  const isAdvised = isSent && (await findTrap(page, walk));
  const isWhole = unread === 0 && !(await connection.call<boolean>("walk.hasPlugins"));
  const found = await trapsInFrames(page, frames);
  const answer = await walk.call<Answer>("end", rules, isWhole && found.length === 0, within);
  // what is held, and left by a key of its own, says nothing of where Tab leads
  const own = isAdvised ? [] : answer.findings;
  return { answer: { ...answer, findings: [...own, ...found] }, isWhole };
}

/** In each frame: it is a trap if neither Tab nor Shift+Tab leads out of its first stop. */
async function trapsInFrames(page: Page, frames: FramesOfPage["frames"]): Promise<Located[]> {
  const found: Located[] = [];
  for (const { connection, place } of frames) {
    if ((await connection.call<number>("walk.presses")) === 0) continue;
    await connection.call("walk.enter");
    const staysWith = async (key: string) => {
      // counted again for the way back: a feed has grown on the way there
      const presses = await connection.call<number>("walk.presses");
      for (let pressed = 0; pressed < presses + 2; pressed++) {
        if (!(await connection.call<boolean>("walk.hasFocus"))) return false;
        await page.keyboard.press(key);
      }
      return connection.call<boolean>("walk.hasFocus");
    };
    if (!(await staysWith("Tab")) || !(await staysWith("Shift+Tab"))) continue;
    const { findings } = await connection.call<Answer>("walk.trapHere");
    const frame = await place();
    found.push(...findings.map((finding) => framed(frame, finding)));
  }
  return found;
}

/** Places that scripts send the focus to; a page with more of them moves it about on purpose. */
const MOST_SENT = 5;

/**
 * From where a script sent the focus: it is trapped where neither Tab nor Shift+Tab leads anywhere else. True where
 * it is, but a key that the page names leads out.
 */
async function findTrap(page: Page, walk: HeldObject): Promise<boolean> {
  let isAdvised = false;
  for (let index = 0; index < MOST_SENT; index++) {
    if (!(await walk.call<boolean>("focusSent", index))) break;
    if (await isHeld(page, walk)) {
      if (!(await isLeftAsAdvised(page, walk))) return false;
      isAdvised = true;
    }
    await walk.call("free");
  }
  return isAdvised;
}

async function isHeld(page: Page, walk: HeldObject): Promise<boolean> {
  for (const key of ["Tab", "Shift+Tab"]) {
    await walk.call("forgetSent");
    for (let pressed = 0; pressed < 2; pressed++) {
      await page.keyboard.press(key);
      if (!(await walk.call<boolean>("isBack"))) return false;
    }
    // of two stops, keys alone lead from each to the other
    if (!(await walk.call<boolean>("isSent"))) return false;
  }
  return true;
}

/** Keys that a page may name at most for a way out. */
const MOST_KEYS = 5;

/** True where a key that the page names leads out of what holds the focus. */
async function isLeftAsAdvised(page: Page, walk: HeldObject): Promise<boolean> {
  const keys = await walk.call<string[]>("advisedKeys");
  for (const key of keys.slice(0, MOST_KEYS)) {
    await page.keyboard.press(key);
    if (!(await walk.call<boolean>("isBack"))) return true;
    await walk.call("forgetSent");
    await page.keyboard.press("Tab");
    await walk.call("timers");
    // a way out that leaves the focus where it is
    if (!(await walk.call<boolean>("isSent"))) return true;
  }
  return false;
}
