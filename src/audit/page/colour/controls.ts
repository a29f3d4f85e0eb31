import { isShown, pinnedAround, textOf, visibleRect } from "../dom";
import type { CheckResult, ElementViolation } from "../violation";
import {
  type PaintContext,
  plainContextOf,
  isForced,
  pairsOf,
  shortfall,
  withFront,
  worstOf,
} from "./background";
import { type Colour, coloursIn, parseColour, TRANSPARENT } from "./colour";

/** RGAA 3.3 and 10.7, WCAG 1.4.11: a field against its background, a ring against what is next to it. */
const LEAST = 3;

/** Fields to write in, and boxes to tick where they are drawn on the field itself. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date], [type=checkbox], [type=radio])";

/** RGAA 3.3: the edge or the background of a field that the page has drawn itself. The system draws all in forced colours. */
export function controlContrast(document: Document): CheckResult {
  const fields = [...document.body.querySelectorAll(FIELDS)].filter(
    (field) => isShown(field) && !field.matches(":disabled") && isRedrawn(field),
  );
  if (isForced()) return { tested: 0, violations: [] };
  const context = plainContextOf(document);
  const icons = [...document.body.querySelectorAll("a[href], button, [role=button]")].flatMap(
    (control): ElementViolation[] => {
      const best = iconContrast(control, context);
      return best !== undefined && best < LEAST
        ? [{ rule: "contrast-icon", element: control, detail: shortfall(best, LEAST) }]
        : [];
    },
  );
  const violations = fields.flatMap((element): ElementViolation[] => {
    const { parentElement: parent } = element;
    const lines = [element.getBoundingClientRect()];
    const around = parent && pairsOf(parent, TRANSPARENT, lines, context);
    if (!around) return [];
    const best = Math.max(...edgesOf(element).map((edge) => worstOf(withFront(around, edge))));
    return best < LEAST ? [{ rule: "contrast-control", element, detail: shortfall(best, LEAST) }] : [];
  });
  return { tested: fields.length, violations: [...violations, ...icons] };
}

const SHAPES = "path, circle, ellipse, rect, line, polygon, polyline";

/** The best contrast among the colours of a drawing that is all a control shows; undefined where there is more. */
function iconContrast(control: Element, context: PaintContext): number | undefined {
  const icon = control.querySelector("svg");
  if (
    !icon ||
    textOf(control) !== "" ||
    !isShown(control) ||
    control.matches(":disabled, [aria-disabled=true]")
  )
    return undefined;
  const around = pairsOf(control, TRANSPARENT, [icon.getBoundingClientRect()], context);
  const colours = [...icon.querySelectorAll(SHAPES)].flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    // what has a stroke is seldom filled, and says so still less
    return [stroke === "none" ? fill : stroke]
      .filter((colour) => /^(?:rgb|color|oklch|lab)/.test(colour))
      .map(parseColour);
  });
  if (!around || colours.length === 0) return undefined;
  return Math.max(...colours.map((colour) => worstOf(withFront(around, colour))));
}

/** A field that keeps the browser's own look is the browser's to answer for. */
function isRedrawn(field: Element): boolean {
  const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
  // a box to tick of which nothing is drawn stands for one that is
  if (field.matches("[type=checkbox], [type=radio]"))
    return (
      appearance === "none" && field.clientWidth > 1 && edgesOf(field).some(([, , , alpha]) => alpha > 0)
    );
  return appearance === "none" || !(borderTopStyle === "inset" && borderTopWidth === "2px");
}

/** Each colour that may show where a field is. */
function edgesOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  const borders = (["Top", "Right", "Bottom", "Left"] as const)
    .filter((side) => style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline = style.outlineStyle === "none" ? [] : [parseColour(style.outlineColor)];
  const parts = ["::before", "::after"].map((name) => getComputedStyle(element, name));
  const drawn = parts
    .filter(({ content }) => content !== "none")
    .map(({ boxShadow, backgroundImage, backgroundColor, borderTopStyle, borderTopColor }) =>
      [boxShadow, backgroundImage, backgroundColor, borderTopStyle === "none" ? "" : borderTopColor].join(
        " ",
      ),
    );
  const colours = [style.boxShadow, style.backgroundImage, ...drawn].flatMap(coloursIn);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...colours];
}

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
  "borderLeftColor",
  "borderLeftWidth",
  "borderRightColor",
  "borderRightWidth",
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
export function focusLook(document: Document): CheckResult {
  const before = document.activeElement;
  const elements = [...document.body.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
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
  const violations = elements.flatMap((element) => violationsOf(element, hasPins));
  window.scrollTo(x, y);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { tested: elements.length, violations };
}

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function violationsOf(element: HTMLElement, hasPins: boolean): ElementViolation[] {
  if (element.ownerDocument.activeElement === element) element.blur();
  const idle = look(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  const { activeElement, body } = element.ownerDocument;
  // moved on by a script, or in a part that cannot be focused now
  if (activeElement !== element) {
    const isModal = element.ownerDocument.querySelector("dialog:modal") !== null;
    return activeElement === body && !isModal && element.matches("[onfocus]")
      ? [{ rule: "focus-lost", element }]
      : [];
  }
  const violations: ElementViolation[] =
    look(element) === idle ? [{ rule: "focus-invisible", element }] : ringViolations(element);
  const unseen = unseenRule(element, hasPins);
  if (unseen) violations.push({ rule: unseen, element });
  element.blur();
  return violations;
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
  if (!hasPins) return undefined;
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
function ringViolations(element: Element): ElementViolation[] {
  const ring = [undefined, "::before", "::after"]
    .map((pseudo) => getComputedStyle(element, pseudo))
    .find(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
  if (!ring || ring.outlineStyle === "auto") return [];
  const isOutside = Number.parseFloat(ring.outlineOffset) >= 0;
  const bearer = isOutside ? (element.parentElement ?? element) : element;
  // as all is while the element has the focus
  const context = plainContextOf(element.ownerDocument);
  const around = pairsOf(bearer, TRANSPARENT, [element.getBoundingClientRect()], context);
  if (!around) return [];
  const worst = worstOf(withFront(around, parseColour(ring.outlineColor)));
  return worst < LEAST ? [{ rule: "contrast-focus", element, detail: shortfall(worst, LEAST) }] : [];
}

/** A button that is a link has no border of the browser's: in forced colours its background goes, and its shape with it. */
export function forcedShape(document: Document): CheckResult {
  if (!isForced()) return { tested: 0, violations: [] };
  const buttons = [...document.body.querySelectorAll("a.fr-btn, [role=button]")].filter(isShown);
  const violations = buttons.flatMap((element): ElementViolation[] => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
    const hasEdge =
      (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
    return hasEdge ? [] : [{ rule: "own-forced-shape", element }];
  });
  return { tested: buttons.length, violations };
}
