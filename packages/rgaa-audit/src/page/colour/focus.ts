import { groupBy } from "../../../../../src/base/groupBy";
import { isShown, lineage, pinnedAround, rootOf, rootsOf, settle, textOf, visibleRect } from "../dom";
import type { Box } from "../located";
import type { Readings } from "../readings";
import { contrastsOn, isForced, lowestShortfall, plainContextOf, shortfall } from "./background";
import { parseColour } from "./colour";
import { isGood, isSeen, LEAST_CONTRAST, type Mark, markBetween, pixelsOf } from "./marks";

/** Parts that the browser draws inside a field (a range's thumb) may show its focus, and cannot be looked at. */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]";

const OUTLINE = ["outline-style", "outline-width", "outline-color"];
const SHOWN_BY = (
  "box-shadow border-top-color border-top-width border-bottom-color border-bottom-width border-left-color " +
  "border-left-width border-right-color border-right-width background-color background-image background-size color " +
  "text-decoration-line text-decoration-thickness text-decoration-color opacity transform visibility"
).split(" ");

/** What is seen of an element as the keyboard comes to it; nothing where all is well. */
export interface FocusLook {
  /** It has given the focus back at once. */
  readonly isLost?: boolean;
  /** No pixel changes, and it is in sight, out of sight, or under something that stays in place. */
  readonly isInvisible?: boolean;
  readonly isHidden?: boolean;
  readonly isCovered?: boolean;
  /** Of its mark, where it stands out too little. */
  readonly shortfall?: string | undefined;
  /** True where a person has to look. */
  readonly isDoubtful?: boolean;
}

/** The elements whose look has a flaw. */
export function withFlaw({ focus = new Map() }: Readings, flaw: Exclude<keyof FocusLook, "isDoubtful">) {
  return [...focus].flatMap(([element, { [flaw]: found, isDoubtful }]) =>
    found ? [{ element, isDoubtful, detail: found === true ? undefined : found }] : [],
  );
}

/** A part of the window to take a picture of, in CSS pixels from the window's corner. */
export interface Clip extends Box {
  /** How far the window is scrolled. */
  readonly scroll: { readonly x: number; readonly y: number };
  /** True where the whole window is looked at, and what moves by itself has to be told from the mark. */
  readonly isWhole: boolean;
}

/** Marks that were seen, by all that they follow from: one is looked at once, in however many schemes it is shown. */
export type KnownMarks = Map<string, Mark>;

/**
 * How each element that takes the focus looks with it. Where an outline of the page's or the browser's own is sure to
 * be seen, styles tell; of all others, one of each kind is shown with the focus and without, and its pixels tell.
 * `next` gives what to take a picture of, until there is nothing left; `leave` takes the focus away for the second one.
 */
