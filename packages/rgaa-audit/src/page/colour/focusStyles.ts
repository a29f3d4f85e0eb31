import { groupBy } from "@dsfr-blocks/base/groupBy";
import {
  getChildren,
  isShown,
  getLineage,
  findPinnedAncestor,
  getRoot,
  collectRoots,
  getText,
  getVisibleRect,
} from "../dom";
import { computeLowestContrasts, isForced, findShortfall, createPlainContext } from "./background";
import { parseColour } from "./colour";

/**
 * Selector of focusable elements, except range and file fields, and frames. Browsers draw parts of these two types of fields,
 * such as the thumb of a range. These parts may indicate the focus, but their styles cannot be read. A frame passes the focus
 * on to its document: in a text editor, the caret indicates the focus.
 */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex]:not(iframe, frame), [contenteditable=true], audio[controls], video[controls]";

const OUTLINE_PROPERTIES = ["outline-style", "outline-width", "outline-color"];
const FOCUS_PROPERTIES = (
  "box-shadow border-top-color border-top-width border-bottom-color border-bottom-width border-left-color " +
  "border-left-width border-right-color border-right-width background-color background-image background-size color " +
  "text-decoration-line text-decoration-thickness text-decoration-color opacity transform visibility"
).split(" ");

/** Returns the elements that `FOCUSABLE` selects and that the Tab key focuses, including elements in open shadow trees. */
export function findFocusableElements(document: Document): HTMLElement[] {
  return collectRoots(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        (isShown(element) || hasVisibleLabel(element)) &&
        !element.matches(":disabled") &&
        !isSkippedByTab(element) &&
        // an empty link has no visible box
        getBoxes(element).length > 0 &&
        !element.closest("[inert]"),
    );
}

/** Whether Tab skips a radio button because another radio button of its group is checked. */
function isSkippedByTab(element: HTMLElement): boolean {
  if (!element.matches("input[type=radio][name]:not(:checked)")) return false;
  const { form, name } = element as HTMLInputElement;
  const group = `input[type=radio][name="${CSS.escape(name)}"]:checked`;
  const checked = [...getRoot(element).querySelectorAll<HTMLInputElement>(group)];
  return checked.some((each) => each.form === form);
}

/** Whether a field has a visible label, which represents the field if the field itself is transparent. */
function hasVisibleLabel(element: HTMLElement): boolean {
  const labels = (element as HTMLInputElement).labels ?? [];
  return element.checkVisibility({ visibilityProperty: true }) && [...labels].some(isShown);
}

/** Result of the comparison of an element's styles with and without the focus. */
export interface FocusStyle {
  /** Whether the element loses the focus at once. */
  readonly isLost?: boolean;
  /** Whether the styles alone decide whether the focus is visible. Otherwise, pixels have to be compared. */
  readonly isSure: boolean;
  /** Key of all styles that determine the focus mark, for the cache of marks. */
  readonly key: string;
  /** Whether the element is out of sight. */
  readonly isOff?: boolean;
  /** Whether a fixed or sticky element covers the element. */
  readonly isUnder?: boolean;
}

/** Maximum number of elements to focus in a group: each focus makes the browser compute the layout again. */
const MAX_SAMPLE = 100;

/**
 * Focuses the elements one by one, and returns the focus style of each. Of a group of similar elements, only `MAX_SAMPLE` are
 * focused, spread over the group: each of the others has the style of the focused element before it. Restores the scroll
 * position of the window.
 */
export function readFocusStyles(
  document: Document,
  elements: readonly HTMLElement[],
): ReadonlyMap<HTMLElement, FocusStyle> {
  const [x, y] = [window.scrollX, window.scrollY];
  // without fixed or sticky elements, nothing covers an element permanently
  const hasPins = [...document.body.querySelectorAll("*")].some((each) =>
    /fixed|sticky/.test(getComputedStyle(each).position),
  );
  const styles = new Map<HTMLElement, FocusStyle>();
  for (const group of groupBy(elements, createGroupKey).values()) {
    const step = Math.max(group.length / MAX_SAMPLE, 1);
    let last: FocusStyle | undefined;
    for (const [index, element] of group.entries()) {
      if (index % step < 1 || !last) last = readFocusStyle(element, hasPins);
      styles.set(element, last);
    }
  }
  window.scrollTo({ left: x, top: y, behavior: "instant" });
  return styles;
}

