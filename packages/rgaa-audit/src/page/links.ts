import { groupBy } from "@dsfr-blocks/base/groupBy";
import { exposed, isShown, lettersOf, lineage, rootsOf, shown, textOf } from "./dom";
import { MORE_WORDS } from "./names";
import type { Reading, Readings } from "./readings";

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

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

const LOST = new RegExp(`^(?:${MORE_WORDS}|more|go|suite|détails?|télécharger|lire l[’']article)$`, "i");

/** True for a link whose words say nothing by themselves, where the glossary has no context at all for them: no other word in its sentence, paragraph, item or cell, and no heading before. */
export function isLost(link: Element, { once }: Readings): boolean {
  if (!LOST.test(linkName(link)) || link.hasAttribute("aria-describedby")) return false;
  if (hasContext(link) || isInSentence(link)) return false;
  const heading = once(firstHeading);
  return !heading || (heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
}

const firstHeading: Reading<Element | undefined> = (document) =>
  // one in a shadow tree is not looked for, and may be anywhere
  rootsOf(document).length > 1 ? document.body : exposed(document, HEADINGS)[0];

/** True where other words stand on the lines of a link, or around it in its drawing. */
function isInSentence(link: Element): boolean {
  const isLine = (node: Node) => !(node instanceof Element) || !BOX.test(getComputedStyle(node).display);
  for (let each = link; isLine(each) && each.parentElement; each = each.parentElement)
    for (const side of ["previousSibling", "nextSibling"] as const)
      for (let near = each[side]; near && isLine(near) && near.nodeName !== "BR"; near = near[side])
        if (near.nodeType !== Node.COMMENT_NODE && lettersOf(textOf(near)) !== "") return true;
  return false;
}

/** Links right after another of the same name that leads elsewhere, with no other word around: all that is there is said of both, and says of neither where it leads. */
export const twinLinks: Reading<ReadonlySet<Element>> = (document) => {
  const links = exposed<HTMLAnchorElement>(document, "a[href]");
  return new Set(links.filter((link, index) => index > 0 && isTwin(links[index - 1] as Element, link)));
};

function isTwin(first: Element, second: Element): boolean {
  const { parentElement: parent } = second;
  const name = lettersOf(linkName(second));
  if (!parent || first.parentElement !== parent || name === "" || name !== lettersOf(linkName(first)))
    return false;
  if (titleOf(first) !== titleOf(second) || addressOf(first) === addressOf(second)) return false;
  if ([first, second].some((link) => link.matches("[aria-labelledby], [aria-describedby]"))) return false;
  for (let near = first.nextElementSibling; near && near !== second; near = near.nextElementSibling)
    if (near.localName !== "br") return false;
  const around = second.closest("p, li, td, th, dd, dt") ?? parent;
  return lettersOf(textOf(around)).replaceAll(name, "") === "";
}

/** The page that a link leads to, without what only counts its visitors. */
function addressOf(link: Element): string {
  const href = link.getAttribute("href") ?? "";
  if (!URL.canParse(href, link.baseURI)) return href;
  const address = new URL(href, link.baseURI);
  const counts = [...address.searchParams.keys()].filter((name) => COUNTS.test(name));
  for (const name of counts) address.searchParams.delete(name);
  address.hash = "";
  return address.href.replace(/(?:\/(?:index\.\w+)?)?(?=\?|$)/, "");
}

const COUNTS =
  /^(?:utm_|at_|mtm_|pk_|xtor|gclid|fbclid|ref|src|source|from|origin|medium|campaign|pos|loc|clic|track)/i;

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
