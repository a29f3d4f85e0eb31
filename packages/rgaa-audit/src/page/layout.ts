import {
  isShown,
  getLineage,
  getLineRects,
  createPinLookup,
  memoize,
  findShown,
  findTextElements,
  getText,
  getVisibleLines,
  createClipLookup,
  withStyle,
} from "./dom";

/** Tolerance for rounding, in CSS pixels. */
const ROUNDING = 1;
/** Maximum number of elements to report: the first elements are enough to find the cause. */
const MAX_REPORTED = 3;

/**
 * Returns the elements that make the page wider than its window. The detail of each element is its right edge. Ignores data
 * tables (WCAG 1.4.10).
 */
export function findOverflowingElements(document: Document) {
  return findElementsPastEdge(document).map((element) => ({ element, detail: formatEdge(element) }));
}

/** Formats the right edge of an element, without words that would need a translation: `→ 342 px`. */
export const formatEdge = (element: Element) => `→ ${Math.round(getRightEdge(element))} px`;

/** Returns the first elements that make the page wider than its window. Ignores data tables. */
export function findElementsPastEdge(document: Document): Element[] {
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width + ROUNDING) return [];
  const right = width - (document.defaultView?.scrollX ?? 0) + ROUNDING;
  const found = hidesOverflow(document)
    ? findTextsCutByPage(document, right)
    : findWideElements(document, right);
  const causes = found.filter((element) => !element.closest("table:has(th)"));
  return causes.slice(0, MAX_REPORTED);
}

/** Selector of content that RGAA 10.11 allows to scroll in two dimensions, or that is on one line on purpose. */
const TWO_DIMENSIONAL =
  "table, pre, code, textarea, svg, [contenteditable], [role=grid], [role=tablist], [role=toolbar]";
/** Minimum number of words of a text that people read line by line. A shorter text may be a title or a tab. */
const MIN_SENTENCE_WORDS = 8;

/**
 * Returns the texts with lines that are wider than the scrolling area around the text: people have to scroll each line
 * sideways. Ignores short texts, and content that may scroll in two dimensions.
 */
export function findScrolledLines(document: Document) {
  const areas = [...document.body.querySelectorAll("*")].filter(
    (area) =>
      area.scrollWidth > area.clientWidth + ROUNDING &&
      area.clientWidth > 0 &&
      /auto|scroll/.test(getComputedStyle(area).overflowX) &&
      isShown(area),
  );
  if (areas.length === 0) return [];
  return findTextElements(document).flatMap((element) => {
    const area = areas.filter((each) => each.contains(element)).at(-1);
    if (!area || element.closest(TWO_DIMENSIONAL) || isHiddenVisually(element, area)) return [];
    const line = Math.max(...getLineRects(element).map((rect) => rect.width));
    const isRead = getText(element).split(/\s+/).length >= MIN_SENTENCE_WORDS;
    const isWider = line > area.clientWidth + ROUNDING;
    return isRead && isWider ? [{ element, detail: `→ ${Math.round(line)} px` }] : [];
  });
}

/**
 * Whether a text is for assistive technology only: it is clipped to a pixel, or is before the start of its scrolling area,
 * where it cannot be scrolled into view.
 */
function isHiddenVisually(element: Element, area: Element): boolean {
  const ancestors = getLineage(element).filter((each) => each !== area && area.contains(each));
  const start = area.getBoundingClientRect().left - area.scrollLeft;
  return ancestors
    .map((each) => each.getBoundingClientRect())
    .some(({ width, height, right }) => width <= SLACK || height <= SLACK || right <= start);
}

/**
 * Whether the page hides content that is wider than its window. If the overflow of `html` is `visible`, the overflow of `body`
 * decides; otherwise the overflow of `html` decides.
 */
export function hidesOverflow({ documentElement, body }: Document): boolean {
  const [html, inner] = [getComputedStyle(documentElement).overflowX, getComputedStyle(body).overflowX];
  return /hidden|clip/.test(html === "visible" ? inner : html);
}