export function focusWalk(document: Document, known: KnownMarks) {
  const { activeElement: before } = document;
  const [x, y] = [window.scrollX, window.scrollY];
  const sheet = quietSheet(document);
  const elements = focusablesIn(document);
  const styles = stylesOf(document, elements);
  const looks = new Map<Element, FocusLook>(
    [...styles].flatMap(([element, { isLost }]) => (isLost ? [[element, { isLost }]] : [])),
  );
  const doubted = elements.filter((element) => styles.get(element)?.isSure === false);
  const visits = [...groupBy(doubted, (element) => styles.get(element)?.from ?? "")].flatMap(([from, kind]) =>
    visitsTo(kind, from),
  );
  let current: HTMLElement | undefined;
  let scrollBack = () => undefined as void;

  /** One kind: its first element, and where that is not well, a few more of them. */
  function visitsTo(kind: readonly HTMLElement[], from: string) {
    const [first] = kind;
    if (!first) return [];
    const others = kind.slice(1).filter((_, index) => index % Math.ceil(kind.length / OTHERS) === 0);
    return [{ from, kind, sample: [first, ...others] }];
  }

  const lookOf = (element: HTMLElement, mark: Mark): FocusLook => {
    const { isOff = false, isUnder = false } = styles.get(element) ?? {};
    if (isSeen(mark)) {
      if (isGood(mark)) return {};
      const isDoubtful = mark.standsOut || isForced();
      return { shortfall: shortfall(mark.contrast, LEAST_CONTRAST), isDoubtful };
    }
    // what shows the active part of such a widget may stand there all the time
    const isDoubtful = isForced() || element.matches("[aria-activedescendant]");
    return { isHidden: isOff, isCovered: isUnder && !isOff, isInvisible: !isOff && !isUnder, isDoubtful };
  };

  const queue = visits.values();
  let visit = queue.next().value;
  let place = 0;
  let isWhole = false;
  /** Goes on to the next element that is to be seen, where the one before is known. */
  const settleWith = (mark: Mark | undefined) => {
    if (!visit) return;
    const element = visit.sample[place];
    const look = element && mark ? lookOf(element, mark) : {};
    if (element && Object.values(look).some(Boolean)) looks.set(element, look);
    const isWell = !Object.values(look).some(Boolean);
    isWhole = false;
    place += 1;
    if ((isWell && place === 1) || place >= visit.sample.length) {
      shareAmong(visit.kind, visit.sample.slice(0, place), looks);
      visit = queue.next().value;
      place = 0;
    }
  };

  return {
    looks,
    next(): Clip | undefined {
      while (visit) {
        const element = visit.sample[place];
        const mark = place === 0 ? known.get(visit.from) : undefined;
        // of a flaw, each is to be seen
        if (mark && isGood(mark)) {
          settleWith(mark);
          continue;
        }
        scrollBack();
        if (element) scrollBack = scrollsAround(element);
        if (element && arriveAt(element, styles.get(element)?.isUnder ? elements : undefined)) {
          current = element;
          return clipAround(element, isWhole);
        }
        settleWith(undefined);
      }
      return undefined;
    },
    leave(): void {
      current?.blur();
      settle();
    },
    /** With two pictures, of the focus and without it, and a third one, later, of the whole window. */
    async see(focused: string, idle: string, later?: string): Promise<void> {
      const [with_, without, last] = await Promise.all(
        [focused, idle, later].map((each) => (each === undefined ? undefined : pixelsOf(each))),
      );
      if (!with_ || !without) return;
      const mark = markBetween(without, with_, last);
      // what shows the focus may stand anywhere
      if (!isGood(mark) && !isWhole) isWhole = true;
      else {
        if (place === 0 && visit) known.set(visit.from, mark);
        settleWith(mark);
      }
    },
    end(): ReadonlyMap<Element, FocusLook> {
      scrollBack();
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
      window.scrollTo({ left: x, top: y, behavior: "instant" });
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return looks;
    },
  };
}

/** Elements of a kind that are looked at besides the first, where that one is not well. */
const OTHERS = 3;

/** The flaws that all of a kind have that were seen, for those that were not. */
function shareAmong(
  kind: readonly HTMLElement[],
  seen: readonly HTMLElement[],
  looks: Map<Element, FocusLook>,
): void {
  const [first, ...others] = seen.map((each) => looks.get(each) ?? {});
  const flaws = Object.entries(first ?? {}) as [keyof FocusLook, string | boolean | undefined][];
  const shared = flaws.filter(([flaw, found]) => found && others.every((other) => other[flaw]));
  if (!shared.some(([flaw]) => flaw !== "isDoubtful")) return;
  for (const each of kind) if (!seen.includes(each)) looks.set(each, Object.fromEntries(shared));
}

/** No caret, which blinks, and no scrolling that takes its time. */
function quietSheet(document: Document): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { caret-color: transparent !important; scroll-behavior: auto !important }");
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

function focusablesIn(document: Document): HTMLElement[] {
  return rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        (isShown(element) || hasShownLabel(element)) &&
        !element.matches(":disabled") &&
        !isPassedBy(element) &&
        // an empty link has no place to be seen at
        boxesOf(element).length > 0 &&
        !element.closest("[inert]"),
    );
}

/** True for a radio button that Tab passes by, since another of its group is checked. */
function isPassedBy(element: HTMLElement): boolean {
  if (!element.matches("input[type=radio][name]:not(:checked)")) return false;
  const { form, name } = element as HTMLInputElement;
  const group = `input[type=radio][name="${CSS.escape(name)}"]:checked`;
  const checked = [...rootOf(element).querySelectorAll<HTMLInputElement>(group)];
  return checked.some((each) => each.form === form);
}

/** True for a field that is clear, and that its label shows. */
function hasShownLabel(element: HTMLElement): boolean {
  const labels = (element as HTMLInputElement).labels ?? [];
  return element.checkVisibility({ visibilityProperty: true }) && [...labels].some(isShown);
}

/** What styles tell of an element with the focus. */
interface FocusStyle {
  readonly isLost?: boolean;
  /** False where pixels have to tell. */
  readonly isSure: boolean;
  /** All that its mark follows from. */
  readonly from: string;
  readonly isOff?: boolean;
  readonly isUnder?: boolean;
}

/** Elements of one kind that are focused at most: each time, the browser lays out again all that is around. */
const SAMPLE = 100;

