import type { OwnRule } from "../../rules/own";
import { CONTROLS, isShown, quote, textElements, textOf, visibleLines } from "../dom";
import type { ContrastLook, Fault } from "../fault";
import { pairsOf } from "./behind";
import { parseColour } from "./colour";
import { bestOf, shortfall, worstOf } from "./judge";
import { type Painters, paintersOf } from "./painters";

/** RGAA 3.2, WCAG 1.4.3. */
const [TEXT, LARGE] = [4.5, 3];

/** Fields that show text of theirs. */
const FIELDS =
  "input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=file], [type=color], [type=image]), textarea, select";

const INACTIVE = ":disabled, [aria-disabled=true]";

/** RGAA 3.2: every text with what is behind it, as it stands now. */
export function textContrast(document: Document): ContrastLook {
  const fields = [...document.body.querySelectorAll(FIELDS)].filter(isShown);
  return contrastOf([...textElements(document), ...fields], paintersOf(document), "color-contrast");
}

/** RGAA 3.2, while links and buttons are hovered: the texts in them alone. */
export function hoverContrast(document: Document): ContrastLook {
  const inControls = textElements(document).filter((element) => element.closest(CONTROLS));
  return contrastOf(inControls, paintersOf(document), "contrast-hover");
}

function contrastOf(elements: readonly Element[], painters: Painters, rule: OwnRule): ContrastLook {
  const answers = elements.map((element) => ({ element, answer: judge(element, painters) }));
  const undecided = answers.filter(({ answer }) => !answer).map(({ element }) => element);
  const judged = new Map(answers.flatMap(({ element, answer }) => (answer ? [[element, answer.from]] : [])));
  const faults = answers.flatMap(({ element, answer }): Fault[] =>
    answer?.shortfall === undefined
      ? []
      : [{ rule, element, detail: `${answer.shortfall}, ${quote(wordsOf(element))}` }],
  );
  return { tested: judged.size, judged, undecided, faults };
}

/** What a text's contrast comes to. */
interface Answer {
  /** What it follows from: two texts of which this is the same have the same contrast. */
  readonly from: string;
  /** What it has and should have, where that is more. */
  readonly shortfall?: string;
}

/** Undefined where nothing can tell. What is drawn nowhere, and what is inactive, is good. */
function judge(element: Element, painters: Painters): Answer | undefined {
  const lines = element.matches(FIELDS) ? [element.getBoundingClientRect()] : visibleLines(element);
  if (lines.length === 0) return { from: "not drawn" };
  if (isInactive(element)) return { from: "inactive" };
  if (!painters.forced && getComputedStyle(element).backgroundClip === "text") return undefined;
  // what an empty field shows is its placeholder
  const style = getComputedStyle(
    element,
    element.matches(":placeholder-shown") ? "::placeholder" : undefined,
  );
  const pairs = pairsOf(element, parseColour(inkOf(element, style, painters)), lines, painters);
  if (!pairs) return undefined;
  const least = isLarge(style) ? LARGE : TEXT;
  const worst = worstOf(pairs);
  // what is enough for any text is enough at any size
  const from = JSON.stringify([pairs.all, style.textShadow, worst < TEXT && least]);
  if (worst >= least) return { from };
  // a gradient may show its worst colour elsewhere than behind the text
  if (!pairs.isSure && bestOf(pairs) >= least) return undefined;
  return { from, shortfall: shortfall(worst, least) };
}

function inkOf(element: Element, style: CSSStyleDeclaration, { forced }: Painters): string {
  if (element instanceof SVGElement) return style.fill;
  // Chromium forces this one too, but does not say so
  return forced && style.forcedColorAdjust === "auto" ? style.color : style.webkitTextFillColor;
}

/** WCAG 1.4.3, exceptions. Text hidden from assistive technology is none: it is seen all the same. */
function isInactive(element: Element): boolean {
  if (element.closest(`${INACTIVE}, fieldset:disabled`)) return true;
  const label = element.closest("label");
  const labelled = label?.id && `[aria-labelledby~="${CSS.escape(label.id)}"]`;
  const controls = [
    label?.control,
    labelled ? element.ownerDocument.querySelector(labelled) : null,
    // a word beside a field, such as a scale's ends
    element.matches("span, output") ? element.parentElement?.querySelector(CONTROLS) : null,
  ];
  return controls.some((control) => control?.matches(INACTIVE));
}

/** WCAG 2.2, "large-scale text": 24 px, or 18.66 px in bold. */
function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}

function wordsOf(element: Element): string {
  return (
    textOf(element) || (element as HTMLInputElement).value || (element as HTMLInputElement).placeholder || ""
  );
}
