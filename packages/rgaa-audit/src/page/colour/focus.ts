import { groupBy } from "@dsfr-blocks/base/groupBy";
import { rootOf, settle } from "../dom";
import type { Box } from "../located";
import type { FocusLook, Readings } from "../readings";
import { isForced, shortfall } from "./background";
import { boxesOf, focusablesIn, type FocusOptionsOfKeyboard, scrollsAround, stylesOf } from "./focusStyles";
import { isGood, isSeen, LEAST_CONTRAST, type Mark, markBetween, pixelsOf } from "./marks";

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
  /** True if the whole window is compared: then movement has to be told apart from the mark. */
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

  /** One kind: its first element, then a few more if the first one breaks the rule. */
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
    // a ring, or the style of the active part, may show without the focus too
    const isDoubtful = isForced() || element.matches("[aria-activedescendant]") || isRinged(element);
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
      const last = later === undefined ? undefined : await pixelsOf(later);
      const mark = markBetween(await pixelsOf(idle), await pixelsOf(focused), last);
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

/** True for an element with an outline, without the focus. */
function isRinged(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
}

/** If the first element of a kind breaks the rule, this many more of its kind are tried. */
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

/** The box around an element, its label and its content, in CSS pixels. */
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