/**
 * Returns a key made of the tag names and some attributes of an element and its parent. CSS rules for the focus usually depend
 * on these names and attributes, so elements with the same key are examined as one group.
 */
function createGroupKey(element: Element): string {
  return [element, element.parentElement]
    .flatMap((each) => [each?.localName, ...ATTRIBUTES.map((name) => each?.getAttribute(name))])
    .join("|");
}
const ATTRIBUTES = ["class", "style", "type", "role", "onfocus"];

/** Options of `focus()` that make `:focus-visible` apply, as with the keyboard. */
export interface KeyboardFocusOptions extends FocusOptions {
  readonly focusVisible: boolean;
}

function readFocusStyle(element: HTMLElement, hasPins: boolean): FocusStyle {
  const root = getRoot(element);
  if (root.activeElement === element) element.blur();
  const idle = readAppearances(element);
  const options: KeyboardFocusOptions = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // the shadow host passes the focus to an element in its shadow tree, which is examined separately
  if (element.shadowRoot?.activeElement) return { isSure: true, key: "" };
  // a script moved the focus, or the element cannot be focused now
  if (root.activeElement !== element) {
    const { activeElement, body } = element.ownerDocument;
    const isModal = element.ownerDocument.querySelector("dialog:modal") !== null;
    return {
      isLost: activeElement === body && !isModal && element.matches("[onfocus]"),
      isSure: true,
      key: "",
    };
  }
  const focused = readAppearances(element);
  const position = checkPosition(element, hasPins);
  const isChanged = focused[0] !== idle[0];
  const isSure = isChanged && hasCertainOutline(element) && !position.isOff && !position.isUnder;
  const changes = focused.filter((each, index) => index === 0 || each !== idle[index]);
  const key = [
    createGroupKey(element),
    idle[0],
    ...changes,
    createSurroundingsKey(element),
    ...Object.values(position),
  ].join();
  element.blur();
  return { isSure, key, ...position };
}

/**
 * Returns a key of the surroundings of a focus mark: the nearest background, the overflow of the nearest ancestors, and whether
 * colours are forced.
 */
function createSurroundingsKey(element: Element): string {
  const styles = getLineage(element).map((each) => getComputedStyle(each));
  const painted = styles.find(
    ({ backgroundColor, backgroundImage }) =>
      parseColour(backgroundColor)[3] > 0 || backgroundImage !== "none",
  );
  const overflows = styles.slice(1, 4).map(({ overflow }) => overflow);
  return [painted?.backgroundColor, painted?.backgroundImage, ...overflows, isForced()].join();
}

/** Selector of elements that another element may represent on screen, such as a checkbox that its label represents. */
const REPRESENTED_ELSEWHERE =
  "input:is([type=checkbox], [type=radio], [type=file]), area, iframe, [aria-hidden=true] *";

/** Checks whether a focused element is out of sight, or covered by a fixed or sticky element. Restores the scroll positions. */
function checkPosition(element: HTMLElement, hasPins: boolean): Pick<FocusStyle, "isOff" | "isUnder"> {
  const scrollBack = saveScrollPositions(element);
  const position = checkCurrentPosition(element, hasPins);
  scrollBack();
  return position;
}

/** Saves the scroll positions of an element and its ancestors. Returns a function that restores them. */
export function saveScrollPositions(element: Element): () => void {
  const positions = getLineage(element).map((each) => [each, each.scrollLeft, each.scrollTop] as const);
  return () => {
    for (const [each, left, top] of positions)
      if (each.scrollLeft !== left || each.scrollTop !== top)
        each.scrollTo({ left, top, behavior: "instant" });
  };
}

