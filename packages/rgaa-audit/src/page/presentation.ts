import { isExposed, isShown, shown, ownTexts, quote, textOf } from "./dom";
import { type CheckResult, type ElementViolation, faultsOf, judged } from "./violation";

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
export function presentation(document: Document): CheckResult {
  const elements = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    ({ namespaceURI, localName }) => namespaceURI === XHTML && !localName.includes("-"),
  );
  return judged(elements, violationsOf);
}
const XHTML = "http://www.w3.org/1999/xhtml";

function violationsOf(element: HTMLElement): ElementViolation[] {
  const spaced = ownTexts(element).flatMap(({ data }) => SPACED.exec(data)?.[0] ?? [])[0];
  return faultsOf(element, {
    "presentation-element": element.matches(ELEMENTS) && `<${element.localName}>`,
    "presentation-attribute": presentational(element).join(", "),
    "spaced-letters": spaced !== undefined && !isAlphabet(spaced) && isExposed(element) && quote(spaced),
    "spacing-markup": isSpacer(element),
  });
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

/** A word, not a counter, a quotation mark or an icon font's private letter. */
const WORD = /\p{L}{3,}/u;

/**
 * RGAA 10.2: words that leave with the style sheet. Counters do not count, nor what is given an alternative,
 * nor what stands in an attribute: the DSFR says there again what the control itself says.
 */
export function textInCss(document: Document): CheckResult {
  const elements = shown(document, "*");
  return judged(elements, (element) =>
    ["::before", "::after"].flatMap((pseudo) => {
      const text = writtenIn(getComputedStyle(element, pseudo).content);
      return faultsOf(element, { "text-in-css": WORD.test(text) && !isSaid(element, text) && quote(text) });
    }),
  );
}

/** The strings of a computed `content`, unless an alternative follows them after a slash. */
function writtenIn(content: string): string {
  if (content === "none" || content === "normal" || /"\s*\/\s*"/.test(content)) return "";
  const bare = content.replace(/(?:counters?|attr|url|image-set|[\w-]*gradient)\([^)]*\)/g, "");
  return [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) => text.replace(/[\uE000-\uF8FF]/g, ""))
    .join(" ");
}

/** Hidden from assistive technology, or said again by an attribute. */
function isSaid(element: Element, text: string): boolean {
  if (element.closest("[aria-hidden=true]")) return true;
  return element.getAttributeNames().some((name) => element.getAttribute(name)?.trim() === text.trim());
}

/** RGAA 13.8, WCAG 2.2.2: what moves for longer must be stoppable. In milliseconds. */
const LONGEST = 5000;

/** RGAA 13.8: what still moves by itself for more than 5 seconds. To be asked under `prefers-reduced-motion: reduce`. */
export function motion(document: Document): CheckResult {
  const running = document.getAnimations().filter(({ playState }) => playState === "running");
  const violations = running.flatMap(({ effect }) => {
    const element = effect instanceof KeyframeEffect ? effect.target : null;
    const end = Number(effect?.getComputedTiming().endTime ?? 0);
    if (!element || end <= LONGEST || !isShown(element)) return [];
    return faultsOf(element, { motion: Number.isFinite(end) ? `${end / 1000} s` : "∞" });
  });
  return { tested: running.length, violations };
}
