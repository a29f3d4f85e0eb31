import { COMPOSITES, findShown } from "../page/dom";
import { type PageResponse, isInside, locateAll } from "../page/located";
import { createReadings, type TabWalk } from "../page/readings";
import { focusTrap } from "../rules";
import { run } from "./run";

// Walk with the Tab key. The keys are pressed from outside the page; this module records where the focus goes.

/** Time to wait for the page's timers, in milliseconds. */
const TIMER_WAIT_MS = 120;
/** Maximum number of times to check whether a script has moved the focus back. */
const MAX_ATTEMPTS = 4;

/**
 * Waits for the page's timers. A timer that moves the focus back usually does so after a time that appears immediate to a user.
 */
const waitForTimers = () => new Promise<void>((resolve) => setTimeout(resolve, TIMER_WAIT_MS));

/** Elements where Tab stopped, in order; null where the focus left the document, between the last stop and the first. */
type Stops = readonly (Element | null)[];

/** Starts a walk, and records each element that receives the focus. */
export function start() {
  startAtTop();
  const stops: (Element | null)[] = [];
  /** Elements that scripts focused: they received the focus without a key. */
  const sentElements = new Set<Element>();
  /** Element to which scripts return the focus, whichever key moves the focus away. */
  let trap: Element | undefined;
  /**
   * Second element of the trap: a key moves the focus from the first to the second element, and scripts return the focus to the
   * first element.
   */
  let partner: Element | undefined;
  const initialStops: readonly Element[] = findTabStops();
  let [isSent, isPressed, isBackwards] = [false, false, false];
  const onKeyDown = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Tab") [isPressed, isBackwards] = [true, shiftKey];
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    // if the focus was outside the page, Tab moves the focus to the first or the last stop, in Chromium sometimes without a key
    // event; only a script moves the focus to another element
    const ends = isBackwards ? [initialStops.at(-1)] : [initialStops[0], stops[0]];
    const isByKey = stops.at(-1) === null ? ends.includes(target) : isPressed;
    if (!isByKey && !target.matches(MULTI_STOP)) {
      sentElements.add(target);
      isSent = true;
    }
    stops.push(target);
    isPressed = false;
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    stops.push(null);
    isPressed = false;
  };
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  document.addEventListener("keydown", onKeyDown, options);
  document.addEventListener("focusin", onFocusIn, options);
  document.addEventListener("focusout", onFocusOut, options);
  return {
    waitForTimers,
    isWhole: () => getCompleteRound(stops) !== undefined,
    isSent: () => isSent,
    /** Resets `isSent`, to detect whether a script sends the focus somewhere from now on. */
    forgetSent: () => void (isSent = false),
    /**
     * Focuses one of the elements that scripts focused, to check whether keys can move the focus away from this element.
     * Returns false if no such element has this index.
     */
    focusSent(index: number): boolean {
      const element = [...sentElements][index];
      if (element instanceof HTMLElement) element.focus();
      return element !== undefined;
    },
    /**
     * Whether the focus is on an element that scripts focused, or on the partner of such an element: two elements may send the
     * focus to each other.
     */
    async isBack(): Promise<boolean> {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        await waitForTimers();
        const focused = document.activeElement;
        // if the focus is elsewhere, check again: a busy browser may first put the focus on the first stop
        if (
          !focused ||
          focused === document.body ||
          !(sentElements.has(focused) || focused === (partner ?? focused))
        )
          continue;
        if (!sentElements.has(focused)) partner = focused;
        trap = focused;
        return true;
      }
      return false;
    },
    free: () => void (trap = partner = undefined),
    /**
     * Ends the walk, runs some rules on it, and returns what they find. `isCounted` is true if all stops are known, and no
     * frame traps the focus.
     */
    async end(rules: readonly string[], isCounted: boolean, within?: string): Promise<PageResponse> {
      listening.abort();
      // an endless feed adds stops while Tab is pressed: a user who still reaches new stops is not trapped
      const last = stops.at(-1);
      const isGrowing =
        !isPressed && !!last && !initialStops.includes(last) && stops.indexOf(last) === stops.length - 1;
      const walk = createWalk(stops, trap, isCounted && !(isGrowing && !trap));
      // ignore the elements that a script added during the walk: Tab may have passed their position already
      const missed = walk.missed.filter((element) => initialStops.includes(element));
      const unread = findOpenModal() && (await findUnreadStop(stops));
      return runRules({ ...walk, missed, unread }, rules, new Set(stops).size, within);
    },
  };
}

/**
 * Makes the next Tab go to the first stop: moves the start of the tab sequence to the body. Otherwise, Tab would continue from
 * the last focused element. The walk would then require a second round; if Tab came to a frame without a stop on its way, the
 * walk would complete no round at all. The page's own listeners do not receive the focus events of this function.
 */
function startAtTop(): void {
  const { activeElement, body } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  const previousTabIndex = body.getAttribute("tabindex");
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ["focus", "focusin", "blur", "focusout"])
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, signal });
  body.tabIndex = -1;
  body.focus({ preventScroll: true });
  body.blur();
  listening.abort();
  if (previousTabIndex === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", previousTabIndex);
}

/**
 * Returns the elements at which Tab should stop, in document order. Omits radio buttons and frames, whose stops are counted
 * separately.
 */