function stylesOf(
  document: Document,
  elements: readonly HTMLElement[],
): ReadonlyMap<HTMLElement, FocusStyle> {
  const [x, y] = [window.scrollX, window.scrollY];
  // nothing covers an element for good where all scrolls
  const hasPins = [...document.body.querySelectorAll("*")].some((each) =>
    /fixed|sticky/.test(getComputedStyle(each).position),
  );
  const styles = new Map<HTMLElement, FocusStyle>();
  for (const kind of groupBy(elements, kindOf).values()) {
    const step = Math.max(kind.length / SAMPLE, 1);
    let last: FocusStyle | undefined;
    for (const [index, element] of kind.entries()) {
      if (index % step < 1 || !last) last = styleOf(element, hasPins);
      styles.set(element, last);
    }
  }
  window.scrollTo({ left: x, top: y, behavior: "instant" });
  return styles;
}

/** What styles of focus are written for: the names and classes of an element and of the one around it. */
function kindOf(element: Element): string {
  return [element, element.parentElement]
    .flatMap((each) => [each?.localName, ...ATTRIBUTES.map((name) => each?.getAttribute(name))])
    .join("|");
}
const ATTRIBUTES = ["class", "style", "type", "role", "onfocus"];

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function styleOf(element: HTMLElement, hasPins: boolean): FocusStyle {
  const root = rootOf(element);
  if (root.activeElement === element) element.blur();
  const idle = looksAround(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // handed on to what it holds, which is looked at itself
  if (element.shadowRoot?.activeElement) return { isSure: true, from: "" };
  // moved on by a script, or in a part that cannot be focused now
  if (root.activeElement !== element) {
    const { activeElement, body } = element.ownerDocument;
    const isModal = element.ownerDocument.querySelector("dialog:modal") !== null;
    return {
      isLost: activeElement === body && !isModal && element.matches("[onfocus]"),
      isSure: true,
      from: "",
    };
  }
  const focused = looksAround(element);
  const place = placeInSight(element, hasPins);
  const isChanged = focused[0] !== idle[0];
  const isSure = isChanged && hasSureRing(element) && !place.isOff && !place.isUnder;
  const changes = focused.filter((each, index) => index === 0 || each !== idle[index]);
  const from = [
    kindOf(element),
    idle[0],
    ...changes,
    surroundingsOf(element),
    ...Object.values(place),
  ].join();
  element.blur();
  return { isSure, from, ...place };
}

/** What its mark is seen on: the nearest background, what cuts it, and how clear it is. */
function surroundingsOf(element: Element): string {
  const styles = lineage(element).map((each) => getComputedStyle(each));
  const painted = styles.find(
    ({ backgroundColor, backgroundImage }) =>
      parseColour(backgroundColor)[3] > 0 || backgroundImage !== "none",
  );
  const isCut = styles.slice(1, 4).map(({ overflow }) => overflow);
  return [painted?.backgroundColor, painted?.backgroundImage, ...isCut, isForced()].join();
}

/** Boxes to tick and fields for files may be drawn by their label. */
const DRAWN_ELSEWHERE =
  "input:is([type=checkbox], [type=radio], [type=file]), area, iframe, [aria-hidden=true] *";

/** Whether an element that has the focus is out of sight, or under something that stays in place. */
function placeInSight(element: HTMLElement, hasPins: boolean): Pick<FocusStyle, "isOff" | "isUnder"> {
  const scrollBack = scrollsAround(element);
  const place = placeNow(element, hasPins);
  scrollBack();
  return place;
}

/** Puts what scrolls around an element back where it is now. */
function scrollsAround(element: Element): () => void {
  const scrolls = lineage(element).map((each) => [each, each.scrollLeft, each.scrollTop] as const);
  return () => {
    for (const [each, left, top] of scrolls)
      if (each.scrollLeft !== left || each.scrollTop !== top)
        each.scrollTo({ left, top, behavior: "instant" });
  };
}

function placeNow(element: HTMLElement, hasPins: boolean): Pick<FocusStyle, "isOff" | "isUnder"> {
  if (element.matches(DRAWN_ELSEWHERE) || (textOf(element) === "" && element.childElementCount === 0))
    return {};
  let box = visibleRect(element);
  // what is scrolled away comes back, and the page's scripts are not waited for
  if (box.width <= 1 || box.height <= 1) {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    box = visibleRect(element);
  }
  const isAway = box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0;
  if (box.width <= 1 || box.height <= 1 || isAway) return { isOff: true };
  // what is around a shadow tree is not seen from it
  if (!hasPins || rootOf(element) instanceof ShadowRoot) return {};
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  box = element.getBoundingClientRect();
  const over = element.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const pin = over && !element.contains(over) && !over.contains(element) ? pinnedAround(over) : undefined;
  if (!pin || pin.contains(element)) return {};
  const cover = pin.getBoundingClientRect();
  const isUnder =
    cover.top <= box.top && cover.bottom >= box.bottom && cover.left <= box.left && cover.right >= box.right;
  return { isUnder };
}

/** How an element looks, and then those around that may show its focus. */
function looksAround(element: Element): string[] {
  const { parentElement: parent, nextElementSibling: next, previousElementSibling: previous } = element;
  const root = rootOf(element);
  const around = [
    element,
    root instanceof ShadowRoot ? root.host : undefined,
    parent,
    parent?.parentElement,
    parent?.nextElementSibling,
    next,
    previous,
    ...((element as HTMLInputElement).labels ?? []),
    ...element.children,
  ];
  return around
    .filter((each) => each instanceof Element)
    .map((each) =>
      [undefined, "::before", "::after"].map((pseudo) => lookOf(getComputedStyle(each, pseudo))).join("|"),
    );
}

function lookOf(style: CSSStyleDeclaration): string {
  // what is not drawn may look like anything: a pseudo-element without content, an outline without style
  if (style.content === "none") return "";
  const names = style.outlineStyle === "none" ? SHOWN_BY : [...OUTLINE, ...SHOWN_BY];
  return names.map((name) => style.getPropertyValue(name)).join(";");
}

/** True for an outline that is the browser's own, which adapts itself, or that contrasts with what is known to be behind. */
function hasSureRing(element: HTMLElement): boolean {
  if (!isShown(element) || isCutAround(element)) return false;
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 1) return false;
  if (style.outlineStyle === "auto") return true;
  if (rootOf(element) instanceof ShadowRoot) return false;
  const isOutside = Number.parseFloat(style.outlineOffset) >= 0;
  const bearer = isOutside ? (element.parentElement ?? element) : element;
  // as all is while the element has the focus
  const context = plainContextOf(element.ownerDocument);
  const contrasts = contrastsOn(bearer, element, [parseColour(style.outlineColor)], context);
  return contrasts !== undefined && lowestShortfall(contrasts) === undefined;
}

