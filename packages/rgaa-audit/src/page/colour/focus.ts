import { groupBy } from "@dsfr-blocks/base/groupBy";
import { getRoot, settleAnimations } from "../dom";
import type { Box } from "../located";
import type { FocusLook, Readings } from "../readings";
import { isForced, formatShortfall } from "./background";
import {
  getBoxes,
  findFocusableElements,
  type KeyboardFocusOptions,
  saveScrollPositions,
  readFocusStyles,
} from "./focusStyles";
import {
  isSufficientMark,
  isVisibleMark,
  MIN_CONTRAST,
  type FocusMark,
  computeMark,
  decodePixels,
} from "./marks";

/** Returns the elements that have a given flaw while they have the focus, each with the detail of the flaw. */
export function findFlaws({ focus = new Map() }: Readings, flaw: Exclude<keyof FocusLook, "isDoubtful">) {
  return [...focus].flatMap(([element, { [flaw]: found, isDoubtful }]) =>
    found ? [{ element, isDoubtful, detail: found === true ? undefined : found }] : [],
  );
}

/** Part of the window to take a picture of, in CSS pixels from the window's top left corner. */
export interface Clip extends Box {
  /** Scroll position of the window. */
  readonly scroll: { readonly x: number; readonly y: number };
  /**
   * Whether the whole window is compared. In this case, the caller also takes a third picture, to ignore the parts of the
   * window that move without the focus.
   */
  readonly isWhole: boolean;
}

/**
 * Focus marks, by a key of the styles that determine the mark. A mark that looks the same in several schemes is measured only
 * once.
 */
export type MarkCache = Map<string, FocusMark>;

/**
 * Examines the appearance of each focusable element while it has the focus. An element whose styles prove a visible CSS outline
 * needs no picture. The remaining elements are grouped by style. For one element of each group, the caller takes two pictures,
 * with and without the focus. `next` focuses an element and returns the part of the window to take a picture of; undefined at
 * the end. `leave` removes the focus before the second picture. `see` compares the pictures. `end` restores the page.
 */
export function createFocusWalk(document: Document, cache: MarkCache) {
  const { activeElement: previouslyFocused } = document;
  const [x, y] = [window.scrollX, window.scrollY];
  const sheet = addQuietSheet(document);
  const elements = findFocusableElements(document);
  const styles = readFocusStyles(document, elements);
  const looks = new Map<Element, FocusLook>(
    [...styles].flatMap(([element, { isLost }]) => (isLost ? [[element, { isLost }]] : [])),
  );
  const uncertain = elements.filter((element) => styles.get(element)?.isSure === false);
  const visits = [...groupBy(uncertain, (element) => styles.get(element)?.key ?? "")].flatMap(
    ([key, group]) => createVisits(group, key),
  );
  let current: HTMLElement | undefined;
  let scrollBack = () => undefined as void;

  /**
   * Returns the visit of a group, with the elements to examine: the first element, then a few other elements. These other
   * elements are examined only if the first element has a flaw.
   */
  function createVisits(group: readonly HTMLElement[], key: string) {
    const [first] = group;
    if (!first) return [];
    const moreSamples = group
      .slice(1)
      .filter((_, index) => index % Math.ceil(group.length / MORE_SAMPLES) === 0);
    return [{ key, group, sample: [first, ...moreSamples] }];
  }

  const describeLook = (element: HTMLElement, mark: FocusMark): FocusLook => {
    const { isOff = false, isUnder = false } = styles.get(element) ?? {};
    if (isVisibleMark(mark)) {
      if (isSufficientMark(mark)) return {};
      const isDoubtful = mark.isProminent || isForced();
      return { shortfall: formatShortfall(mark.contrast, MIN_CONTRAST), isDoubtful };
    }
    // a person has to decide in forced colours, and for a mark that may be visible even without the focus: a CSS outline, or
    // the style of the active descendant
    const isDoubtful = isForced() || element.matches("[aria-activedescendant]") || hasOutline(element);
    return { isHidden: isOff, isCovered: isUnder && !isOff, isInvisible: !isOff && !isUnder, isDoubtful };
  };

  const queue = visits.values();
  let visit = queue.next().value;
  let position = 0;
  let isWhole = false;
  /** Records the mark of the current element, and moves on to the next element to examine. */
  const recordMark = (mark: FocusMark | undefined) => {
    if (!visit) return;
    const element = visit.sample[position];
    const look = element && mark ? describeLook(element, mark) : {};
    if (element && Object.values(look).some(Boolean)) looks.set(element, look);
    const isFlawless = !Object.values(look).some(Boolean);
    isWhole = false;
    position += 1;
    if ((isFlawless && position === 1) || position >= visit.sample.length) {
      shareFlaws(visit.group, visit.sample.slice(0, position), looks);
      visit = queue.next().value;
      position = 0;
    }
  };

  return {
    looks,
    next(): Clip | undefined {
      while (visit) {
        const element = visit.sample[position];
        const mark = position === 0 ? cache.get(visit.key) : undefined;
        // use only a sufficient mark of the cache: a flawed mark is measured again on each element
        if (mark && isSufficientMark(mark)) {
          recordMark(mark);
          continue;
        }
        scrollBack();
        if (element) scrollBack = saveScrollPositions(element);
        if (element && focusByKeyboard(element, styles.get(element)?.isUnder ? elements : undefined)) {
          current = element;
          return createClip(element, isWhole);
        }
        recordMark(undefined);
      }
      return undefined;
    },
    leave(): void {
      current?.blur();
      settleAnimations();
    },
    /**
     * Compares the pictures of the current element with the focus (`focused`) and without it (`idle`). If the whole window is
     * compared, `later` is a third picture, taken without the focus after a delay.
     */
    async addPictures(focused: string, idle: string, later?: string): Promise<void> {
      const laterPixels = later === undefined ? undefined : await decodePixels(later);
      const mark = computeMark(await decodePixels(idle), await decodePixels(focused), laterPixels);
      // compare the whole window next: the focus may be indicated anywhere in the window
      if (!isSufficientMark(mark) && !isWhole) isWhole = true;
      else {
        if (position === 0 && visit) cache.set(visit.key, mark);
        recordMark(mark);
      }
    },
    end(): ReadonlyMap<Element, FocusLook> {
      scrollBack();
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
      window.scrollTo({ left: x, top: y, behavior: "instant" });
      if (previouslyFocused instanceof HTMLElement) previouslyFocused.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return looks;
    },
  };
}

