import { byRows, CONTROLS, isShown, ownTexts, pinsNow, remembered } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const targetSizeMeta: RuleMeta = {
  severity: "warning",
  needs: "width",
  title: {
    fr: "Une cible fait moins de 24 px, trop près d’une autre",
    en: "A target is under 24 px, too close to another",
  },
  help: {
    fr: "Agrandissez-la à 24 × 24 px, ou éloignez ses voisines (WCAG 2.5.8).",
    en: "Make it 24 × 24 px, or move its neighbours away (WCAG 2.5.8).",
  },
  example: {
    before:
      '<p><button style="width:16px;height:16px;padding:0;border:0">+</button><button style="width:16px;height:16px;padding:0;border:0">−</button></p>',
    after:
      '<p><button style="width:24px;height:24px;padding:0;border:0">+</button><button style="width:24px;height:24px;padding:0;border:0">−</button></p>',
  },
};

export const targetSize: RuleFinder = {
  name: "target-size",
  when: "width",
  // 24 by 24 px, or a circle of that width to itself; exceptions for targets in text, natural widgets, twins
  find: (document) => {
    const pinOf = pinsNow();
    const targets = [...document.body.querySelectorAll(CONTROLS)]
      .filter(isPointable)
      .map((element) => targetOf(element, pinOf))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const near = byRows(targets);
    const large = targets.filter(({ isSmall }) => !isSmall);
    const repeated = new Set(large.map(({ element }) => element.getAttribute("href")));
    const hasText = remembered((element) => ownTexts(element).length > 0);
    const sizes = new Map<string, DOMRect>();
    return targets
      .filter(
        (target) =>
          target.isSmall && !isInText(target.element, hasText) && !isExempt(target, repeated, sizes),
      )
      .filter((target) => isCrowded(target, near(target.rect.top - LEAST, target.rect.bottom + LEAST)))
      .map(({ element, rect: { width, height } }) => ({
        element,
        detail: `${Math.round(width)} × ${Math.round(height)} px`,
      }));
  },
};

/** WCAG 2.5.8, in CSS pixels. */
const LEAST = 24;
/** Half a pixel is rounding. */
const SLACK = 0.5;

interface Target {
  readonly element: Element;
  /** Its box, with its label's. */
  readonly rect: DOMRect;
  readonly isSmall: boolean;
  /** What it is fixed in: a bar and what scrolls under it are side by side only now. */
  readonly pin: Element | undefined;
}

function isPointable(element: Element): boolean {
  const label = (element as HTMLInputElement).labels?.[0];
  const isOnScreen = isShown(element) || (label && isShown(label));
  return (
    Boolean(isOnScreen) && getComputedStyle(element).pointerEvents !== "none" && !element.matches(":disabled")
  );
}

function targetOf(element: Element, pinOf: (element: Element) => Element | undefined): Target {
  // what is not drawn, as a field behind its label, has a box at the page's corner
  const rects = [element, ...((element as HTMLInputElement).labels ?? [])]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0) return { element, rect: new DOMRect(), isSmall: true, pin: undefined };
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map((each) => each.right));
  const bottom = Math.max(...rects.map((each) => each.bottom));
  const rect = new DOMRect(left, top, right - left, bottom - top);
  const { width, height } = spreadOf(element);
  const isSmall =
    Math.max(rect.width, width) < LEAST - SLACK || Math.max(rect.height, height) < LEAST - SLACK;
  return { element, rect, isSmall, pin: pinOf(element) };
}

/** What a pseudo-element adds to hit, as on a card that is a link whole. */
function spreadOf(element: Element): { width: number; height: number } {
  const hit = ["::before", "::after"]
    .map((pseudo) => getComputedStyle(element, pseudo))
    .filter(
      ({ content, position, pointerEvents }) =>
        content !== "none" && position === "absolute" && pointerEvents !== "none",
    );
  return {
    width: Math.max(0, ...hit.map(({ width }) => Number.parseFloat(width) || 0)),
    height: Math.max(0, ...hit.map(({ height }) => Number.parseFloat(height) || 0)),
  };
}

/** `repeated` are the addresses that larger targets lead to, `sizes` what is known of fields without styles. */
function isExempt(
  { element }: Target,
  repeated: ReadonlySet<string | null>,
  sizes: Map<string, DOMRect>,
): boolean {
  // the browser's own checkbox, that nobody resized
  if (
    element.matches("input[type=checkbox], input[type=radio]") &&
    getComputedStyle(element).appearance !== "none"
  )
    return true;
  // and its own button
  if (element.matches("button, input") && getComputedStyle(element).borderTopStyle === "outset") return true;
  if (element.matches(FIELDS) && isOfNaturalSize(element, sizes)) return true;
  const address = element.getAttribute("href");
  return address !== null && repeated.has(address);
}

/** Fields whose size is the browser's where nobody sets it. */
const FIELDS =
  "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=image])";

/** True for a field that no style makes smaller than the browser does: the page did not choose its size. */
function isOfNaturalSize(element: Element, sizes: Map<string, DOMRect>): boolean {
  // one for files has none to lose
  if (getComputedStyle(element).appearance === "none" && !element.matches("[type=file]")) return false;
  const plain = element.ownerDocument.createElement(element.localName);
  for (const name of ["type", "size", "rows", "cols", "multiple"]) {
    const value = element.getAttribute(name);
    if (value !== null) plain.setAttribute(name, value);
  }
  const kind = plain.outerHTML;
  const size = sizes.get(kind) ?? sizeOf(plain, element.ownerDocument.body);
  sizes.set(kind, size);
  const own = element.getBoundingClientRect();
  return (
    (own.width >= LEAST - SLACK || own.width >= size.width - SLACK) &&
    (own.height >= LEAST - SLACK || own.height >= size.height - SLACK)
  );
}

/** The size of a field without the page's styles. */
function sizeOf(plain: HTMLElement, body: HTMLElement): DOMRect {
  plain.style.cssText = "all: revert; position: absolute; visibility: hidden";
  body.append(plain);
  const size = plain.getBoundingClientRect();
  plain.remove();
  return size;
}

/** In a sentence, whose line height decides. */
function isInText(element: Element, hasText: (element: Element) => boolean): boolean {
  if (!getComputedStyle(element).display.startsWith("inline")) return false;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (hasText(parent)) return true;
    if (!getComputedStyle(parent).display.startsWith("inline")) return false;
  }
  return false;
}

/** True when the circle of 24 px around it meets another target, or another small one's circle. */
function isCrowded({ element, rect, pin }: Target, near: Iterable<Target>): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  return [...near].some((other) => {
    if (other.pin !== pin) return false;
    if (other.element === element || other.element.contains(element) || element.contains(other.element))
      return false;
    const far = Math.hypot(
      Math.max(other.rect.left - x, 0, x - other.rect.right),
      Math.max(other.rect.top - y, 0, y - other.rect.bottom),
    );
    const apart = Math.hypot(
      other.rect.left + other.rect.width / 2 - x,
      other.rect.top + other.rect.height / 2 - y,
    );
    return far < LEAST / 2 - SLACK || (other.isSmall && apart < LEAST - SLACK);
  });
}
