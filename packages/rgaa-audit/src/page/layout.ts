import {
  isShown,
  lineage,
  lineRects,
  pinsNow,
  remembered,
  shown,
  textElements,
  textOf,
  visibleLines,
  windowsNow,
  withStyle,
} from "./dom";

/** Half a pixel is rounding. */
const ROUNDING = 1;
/** The elements that stick out the most are enough to find the cause. */
const SHOWN = 3;

/** The elements for which the page is wider than its window, and how far; data tables may be (WCAG 1.4.10). */
export function stickingOut(document: Document) {
  return elementsPastEdge(document).map((element) => ({ element, detail: edgeDetail(element) }));
}

/** How far an element goes, in no language: `→ 342 px`. */
export const edgeDetail = (element: Element) => `→ ${Math.round(edgeOf(element))} px`;

/** The elements for which the page is wider than its window, the first few. */
export function elementsPastEdge(document: Document): Element[] {
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width + ROUNDING) return [];
  const right = width - (document.defaultView?.scrollX ?? 0) + ROUNDING;
  const found = hidesOverflow(document) ? textsCutByPage(document, right) : wideElements(document, right);
  const causes = found.filter((element) => !element.closest("table:has(th)"));
  return causes.slice(0, SHOWN);
}

/** What RGAA 10.11 lets be read in two dimensions, or keeps on one line on purpose. */
const TWO_DIMENSIONAL =
  "table, pre, code, textarea, svg, [contenteditable], [role=grid], [role=tablist], [role=toolbar]";
/** Words of a text that is read by lines, and no title or tab. */
const SENTENCE = 8;

/** Texts in areas that scroll sideways of which a line is wider than the area: each line takes scrolling there and back. */
export function linesToScroll(document: Document) {
  const areas = [...document.body.querySelectorAll("*")].filter(
    (area) =>
      area.scrollWidth > area.clientWidth + ROUNDING &&
      area.clientWidth > 0 &&
      /auto|scroll/.test(getComputedStyle(area).overflowX) &&
      isShown(area),
  );
  if (areas.length === 0) return [];
  return textElements(document).flatMap((element) => {
    const area = areas.filter((each) => each.contains(element)).at(-1);
    if (!area || element.closest(TWO_DIMENSIONAL) || isForEarsAlone(element, area)) return [];
    const line = Math.max(...lineRects(element).map((rect) => rect.width));
    const isRead = textOf(element).split(/\s+/).length >= SENTENCE;
    const isWider = line > area.clientWidth + ROUNDING;
    return isRead && isWider ? [{ element, detail: `→ ${Math.round(line)} px` }] : [];
  });
}

/** True for a text that is clipped to a pixel, or that lies before the start of its area, where nothing scrolls to. */
function isForEarsAlone(element: Element, area: Element): boolean {
  const around = lineage(element).filter((each) => each !== area && area.contains(each));
  const start = area.getBoundingClientRect().left - area.scrollLeft;
  return around
    .map((each) => each.getBoundingClientRect())
    .some(({ width, height, right }) => width <= SLACK || height <= SLACK || right <= start);
}

/** What scrolls the window is html's overflow, or body's when html has none. */
export function hidesOverflow({ documentElement, body }: Document): boolean {
  const [html, inner] = [getComputedStyle(documentElement).overflowX, getComputedStyle(body).overflowX];
  return /hidden|clip/.test(html === "visible" ? inner : html);
}

/** The innermost elements past the right edge, but those in an area that scrolls or clips by itself. */
function wideElements(document: Document, right: number): Element[] {
  const past = shown(document, "*").filter((element) => edgeOf(element) > right && !isContained(element));
  const parents = new Set(past.map((element): Element | null => element.parentElement));
  return past.filter((element) => !parents.has(element));
}

/** Of the box, or of a word too long for it, where that is not cut. */
function edgeOf(element: Element): number {
  const { right } = element.getBoundingClientRect();
  if (getComputedStyle(element).overflowX !== "visible") return right;
  return Math.max(right, ...lineRects(element).map((line) => line.right));
}

/** Texts that the right edge cuts in two; what lies wholly outside is left out, such as a closed menu. */
function textsCutByPage(document: Document, right: number): Element[] {
  return textElements(document).filter(
    (element) =>
      !isContained(element) && lineRects(element).some((line) => line.left < right && line.right > right + 2),
  );
}

