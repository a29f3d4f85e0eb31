import { isShown, shown } from "../page/dom";
import { type Answer, isInside, locateAll } from "../page/located";
import { readingsOf, type TabWalk } from "../page/readings";
import { focusTrap } from "../rules";
import { run } from "./run";

// A walk with the Tab key. The keys are pressed from outside; what is told of them stands here.

/** In milliseconds. */
const TIMERS = 120;
/** How often the focus is looked for before it counts as gone. */
const LOOKS = 4;

/** What holds the focus by a timer does so at once, to a person's eyes. */
const timers = () => new Promise<void>((resolve) => setTimeout(resolve, TIMERS));

/** Where Tab stopped, in order; null where the focus left the document, between the last stop and the first. */
type Stops = readonly (Element | null)[];

/** Writes down each element that the focus comes to, from now on. */
export function start() {
  startAtTop();
  const stops: (Element | null)[] = [];
  /** Where the focus came without a key: scripts sent it there. */
  const sent = new Set<Element>();
  /** The element that scripts bring the focus back to, however it is left. */
  let trap: Element | undefined;
  /** Where a key leads from there, and scripts back again. */
  let partner: Element | undefined;
  const all: readonly Element[] = tabStops();
  let [isSent, isPressed, isBackwards] = [false, false, false];
  const press = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Tab") [isPressed, isBackwards] = [true, shiftKey];
  };
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    // from outside, Tab leads to the first stop, of which Chromium may tell without a key: to another, a script does
    const ends = isBackwards ? [all.at(-1)] : [all[0], stops[0]];
    const isByKey = stops.at(-1) === null ? ends.includes(target) : isPressed;
    if (!isByKey && !target.matches(PARTED)) {
      sent.add(target);
      isSent = true;
    }
    stops.push(target);
    isPressed = false;
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    stops.push(null);
    isPressed = false;
  };
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  document.addEventListener("keydown", press, options);
  document.addEventListener("focusin", arrive, options);
  document.addEventListener("focusout", leave, options);
  return {
    timers,
    advisedKeys,
    isWhole: () => wholeRound(stops) !== undefined,
    isSent: () => isSent,
    /** From now on, to tell whether a script sends the focus anywhere. */
    forgetSent: () => void (isSent = false),
    /** Puts the focus where a script did, to see whether it can be left; false if no such place is left. */
    focusSent(index: number): boolean {
      const element = [...sent][index];
      if (element instanceof HTMLElement) element.focus();
      return element !== undefined;
    },
    /** True when the focus is where scripts sent it, or at one other place: one of two that send it to each other. */
    async isBack(): Promise<boolean> {
      for (let look = 0; look < LOOKS; look++) {
        await timers();
        const at = document.activeElement;
        // a busy browser may itself put the focus on the first stop first
        if (!at || at === document.body || !(sent.has(at) || at === (partner ?? at))) continue;
        if (!sent.has(at)) partner = at;
        trap = at;
        return true;
      }
      return false;
    },
    free: () => void (trap = partner = undefined),
    /** What some rules find in it. `isCounted` says whether all the stops of what is framed are known. */
    async end(rules: readonly string[], isCounted: boolean, within?: string): Promise<Answer> {
      listening.abort();
      // a feed adds stops as long as Tab is pressed: a user who still reaches a new one is not trapped
      const last = stops.at(-1);
      const isLedOn = !isPressed && !!last && !all.includes(last) && stops.indexOf(last) === stops.length - 1;
      const walk = walkOf(stops, trap, isCounted && !(isLedOn && !trap));
      // what a script has added meanwhile was not there to be reached
      const missed = walk.missed.filter((element) => all.includes(element));
      const unread = modalNow() && (await unreadOf(stops));
      return askOf({ ...walk, missed, unread }, rules, new Set(stops).size, within);
    },
  };
}

/**
 * Tab goes on from the element that was left last, and would need a second round; past a frame without a stop it would not even
 * come round. From the body it goes to the first stop. The page's own listeners hear nothing of it.
 */
function startAtTop(): void {
  const { activeElement, body } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  const own = body.getAttribute("tabindex");
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ["focus", "focusin", "blur", "focusout"])
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, signal });
  body.tabIndex = -1;
  body.focus({ preventScroll: true });
  body.blur();
  listening.abort();
  if (own === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", own);
}