/** Whether an element has a CSS outline without the focus. */
function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
}

/** Maximum number of further elements of a group to examine if the first element has a flaw. */
const MORE_SAMPLES = 3;

/**
 * Finds the flaws that all examined elements of a group have in common, and records these flaws for the remaining elements of
 * the group.
 */
function shareFlaws(
  group: readonly HTMLElement[],
  examined: readonly HTMLElement[],
  looks: Map<Element, FocusLook>,
): void {
  const [first, ...otherLooks] = examined.map((each) => looks.get(each) ?? {});
  const flaws = Object.entries(first ?? {}) as [keyof FocusLook, string | boolean | undefined][];
  const shared = flaws.filter(([flaw, found]) => found && otherLooks.every((other) => other[flaw]));
  if (!shared.some(([flaw]) => flaw !== "isDoubtful")) return;
  for (const each of group) if (!examined.includes(each)) looks.set(each, Object.fromEntries(shared));
}

/** Adds a style sheet that hides the caret, which blinks, and turns smooth scrolling off. */
function addQuietSheet(document: Document): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { caret-color: transparent !important; scroll-behavior: auto !important }");
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/**
 * Focuses an element as the keyboard does. If `stops` is given, first focuses the stop that precedes the element or, for the
 * first stop, scrolls to the top of the page. Returns whether the element has the focus afterwards.
 */
function focusByKeyboard(element: HTMLElement, stops: readonly HTMLElement[] | undefined): boolean {
  const options: KeyboardFocusOptions = { focusVisible: true };
  const precedingStop = stops?.[stops.indexOf(element) - 1];
  if (stops && !precedingStop) window.scrollTo(0, 0);
  precedingStop?.focus(options);
  element.focus(options);
  settleAnimations();
  return getRoot(element).activeElement === element;
}

/** Margin around an element, its label and its content in a picture, in CSS pixels. */
const MARGIN = 12;

function createClip(element: HTMLElement, isWhole: boolean): Clip {
  const boxes = getBoxes(element);
  const [left, top] = [
    Math.max(Math.min(...boxes.map((box) => box.left)) - MARGIN, 0),
    Math.max(Math.min(...boxes.map((box) => box.top)) - MARGIN, 0),
  ];
  const right = Math.min(Math.max(...boxes.map((box) => box.right)) + MARGIN, innerWidth);
  const bottom = Math.min(Math.max(...boxes.map((box) => box.bottom)) + MARGIN, innerHeight);
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