function isContained(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (lineage(element).some((each) => getComputedStyle(each).position === "fixed")) return true;
  return lineage(element.parentElement ?? body).some(
    (each) => each !== body && each !== documentElement && getComputedStyle(each).overflowX !== "visible",
  );
}

/** Further than any rounding. */
const SLACK = 2;
/** The share of a line's height that another must cover: boxes of text are taller than their letters. */
const COVERED = 0.25;

/** Styles that make the text alone twice as large. */
export function doubledText(document: Document): string {
  const size = 2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return `html { font-size: ${size}px !important }`;
}

/**
 * What is lost while styles are added: the texts that are cut or cover another and did not before, then what sticks out of
 * a page that cannot be scrolled sideways. `isJudged` tells which texts count.
 */
export async function lossesWith(
  document: Document,
  css: string,
  isJudged: (text: Element) => boolean = () => true,
): Promise<{ readonly element: Element; readonly detail?: string }[]> {
  const modal = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].find(isShown);
  // nobody reads what lies under an open dialog
  const all = textElements(document).filter((text) => (!modal || modal.contains(text)) && isJudged(text));
  const before = layoutNow();
  const hidden = new Set(cutTexts(all, before));
  // what is cut before is cut on purpose, such as the words of a button that shows an icon
  const texts = all.filter((text) => !hidden.has(text));
  const [lying, wideBefore] = [coveredTexts(texts, before), stickingOut(document)];
  const coveredBefore = pairKeys(lying);
  // what lies over the page, as a box of help does, then only lies over another part of it
  const overlays = new Set(lying.flatMap(overlaysOf));
  return withStyle(document, css, () => {
    // what folds then, as a menu does, covers nothing: its boxes are where they were
    const seen = texts.filter(isShown);
    const now = layoutNow();
    const cut = cutTexts(seen, now);
    const covered = coveredTexts(seen, now).filter(
      (pair) =>
        !coveredBefore.get(pair.over)?.has(pair.under) &&
        !overlaysOf(pair).some((each) => overlays.has(each)),
    );
    // a page that has to be scrolled sideways then loses nothing
    const wide = wideBefore.length > 0 || !hidesOverflow(document) ? [] : stickingOut(document);
    const lost = new Set([...cut, ...covered.map(firstOf)]);
    return [...[...lost].map((element) => ({ element })), ...wide];
  });
}

/** What is read of a page as it is laid out now: of each element once, however many texts are in it. */
type Layout = ReturnType<typeof layoutNow>;

function layoutNow() {
  const windowsOf = windowsNow();
  const linesOf = remembered(lineRects);
  return {
    linesOf,
    visibleLinesOf: (text: Element) => visibleLines(text, windowsOf, linesOf(text)),
    edgeOf: remembered(readEdge),
    pinOf: pinsNow(),
  };
}

/** The edge of an element, and what becomes of what is past it. */
type Edge = ReturnType<typeof readEdge>;

function readEdge(element: Element) {
  const { overflow, overflowX, overflowY } = getComputedStyle(element);
  return { box: element.getBoundingClientRect(), overflow, overflowX, overflowY };
}

/** Texts past the edge of an element around them that hides what sticks out. */
function cutTexts(texts: readonly Element[], layout: Layout): Element[] {
  return texts.filter((text) => hiderOf(text, "overflow", isCut, layout) !== undefined);
}

function isCut(line: DOMRect, { box, overflowX, overflowY }: Edge): boolean {
  const isCutRight = HIDES.test(overflowX) && line.right > box.right + SLACK;
  // a line's box is taller than its letters
  const isCutBelow = HIDES.test(overflowY) && line.bottom > box.bottom + line.height * 0.2 + SLACK;
  return isCutRight || isCutBelow;
}

/** Texts of which a line is cut through: whole lines are left out on purpose, halves are not. */
export function halvedTexts(document: Document): Element[] {
  const layout = layoutNow();
  return textElements(document).filter((text) => {
    const hider = hiderOf(text, "overflowY", isHalved, layout);
    // what a button beside it unfolds is there to be read
    return hider !== undefined && !hider.parentElement?.querySelector(":scope > [aria-expanded]");
  });
}

