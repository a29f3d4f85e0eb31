import { isExposed, ownTexts, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";

/** RGAA 4.1.2, glossary, « Présentation de l’information ». */
const ELEMENTS = "basefont, blink, center, font, marquee, s, strike, tt, big";
const ATTRIBUTES =
  "align alink background bgcolor border cellpadding cellspacing char charoff clear compact color frameborder hspace link " +
  "marginheight marginwidth text valign vlink vspace";
/** The glossary forbids sizes but on images; the HTML standard has them on these, where they are no matter of look. */
const SIZED = "img, object, embed, canvas, svg, svg *, iframe, video, source, input[type=image]";
/** Letters set apart: more than three, since « A B C » is a range of choices. */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L}[ \u00A0\u202F]){4,}\p{L}(?![\p{L}\p{N}’'])/u;

/** RGAA 10.1 and 8.9: what only makes a look or an empty space. */
export function presentation(document: Document): Look {
  const elements = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    ({ namespaceURI, localName }) => namespaceURI === XHTML && !localName.includes("-"),
  );
  return { tested: elements.length, faults: elements.flatMap(faultsOf) };
}
const XHTML = "http://www.w3.org/1999/xhtml";

function faultsOf(element: HTMLElement): Fault[] {
  const faults: Fault[] = [];
  if (element.matches(ELEMENTS))
    faults.push({ rule: "presentation-element", element, detail: `<${element.localName}>` });
  const attributes = presentational(element);
  if (attributes.length > 0)
    faults.push({ rule: "presentation-attribute", element, detail: attributes.join(", ") });
  const spaced = ownTexts(element).flatMap(({ data }) => SPACED.exec(data)?.[0] ?? [])[0];
  if (spaced !== undefined && !isAlphabet(spaced) && isExposed(element))
    faults.push({ rule: "spaced-letters", element, detail: quote(spaced) });
  if (isSpacer(element)) faults.push({ rule: "spacing-markup", element });
  return faults;
}

function presentational(element: Element): string[] {
  const found = ATTRIBUTES.split(" ").filter((name) => element.hasAttribute(name));
  if (element.matches("hr[size]")) found.push("size");
  if (!element.matches(SIZED))
    found.push(...["width", "height"].filter((name) => element.hasAttribute(name)));
  return found;
}

function isAlphabet(spaced: string): boolean {
  const letters = (spaced.toLowerCase().match(/\p{L}/gu) ?? []).map((letter) => letter.codePointAt(0) ?? 0);
  return letters.every((letter, index) => index === 0 || letter === (letters[index - 1] ?? 0) + 1);
}

/** An empty paragraph that no script waits to fill, or a second line break in a row. */
function isSpacer(element: HTMLElement): boolean {
  if (element.localName === "p")
    return (
      element.attributes.length === 0 &&
      textOf(element) === "" &&
      !element.querySelector(":not(br)") &&
      isExposed(element)
    );
  if (element.localName !== "br") return false;
  let before = element.previousSibling;
  while (before?.nodeType === Node.TEXT_NODE && textOf(before) === "") before = before.previousSibling;
  return before?.nodeName === "BR";
}
