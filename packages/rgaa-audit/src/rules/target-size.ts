import { createRowIndex, CONTROLS, isShown, getOwnTexts, createPinLookup, memoize } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const targetSizeMeta: RuleMeta = {
  severity: "warning",
  needs: "width",
  title: {
    fr: "Un élément cliquable fait moins de 24 px et se trouve trop près d’un autre",
    en: "A target is smaller than 24 px and too close to another",
  },
  help: {
    fr: "Agrandissez-le à 24 × 24 px, ou éloignez les éléments voisins (WCAG 2.5.8).",
    en: "Make it 24 × 24 px, or move the neighbouring targets away (WCAG 2.5.8).",
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
  // report targets under 24 × 24 px with another target in the circle of 24 px around them; ignore targets in text, native
  // controls, and links to the URL of a larger target
  find: (document) => {
    const findPin = createPinLookup();
    const targets = [...document.body.querySelectorAll(CONTROLS)]
      .filter(isPointable)
      .map((element) => measureTarget(element, findPin))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const findNear = createRowIndex(targets);
    const large = targets.filter(({ isSmall }) => !isSmall);
    const repeated = new Set(large.map(({ element }) => element.getAttribute("href")));
    const hasText = memoize((element) => getOwnTexts(element).length > 0);
    const sizes = new Map<string, DOMRect>();
    return targets
      .filter(
        (target) =>
          target.isSmall && !isInText(target.element, hasText) && !isExempt(target, repeated, sizes),
      )
      .filter((target) =>
        isCrowded(target, findNear(target.rect.top - MIN_SIZE_PX, target.rect.bottom + MIN_SIZE_PX)),
      )
      .map(({ element, rect: { width, height } }) => ({
        element,
        detail: `${Math.round(width)} × ${Math.round(height)} px`,
      }));
  },
};

/** Minimum size of a target, in CSS pixels (WCAG 2.5.8). */
const MIN_SIZE_PX = 24;
/** Tolerance for rounding, in CSS pixels. */
const SLACK = 0.5;

interface Target {
  readonly element: Element;
  /** Box around the element and its labels. */
  readonly rect: DOMRect;
  readonly isSmall: boolean;
  /**
   * Fixed or sticky ancestor. Targets with different fixed or sticky ancestors are not compared, because they are neighbours
   * only at this scroll position.
   */
  readonly pin: Element | undefined;
}

function isPointable(element: Element): boolean {
  const label = (element as HTMLInputElement).labels?.[0];
  const isOnScreen = isShown(element) || (label && isShown(label));
  return (
    Boolean(isOnScreen) && getComputedStyle(element).pointerEvents !== "none" && !element.matches(":disabled")
  );
}

function measureTarget(element: Element, findPin: (element: Element) => Element | undefined): Target {
  // an element that is not rendered, such as a field behind its label, has an empty box at the page's corner
  const rects = [element, ...((element as HTMLInputElement).labels ?? [])]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0) return { element, rect: new DOMRect(), isSmall: true, pin: undefined };
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map((each) => each.right));
  const bottom = Math.max(...rects.map((each) => each.bottom));
  const rect = new DOMRect(left, top, right - left, bottom - top);
  const { width, height } = measurePseudoElements(element);
  const isSmall =
    Math.max(rect.width, width) < MIN_SIZE_PX - SLACK || Math.max(rect.height, height) < MIN_SIZE_PX - SLACK;
  return { element, rect, isSmall, pin: findPin(element) };
}

/** Returns the size of the area that pseudo-elements make clickable, as on a card that is entirely a link. */
function measurePseudoElements(element: Element): { width: number; height: number } {
  const overlays = ["::before", "::after"]
    .map((pseudo) => getComputedStyle(element, pseudo))
    .filter(
      ({ content, position, pointerEvents }) =>
        content !== "none" && position === "absolute" && pointerEvents !== "none",
    );
  return {
    width: Math.max(0, ...overlays.map(({ width }) => Number.parseFloat(width) || 0)),
    height: Math.max(0, ...overlays.map(({ height }) => Number.parseFloat(height) || 0)),
  };
}

/**
 * Whether a small target is exempt: a native checkbox, radio button or button, a field that the page did not make too small, or
 * a link to the URL of a larger target. `repeated` contains these URLs. `sizes` caches the default sizes of fields.
 */
function isExempt(
  { element }: Target,
  repeated: ReadonlySet<string | null>,
  sizes: Map<string, DOMRect>,
): boolean {
  // a native checkbox or radio button
  if (
    element.matches("input[type=checkbox], input[type=radio]") &&
    getComputedStyle(element).appearance !== "none"
  )
    return true;
  // a native button
  if (element.matches("button, input") && getComputedStyle(element).borderTopStyle === "outset") return true;
  if (element.matches(FIELDS) && hasNaturalSize(element, sizes)) return true;
  const url = element.getAttribute("href");
  return url !== null && repeated.has(url);
}

/** Selector of the fields to which the browser gives a natural size. */
const FIELDS =
  "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=image])";

/**
 * Whether a field keeps its native appearance, and each of its dimensions is at least the browser's default or `MIN_SIZE_PX`.
 * If so, the page did not make the field too small.
 */
function hasNaturalSize(element: Element, sizes: Map<string, DOMRect>): boolean {
  // a file field keeps its natural size with any `appearance`
  if (getComputedStyle(element).appearance === "none" && !element.matches("[type=file]")) return false;
  const plain = element.ownerDocument.createElement(element.localName);
  for (const name of ["type", "size", "rows", "cols", "multiple"]) {
    const value = element.getAttribute(name);
    if (value !== null) plain.setAttribute(name, value);
  }
  const markup = plain.outerHTML;
  const size = sizes.get(markup) ?? measureDefaultSize(plain, element.ownerDocument.body);
  sizes.set(markup, size);
  const box = element.getBoundingClientRect();
  return (
    (box.width >= MIN_SIZE_PX - SLACK || box.width >= size.width - SLACK) &&
    (box.height >= MIN_SIZE_PX - SLACK || box.height >= size.height - SLACK)
  );
}

/** Measures a field without the page's styles. */
function measureDefaultSize(plain: HTMLElement, body: HTMLElement): DOMRect {
  plain.style.cssText = "all: revert; position: absolute; visibility: hidden";
  body.append(plain);
  const size = plain.getBoundingClientRect();
  plain.remove();
  return size;
}

/** Whether a target is in a line of text, whose line height determines its size. */
function isInText(element: Element, hasText: (element: Element) => boolean): boolean {
  if (!getComputedStyle(element).display.startsWith("inline")) return false;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (hasText(parent)) return true;
    if (!getComputedStyle(parent).display.startsWith("inline")) return false;
  }
  return false;
}

/** Whether the circle of 24 px around a target overlaps another target, or the circle of another small target. */
function isCrowded({ element, rect, pin }: Target, neighbours: Iterable<Target>): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  return [...neighbours].some((other) => {
    if (other.pin !== pin) return false;
    if (other.element === element || other.element.contains(element) || element.contains(other.element))
      return false;
    const gap = Math.hypot(
      Math.max(other.rect.left - x, 0, x - other.rect.right),
      Math.max(other.rect.top - y, 0, y - other.rect.bottom),
    );
    const centreDistance = Math.hypot(
      other.rect.left + other.rect.width / 2 - x,
      other.rect.top + other.rect.height / 2 - y,
    );
    return gap < MIN_SIZE_PX / 2 - SLACK || (other.isSmall && centreDistance < MIN_SIZE_PX - SLACK);
  });
}
