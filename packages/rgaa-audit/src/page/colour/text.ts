import {
  CONTROLS,
  selectElements,
  isShown,
  getLineage,
  memoize,
  collectRoots,
  findTextElements,
  getText,
  getVisibleLines,
  createClipLookup,
} from "../dom";
import type { Reading } from "../readings";
import {
  computeContrasts,
  type PaintContext,
  createPaintContext,
  computeColourPairs,
  formatShortfall,
} from "./background";
import { parseColours, parseColour } from "./colour";

/** Minimum contrasts that RGAA 3.2 and WCAG 1.4.3 require for normal text and for large text. */
const [TEXT_CONTRAST, LARGE_TEXT_CONTRAST] = [4.5, 3];

/** Selector of the fields that display text. */
export const TEXT_FIELDS =
  "input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=image]), textarea, select";

const INACTIVE = ":disabled, [aria-disabled=true]";

/** Results of the contrast checks of all texts. */
export interface TextContrasts {
  /** Texts whose contrast cannot be computed. */
  readonly undecided: readonly Element[];
  /** Texts whose contrast is too low, with the measured and the required contrast. */
  readonly lowContrasts: readonly { readonly element: Element; readonly detail: string }[];
}

/**
 * Checks the contrast of every text in the page's current state. While links and buttons are hovered, checks only the texts
 * inside links and buttons.
 */
export const measureTextContrasts: Reading<TextContrasts> = (document, { isHovered = false }) => {
  const roots = collectRoots(document);
  const texts = roots.flatMap(findTextElements);
  const elements = isHovered
    ? texts.filter((element) => element.closest(CONTROLS))
    : [...texts, ...roots.flatMap((root) => selectElements(root, TEXT_FIELDS).filter(isShown))];
  const context = createPaintContext(document);
  const getClips = createClipLookup();
  const getLines = (element: Element) =>
    element.matches(TEXT_FIELDS) ? [element.getBoundingClientRect()] : getVisibleLines(element, getClips);
  const findControl = memoize((parent) => parent.querySelector(CONTROLS));
  const verdicts = elements.map((element) => {
    return { element, verdict: judgeContrast(element, getLines(element), context, findControl) };
  });
  return {
    undecided: verdicts.filter(({ verdict }) => !verdict).map(({ element }) => element),
    lowContrasts: verdicts.flatMap(({ element, verdict }) =>
      typeof verdict === "object" ? [{ element, detail: verdict.shortfall }] : [],
    ),
  };
};

/** Verdict on the contrast of a text: `good`, or the measured and the required contrast. */
type Verdict = "good" | { readonly shortfall: string };

/** Lookup of the first control inside an element; null if the element contains no control. */
type ControlLookup = (parent: Element) => Element | null;

/**
 * Returns the verdict on a text's contrast; undefined if the contrast cannot be computed. Invisible or inactive text is `good`.
 */
function judgeContrast(
  element: Element,
  lines: readonly DOMRect[],
  context: PaintContext,
  findControl: ControlLookup,
): Verdict | undefined {
  if (lines.length === 0 || isSeparator(element) || isInactive(element, findControl)) return "good";
  if (!context.forced && getComputedStyle(element).backgroundClip === "text") return undefined;
  // an empty field displays its placeholder, unless this is transparent under a label
  const isEmpty = element.matches(":placeholder-shown");
  const style = getComputedStyle(element, isEmpty ? "::placeholder" : undefined);
  const colour = parseColour(getTextColour(element, style, context));
  if (isEmpty && colour[3] === 0) return "good";
  const shadows = parseColours(style.textShadow).filter(([, , , alpha]) => alpha > 0);
  const pairs = computeColourPairs(element, colour, lines, context, shadows);
  if (!pairs) return undefined;
  const contrasts = computeContrasts(pairs);
  const lowest = Math.min(...contrasts);
  // a contrast that suffices for normal text suffices for any size
  const required = lowest >= TEXT_CONTRAST ? TEXT_CONTRAST : getRequiredContrast(element, style);
  if (lowest >= required) return "good";
  // undecided: the colour of a gradient that has the lowest contrast is perhaps not behind the text, and a shadow may be far
  // from the letters
  if (!pairs.isSure && Math.max(...contrasts) >= required) return undefined;
  // the colours of an animation are measured at a single moment
  if (getLineage(element).some(isAnimated)) return undefined;
  return { shortfall: formatShortfall(lowest, required) };
}

const isAnimated = (element: Element) =>
  element.getAnimations().some(({ playState }) => playState === "running");

/** Returns the contrast that a text requires. */
export const getRequiredContrast = (element: Element, style: CSSStyleDeclaration): number =>
  isLarge(style) || isIconLetter(element) ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST;

/** Returns the content box of a field, where its text is displayed. */
export function getContentBox(field: Element): DOMRect {
  const { left, top } = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const [paddingLeft = 0, paddingRight = 0, paddingTop = 0, paddingBottom = 0] = (
    ["paddingLeft", "paddingRight", "paddingTop", "paddingBottom"] as const
  ).map((side) => Number.parseFloat(style[side]));
  return new DOMRect(
    left + field.clientLeft + paddingLeft,
    top + field.clientTop + paddingTop,
    field.clientWidth - paddingLeft - paddingRight,
    field.clientHeight - paddingTop - paddingBottom,
  );
}

export function getTextColour(
  element: Element,
  style: CSSStyleDeclaration,
  { forced }: PaintContext,
): string {
  if (element instanceof SVGElement) return style.fill;
  // Chromium forces the text fill colour too, but the computed style still contains the page's own colour
  return forced && style.forcedColorAdjust === "auto" ? style.color : style.webkitTextFillColor;
}

/**
 * Whether a text belongs to an inactive control, which WCAG 1.4.3 exempts. Text that is hidden only from assistive technology
 * is not exempt, because it is still visible.
 */
function isInactive(element: Element, findControl: ControlLookup): boolean {
  if (element.closest(`${INACTIVE}, fieldset:disabled`)) return true;
  const label = element.closest("label");
  const labelled = label?.id && `[aria-labelledby~="${CSS.escape(label.id)}"]`;
  const controls = [
    label?.control,
    labelled ? element.ownerDocument.querySelector(labelled) : null,
    // a text next to a field, such as the ends of a scale
    element.matches("span, output") && element.parentElement ? findControl(element.parentElement) : null,
  ];
  return controls.some((control) => control?.matches(INACTIVE));
}

/** Whether a text is only a mark between two texts, such as the slash of a breadcrumb: a decoration. */
const isSeparator = (element: Element) =>
  /^[/|·•›»→]$/.test(getText(element)) && element.closest(CONTROLS) === null;

/** Whether a text is large according to RGAA 3.2: 24 px, or 18.5 px in bold. */
function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.5 && Number(fontWeight) >= 700);
}

/** Whether a text is a single letter used as an icon (RGAA 3.3), such as the « X » of a button whose name is « Fermer ». */
function isIconLetter(element: Element): boolean {
  const letter = getText(element).toLowerCase();
  const name = element.closest(CONTROLS)?.getAttribute("aria-label")?.toLowerCase() ?? "";
  return [...letter].length === 1 && name !== "" && !name.split(/[^\p{L}\p{N}]+/u).includes(letter);
}
