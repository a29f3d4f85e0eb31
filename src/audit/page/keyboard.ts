import { CONTROLS, isShown, lineage } from "./dom";
import { type CheckResult, type ElementViolation, faults } from "./violation";

/** Where Tab stopped. */
export interface TabStops {
  /** In order; null where the focus left the document, between the last stop and the first. */
  readonly elements: (Element | null)[];
  /** Where the focus came without a key: scripts sent it there. */
  readonly sent: Set<Element>;
  /** The element that scripts bring the focus back to, however it is left. */
  trap?: Element;
  /** Where a key leads from there, and scripts back again. */
  partner?: Element;
  /** True once a script has sent the focus somewhere, since it was last set to false. */
  isSent: boolean;
  end(): void;
}

/** Writes down each element that the focus comes to, from now on. */
export function recordStops(document: Document): TabStops {
  if (document.querySelector("iframe, frame")) startAtTop(document);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const elements: (Element | null)[] = [];
  const sent = new Set<Element>();
  const listening = new AbortController();
  const stops: TabStops = { elements, sent, isSent: false, end: () => listening.abort() };
  const all = tabStops(document);
  let [isPressed, isBackwards] = [false, false];
  const press = ({ key, shiftKey }: KeyboardEvent) => {
    if (key === "Tab") [isPressed, isBackwards] = [true, shiftKey];
  };
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    // from outside, Tab leads to the first stop, of which Chromium may tell without a key: to another, a script does
    const ends = isBackwards ? [all.at(-1)] : [all[0], elements[0]];
    const isByKey = elements.at(-1) === null ? ends.includes(target) : isPressed;
    if (!isByKey && !target.matches(PARTED)) {
      sent.add(target);
      stops.isSent = true;
    }
    elements.push(target);
    isPressed = false;
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    elements.push(null);
    isPressed = false;
  };
  const options = { capture: true, signal: listening.signal };
  document.addEventListener("keydown", press, options);
  document.addEventListener("focusin", arrive, options);
  document.addEventListener("focusout", leave, options);
  return stops;
}

/** From where an element was left, Tab would go on, and not come back past a frame without a stop: from the body, it goes to the first stop. */
function startAtTop({ body }: Document): void {
  const own = body.getAttribute("tabindex");
  body.tabIndex = -1;
  body.focus({ preventScroll: true });
  body.blur();
  if (own === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", own);
}

/** What Tab should stop at, in the document's order; a group of radio buttons is one stop, and frames are apart. */
export function tabStops(document: Document): HTMLElement[] {
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
export function pressesFor(document: Document): number {
  const shown = (selector: string) => [...document.body.querySelectorAll(selector)].filter(isShown);
  const radios = shown("input[type=radio]:enabled") as HTMLInputElement[];
  const groups = new Set(
    radios.map((radio) => (radio.name === "" ? radio : `${radio.form?.id} ${radio.name}`)),
  );
  // Chromium stops at what scrolls and at a details without summary
  const others = shown("details:not(:has(> summary))").length + scrollers(document).length;
  return tabStops(document).length + groups.size + PARTS * shown(PARTED).length + others;
}

function scrollers(document: Document): Element[] {
  return [...document.body.querySelectorAll("*")].filter(
    (element) =>
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
      /auto|scroll/.test(getComputedStyle(element).overflow),
  );
}

/** The stops of the first round, where it came to all that Tab should stop at before it left the document. */
export function wholeRound(document: Document, { elements }: TabStops): (Element | null)[] | undefined {
  const round = elements.slice(0, Math.max(elements.indexOf(null), 0));
  return tabStops(document).every((stop) => round.includes(stop)) ? round : undefined;
}

/**
 * RGAA 12.8, 12.9 and 7.3, from the stops of one whole round with Tab, or of two: the order, what was never
 * reached, and where the focus stayed.
 */
export function walkViolations(document: Document, stops: TabStops, isCounted: boolean): CheckResult {
  const { elements } = stops;
  const reached = new Set(elements);
  const tested = reached.size;
  // a modal keeps the focus in on purpose
  const modal = document.querySelector("dialog:modal, [aria-modal=true]");
  if (modal && isShown(modal)) return { tested, violations: [] };
  const order = orderViolations(wholeRound(document, stops) ?? secondRound(stops));
  if (!isCounted) return { tested, violations: order };
  const trap = stops.trap ?? (elements.includes(null) ? undefined : stayed(document));
  if (trap) return { tested, violations: [...order, { rule: "focus-trap", element: trap }] };
  const missed = tabStops(document).filter((element) => !reached.has(element));
  return { tested, violations: [...order, ...faults("focus-unreached", missed)] };
}

/** Where the focus is; what is in a frame is tried from there. */
function stayed({ activeElement: stay }: Document): Element | undefined {
  return stay && !stay.matches("body, frameset, iframe, frame, object, embed") ? stay : undefined;
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
export function advisedKeys({ body }: Document): string[] {
  const found = body.innerText.toLowerCase().match(ADVISED) ?? [];
  const keysIn = (text: string) => text.split("+").map((key) => KEYS[key.trim()] ?? key.trim());
  return [...new Set(found.map((text) => keysIn(text).join("+")))];
}

/** From where the focus came in again: the first round may have started anywhere, where the page had its focus last. */
function secondRound({ elements }: TabStops): (Element | null)[] {
  const second = elements.slice(elements.indexOf(null) + 1);
  const end = second.findIndex((element, index) => element === null || second.indexOf(element) < index);
  return second.slice(0, end === -1 ? undefined : end);
}

function orderViolations(round: readonly (Element | null)[]): ElementViolation[] {
  return round.flatMap((element, index): ElementViolation[] => {
    const next = round[index + 1];
    if (!element || !next) return [];
    const isBack = (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBack ? [{ rule: "focus-order", element }] : [];
  });
}

/** RGAA 12.8 and 10.3: in a row or a grid, what comes first in the markup is not shown after what comes next. */
export function visualOrder(document: Document): CheckResult {
  const controls = [...document.body.querySelectorAll(CONTROLS)].filter(isShown);
  const violations = controls.slice(1).flatMap((element, index): ElementViolation[] => {
    const before = controls[index];
    if (!before || before.contains(element)) return [];
    const [first, second] = itemsOf(before, element);
    return first && second && isShownAfter(first, second) ? [{ rule: "own-focus-visual", element }] : [];
  });
  return { tested: controls.length, violations };
}

/** The two children of the elements' closest common ancestor that hold them, when a flex box or a grid lays them out. */
function itemsOf(before: Element, element: Element): readonly (Element | undefined)[] {
  let parent = element.parentElement;
  while (parent && !parent.contains(before)) parent = parent.parentElement;
  if (!parent || !/flex|grid/.test(getComputedStyle(parent).display)) return [];
  return [before, element].map((inner) => lineage(inner).find((each) => each.parentElement === parent));
}

function isShownAfter(first: Element, second: Element): boolean {
  const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
  const isBelow = a.top >= b.bottom - 1;
  const isRightOf = a.left >= b.right - 1 && a.top < b.bottom && b.top < a.bottom;
  return isBelow || isRightOf;
}