function checkCurrentPosition(element: HTMLElement, hasPins: boolean): Pick<FocusStyle, "isOff" | "isUnder"> {
  if (element.matches(REPRESENTED_ELSEWHERE) || (getText(element) === "" && element.childElementCount === 0))
    return {};
  let box = getVisibleRect(element);
  // scroll the element into view now, without waiting for the page's scripts to do so
  if (box.width <= 1 || box.height <= 1) {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    box = getVisibleRect(element);
  }
  const isAway = box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0;
  if (box.width <= 1 || box.height <= 1 || isAway) return { isOff: true };
  // `elementFromPoint` of the document returns no element inside a shadow tree
  if (!hasPins || getRoot(element) instanceof ShadowRoot) return {};
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  box = element.getBoundingClientRect();
  // no scrolling brings a fixed panel into the window
  if (box.left >= window.innerWidth || box.top >= window.innerHeight) return { isOff: true };
  const over = element.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const pin =
    over && !element.contains(over) && !over.contains(element) ? findPinnedAncestor(over) : undefined;
  if (!pin || pin.contains(element)) return {};
  const cover = pin.getBoundingClientRect();
  const isUnder =
    cover.top <= box.top && cover.bottom >= box.bottom && cover.left <= box.left && cover.right >= box.right;
  return { isUnder };
}

/**
 * Returns the appearances of an element and of the surrounding elements that may indicate the element's focus. The element's
 * own appearance comes first.
 */
function readAppearances(element: Element): string[] {
  const { parentElement: parent, nextElementSibling: next, previousElementSibling: previous } = element;
  const root = getRoot(element);
  const elements = [
    element,
    root instanceof ShadowRoot ? root.host : undefined,
    parent,
    parent?.parentElement,
    parent?.nextElementSibling,
    next,
    previous,
    ...((element as HTMLInputElement).labels ?? []),
    ...getChildren(element),
  ];
  return elements
    .filter((each) => each instanceof Element)
    .map((each) =>
      [undefined, "::before", "::after"]
        .map((pseudo) => readAppearance(getComputedStyle(each, pseudo)))
        .join("|"),
    );
}

function readAppearance(style: CSSStyleDeclaration): string {
  // ignore the styles of anything that is not drawn: a pseudo-element without content, an outline without a style
  if (style.content === "none") return "";
  const names =
    style.outlineStyle === "none" ? FOCUS_PROPERTIES : [...OUTLINE_PROPERTIES, ...FOCUS_PROPERTIES];
  return names.map((name) => style.getPropertyValue(name)).join(";");
}

/**
 * Whether an element has a CSS outline that is certainly visible: the browser's own outline, which adapts to the page, or an
 * outline with enough contrast on a known background.
 */
function hasCertainOutline(element: HTMLElement): boolean {
  if (!isShown(element) || isClipped(element)) return false;
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 1) return false;
  if (style.outlineStyle === "auto") return true;
  if (getRoot(element) instanceof ShadowRoot) return false;
  const isOutside = Number.parseFloat(style.outlineOffset) >= 0;
  const bearer = isOutside ? (element.parentElement ?? element) : element;
  // create a new context, because the styles may differ while the element has the focus
  const context = createPlainContext(element.ownerDocument);
  const contrasts = computeLowestContrasts(bearer, element, [parseColour(style.outlineColor)], context);
  return contrasts !== undefined && findShortfall(contrasts) === undefined;
}

/** Tolerance for rounding, in CSS pixels. */
const ROUNDING = 1;

/** Whether an ancestor clips an element at all four edges, or the ancestors leave no part of the element visible. */
function isClipped(element: HTMLElement): boolean {
  const [box, visible] = [element.getBoundingClientRect(), getVisibleRect(element)];
  const clips = getLineage(element)
    .slice(1)
    .filter((each) => !each.matches("html, body") && getComputedStyle(each).overflow !== "visible")
    .map((each) => each.getBoundingClientRect());
  if (visible.width <= 1 || visible.height <= 1) return true;
  return clips.some(
    ({ left, right, top, bottom }) =>
      left > box.left - ROUNDING &&
      right < box.right + ROUNDING &&
      top > box.top - ROUNDING &&
      bottom < box.bottom + ROUNDING,
  );
}

/** Returns the boxes of an element, of its descendants and of its labels. Omits empty boxes. */
export function getBoxes(element: HTMLElement): DOMRect[] {
  const parts = [element, ...element.querySelectorAll("*"), ...((element as HTMLInputElement).labels ?? [])];
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}