function findTabStops(): HTMLElement[] {
  const focusable = document.body.querySelectorAll<HTMLElement>(
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]",
  );
  return [...focusable].filter((element) => {
    if (element.tabIndex < 0 || element.matches(":disabled") || element.closest("[inert]")) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.matches("summary") && element.parentElement?.querySelector("summary") !== element)
      return false;
    return !element.matches("input[type=radio], iframe, frame");
  });
}

/** Selector of the fields and players in which Tab stops at several parts. */
const MULTI_STOP =
  "input:is([type=date], [type=time], [type=month], [type=week], [type=datetime-local]), audio[controls], video[controls]";
/** Number of Tab presses that is enough for any field or player that `MULTI_STOP` selects. */
const MAX_PARTS = 12;

/**
 * Returns a number of Tab presses that is enough for the whole page. Includes presses for the stops that `findTabStops` omits:
 * groups of radio buttons, the parts of fields and players, scrolling areas, and `details` elements without a `summary`.
 */
export function presses(): number {
  const radios = findShown<HTMLInputElement>(document, "input[type=radio]:enabled");
  const groups = new Set(
    radios.map((radio) => (radio.name === "" ? radio : `${radio.form?.id} ${radio.name}`)),
  );
  // Chromium also stops at scrolling areas and at a `details` without `summary`
  const otherStops = findShown(document, "details:not(:has(> summary))").length + findScrollers().length;
  return (
    findTabStops().length + groups.size + MAX_PARTS * findShown(document, MULTI_STOP).length + otherStops
  );
}

function findScrollers(): Element[] {
  return [...document.body.querySelectorAll("*")].filter(
    (element) =>
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
      /auto|scroll/.test(getComputedStyle(element).overflow),
  );
}

/** Whether the page contains plug-ins, whose stops cannot be counted. */
export const hasPlugins = () => document.querySelector("object, embed") !== null;

/** Focuses the first stop of this document. */
export const enter = () => findTabStops()[0]?.focus();

/** Whether the focus is on an element of this document. */
export const hasFocus = () => document.hasFocus() && document.activeElement !== document.body;

/**
 * Reports the focused element as a focus trap (RGAA 12.9). Called only if neither Tab nor Shift+Tab moves the focus out of this
 * document.
 */
export function trapHere(): Promise<PageResponse> {
  const trap = document.activeElement ?? undefined;
  return runRules({ round: [], trap, missed: [] }, [focusTrap.name], 1);
}

async function runRules(
  walk: TabWalk,
  rules: readonly string[],
  tested: number,
  within?: string,
): Promise<PageResponse> {
  const { found } = await run(rules, document, createReadings(document, { walk }));
  return { tested, findings: locateAll(found.filter(({ element }) => isInside(element, within))) };
}

/**
 * Returns the stops of the first round if this round reached all expected stops before the focus left the document; otherwise
 * undefined.
 */
function getCompleteRound(stops: Stops): Stops | undefined {
  const round = stops.slice(0, Math.max(stops.indexOf(null), 0));
  return findTabStops().every((stop) => round.includes(stop)) ? round : undefined;
}

/** Converts the recorded stops of one or two rounds to the result that rules read. */
function createWalk(stops: Stops, trap: Element | undefined, isCounted: boolean): TabWalk {
  const reached = new Set(stops);
  // a modal keeps the focus inside on purpose
  if (findOpenModal()) return { round: [], missed: [] };
  const round = getCompleteRound(stops) ?? getSecondRound(stops);
  if (!isCounted) return { round, missed: [] };
  const trapElement = trap ?? (stops.includes(null) ? undefined : getFocusedElement());
  if (trapElement) return { round, trap: trapElement, missed: [] };
  // a composite widget, or any other element, may pass the focus on to an element inside it
  const isReached = (element: Element) => {
    const widget = element.closest(COMPOSITES) ?? element;
    return [...reached].some((stop) => stop && widget.contains(stop));
  };
  return { round, missed: findTabStops().filter((element) => !isReached(element)) };
}

/** Returns an open modal: an element that declares itself modal, or a dialog outside which no stop can be reached. */
function findOpenModal(): Element | undefined {
  const stops = findTabStops();
  return findShown(document, "dialog:modal, [aria-modal=true], [role=dialog], [role=alertdialog]").find(
    (dialog) =>
      dialog.matches("dialog:modal, [aria-modal=true]") || stops.every((stop) => dialog.contains(stop)),
  );
}

/**
 * Returns the first stop that is hidden by `aria-hidden` but keeps the focus; undefined if no such stop exists. A focus guard
 * of a dialog does not count, because it passes the focus on, sometimes by a timer.
 */
async function findUnreadStop(stops: Stops): Promise<Element | undefined> {
  for (const stop of new Set(stops)) {
    if (!(stop instanceof HTMLElement && stop.closest("[aria-hidden=true]"))) continue;
    stop.focus();
    await waitForTimers();
    if (document.activeElement === stop) return stop;
  }
  return undefined;
}

/**
 * Returns the focused element; undefined if no element has the focus. Ignores frames and plug-ins: the content of a frame is
 * tested in the frame.
 */
function getFocusedElement(): Element | undefined {
  const { activeElement: focused } = document;
  return focused && !focused.matches("body, frameset, iframe, frame, object, embed") ? focused : undefined;
}

/**
 * Returns the stops of the second round. The second round is complete, whereas the first round may have started in the middle
 * of the page.
 */
function getSecondRound(stops: Stops): Stops {
  const second = stops.slice(stops.indexOf(null) + 1);
  const end = second.findIndex((element, index) => element === null || second.indexOf(element) < index);
  return second.slice(0, end === -1 ? undefined : end);
}