/**
 * Returns the innermost visible elements past the right edge. Ignores fixed elements, elements in an area that scrolls or
 * clips, and an element exactly under another one, such as the completion of a search field.
 */
function findWideElements(document: Document, right: number): Element[] {
  const past = findShown(document, "*").filter(
    (element) => getRightEdge(element) > right && !isInContainer(element),
  );
  const parents = new Set(past.map((element): Element | null => element.parentElement));
  const innermost = past.filter((element) => !parents.has(element));
  const boxes = innermost.map((element) => JSON.stringify(element.getBoundingClientRect()));
  return innermost.filter((_, index) => boxes.lastIndexOf(boxes[index] ?? "") === index);
}

/** Returns the right edge of an element's box, or of a long word that visibly overflows this box. */
function getRightEdge(element: Element): number {
  const { right } = element.getBoundingClientRect();
  if (getComputedStyle(element).overflowX !== "visible") return right;
  return Math.max(right, ...getLineRects(element).map((line) => line.right));
}

/**
 * Returns the texts that the right edge of the page cuts. Ignores texts entirely past the edge, such as the texts of a closed
 * menu.
 */
function findTextsCutByPage(document: Document, right: number): Element[] {
  return findTextElements(document).filter(
    (element) =>
      !isInContainer(element) &&
      getLineRects(element).some((line) => line.left < right && line.right > right + 2),
  );
}

function isInContainer(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (getLineage(element).some((each) => getComputedStyle(each).position === "fixed")) return true;
  return getLineage(element.parentElement ?? body).some(
    (each) => each !== body && each !== documentElement && getComputedStyle(each).overflowX !== "visible",
  );
}

/** Tolerance larger than any rounding, in CSS pixels. */
const SLACK = 2;
/**
 * Minimum share of a line's height that another line has to cover to count as an overlap. Line boxes are taller than their
 * letters, so a small overlap is normal.
 */
const COVERED_SHARE = 0.25;

/** Returns a style sheet that doubles only the text size. */
export function createDoubledTextStyles(document: Document): string {
  const size = 2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return `html { font-size: ${size}px !important }`;
}

/**
 * Returns what a style sheet makes unreadable: first the texts that are cut or cover another text with this style sheet, but
 * not without it; then, if the page cannot be scrolled sideways, the elements that begin to overflow it. Only texts that
 * `isJudged` accepts count.
 */
export async function findLossesWith(
  document: Document,
  css: string,
  isJudged: (text: Element) => boolean = () => true,
): Promise<{ readonly element: Element; readonly detail?: string }[]> {
  const modal = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].find(isShown);
  // text under an open modal is not read
  const all = findTextElements(document).filter((text) => (!modal || modal.contains(text)) && isJudged(text));
  const initialLayout = measureLayout();
  const cutBefore = findCutTexts(all, initialLayout);
  // a text that is already cut is cut on purpose, such as the text of an icon button; an element that already cuts a text, such
  // as a carousel, hides a part of its content on purpose
  const texts = all.filter((text) => !cutBefore.has(text));
  const hidersBefore = new Set(cutBefore.values());
  const [overlapsBefore, overflowBefore] = [
    findOverlaps(texts, initialLayout),
    findOverflowingElements(document),
  ];
  const coveredBefore = indexPairs(overlapsBefore);
  // an overlay, such as a help box, already covers a part of the page: with the injected styles, the overlay only covers
  // another part
  const overlays = new Set(overlapsBefore.flatMap(findOverlays));
  return withStyle(document, css, () => {
    // a text that the styles hide, such as a text of a menu that collapses, covers nothing
    const visibleTexts = texts.filter(isShown);
    const layout = measureLayout();
    const cutTexts = [...findCutTexts(visibleTexts, layout)].flatMap(([text, hider]) =>
      hidersBefore.has(hider) ? [] : [text],
    );
    const covered = findOverlaps(visibleTexts, layout).filter(
      (pair) =>
        !coveredBefore.get(pair.over)?.has(pair.under) &&
        !findOverlays(pair).some((each) => overlays.has(each)),
    );
    // if the page can scroll sideways under the injected styles, the overflowing content can still be read
    const overflowing =
      overflowBefore.length > 0 || !hidesOverflow(document) ? [] : findOverflowingElements(document);
    const lostTexts = new Set([...cutTexts, ...covered.map(getFirstText)]);
    return [...[...lostTexts].map((element) => ({ element })), ...overflowing];
  });
}