function isHalved(line: DOMRect, { box: { bottom }, overflowY }: Edge): boolean {
  const slack = line.height * 0.2 + SLACK;
  return HIDES.test(overflowY) && line.top < bottom - slack && line.bottom > bottom + slack;
}

const HIDES = /hidden|clip/;

/** The nearest element around a text that hides some of it. One that scrolls shows all, and so hides nothing from those around it. */
function hiderOf(
  text: Element,
  axes: "overflow" | "overflowY",
  hides: (line: DOMRect, edge: Edge) => boolean,
  { linesOf, edgeOf }: Layout,
): Element | undefined {
  const trail = Number.parseFloat(getComputedStyle(text).letterSpacing) || 0;
  // nothing is read in the space after the last letter
  const lines = linesOf(text).map(({ x, y, width, height }) => new DOMRect(x, y, width - trail, height));
  for (const each of lineage(text)) {
    const edge = edgeOf(each);
    if (each === each.ownerDocument.body || /auto|scroll/.test(edge[axes])) return undefined;
    // a text for assistive technology alone is clipped to a pixel on purpose
    if (edge.box.width <= SLACK || edge.box.height <= SLACK) return undefined;
    if (lines.some((line) => hides(line, edge))) return each;
  }
  return undefined;
}

interface Covering {
  readonly over: Element;
  readonly under: Element;
  /** The middle of what they share, in CSS pixels of the window. */
  readonly at: readonly [x: number, y: number];
}

/** The boxes out of the flow that hold one of two texts, and not the other, unless the other is seen to lie over them. */
function overlaysOf({ over, under, at }: Covering): Element[] {
  const seen = over.ownerDocument.elementFromPoint(...at);
  const boxesOf = (text: Element, other: Element) =>
    lineage(text).filter((each) => {
      const { position, pointerEvents } = getComputedStyle(each);
      if (position !== "absolute" || each.contains(other)) return false;
      // what lets clicks through may be on top of what gets them
      return pointerEvents === "none" || !other.contains(seen);
    });
  return [...boxesOf(over, under), ...boxesOf(under, over)];
}

/** The one that comes first on the page: it is the one that grew. */
function firstOf({ over, under }: Covering): Element {
  return over.compareDocumentPosition(under) & Node.DOCUMENT_POSITION_FOLLOWING ? over : under;
}

/** Pairs of texts, neither in the other, whose lines lie over one another. */
function coveredTexts(texts: readonly Element[], { visibleLinesOf, pinOf }: Layout): Covering[] {
  const lines = texts
    .flatMap((element) => {
      const pin = pinOf(element);
      const letters = lettersOf(element);
      return visibleLinesOf(element).map((rect) => ({ element, rect: letters(rect), pin }));
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  return lines.flatMap(({ element: under, rect, pin }, index) => {
    const found: Covering[] = [];
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.rect.top >= rect.bottom) break;
      const { element: over, rect: above } = other;
      // what scrolls under a fixed bar comes out again
      if (other.pin !== pin) continue;
      const left = Math.max(rect.left, above.left);
      const high = Math.min(rect.bottom, above.bottom) - above.top;
      const wide = Math.min(rect.right, above.right) - left;
      const deep = high > COVERED * Math.min(rect.height, above.height);
      if (deep && wide > SLACK && over !== under && !over.contains(under) && !under.contains(over))
        found.push({ over, under, at: [left + wide / 2, above.top + high / 2] });
    }
    return found;
  });
}

/** Of a line's box, what its letters take: some fonts have boxes that are taller than their lines. */
function lettersOf(element: Element): (box: DOMRect) => DOMRect {
  const { fontSize, lineHeight } = getComputedStyle(element);
  // `normal` is as tall as the font's box
  const height = Math.max(Number.parseFloat(fontSize), Number.parseFloat(lineHeight) || Infinity);
  return ({ x, y, width, height: whole }) => {
    const less = Math.max(whole - height, 0);
    return new DOMRect(x, y + less / 2, width, whole - less);
  };
}

function pairKeys(coverings: readonly Covering[]): Map<Element, Set<Element>> {
  const pairs = new Map<Element, Set<Element>>();
  for (const { over, under } of coverings) {
    pairs.set(over, (pairs.get(over) ?? new Set()).add(under));
    pairs.set(under, (pairs.get(under) ?? new Set()).add(over));
  }
  return pairs;
}
