import { groupBy } from "../../../../../src/base/groupBy";
import { isShown, pinnedAround, rootOf, rootsOf, textOf, visibleRect } from "../dom";
import type { Reading, Readings } from "../readings";
import { contrastsOn, lowestShortfall, plainContextOf } from "./background";
import { parseColour } from "./colour";

/** Parts that the browser draws inside a field (a range's thumb) may show its focus, and cannot be looked at. */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]";

const OUTLINE = ["outline-style", "outline-width", "outline-color"];
const SHOWN_BY = (
  "box-shadow border-top-color border-top-width border-bottom-color border-bottom-width border-left-color " +
  "border-left-width border-right-color border-right-width background-color background-image background-size color " +
  "text-decoration-line text-decoration-thickness text-decoration-color opacity transform width height visibility"
).split(" ");

/** What is seen of an element as the keyboard comes to it; nothing where all is well. */
export interface FocusLook {
  /** It has given the focus back at once. */
  readonly isLost?: boolean;
  /** Nothing changes. */
  readonly isInvisible?: boolean;
  /** Of its ring, where it stands out too little. */
  readonly shortfall?: string | undefined;
  /** It is out of sight, or under something that stays in place. */
  readonly isHidden?: boolean;
  readonly isCovered?: boolean;
}

/** How each element that takes the focus looks with it, one after another. */
export const focusLooks: Reading<ReadonlyMap<Element, FocusLook>> = (document) => {
  const before = document.activeElement;
  const elements = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        isShown(element) &&
        !element.matches(":disabled") &&
        !element.closest("[inert]"),
    );
  const [x, y] = [window.scrollX, window.scrollY];
  // nothing covers an element for good where all scrolls
  const hasPins = [...document.body.querySelectorAll("*")].some((each) =>
    /fixed|sticky/.test(getComputedStyle(each).position),
  );
  const kinds = [...groupBy(elements, kindOf).values()];
  const focused = new Set(kinds.flatMap(sampleOf));
  const looks = new Map(
    elements.filter((each) => focused.has(each)).map((each) => [each, lookAt(each, hasPins)]),
  );
  for (const kind of kinds) {
    const shared = sharedBy(kind.flatMap((each) => looks.get(each) ?? []));
    for (const each of kind) if (!focused.has(each)) looks.set(each, shared);
  }
  window.scrollTo(x, y);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return looks;
};

/** The elements whose look has a flaw. */
export function withFlaw({ once }: Readings, flaw: keyof FocusLook) {
  return [...once(focusLooks)].flatMap(([element, { [flaw]: found }]) =>
    found ? [{ element, detail: found === true ? undefined : found }] : [],
  );
}

/** Elements of one kind that are focused at most: each time, the browser lays out again all that is around. */
const SAMPLE = 100;

/** What styles of focus are written for: the names and classes of an element and of the one around it. */
function kindOf(element: Element): string {
  return [element, element.parentElement]
    .flatMap((each) => [each?.localName, ...ATTRIBUTES.map((name) => each?.getAttribute(name))])
    .join("|");
}
const ATTRIBUTES = ["class", "style", "type", "role", "onfocus"];

/** As many of a kind as are focused, evenly among the others: what covers some stands at one end of the window. */
function sampleOf<T>(kind: readonly T[]): readonly T[] {
  const step = Math.max(kind.length / SAMPLE, 1);
  return kind.filter((_, index) => index % step < 1);
}

/** The flaws that all of a kind have that were focused, for those that were not. */
function sharedBy([first = {}, ...others]: readonly FocusLook[]): FocusLook {
  const flaws = Object.entries(first) as [keyof FocusLook, string | boolean | undefined][];
  return Object.fromEntries(flaws.filter(([flaw, found]) => found && others.every((other) => other[flaw])));
}

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function lookAt(element: HTMLElement, hasPins: boolean): FocusLook {
  const root = rootOf(element);
  if (root.activeElement === element) element.blur();
  const idle = look(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // handed on to what it holds, which is looked at itself
  if (element.shadowRoot?.activeElement) return {};
  // moved on by a script, or in a part that cannot be focused now
  if (root.activeElement !== element) {
    const { activeElement, body } = element.ownerDocument;
    const isModal = element.ownerDocument.querySelector("dialog:modal") !== null;
    return { isLost: activeElement === body && !isModal && element.matches("[onfocus]") };
  }
  const isInvisible = look(element) === idle;
  const found = {
    isInvisible,
    shortfall: isInvisible ? undefined : ringShortfall(element),
    ...placeInSight(element, hasPins),
  };
  element.blur();
  return found;
}

/** Boxes to tick and fields for files may be drawn by their label. */
const DRAWN_ELSEWHERE =
  "input:is([type=checkbox], [type=radio], [type=file]), area, iframe, [aria-hidden=true] *";

/** Whether an element that has the focus is out of sight, or under something that stays in place. */
function placeInSight(element: HTMLElement, hasPins: boolean): Pick<FocusLook, "isHidden" | "isCovered"> {
  if (element.matches(DRAWN_ELSEWHERE) || (textOf(element) === "" && element.childElementCount === 0))
    return {};
  let box = visibleRect(element);
  // what is scrolled away comes back, and the page's scripts are not waited for
  if (box.width <= 1 || box.height <= 1) {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    box = visibleRect(element);
  }
  const isOff = box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0;
  if (box.width <= 1 || box.height <= 1 || isOff) return { isHidden: true };
  // what is around a shadow tree is not seen from it
  if (!hasPins || rootOf(element) instanceof ShadowRoot) return {};
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  box = element.getBoundingClientRect();
  const over = element.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const pin = over && !element.contains(over) && !over.contains(element) ? pinnedAround(over) : undefined;
  if (!pin || pin.contains(element)) return {};
  const cover = pin.getBoundingClientRect();
  const isCovered =
    cover.top <= box.top && cover.bottom >= box.bottom && cover.left <= box.left && cover.right >= box.right;
  return { isCovered };
}

/** How an element and those around that may show its focus look. */
function look(element: Element): string {
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
    .flatMap((each) =>
      [undefined, "::before", "::after"].map((pseudo) => lookOf(getComputedStyle(each, pseudo))),
    )
    .join("|");
}

function lookOf(style: CSSStyleDeclaration): string {
  // what is not drawn may look like anything: a pseudo-element without content, an outline without style
  if (style.content === "none") return "";
  const names = style.outlineStyle === "none" ? SHOWN_BY : [...OUTLINE, ...SHOWN_BY];
  return names.map((name) => style.getPropertyValue(name)).join(";");
}

/** Judged when the ring is an outline with a colour of its own: the browser's own (`auto`) adapts itself. */
function ringShortfall(element: Element): string | undefined {
  const ring = [undefined, "::before", "::after"]
    .map((pseudo) => getComputedStyle(element, pseudo))
    .find(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
  if (!ring || ring.outlineStyle === "auto" || rootOf(element) instanceof ShadowRoot) return undefined;
  const isOutside = Number.parseFloat(ring.outlineOffset) >= 0;
  const bearer = isOutside ? (element.parentElement ?? element) : element;
  // as all is while the element has the focus
  const context = plainContextOf(element.ownerDocument);
  const [worst] = contrastsOn(bearer, element, [parseColour(ring.outlineColor)], context) ?? [];
  return worst === undefined ? undefined : lowestShortfall([worst]);
}