/** Cached measures of the current layout. Each element is measured only once, even if it contains many texts. */
type Layout = ReturnType<typeof measureLayout>;

function measureLayout() {
  const getClips = createClipLookup();
  const getLines = memoize(getLineRects);
  return {
    getLines,
    getLinesInSight: (text: Element) => getVisibleLines(text, getClips, getLines(text)),
    getOverflowBox: memoize(readOverflowBox),
    getPin: createPinLookup(),
  };
}

/** Box of an element, and the values of its `overflow` properties. */
type OverflowBox = ReturnType<typeof readOverflowBox>;

function readOverflowBox(element: Element) {
  const { overflow, overflowX, overflowY } = getComputedStyle(element);
  return { box: element.getBoundingClientRect(), overflow, overflowX, overflowY };
}

/**
 * Returns the texts that are cut, each with the element with hidden overflow that cuts it: the text's own element, or one of
 * its ancestors.
 */
function findCutTexts(texts: readonly Element[], layout: Layout): Map<Element, Element> {
  return new Map(
    texts.flatMap((text) => {
      const hider = findHider(text, "overflow", isCut, layout);
      return hider ? [[text, hider]] : [];
    }),
  );
}

function isCut(line: DOMRect, { box, overflowX, overflowY }: OverflowBox): boolean {
  const isCutRight = HIDES.test(overflowX) && line.right > box.right + SLACK;
  // a line box is taller than its letters
  const isCutBelow = HIDES.test(overflowY) && line.bottom > box.bottom + line.height * 0.2 + SLACK;
  return isCutRight || isCutBelow;
}

/** Returns the texts with a line that is cut in half. A page may hide whole lines on purpose, but not half of a line. */
export function findHalvedTexts(document: Document): Element[] {
  const layout = measureLayout();
  return findTextElements(document).filter((text) => {
    const hider = findHider(text, "overflowY", isHalved, layout);
    // ignore a text if a button with `aria-expanded` is next to the element that hides the text: this button displays the whole
    // text
    return hider !== undefined && !hider.parentElement?.querySelector(":scope > [aria-expanded]");
  });
}

function isHalved(line: DOMRect, { box: { bottom }, overflowY }: OverflowBox): boolean {
  const slack = line.height * 0.2 + SLACK;
  return HIDES.test(overflowY) && line.top < bottom - slack && line.bottom > bottom + slack;
}

const HIDES = /hidden|clip/;

/**
 * Returns the nearest element, from the text up, that hides a part of the text; undefined if no element hides a part. Stops at
 * an element that scrolls, because all of its content can be scrolled into view.
 */
function findHider(
  text: Element,
  axes: "overflow" | "overflowY",
  hides: (line: DOMRect, edge: OverflowBox) => boolean,
  { getLines, getOverflowBox: getEdge }: Layout,
): Element | undefined {
  const letterSpacing = Number.parseFloat(getComputedStyle(text).letterSpacing) || 0;
  // letter spacing after the last letter is not text
  const lines = getLines(text).map(
    ({ x, y, width, height }) => new DOMRect(x, y, width - letterSpacing, height),
  );
  for (const each of getLineage(text)) {
    const edge = getEdge(each);
    if (each === each.ownerDocument.body || /auto|scroll/.test(edge[axes])) return undefined;
    // a text for assistive technology only is clipped to a pixel on purpose
    if (edge.box.width <= SLACK || edge.box.height <= SLACK) return undefined;
    if (lines.some((line) => hides(line, edge))) return each;
  }
  return undefined;
}

