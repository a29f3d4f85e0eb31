import { groupBy } from "@dsfr-blocks/base/groupBy";
import { hideCredentials } from "./hideCredentials";
import { getChildren, memoize, getRoot } from "./dom";

/** Box in CSS pixels, from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Details that a rule reports about an element that fails the rule. */
export interface FindingDetails {
  /** Measured value, or incorrect text. */
  readonly detail?: string | undefined;
  /** Whether the rule cannot decide. If so, the finding becomes a review item for a person. */
  readonly isDoubtful?: boolean | undefined;
  /** RGAA test that the element fails, such as `11.9.1`. Set if the tests of the rule are about different elements. */
  readonly test?: string | undefined;
}

/**
 * Finding in a serialisable format. A selector and markup identify the element, because a DOM element cannot leave the page.
 */
export interface LocatedFinding {
  readonly rule: string;
  /** Set if the rule is not a review rule, but could not decide. */
  readonly severity?: "review";
  /** RGAA test that the element fails. Set if the tests of the rule are about different elements. */
  readonly test?: string;
  /** Selector of the element, unique on the page. */
  readonly selector: string;
  /** Start of the element's markup. */
  readonly html: string;
  /** Measured value, or text that was read on the page. */
  readonly detail?: string;
  readonly box?: Box;
}

/** Results of the rules that ran in the page, in its current state. */
export interface PageResponse {
  readonly findings: readonly LocatedFinding[];
  readonly tested: number;
  /** Number of axe's rules that found elements to test. */
  readonly ruleCount?: number;
}

/** Whether an element is inside the part of the page that `within` selects. Always true without `within`. */
export function isInside(element: Element, within: string | undefined): boolean {
  if (within === undefined || element.closest(within)) return true;
  const root = getRoot(element);
  return root instanceof ShadowRoot && isInside(root.host, within);
}

/** Maximum length of the markup in a finding, in characters. */
const MAX_MARKUP_LENGTH = 200;

/** Converts findings to a serialisable format, in which a selector and markup replace the DOM element. */
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
      ...(detail !== undefined && { detail: hideCredentials(detail) }),
      ...(box && { box }),
    };
  });
}

/** Separator between the selector of a shadow host or a frame and the selector of an element inside this host or frame. */
export const DEEP_COMBINATOR = " >>> ";

/** Location of a frame in the page that contains it: the frame's selector, and the top left corner of the frame's content. */
export interface FrameLocation {
  readonly selector: string;
  readonly x: number;
  readonly y: number;
}

/** Converts a location inside a frame to a location in the page that contains the frame. */
export function composeFrameLocation({ selector, x, y }: FrameLocation, inner: FrameLocation): FrameLocation {
  return { selector: `${selector}${DEEP_COMBINATOR}${inner.selector}`, x: x + inner.x, y: y + inner.y };
}

/** Converts the location of a finding inside a frame to a location in the page that contains the frame. */
export function translateFinding(frame: FrameLocation, { box, ...finding }: LocatedFinding): LocatedFinding {
  const { selector, x, y } = composeFrameLocation(frame, { x: 0, y: 0, ...box, selector: finding.selector });
  return { ...finding, selector, ...(box && { box: { ...box, x, y } }) };
}

/**
 * Matches an id that a script may give anew at each load: a long number, letters and digits in turns, or a number of React. With
 * such an id in its selector, a finding would be new in each audit.
 */
const GENERATED_ID = /\d{5}|(?:\d+[a-z]+){2}\d|:r\w+:/i;

/**
 * Returns a selector that matches only this element. The selector starts at the nearest unique id that stays the same from one
 * load to the next, or at the root.
 */
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
    // read the attribute, not the property `id`: a form may have a field of that name
    const id = each.getAttribute("id");
    const idSelector = id && !GENERATED_ID.test(id) && `#${CSS.escape(id)}`;
    if (idSelector && root.querySelectorAll(idSelector).length === 1)
      return [idSelector, ...steps].join(" > ");
    steps.unshift(getStep(each));
  }
  return steps.join(" > ");
}

/** Lookup of the part of a selector that identifies an element among the children of its parent. */
type StepLookup = (element: Element) => string;

/** Creates the step lookup for the current document. The lookup counts the children of each parent only once. */
function createStepLookup(): StepLookup {
  const getSteps = memoize(computeChildSteps);
  return (element) =>
    (element.parentElement && getSteps(element.parentElement).get(element)) ?? CSS.escape(element.localName);
}

function computeChildSteps(parent: Element): Map<Element, string> {
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

/** Returns the start tag of an element, which names the element in a sentence. */
export const formatStartTag = ({ outerHTML }: Element): string =>
  truncateMarkup(START_TAG.exec(outerHTML)?.[0] ?? outerHTML);

/** Matches the start tag of an element in its serialised markup, in which all values are between double quotes. */
const START_TAG = /^<(?:"[^"]*"|[^">])*>/;

/** Returns markup as one line without credentials, of at most `MAX_MARKUP_LENGTH` characters. */
export function truncateMarkup(markup: string): string {
  const line = hideCredentials(markup).replace(/\s+/g, " ");
  return line.length > MAX_MARKUP_LENGTH ? `${line.slice(0, MAX_MARKUP_LENGTH - 1)}…` : line;
}
