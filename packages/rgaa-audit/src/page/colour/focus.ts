import { groupBy } from "../../../../../src/base/groupBy";
import { isShown, pinnedAround, rootOf, rootsOf, textOf, visibleRect } from "../dom";
import { type CheckResult, type ElementViolation, faultsOf } from "../violation";
import { contrastsOn, plainContextOf, shortfall } from "./background";
import { parseColour } from "./colour";

/** RGAA 10.7, WCAG 1.4.11: a ring against what is next to it. */
const LEAST = 3;

/** Parts that the browser draws inside a field (a range's thumb) may show its focus, and cannot be looked at. */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]";

const OUTLINE = ["outline-style", "outline-width", "outline-color"];
const SHOWN_BY = (
  "box-shadow border-top-color border-top-width border-bottom-color border-bottom-width border-left-color " +
  "border-left-width border-right-color border-right-width background-color background-image background-size color " +
  "text-decoration-line text-decoration-thickness text-decoration-color opacity transform width height visibility"
).split(" ");

/** RGAA 10.7: something changes when the keyboard comes to an element, and its ring stands out. */
export function focusLook(document: Document): CheckResult {
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
  const kinds = groupBy(elements, kindOf);
  const focused = new Set([...kinds.values()].flatMap(sampleOf));
  const found = new Map(
    elements.filter((each) => focused.has(each)).map((each) => [each, violationsOf(each, hasPins)]),
  );
  const violations = [...found.values(), ...[...kinds.values()].map((kind) => sharedBy(kind, found))].flat();
  window.scrollTo(x, y);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { tested: elements.length, violations };
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

/** What is found on each of a kind that was focused, for those that were not. */
function sharedBy(
  kind: readonly HTMLElement[],
  found: ReadonlyMap<HTMLElement, readonly ElementViolation[]>,
): ElementViolation[] {
  const others = kind.filter((element) => !found.has(element));
  const [first = [], ...rest] = kind.map((each) => found.get(each)).filter((each) => each !== undefined);
  const shared = first.filter(({ rule }) => rest.every((each) => each.some((other) => other.rule === rule)));
  return others.flatMap((element) => shared.map((each) => ({ ...each, element })));
}

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function violationsOf(element: HTMLElement, hasPins: boolean): ElementViolation[] {
  const root = rootOf(element);
  if (root.activeElement === element) element.blur();
  const idle = look(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // handed on to what it holds, which is looked at itself
  if (element.shadowRoot?.activeElement) return [];
  // moved on by a script, or in a part that cannot be focused now
  if (root.activeElement !== element) {
    const { activeElement, body } = element.ownerDocument;
    const isModal = element.ownerDocument.querySelector("dialog:modal") !== null;
    const isLost = activeElement === body && !isModal && element.matches("[onfocus]");
    return faultsOf(element, { "focus-lost": isLost });
  }
  const isInvisible = look(element) === idle;
  const violations = faultsOf(element, {
    "focus-invisible": isInvisible,
    "contrast-focus": !isInvisible && ringShortfall(element),
  });
  const unseen = unseenRule(element, hasPins);
  element.blur();
  return unseen ? [...violations, { rule: unseen, element }] : violations;
}

/** Boxes to tick and fields for files may be drawn by their label. */
const DRAWN_ELSEWHERE =
  "input:is([type=checkbox], [type=radio], [type=file]), area, iframe, [aria-hidden=true] *";

/** An element that has the focus, and is out of sight or under something that stays in place. */
function unseenRule(element: HTMLElement, hasPins: boolean): "focus-hidden" | "focus-covered" | undefined {
  if (element.matches(DRAWN_ELSEWHERE) || (textOf(element) === "" && element.childElementCount === 0))
    return undefined;
  let box = visibleRect(element);
  // what is scrolled away comes back, and the page's scripts are not waited for
  if (box.width <= 1 || box.height <= 1) {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    box = visibleRect(element);
  }
  const isOff = box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0;
  if (box.width <= 1 || box.height <= 1 || isOff) return "focus-hidden";
  // what is around a shadow tree is not seen from it
  if (!hasPins || rootOf(element) instanceof ShadowRoot) return undefined;
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  box = element.getBoundingClientRect();
  const over = element.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const pin = over && !element.contains(over) && !over.contains(element) ? pinnedAround(over) : undefined;
  if (!pin || pin.contains(element)) return undefined;
  const cover = pin.getBoundingClientRect();
  return cover.top <= box.top &&
    cover.bottom >= box.bottom &&
    cover.left <= box.left &&
    cover.right >= box.right
    ? "focus-covered"
    : undefined;
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
  return worst !== undefined && worst < LEAST ? shortfall(worst, LEAST) : undefined;
}
