import { isExposed, getOwnTexts, getReferencedElements, getText } from "./dom";
import type { Reading } from "./readings";

export const HEADING_ELEMENTS = ":is(h1, h2, h3, h4, h5, h6)";
export const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

/** Returns the headings that assistive technology reads, in order. */
export const findExposedHeadings: Reading<readonly Element[]> = (document) =>
  [...document.querySelectorAll(HEADINGS)].filter(
    (heading) => getHeadingLevel(heading) > 0 && isExposed(heading),
  );

/**
 * Returns the level of a heading; 2 if neither `aria-level` nor the element's name declares a level, and 0 if the element has a
 * role other than `heading`.
 */
export function getHeadingLevel(heading: Element): number {
  const role = heading.getAttribute("role");
  if (role !== null && role !== "heading") return 0;
  const declared = Number(heading.getAttribute("aria-level"));
  return declared || Number(/^h([1-6])$/i.exec(heading.localName)?.[1] ?? 2);
}

const NAMED_CONTENT = "img[alt]:not([alt='']), [aria-label]:not([aria-label='']), svg:has(title)";

/** Whether a heading has no accessible name: no name from ARIA, no text, and no named image. */
export function isEmptyHeading(heading: Element): boolean {
  const label = heading.getAttribute("aria-label")?.trim();
  if (label || getReferencedElements(heading, "aria-labelledby").some((each) => getText(each) !== ""))
    return false;
  const parts = [heading, ...heading.querySelectorAll("*")].filter(isExposed);
  return !parts.some((part) => getOwnTexts(part).length > 0 || part.matches(NAMED_CONTENT));
}

/**
 * Returns the level 1 headings of the page itself. Omits the level 1 headings of dialogs, because they are the titles of the
 * dialogs.
 */
export const findLevel1Headings: Reading<readonly Element[]> = (_document, { once }) =>
  once(findExposedHeadings).filter(
    (heading) => getHeadingLevel(heading) === 1 && !heading.closest("dialog, [role=dialog]"),
  );

/** Whether an element has text, and all of its text is bold. */
export function isBold(element: Element): boolean {
  const bearers = [element, ...element.querySelectorAll("*")].filter((each) => getOwnTexts(each).length > 0);
  return bearers.length > 0 && bearers.every((each) => Number(getComputedStyle(each).fontWeight) >= 600);
}

/**
 * Returns the headings that skip a level. The detail of each heading is the level of the previous heading, then the heading's
 * own level. The first heading may have any level, because the document may be a part of a page, or start with the title of a
 * banner.
 */
export const findSkippedLevels: Reading<readonly { readonly element: Element; readonly detail: string }[]> = (
  _document,
  { once },
) => {
  const headings = once(findExposedHeadings);
  return headings.flatMap((element, index) => {
    const previous = headings[index - 1];
    const [from, to] = [previous ? getHeadingLevel(previous) : Infinity, getHeadingLevel(element)];
    return to > from + 1 && !isEmptyHeading(element) ? [{ element, detail: `h${from} → h${to}` }] : [];
  });
};