/** What Tab should stop at, in the document's order; a group of radio buttons is one stop, and frames are apart. */
function tabStops(): HTMLElement[] {
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

/** Fields and players in which Tab goes from part to part, with more presses than any of them takes. */
const PARTED =
  "input:is([type=date], [type=time], [type=month], [type=week], [type=datetime-local]), audio[controls], video[controls]";
const PARTS = 12;

/** How often Tab is pressed to go through the whole page: what has no stop of its own here takes presses too. */
export function presses(): number {
  const radios = shown<HTMLInputElement>(document, "input[type=radio]:enabled");
  const groups = new Set(
    radios.map((radio) => (radio.name === "" ? radio : `${radio.form?.id} ${radio.name}`)),
  );
  // Chromium stops at what scrolls and at a details without summary
  const others = shown(document, "details:not(:has(> summary))").length + scrollers().length;
  return tabStops().length + groups.size + PARTS * shown(document, PARTED).length + others;
}

function scrollers(): Element[] {
  return [...document.body.querySelectorAll("*")].filter(
    (element) =>
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
      /auto|scroll/.test(getComputedStyle(element).overflow),
  );
}

/** True where there are documents with stops that nothing here can count. */
export const hasPlugins = () => document.querySelector("object, embed") !== null;

/** Puts the focus on the first stop. */
export const enter = () => tabStops()[0]?.focus();

/** True while the focus is on an element of this document. */
export const hasFocus = () => document.hasFocus() && document.activeElement !== document.body;

/** RGAA 12.9: the element that has the focus and was not left by any key. */
export function trapHere(): Promise<Answer> {
  const trap = document.activeElement ?? undefined;
  return askOf({ round: [], trap, missed: [] }, [focusTrap.name], 1);
}

async function askOf(
  walk: TabWalk,
  rules: readonly string[],
  tested: number,
  within?: string,
): Promise<Answer> {
  const { found } = await run(rules, document, readingsOf(document, { walk }));
  return { tested, findings: locateAll(found.filter(({ element }) => isInside(element, within))) };
}

/** The stops of the first round, where it came to all that Tab should stop at before it left the document. */
function wholeRound(stops: Stops): Stops | undefined {
  const round = stops.slice(0, Math.max(stops.indexOf(null), 0));
  return tabStops().every((stop) => round.includes(stop)) ? round : undefined;
}

/** What the rules read of the stops of one whole round with Tab, or of two. */
function walkOf(stops: Stops, trap: Element | undefined, isCounted: boolean): TabWalk {
  const reached = new Set(stops);
  // a modal keeps the focus in on purpose
  if (modalNow()) return { round: [], missed: [] };
  const round = wholeRound(stops) ?? secondRound(stops);
  if (!isCounted) return { round, missed: [] };
  const held = trap ?? (stops.includes(null) ? undefined : stayed());
  if (held) return { round, trap: held, missed: [] };
  return { round, missed: tabStops().filter((element) => !reached.has(element)) };
}

function modalNow(): Element | undefined {
  const modal = document.querySelector("dialog:modal, [aria-modal=true]");
  return modal && isShown(modal) ? modal : undefined;
}

/** The first stop that `aria-hidden` takes away and that the focus stays on: a dialog's guard would send it on, by a timer perhaps. */
async function unreadOf(stops: Stops): Promise<Element | undefined> {
  for (const stop of new Set(stops)) {
    if (!(stop instanceof HTMLElement && stop.closest("[aria-hidden=true]"))) continue;
    stop.focus();
    await timers();
    if (document.activeElement === stop) return stop;
  }
  return undefined;
}

/** Where the focus is; what is in a frame is tried from there. */
function stayed(): Element | undefined {
  const { activeElement: stay } = document;
  return stay && !stay.matches("body, frameset, iframe, frame, object, embed") ? stay : undefined;
}

/** From where the focus came in again: the first round may have started anywhere, where the page had its focus last. */
function secondRound(stops: Stops): Stops {
  const second = stops.slice(stops.indexOf(null) + 1);
  const end = second.findIndex((element, index) => element === null || second.indexOf(element) < index);
  return second.slice(0, end === -1 ? undefined : end);
}

/** Keys as texts name them, to what they are called by Playwright. */
const KEYS: Readonly<Record<string, string>> = {
  ctrl: "Control",
  control: "Control",
  alt: "Alt",
  maj: "Shift",
  shift: "Shift",
  esc: "Escape",
  escape: "Escape",
  échap: "Escape",
};
const ADVISED =
  /(?<!\p{L})(?:(?:(?:ctrl|control|alt|maj|shift)\s*\+\s*)+(?:\p{L}|\d|f\d{1,2})|esc|escape|échap)(?!\p{L})/gu;

/** The keys that a text of the page names, such as « Ctrl + M »: one may lead out of what holds the focus (RGAA 12.9). */
function advisedKeys(): string[] {
  const found = document.body.innerText.toLowerCase().match(ADVISED) ?? [];
  const keysIn = (text: string) => text.split("+").map((key) => KEYS[key.trim()] ?? key.trim());
  return [...new Set(found.map((text) => keysIn(text).join("+")))];
}
