import { groupBy } from "@dsfr-blocks/base/groupBy";
import { childrenOf, remembered, rootOf } from "./dom";

/** In CSS pixels, from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is told of an element that breaks a rule. */
export interface Told {
  /** What was measured, or the text at fault. */
  readonly detail?: string | undefined;
  /** True where the rule cannot tell: then a person is asked to look. */
  readonly isDoubtful?: boolean | undefined;
  /** Which of the rule's tests it fails, where each of them is about other elements: `11.9.1`. */
  readonly test?: string | undefined;
}

/** What a rule finds, as it leaves the page: the element by words that hold outside of it. */
export interface Located {
  readonly rule: string;
  /** Where a rule of another severity cannot decide. */
  readonly severity?: "review";
  /** Which of the rule's tests the element fails, where each of them is about other elements. */
  readonly test?: string;
  /** Finds the element, unique on the page. */
  readonly selector: string;
  /** The start of its markup. */
  readonly html: string;
  /** What was measured or read. */
  readonly detail?: string;
  readonly box?: Box;
}

/** What the page says of itself, as it stands. */
export interface Answer {
  readonly findings: readonly Located[];
  readonly tested: number;
  /** Axe's rules that found something to judge. */
  readonly rules?: number;
}

/** True in the part of the page that is named, or where none is. */
export function isInside(element: Element, within: string | undefined): boolean {
  if (within === undefined || element.closest(within)) return true;
  const root = rootOf(element);
  return root instanceof ShadowRoot && isInside(root.host, within);
}

const MARKUP = 200;

/** What is found, in words that hold outside the page. */
export function locateAll(
  findings: readonly (Told & { readonly rule: string; readonly element: Element })[],
): Located[] {
  const stepOf = stepsNow();
  return findings.map(({ rule, element, detail, isDoubtful, test }) => {
    const box = boxOf(element);
    return {
      rule,
      ...(isDoubtful && { severity: "review" as const }),
      ...(test !== undefined && { test }),
      selector: selectorOf(element, stepOf),
      html: startOf(element.outerHTML),
      ...(detail !== undefined && { detail }),
      ...(box && { box }),
    };
  });
}

/** Between the selector of an element that holds a shadow tree or a document, and that of an element in it. */
export const INTO = " >>> ";

/** Where a frame stands: its selector, and the corner of what it shows, on the page that holds it. */
export interface FramePlace {
  readonly selector: string;
  readonly x: number;
  readonly y: number;
}

/** A place in a frame, from the page that holds the frame. */
export function placedIn({ selector, x, y }: FramePlace, inner: FramePlace): FramePlace {
  return { selector: `${selector}${INTO}${inner.selector}`, x: x + inner.x, y: y + inner.y };
}

/** A finding in a frame, from the page that holds the frame. */
export function framed(frame: FramePlace, { box, ...finding }: Located): Located {
  const { selector, x, y } = placedIn(frame, { x: 0, y: 0, ...box, selector: finding.selector });
  return { ...finding, selector, ...(box && { box: { ...box, x, y } }) };
}

/** A selector that finds this element alone: from the nearest id that is its only bearer's, or from the root. */
export function selectorOf(element: Element, stepOf = stepsNow()): string {
  const root = rootOf(element);
  const inside = selectorIn(root, element, stepOf);
  return "host" in root ? `${selectorOf(root.host, stepOf)}${INTO}${inside}` : inside;
}

function selectorIn(root: Document | ShadowRoot, element: Element, stepOf: StepOf): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    // not its `id`: a form would answer with its field of that name
    const id = each.getAttribute("id");
    const byId = id && `#${CSS.escape(id)}`;
    if (byId && root.querySelectorAll(byId).length === 1) return [byId, ...steps].join(" > ");
    steps.unshift(stepOf(each));
  }
  return steps.join(" > ");
}

/** What of a selector says which child of its parent an element is. */
type StepOf = (element: Element) => string;

/** For a document as it stands: the children of each parent are counted once. */
function stepsNow(): StepOf {
  const stepsIn = remembered(childSteps);
  return (element) =>
    (element.parentElement && stepsIn(element.parentElement).get(element)) ?? CSS.escape(element.localName);
}

function childSteps(parent: Element): Map<Element, string> {
  const kinds = [...groupBy(childrenOf(parent), ({ localName }) => CSS.escape(localName))];
  return new Map(
    kinds.flatMap(([name, all]) =>
      all.map((child, index) => [child, all.length === 1 ? name : `${name}:nth-of-type(${index + 1})`]),
    ),
  );
}

/** From the top left corner of the page, however it is scrolled. */
function boxOf(element: Element): Box | undefined {
  const view = element.ownerDocument.defaultView;
  if (!view || element === element.ownerDocument.documentElement || element === element.ownerDocument.body)
    return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return undefined;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(x + view.scrollX),
    y: round(y + view.scrollY),
    width: round(width),
    height: round(height),
  };
}

function startOf(markup: string): string {
  const line = markup.replace(/\s+/g, " ");
  return line.length > MARKUP ? `${line.slice(0, MARKUP - 1)}…` : line;
}
