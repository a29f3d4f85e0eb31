import { isShown } from "../dom";
import type { CheckResult, ElementViolation } from "../violation";
import { plainContextOf, isForced, pairsOf, shortfall, withFront, worstOf } from "./background";
import { type Colour, coloursIn, parseColour, TRANSPARENT } from "./colour";

/** RGAA 3.3 and 10.7, WCAG 1.4.11: a field against its background, a ring against what is next to it. */
const LEAST = 3;

/** Fields to write in. Boxes to tick are drawn on their labels. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date])";

/** RGAA 3.3: the edge or the background of a field that the page has drawn itself. The system draws all in forced colours. */
export function controlContrast(document: Document): CheckResult {
  const fields = [...document.body.querySelectorAll(FIELDS)].filter(
    (field) => isShown(field) && !field.matches(":disabled") && isRedrawn(field),
  );
  if (fields.length === 0 || isForced()) return { tested: 0, violations: [] };
  const context = plainContextOf(document);
  const violations = fields.flatMap((element): ElementViolation[] => {
    const { parentElement: parent } = element;
    const lines = [element.getBoundingClientRect()];
    const around = parent && pairsOf(parent, TRANSPARENT, lines, context);
    if (!around) return [];
    const best = Math.max(...edgesOf(element).map((edge) => worstOf(withFront(around, edge))));
    return best < LEAST ? [{ rule: "contrast-control", element, detail: shortfall(best, LEAST) }] : [];
  });
  return { tested: fields.length, violations };
}

/** A field that keeps the browser's own look is the browser's to answer for. */
function isRedrawn(field: Element): boolean {
  const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
  return appearance === "none" || !(borderTopStyle === "inset" && borderTopWidth === "2px");
}

/** Each colour that may show where a field is. */
function edgesOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  const borders = (["Top", "Right", "Bottom", "Left"] as const)
    .filter((side) => style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline = style.outlineStyle === "none" ? [] : [parseColour(style.outlineColor)];
  const drawn = coloursIn(`${style.boxShadow} ${style.backgroundImage}`);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...drawn];
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
  const violations = elements.flatMap(violationsOf);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { tested: elements.length, violations };
}

/** As the keyboard would: `:focus-visible` applies. */
interface FocusOptionsOfKeyboard extends FocusOptions {
  readonly focusVisible: boolean;
}

function violationsOf(element: HTMLElement): ElementViolation[] {
  if (element.ownerDocument.activeElement === element) element.blur();
  const idle = look(element);
  const options: FocusOptionsOfKeyboard = { preventScroll: true, focusVisible: true };
  element.focus(options);
  // moved on by a script, or in a part that cannot be focused now
  if (element.ownerDocument.activeElement !== element) return [];
  const violations: ElementViolation[] =
    look(element) === idle ? [{ rule: "focus-invisible", element }] : ringViolations(element);
  element.blur();
  return violations;
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