/** True where what is around an element cuts all of its edges off. */
function isCutAround(element: HTMLElement): boolean {
  const [box, seen] = [element.getBoundingClientRect(), visibleRect(element)];
  const clips = lineage(element)
    .slice(1)
    .filter((each) => !each.matches("html, body") && getComputedStyle(each).overflow !== "visible")
    .map((each) => each.getBoundingClientRect());
  if (seen.width <= 1 || seen.height <= 1) return true;
  return clips.some(
    ({ left, right, top, bottom }) =>
      left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom,
  );
}

/** Brings the focus to an element as the keyboard does; from the stop before it, where that is asked. False where it does not stay. */
function arriveAt(element: HTMLElement, stops: readonly HTMLElement[] | undefined): boolean {
  const options: FocusOptionsOfKeyboard = { focusVisible: true };
  const before = stops?.[stops.indexOf(element) - 1];
  if (stops && !before) window.scrollTo(0, 0);
  before?.focus(options);
  element.focus(options);
  settle();
  return rootOf(element).activeElement === element;
}

/** Where an element, what it holds and its labels take a place. */
function boxesOf(element: HTMLElement): DOMRect[] {
  const parts = [element, ...element.querySelectorAll("*"), ...((element as HTMLInputElement).labels ?? [])];
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** Around an element, with its label and what it holds; in CSS pixels. */
const AROUND = 12;

function clipAround(element: HTMLElement, isWhole: boolean): Clip {
  const boxes = boxesOf(element);
  const [left, top] = [
    Math.max(Math.min(...boxes.map((box) => box.left)) - AROUND, 0),
    Math.max(Math.min(...boxes.map((box) => box.top)) - AROUND, 0),
  ];
  const right = Math.min(Math.max(...boxes.map((box) => box.right)) + AROUND, innerWidth);
  const bottom = Math.min(Math.max(...boxes.map((box) => box.bottom)) + AROUND, innerHeight);
  const isInSight = right - left > 1 && bottom - top > 1;
  const box =
    isWhole || !isInSight
      ? new DOMRect(0, 0, innerWidth, innerHeight)
      : new DOMRect(left, top, right - left, bottom - top);
  return {
    x: Math.floor(box.x),
    y: Math.floor(box.y),
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
    scroll: { x: window.scrollX, y: window.scrollY },
    isWhole,
  };
}
