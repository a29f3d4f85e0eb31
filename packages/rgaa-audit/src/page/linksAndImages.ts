import { groupBy } from "../../../../src/base/groupBy";
import { exposed, isExposed, isShown, lettersOf, quote, shown, textOf } from "./dom";
import { isFileName, MORE_WORDS, nameByAttribute, saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faultsOf, judged } from "./violation";

/** RGAA 6.1: a title holds the text that is seen. */
export function links(document: Document): CheckResult {
  const found = exposed(document, "a[href]");
  const repeated = repeatedIn(found);
  return judged(found, (link) => [...titleViolations(link), ...vagueViolations(link, repeated)]);
}

function titleViolations(link: Element): ElementViolation[] {
  const [text, title] = [lettersOf(visibleText(link)), lettersOf(titleOf(link))];
  if (title === "" || text === "" || title.includes(text)) return [];
  return faultsOf(link, { "link-title": `${quote(visibleText(link))} ≠ title=${quote(titleOf(link))}` });
}

/** A text without a letter, a file's name, or a few words that lead each time elsewhere with nothing said around them. */
function vagueViolations(link: Element, repeated: ReadonlySet<Element>): ElementViolation[] {
  const name = nameOf(link);
  if (link.hasAttribute("aria-labelledby") || titleOf(link) !== "" || name === "") return [];
  const isBare = saysNothing(name) || (isFileName(name) && !/^(?:https?:|www)/.test(name));
  return faultsOf(link, { "link-vague": (isBare || repeated.has(link)) && quote(name) });
}

function nameOf(link: Element): string {
  return link.getAttribute("aria-label")?.trim() || textOf(link) || (link.querySelector("img")?.alt ?? "");
}

const MORE = new RegExp(`^(?:${MORE_WORDS})$`, "i");

/** Each alone in its block, with the text of another that leads elsewhere: no sentence and no heading of its own says which is which. */
function repeatedIn(links: readonly Element[]): Set<Element> {
  const alone = links.filter((link) => MORE.test(nameOf(link)) && isAlone(link));
  const addressesOf = (named: readonly Element[]) => new Set(named.map((link) => link.getAttribute("href")));
  return new Set([...groupBy(alone, nameOf).values()].filter((named) => addressesOf(named).size > 1).flat());
}

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

/** A link in a drawing has no property for it. */
export function titleOf(link: Element): string {
  return link.getAttribute("title") ?? "";
}

/** RGAA 1.1 to 1.3, beyond the missing alternative, which axe sees. */
export function images(document: Document): CheckResult {
  const found = shown(document, "img, svg, embed, figure, input[type=image]").filter(
    (image) => isExposed(image) && !image.parentElement?.closest("svg"),
  );
  return judged(found, (image) => {
    if (image.localName === "svg") return svgViolations(image);
    if (image.localName === "embed") return embedViolations(image);
    return image.localName === "figure" ? figureViolations(image) : violationsOf(image);
  });
}

function violationsOf(element: Element): ElementViolation[] {
  const alt = element.getAttribute("alt") ?? "";
  // its role hides it, alternative and all; the other names bring it back
  const isDecor = element.matches("img:is([alt=''], [role=presentation], [role=none])");
  const name = nameByAttribute(element);
  const longer = element.getAttribute("longdesc")?.trim() ?? "";
  const isThere = element.ownerDocument.getElementById(longer.slice(1)) !== null;
  return faultsOf(element, {
    "image-alt-filename": isFileName(alt) && quote(alt),
    "image-alt-vague": !isFileName(alt) && saysNothing(alt) && quote(alt),
    "image-decorative-named": isDecor && name && quote(name),
    "longdesc-dead": longer.startsWith("#") && !isThere && longer,
  });
}

function embedViolations(element: Element): ElementViolation[] {
  return faultsOf(element, {
    "embed-alt": element.matches("[type^=image]") && !nameByAttribute(element),
  });
}

/** RGAA 1.9: a figure with a caption says its role, and takes the caption for its name. */
function figureViolations(element: Element): ElementViolation[] {
  // the caption of a quotation says whose words they are, and is of no image
  if (element.querySelector("blockquote")) return [];
  const caption = element.querySelector("figcaption");
  if (!caption || textOf(caption) === "" || !element.querySelector("img, svg, canvas, object, embed"))
    return [];
  const label = element.getAttribute("aria-label") ?? "";
  const isNamed = caption.id !== "" && element.matches(`[aria-labelledby~="${CSS.escape(caption.id)}"]`);
  const isTied = isNamed || lettersOf(label).includes(lettersOf(textOf(caption)));
  return faultsOf(element, { "figure-caption": !isTied || !element.matches("[role=figure], [role=group]") });
}

/** A drawing says what it is: an image, or nothing; one whose parts are named is a group of them. */
function svgViolations(element: Element): ElementViolation[] {
  const says = element.hasAttribute("role") || element.querySelector("[role][aria-label]");
  return faultsOf(element, { "svg-exposed": !says });
}
