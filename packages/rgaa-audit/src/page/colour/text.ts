import {
  CONTROLS,
  everyElement,
  isShown,
  lineage,
  remembered,
  rootsOf,
  textElements,
  textOf,
  visibleLines,
  windowsNow,
} from "../dom";
import type { Reading } from "../readings";
import { contrastsOf, type PaintContext, paintContextOf, pairsOf, shortfall } from "./background";
import { coloursIn, parseColour } from "./colour";

/** RGAA 3.2, WCAG 1.4.3. */
const [TEXT, LARGE] = [4.5, 3];

/** Fields that show text of theirs. */
export const TEXT_FIELDS =
  "input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=image]), textarea, select";

const INACTIVE = ":disabled, [aria-disabled=true]";

/** What the contrasts of texts come to. */
export interface Contrasts {
  /** The texts of which nothing tells it. */
  readonly undecided: readonly Element[];
  /** The texts whose contrast is too low, with what it is and should be. */
  readonly low: readonly { readonly element: Element; readonly detail: string }[];
}

/** Every text with what is behind it, as it stands now; while links and buttons are hovered, the texts in them alone. */
export const contrastsNow: Reading<Contrasts> = (document, { isHovered = false }) => {
  const roots = rootsOf(document);
  const texts = roots.flatMap(textElements);
  const elements = isHovered
    ? texts.filter((element) => element.closest(CONTROLS))
    : [...texts, ...roots.flatMap((root) => everyElement(root, TEXT_FIELDS).filter(isShown))];
  const context = paintContextOf(document);
  const windowsOf = windowsNow();
  const linesOf = (element: Element) =>
    element.matches(TEXT_FIELDS) ? [element.getBoundingClientRect()] : visibleLines(element, windowsOf);
  const controlIn = remembered((parent) => parent.querySelector(CONTROLS));
  const verdicts = elements.map((element) => {
    return { element, verdict: verdictOn(element, linesOf(element), context, controlIn) };
  });
  return {
    undecided: verdicts.filter(({ verdict }) => !verdict).map(({ element }) => element),
    low: verdicts.flatMap(({ element, verdict }) =>
      typeof verdict === "object" ? [{ element, detail: verdict.shortfall }] : [],
    ),
  };
};

/** What a text's contrast comes to: `good`, or what it has and should have. */
type Verdict = "good" | { readonly shortfall: string };

/** The first control in an element. */
type ControlIn = (parent: Element) => Element | null;

/** Undefined where nothing can tell. What is drawn nowhere, and what is inactive, is good. */
function verdictOn(
  element: Element,
  lines: readonly DOMRect[],
  context: PaintContext,
  controlIn: ControlIn,
): Verdict | undefined {
  if (lines.length === 0 || isInactive(element, controlIn)) return "good";
  if (!context.forced && getComputedStyle(element).backgroundClip === "text") return undefined;
  // what an empty field shows is its placeholder
  const style = getComputedStyle(
    element,
    element.matches(":placeholder-shown") ? "::placeholder" : undefined,
  );
  const colour = parseColour(textColourOf(element, style, context));
  const shadows = coloursIn(style.textShadow).filter(([, , , alpha]) => alpha > 0);
  const pairs = pairsOf(element, colour, lines, context, shadows);
  if (!pairs) return undefined;
  const contrasts = contrastsOf(pairs);
  const worst = Math.min(...contrasts);
  // what is enough for any text is enough at any size
  const least = worst >= TEXT ? TEXT : leastContrastOf(element, style);
  if (worst >= least) return "good";
  // a gradient may show its worst colour elsewhere than behind the text, a shadow far from its letters
  if (!pairs.isSure && Math.max(...contrasts) >= least) return undefined;
  // of what fades in and out this is one moment
  if (lineage(element).some(isAnimated)) return undefined;
  return { shortfall: shortfall(worst, least) };
}

const isAnimated = (element: Element) =>
  element.getAnimations().some(({ playState }) => playState === "running");

/** The contrast that a text owes. */
export const leastContrastOf = (element: Element, style: CSSStyleDeclaration): number =>
  isLarge(style) || isSign(element) ? LARGE : TEXT;

/** Where a field shows its text. */
export function contentBox(field: Element): DOMRect {
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

export function textColourOf(element: Element, style: CSSStyleDeclaration, { forced }: PaintContext): string {
  if (element instanceof SVGElement) return style.fill;
  // Chromium forces this one too, but does not say so
  return forced && style.forcedColorAdjust === "auto" ? style.color : style.webkitTextFillColor;
}

/** WCAG 1.4.3, exceptions. Text hidden from assistive technology is not one of them: people still see it. */
function isInactive(element: Element, controlIn: ControlIn): boolean {
  if (element.closest(`${INACTIVE}, fieldset:disabled`)) return true;
  const label = element.closest("label");
  const labelled = label?.id && `[aria-labelledby~="${CSS.escape(label.id)}"]`;
  const controls = [
    label?.control,
    labelled ? element.ownerDocument.querySelector(labelled) : null,
    // a word beside a field, such as a scale's ends
    element.matches("span, output") && element.parentElement ? controlIn(element.parentElement) : null,
  ];
  return controls.some((control) => control?.matches(INACTIVE));
}

/** RGAA 3.2: 24 px, or 18.5 px in bold. */
function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.5 && Number(fontWeight) >= 700);
}

/** RGAA 3.3: one letter that stands for an icon, such as the « X » of a button whose name is « Fermer ». */
function isSign(element: Element): boolean {
  const sign = textOf(element).toLowerCase();
  const name = element.closest(CONTROLS)?.getAttribute("aria-label")?.toLowerCase() ?? "";
  return [...sign].length === 1 && name !== "" && !name.split(/[^\p{L}\p{N}]+/u).includes(sign);
}
