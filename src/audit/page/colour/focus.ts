import { isShown } from "../dom";
import type { Fault, Look } from "../fault";
import { parseColour, TRANSPARENT } from "./colour";
import { pairsOf } from "./behind";
import { shortfall, withFront, worstOf } from "./judge";
import { groundOf } from "./painters";

/** WCAG 1.4.11: the ring against what is next to it. */
const LEAST = 3;

/** Parts that the browser draws inside a field (a range's thumb) may show its focus, and cannot be looked at. */
const FOCUSABLE =
  "a[href], area[href], button, input:not([type=hidden], [type=range], [type=file]), select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]";

const SHOWN_BY = [
  "outlineStyle",
  "outlineWidth",
  "outlineColor",
  "boxShadow",
  "borderTopColor",
  "borderTopWidth",
  "borderBottomColor",
  "borderBottomWidth",
  "backgroundColor",
  "backgroundImage",
  "backgroundSize",
  "color",
  "textDecorationLine",
  "textDecorationThickness",
  "textDecorationColor",
  "opacity",
  "transform",
  "width",
  "height",
  "visibility",
] as const;

/** RGAA 10.7: something changes when the keyboard comes to an element, and its ring stands out. */
export function focusLook(document: Document): Look {
  const before = document.activeElement;
  const elements = [...document.body.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      isShown(element) &&
      !element.matches(":disabled") &&
      !element.closest("[inert]"),
  );
  const faults = elements.flatMap(faultsOf);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { tested: elements.length, faults };
}

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function faultsOf(element: HTMLElement): Fault[] {
  if (element.ownerDocument.activeElement === element) element.blur();
  const idle = look(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // moved on by a script, or in a part that cannot be focused now
  if (element.ownerDocument.activeElement !== element) return [];
  const faults: Fault[] =
    look(element) === idle ? [{ rule: "focus-invisible", element }] : ringFaults(element);
  element.blur();
  return faults;
}

/** How an element and those around that may show its focus look. */
function look(element: Element): string {
  const { parentElement: parent, nextElementSibling: next, previousElementSibling: previous } = element;
  const around = [
    element,
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
  if (style.outlineStyle === "none")
    return SHOWN_BY.slice(3)
      .map((name) => style[name])
      .join(";");
  return SHOWN_BY.map((name) => style[name]).join(";");
}

/** Judged when the ring is an outline with a colour of its own: the browser's own (`auto`) adapts itself. */
function ringFaults(element: Element): Fault[] {
  const ring = [undefined, "::before", "::after"]
    .map((pseudo) => getComputedStyle(element, pseudo))
    .find(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
  if (!ring || ring.outlineStyle === "auto") return [];
  const isOutside = Number.parseFloat(ring.outlineOffset) >= 0;
  const bearer = isOutside ? (element.parentElement ?? element) : element;
  // as all is while the element has the focus
  const ground = groundOf(element.ownerDocument);
  const around = pairsOf(bearer, TRANSPARENT, [element.getBoundingClientRect()], ground);
  if (!around) return [];
  const worst = worstOf(withFront(around, parseColour(ring.outlineColor)));
  return worst < LEAST ? [{ rule: "contrast-focus", element, detail: shortfall(worst, LEAST) }] : [];
}
