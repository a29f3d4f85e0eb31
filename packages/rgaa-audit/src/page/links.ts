import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, isShown, getLineage, collectRoots, findShown, getText } from "./dom";
import { getNameWithoutTitle, VAGUE_LINK_TEXTS } from "./names";
import type { Reading } from "./readings";

const VAGUE_TEXT = new RegExp(`^(?:${VAGUE_LINK_TEXTS})$`, "i");

/**
 * Returns the links with a vague name that no sentence or heading around them distinguishes. Each link is alone in its block,
 * and another such link has the same name but leads to another URL.
 */
export const findRepeatedLinks: Reading<ReadonlySet<Element>> = (document) => {
  const aloneLinks = findExposed(document, "a[href]").filter(
    (link) => VAGUE_TEXT.test(getNameWithoutTitle(link)) && isAloneInBlock(link),
  );
  const getUrls = (links: readonly Element[]) => new Set(links.map((link) => link.getAttribute("href")));
  return new Set(
    [...groupBy(aloneLinks, getNameWithoutTitle).values()].filter((links) => getUrls(links).size > 1).flat(),
  );
};

function isAloneInBlock(link: Element): boolean {
  const block = link.closest("p, li, td, th, dd, div, section, article");
  const heading = link
    .closest("article, section, li, td, .fr-card, .fr-tile")
    ?.querySelector("h1, h2, h3, h4, h5, h6");
  return (
    block !== null &&
    getText(block) === getText(link) &&
    !heading &&
    !/^(?:P|H[1-6])$/.test(block.previousElementSibling?.tagName ?? "")
  );
}

/**
 * Whether a link has a context according to the RGAA's glossary, « Contexte du lien »: other text in its paragraph, list item
 * or cell, headers in its table, or a heading directly before the link or before one of these blocks.
 */
export function hasLinkContext(link: Element): boolean {
  const blocks = getLineage(link).filter((each) => each.matches("p, li, td"));
  if (blocks.some((block) => getText(block) !== getText(link)) || link.closest("table:has(th) td"))
    return true;
  return [link, ...blocks].some((each) => each.previousElementSibling?.matches("h1, h2, h3, h4, h5, h6"));
}

/** Whether some link may differ from the text around it only by its colour. */
export function mayHaveColourOnlyLinks(document: Document): boolean {
  // with shadow trees, always return true: the text around a shadow host is not examined
  return collectRoots(document).length > 1 || findShown(document, "a[href], [role=link]").some(isColourOnly);
}

function isColourOnly(link: Element): boolean {
  const style = getComputedStyle(link);
  if (BOX_DISPLAY.test(style.display) || style.backgroundImage !== "none") return false;
  let around = link.parentElement;
  while (around && !BOX_DISPLAY.test(getComputedStyle(around).display)) around = around.parentElement;
  return !around || getComputedStyle(around).textDecorationLine === style.textDecorationLine;
}

/** Matches the `display` values of elements that contain lines of text. */
const BOX_DISPLAY = /^(?:block|list-item|table.*|flex|grid|inline-block)$/;

/**
 * Returns the visible text of a link. Omits text for assistive technology only: the link's title does not have to repeat this
 * text.
 */
export function getVisibleText(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  const [parts, copies] = [[...link.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  for (const [index, part] of parts.entries()) if (!isVisible(part)) copies[index]?.remove();
  return getText(copy);
}

/** Whether an element is visible. Text for assistive technology only does not count, because it is clipped to one pixel. */
function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isShown(element) && (width > 1 || height > 1);
}
