import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, isShown, getLetters, getLineage, collectRoots, findShown, getText } from "./dom";
import { getNameWithoutTitle, getTitle, VAGUE_LINK_TEXTS } from "./names";
import type { Reading, Readings } from "./readings";

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

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

const MEANINGLESS_TEXT = new RegExp(
  `^(?:${VAGUE_LINK_TEXTS}|more|go|suite|détails?|télécharger|lire l[’']article)$`,
  "i",
);

/**
 * Whether a link's name is vague, and the link has no description and no context according to the RGAA's glossary: no other
 * text in its line, paragraph, list item or cell, no headers in its table, and no heading anywhere before it.
 */
export function isVagueWithoutContext(link: Element, { once }: Readings): boolean {
  if (!MEANINGLESS_TEXT.test(getNameWithoutTitle(link)) || link.hasAttribute("aria-describedby"))
    return false;
  if (hasLinkContext(link) || hasTextOnLine(link)) return false;
  const heading = once(findFirstHeading);
  return !heading || (heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
}

const findFirstHeading: Reading<Element | undefined> = (document) =>
  // with shadow trees, assume a heading at the start of the page: headings inside shadow trees are not searched
  collectRoots(document).length > 1 ? document.body : findExposed(document, HEADINGS)[0];

/** Whether there is other text on the same line as a link, or around the link in an SVG. */
function hasTextOnLine(link: Element): boolean {
  const isLine = (node: Node) =>
    !(node instanceof Element) || !BOX_DISPLAY.test(getComputedStyle(node).display);
  for (let each = link; isLine(each) && each.parentElement; each = each.parentElement)
    for (const side of ["previousSibling", "nextSibling"] as const)
      for (
        let sibling = each[side];
        sibling && isLine(sibling) && sibling.nodeName !== "BR";
        sibling = sibling[side]
      )
        if (sibling.nodeType !== Node.COMMENT_NODE && getLetters(getText(sibling)) !== "") return true;
  return false;
}

/**
 * Returns each link that directly follows a link with the same name and another target, if no other text is around the two
 * links. The context of two such links does not distinguish them.
 */
export const findTwinLinks: Reading<ReadonlySet<Element>> = (document) => {
  const links = findExposed<HTMLAnchorElement>(document, "a[href]");
  return new Set(links.filter((link, index) => index > 0 && isTwinLink(links[index - 1] as Element, link)));
};

function isTwinLink(first: Element, second: Element): boolean {
  const { parentElement: parent } = second;
  const name = getLetters(getNameWithoutTitle(second));
  if (
    !parent ||
    first.parentElement !== parent ||
    name === "" ||
    name !== getLetters(getNameWithoutTitle(first))
  )
    return false;
  if (getTitle(first) !== getTitle(second) || normaliseTarget(first) === normaliseTarget(second))
    return false;
  if ([first, second].some((link) => link.matches("[aria-labelledby], [aria-describedby]"))) return false;
  for (
    let sibling = first.nextElementSibling;
    sibling && sibling !== second;
    sibling = sibling.nextElementSibling
  )
    if (sibling.localName !== "br") return false;
  const around = second.closest("p, li, td, th, dd, dt") ?? parent;
  return getLetters(getText(around)).replaceAll(name, "") === "";
}

/**
 * Returns a link's URL without its hash, its index file and its tracking parameters, so that the targets of links can be
 * compared.
 */
function normaliseTarget(link: Element): string {
  const href = link.getAttribute("href") ?? "";
  if (!URL.canParse(href, link.baseURI)) return href;
  const url = new URL(href, link.baseURI);
  const trackingNames = [...url.searchParams.keys()].filter((name) => TRACKING_PARAMETER.test(name));
  for (const name of trackingNames) url.searchParams.delete(name);
  url.hash = "";
  return url.href.replace(/(?:\/(?:index\.\w+)?)?(?=\?|$)/, "");
}

const TRACKING_PARAMETER =
  /^(?:utm_|at_|mtm_|pk_|xtor|gclid|fbclid|ref|src|source|from|origin|medium|campaign|pos|loc|clic|track)/i;

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
