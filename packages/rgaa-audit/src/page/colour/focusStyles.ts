import { groupBy } from "@dsfr-blocks/base/groupBy";
import { childrenOf, isShown, lineage, pinnedAround, rootOf, rootsOf, textOf, visibleRect } from "../dom";
import { contrastsOn, isForced, lowestShortfall, plainContextOf } from "./background";
import { parseColour } from "./colour";

/** Parts that the browser draws inside a field (a range's thumb) may show its focus, and cannot be looked at. */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]";

const OUTLINE = ["outline-style", "outline-width", "outline-color"];
const SHOWN_BY = (
  "box-shadow border-top-color border-top-width border-bottom-color border-bottom-width border-left-color " +
  "border-left-width border-right-color border-right-width background-color background-image background-size color " +
  "text-decoration-line text-decoration-thickness text-decoration-color opacity transform visibility"
).split(" ");

/** All that takes the focus by the Tab key, in open shadow trees too. */
export function focusablesIn(document: Document): HTMLElement[] {
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
export interface FocusStyle {
  readonly isLost?: boolean;
  /** False where pixels have to tell. */
  readonly isSure: boolean;
  /** All that its mark follows from. */
  readonly from: string;
  readonly isOff?: boolean;
  readonly isUnder?: boolean;
}

/** At most this many elements of one kind get the focus: each time, the browser computes the layout again. */
const SAMPLE = 100;

export function stylesOf(
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

/** The names and classes of an element and of its parent: focus styles usually select by these. */
function kindOf(element: Element): string {
  return [element, element.parentElement]
    .flatMap((each) => [each?.localName, ...ATTRIBUTES.map((name) => each?.getAttribute(name))])
    .join("|");
}
const ATTRIBUTES = ["class", "style", "type", "role", "onfocus"];

/** As the keyboard would: `:focus-visible` applies. */
export interface FocusOptionsOfKeyboard extends FocusOptions {
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

/** A label may draw its checkbox, or its file field. */
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
export function scrollsAround(element: Element): () => void {
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
  // scrolls back at once, without waiting for the page's scripts
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
    ...childrenOf(element),
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

/** True for the browser's own outline, which adapts to the page, or for one that contrasts with a known background. */
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

/** In CSS pixels. */
const ROUNDING = 1;

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
      left > box.left - ROUNDING &&
      right < box.right + ROUNDING &&
      top > box.top - ROUNDING &&
      bottom < box.bottom + ROUNDING,
  );
}

/** Where an element, what it holds and its labels take a place. */
export function boxesOf(element: HTMLElement): DOMRect[] {
  const parts = [element, ...element.querySelectorAll("*"), ...((element as HTMLInputElement).labels ?? [])];
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}