interface Overlap {
  readonly over: Element;
  readonly under: Element;
  /** Centre of the overlap, in CSS pixels of the window. */
  readonly centre: readonly [x: number, y: number];
}

/**
 * Returns the overlays of a pair of overlapping texts: the absolutely positioned ancestors of one text that do not contain the
 * other text. Omits an overlay if the other text is on top of this overlay.
 */
function findOverlays({ over, under, centre }: Overlap): Element[] {
  const topElement = over.ownerDocument.elementFromPoint(...centre);
  const getOverlayBoxes = (text: Element, other: Element) =>
    getLineage(text).filter((each) => {
      const { position, pointerEvents } = getComputedStyle(each);
      if (position !== "absolute" || each.contains(other)) return false;
      // `elementFromPoint` ignores a box that lets clicks through, so this box may be on top
      return pointerEvents === "none" || !other.contains(topElement);
    });
  return [...getOverlayBoxes(over, under), ...getOverlayBoxes(under, over)];
}

/** Returns whichever text of a pair comes first in the document: this is the text that grew. */
function getFirstText({ over, under }: Overlap): Element {
  return over.compareDocumentPosition(under) & Node.DOCUMENT_POSITION_FOLLOWING ? over : under;
}

/** Returns the pairs of texts whose lines overlap, where neither text contains the other. */
function findOverlaps(texts: readonly Element[], { getLinesInSight, getPin }: Layout): Overlap[] {
  const lines = texts
    .flatMap((element) => {
      const pin = getPin(element);
      const toLetterBox = createLetterBox(element);
      return getLinesInSight(element).map((rect) => ({ element, rect: toLetterBox(rect), pin }));
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  return lines.flatMap(({ element: under, rect, pin }, index) => {
    const found: Overlap[] = [];
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.rect.top >= rect.bottom) break;
      const { element: over, rect: above } = other;
      // ignore a pair with different fixed or sticky ancestors: a text under a fixed bar can be scrolled out from under the bar
      if (other.pin !== pin) continue;
      const left = Math.max(rect.left, above.left);
      const overlapHeight = Math.min(rect.bottom, above.bottom) - above.top;
      const overlapWidth = Math.min(rect.right, above.right) - left;
      const isDeep = overlapHeight > COVERED_SHARE * Math.min(rect.height, above.height);
      if (isDeep && overlapWidth > SLACK && over !== under && !over.contains(under) && !under.contains(over))
        found.push({ over, under, centre: [left + overlapWidth / 2, above.top + overlapHeight / 2] });
    }
    return found;
  });
}

/**
 * Creates a function that reduces a line box to the line height, because some fonts make line boxes taller than the line
 * height.
 */
function createLetterBox(element: Element): (box: DOMRect) => DOMRect {
  const { fontSize, lineHeight } = getComputedStyle(element);
  // a line height of `normal` is as tall as the font's box
  const height = Math.max(Number.parseFloat(fontSize), Number.parseFloat(lineHeight) || Infinity);
  return ({ x, y, width, height: boxHeight }) => {
    const excess = Math.max(boxHeight - height, 0);
    return new DOMRect(x, y + excess / 2, width, boxHeight - excess);
  };
}

function indexPairs(overlaps: readonly Overlap[]): Map<Element, Set<Element>> {
  const pairs = new Map<Element, Set<Element>>();
  for (const { over, under } of overlaps) {
    pairs.set(over, (pairs.get(over) ?? new Set()).add(under));
    pairs.set(under, (pairs.get(under) ?? new Set()).add(over));
  }
  return pairs;
}
