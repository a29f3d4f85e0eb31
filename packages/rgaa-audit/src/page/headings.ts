import { isExposed, ownTexts, referredBy, textOf } from "./dom";
import type { Reading } from "./readings";

export const TITLE = ":is(h1, h2, h3, h4, h5, h6)";
export const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

/** The headings that assistive technology tells of, in order. */
export const headingsOf: Reading<readonly Element[]> = (document) =>
  [...document.querySelectorAll(HEADINGS)].filter((heading) => levelOf(heading) > 0 && isExposed(heading));

/** 0 for a heading that another role has made something else. */
export function levelOf(heading: Element): number {
  const role = heading.getAttribute("role");
  if (role !== null && role !== "heading") return 0;
  const declared = Number(heading.getAttribute("aria-level"));
  return declared || Number(/^h([1-6])$/i.exec(heading.localName)?.[1] ?? 2);
}

const NAMED = "img[alt]:not([alt='']), [aria-label]:not([aria-label='']), svg:has(title)";

/** True when assistive technology finds no name: no text, and no image with one. */
export function isEmptyHeading(heading: Element): boolean {
  const label = heading.getAttribute("aria-label")?.trim();
  if (label || referredBy(heading, "aria-labelledby").some((each) => textOf(each) !== "")) return false;
  const parts = [heading, ...heading.querySelectorAll("*")].filter(isExposed);
  return !parts.some((part) => ownTexts(part).length > 0 || part.matches(NAMED));
}

/** The headings of level 1 of the page itself. A modal's is the title of the modal, while it is open. */
export const firstHeadings: Reading<readonly Element[]> = (_document, { once }) =>
  once(headingsOf).filter((heading) => levelOf(heading) === 1 && !heading.closest("dialog, [role=dialog]"));

/** True when all its text is bold. */
export function isBold(element: Element): boolean {
  const bearers = [element, ...element.querySelectorAll("*")].filter((each) => ownTexts(each).length > 0);
  return bearers.length > 0 && bearers.every((each) => Number(getComputedStyle(each).fontWeight) >= 600);
}

/** The headings that skip a level, with both levels. The first heading may have any: a part of a page, or a banner's title. */
export const skippedLevels: Reading<readonly { readonly element: Element; readonly detail: string }[]> = (
  _document,
  { once },
) => {
  const headings = once(headingsOf);
  return headings.flatMap((element, index) => {
    const before = headings[index - 1];
    const [from, to] = [before ? levelOf(before) : Infinity, levelOf(element)];
    return to > from + 1 && !isEmptyHeading(element) ? [{ element, detail: `h${from} → h${to}` }] : [];
  });
};
