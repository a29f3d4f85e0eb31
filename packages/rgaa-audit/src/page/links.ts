import { groupBy } from "../../../../src/base/groupBy";
import { exposed, isShown, lineage, rootsOf, shown, textOf } from "./dom";
import { MORE_WORDS } from "./names";
import type { Reading } from "./readings";

/** What a link is called, without its title. */
export function linkName(link: Element): string {
  return link.getAttribute("aria-label")?.trim() || textOf(link) || (link.querySelector("img")?.alt ?? "");
}

const MORE = new RegExp(`^(?:${MORE_WORDS})$`, "i");

/** Links that are each alone in their block, with the text of another that leads elsewhere: no sentence and no heading of its own says which is which. */
export const repeatedLinks: Reading<ReadonlySet<Element>> = (document) => {
  const alone = exposed(document, "a[href]").filter((link) => MORE.test(linkName(link)) && isAlone(link));
  const addressesOf = (named: readonly Element[]) => new Set(named.map((link) => link.getAttribute("href")));
  return new Set(
    [...groupBy(alone, linkName).values()].filter((named) => addressesOf(named).size > 1).flat(),
  );
};

function isAlone(link: Element): boolean {
  const block = link.closest("p, li, td, th, dd, div, section, article");
  const around = link
    .closest("article, section, li, td, .fr-card, .fr-tile")
    ?.querySelector("h1, h2, h3, h4, h5, h6");
  return (
    block !== null &&
    textOf(block) === textOf(link) &&
    !around &&
    !/^(?:P|H[1-6])$/.test(block.previousElementSibling?.tagName ?? "")
  );
}

/** True where the RGAA's glossary, « Contexte du lien », gives a link more words: the rest of its paragraph, items or cell, the cell's headers, or the heading before. */
export function hasContext(link: Element): boolean {
  const blocks = lineage(link).filter((each) => each.matches("p, li, td"));
  if (blocks.some((block) => textOf(block) !== textOf(link)) || link.closest("table:has(th) td")) return true;
  return [link, ...blocks].some((each) => each.previousElementSibling?.matches("h1, h2, h3, h4, h5, h6"));
}

/** True if only its colour may distinguish a link from the text around it. */
export function hasPlainLinks(document: Document): boolean {
  // what a shadow tree is shown in is not looked for
  return rootsOf(document).length > 1 || shown(document, "a[href], [role=link]").some(isPlain);
}

function isPlain(link: Element): boolean {
  const style = getComputedStyle(link);
  if (BOX.test(style.display) || style.backgroundImage !== "none") return false;
  let around = link.parentElement;
  while (around && !BOX.test(getComputedStyle(around).display)) around = around.parentElement;
  return !around || getComputedStyle(around).textDecorationLine === style.textDecorationLine;
}

/** What a text stands in. */
const BOX = /^(?:block|list-item|table.*|flex|grid|inline-block)$/;

/** Without what is for assistive technology alone, which no title need repeat. */
export function visibleText(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  const [parts, copies] = [[...link.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  for (const [index, part] of parts.entries()) if (!isSeen(part)) copies[index]?.remove();
  return textOf(copy);
}

/** A text for assistive technology alone is clipped to a pixel. */
function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isShown(element) && (width > 1 || height > 1);
}

/** The `title` of a link; "" without one. From its attribute, since a link in an SVG has no such property. */
export function titleOf(link: Element): string {
  return link.getAttribute("title") ?? "";
}
