import { groupBy } from "@dsfr-blocks/base/groupBy";
import { getChildren, memoize, getRoot } from "./dom";

/** Box in CSS pixels, from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Details that a rule reports about an element that fails it. */
export interface FindingDetails {
  /** Measured value, or incorrect text. */
  readonly detail?: string | undefined;
  /** Whether the rule cannot decide. The finding then becomes a review item for a person. */
  readonly isDoubtful?: boolean | undefined;
  /** Test of the rule that the element fails, such as `11.9.1`, if the rule's tests are about different elements. */
  readonly test?: string | undefined;
}

/**
 * Finding in a serialisable format: it identifies the element by a selector and markup, which remain valid outside the
 * page.
 */
export interface LocatedFinding {
  readonly rule: string;
  /** Present if a rule of another severity could not decide. */
  readonly severity?: "review";
  /** Test of the rule that the element fails, if the rule's tests are about different elements. */
  readonly test?: string;
  /** Selector of the element, unique on the page. */
  readonly selector: string;
  /** Start of the element's markup. */
  readonly html: string;
  /** Measured or read value. */
  readonly detail?: string;
  readonly box?: Box;
}

/** Results of the rules that ran in the page, in its current state. */
export interface PageResponse {
  readonly findings: readonly LocatedFinding[];
  readonly tested: number;
  /** Number of axe's rules that found elements to test. */
  readonly rules?: number;
}

/** Whether an element is inside the part of the page that `within` selects. Always true without `within`. */
export function isInside(element: Element, within: string | undefined): boolean {
  if (within === undefined || element.closest(within)) return true;
  const root = getRoot(element);
  return root instanceof ShadowRoot && isInside(root.host, within);
}

/** Longest markup in a finding, in characters. */
const MAX_MARKUP_LENGTH = 200;

/** Converts matches into serialisable findings, with a selector and markup instead of the DOM element. */
export function locateAll(
  findings: readonly (FindingDetails & { readonly rule: string; readonly element: Element })[],
): LocatedFinding[] {
  const getStep = createStepLookup();
  return findings.map(({ rule, element, detail, isDoubtful, test }) => {
    const box = measureBox(element);
    return {
      rule,
      ...(isDoubtful && { severity: "review" as const }),
      ...(test !== undefined && { test }),
      selector: createSelector(element, getStep),
      html: truncateMarkup(element.outerHTML),
      ...(detail !== undefined && { detail }),
      ...(box && { box }),
    };
  });
}

/** Separator between the selector of a shadow host or a frame and that of an element in it. */
export const DEEP_COMBINATOR = " >>> ";

/** Selector of a frame, and top left corner of its content, in the page that contains the frame. */
export interface FrameLocation {
  readonly selector: string;
  readonly x: number;
  readonly y: number;
}

/** Converts a location inside a frame to the page that contains the frame. */
export function composeFrameLocation({ selector, x, y }: FrameLocation, inner: FrameLocation): FrameLocation {
  return { selector: `${selector}${DEEP_COMBINATOR}${inner.selector}`, x: x + inner.x, y: y + inner.y };
}

/** Converts a finding inside a frame to the page that contains the frame. */
export function translateFinding(frame: FrameLocation, { box, ...finding }: LocatedFinding): LocatedFinding {
  const { selector, x, y } = composeFrameLocation(frame, { x: 0, y: 0, ...box, selector: finding.selector });
  return { ...finding, selector, ...(box && { box: { ...box, x, y } }) };
}

/** Returns a selector that matches only this element. It starts at the nearest unique id, or at the root. */
export function createSelector(element: Element, getStep = createStepLookup()): string {
  const root = getRoot(element);
  const innerSelector = buildPath(root, element, getStep);
  return "host" in root
    ? `${createSelector(root.host, getStep)}${DEEP_COMBINATOR}${innerSelector}`
    : innerSelector;
}

function buildPath(root: Document | ShadowRoot, element: Element, getStep: StepLookup): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    // not the property `id`: a form may have a field of that name
    const id = each.getAttribute("id");
    const idSelector = id && `#${CSS.escape(id)}`;
    if (idSelector && root.querySelectorAll(idSelector).length === 1)
      return [idSelector, ...steps].join(" > ");
    steps.unshift(getStep(each));
  }
  return steps.join(" > ");
}

/** Lookup of the part of a selector that identifies an element among the children of its parent. */
type StepLookup = (element: Element) => string;

/** Creates the lookup for the current document. It counts the children of each parent once. */
function createStepLookup(): StepLookup {
  const getSteps = memoize(childSteps);
  return (element) =>
    (element.parentElement && getSteps(element.parentElement).get(element)) ?? CSS.escape(element.localName);
}

function childSteps(parent: Element): Map<Element, string> {
  const groups = [...groupBy(getChildren(parent), ({ localName }) => CSS.escape(localName))];
  return new Map(
    groups.flatMap(([name, all]) =>
      all.map((child, index) => [child, all.length === 1 ? name : `${name}:nth-of-type(${index + 1})`]),
    ),
  );
}

/**
 * Returns the box of an element, from the top left corner of the page, whatever the scroll position. Returns undefined
 * for `html`, `body` and elements without size.
 */
function measureBox(element: Element): Box | undefined {
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

function truncateMarkup(markup: string): string {
  const line = markup.replace(/\s+/g, " ");
  return line.length > MAX_MARKUP_LENGTH ? `${line.slice(0, MAX_MARKUP_LENGTH - 1)}…` : line;
}
