import type { OwnRule } from "../rules/own";
import { isShown, lineage, lineRects, textElements } from "./dom";
import type { Fault, Look } from "./fault";

/** Half a pixel is rounding. */
const SLACK = 1;
/** The elements that stick out the most are enough to find the cause. */
const SHOWN = 3;

/** RGAA 10.11: nothing to scroll to sideways, nothing cut by a page that hides what sticks out. */
export function reflow(document: Document): Look {
  return { tested: 1, faults: stickingOut(document, "reflow") };
}

/** The elements for which the page is wider than its window; data tables may be (WCAG 1.4.10). */
export function stickingOut(document: Document, rule: OwnRule): Fault[] {
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width + SLACK) return [];
  const right = width - (document.defaultView?.scrollX ?? 0) + SLACK;
  const found = hidesOverflow(document) ? cutTexts(document, right) : wideElements(document, right);
  const causes = found.filter((element) => !element.closest("table:has(th)"));
  return causes.slice(0, SHOWN).map((element): Fault => {
    return { rule, element, detail: `→ ${Math.round(edgeOf(element))} px` };
  });
}

/** What scrolls the window is html's overflow, or body's when html has none. */
function hidesOverflow({ documentElement, body }: Document): boolean {
  const [html, inner] = [getComputedStyle(documentElement).overflowX, getComputedStyle(body).overflowX];
  return /hidden|clip/.test(html === "visible" ? inner : html);
}

/** The innermost elements past the right edge, but those in an area that scrolls or clips by itself. */
function wideElements(document: Document, right: number): Element[] {
  const past = [...document.body.querySelectorAll("*")].filter(
    (element) => isShown(element) && edgeOf(element) > right && !isContained(element),
  );
  const all = new Set(past);
  return past.filter((element) => ![...element.children].some((child) => all.has(child)));
}

/** Of the box, or of a word too long for it. */
function edgeOf(element: Element): number {
  return Math.max(element.getBoundingClientRect().right, ...lineRects(element).map((line) => line.right));
}

/** Texts that the right edge cuts in two; what lies wholly outside is kept aside, such as a closed menu. */
function cutTexts(document: Document, right: number): Element[] {
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
