import { exposed, isExposed, isShown, ownTexts, quote, referredBy, textOf } from "./dom";
import { type CheckResult, type ElementViolation, faults, faultsOf, quoted } from "./violation";

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
/** What stands under a heading without being text. */
const CONTENT =
  "img, svg, picture, video, audio, canvas, iframe, object, embed, input, select, textarea, button";

/** Letters of a heading, beyond which it is a paragraph. */
const LONGEST = 180;
const UNSEEN = "script, style, template, noscript";
/** The least size of a drawing, in CSS pixels. */
const DRAWN = 8;

/** RGAA 9.1: one h1, no level skipped, no heading that is empty or heads nothing. */
export function outline(document: Document): CheckResult {
  const headings = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) => levelOf(heading) > 0 && isExposed(heading),
  );
  const violations = headings.flatMap((heading, index) =>
    violationsOf(heading, headings[index - 1], headings[index + 1]),
  );
  // a modal's h1 is the title of the modal, while it is open
  const firsts = headings.filter(
    (heading) => levelOf(heading) === 1 && !heading.closest("dialog, [role=dialog]"),
  );
  // the titles of a set of frames are in its frames
  const isWithout = !firsts[0] && !document.body.matches("frameset");
  const mute = [...document.querySelectorAll(MUTE)].filter((each) => isShown(each) && textOf(each) !== "");
  return {
    tested: headings.length,
    violations: [
      ...violations,
      ...faultsOf(document.body, { "outline-no-h1": isWithout }),
      ...faults("outline-many-h1", firsts.slice(1), quoted),
      ...faults("outline-empty", mute),
      ...faults("heading-typed", typedHeadings(document), quoted),
    ],
  };
}

const TITLE = ":is(h1, h2, h3, h4, h5, h6)";
/** A title that only the eye has, and no other beside it. */
const MUTE = `${TITLE}[aria-hidden=true]:not([aria-hidden=true] *, :has(+ ${TITLE}), ${TITLE} + *)`;

function violationsOf(
  heading: Element,
  before: Element | undefined,
  next: Element | undefined,
): ElementViolation[] {
  if (isEmpty(heading)) return faults("outline-empty", [heading]);
  const text = textOf(heading);
  // the first heading may have any level: a part of a page, or a banner's title
  const [from = Infinity, to] = [before && levelOf(before), levelOf(heading)];
  return faultsOf(heading, {
    "outline-jump": to > from + 1 && `h${from} → h${to}`,
    "heading-long": text.length > LONGEST && quote(text),
    "heading-level": heading.matches(`[role=heading]:not(${TITLE})`) && !heading.ariaLevel,
    "outline-nothing": !headsSomething(heading, next) && quote(text),
  });
}

/** 0 for a heading that another role has made something else. */
function levelOf(heading: Element): number {
  const role = heading.getAttribute("role");
  if (role !== null && role !== "heading") return 0;
  const declared = Number(heading.getAttribute("aria-level"));
  return declared || Number(/^h([1-6])$/i.exec(heading.localName)?.[1] ?? 2);
}

const NAMED = "img[alt]:not([alt='']), [aria-label]:not([aria-label='']), svg:has(title)";

/** True when assistive technology finds no name: no text, and no image with one. */
function isEmpty(heading: Element): boolean {
  const label = heading.getAttribute("aria-label")?.trim();
  if (label || referredBy(heading, "aria-labelledby").some((each) => textOf(each) !== "")) return false;
  const parts = [heading, ...heading.querySelectorAll("*")].filter(isExposed);
  return !parts.some((part) => ownTexts(part).length > 0 || part.matches(NAMED));
}

/** True when something stands under the heading, or when it is a card's title: a link that says all there is. */
function headsSomething(heading: Element, next: Element | undefined): boolean {
  // a piece of a page may be a heading and no more
  if (textOf(heading.ownerDocument.body) === textOf(heading)) return true;
  if (heading.querySelector("a, button") ?? heading.closest("a, button, summary")) return true;
  if (next && levelOf(next) > levelOf(heading)) return true;
  const walker = heading.ownerDocument.createTreeWalker(heading.ownerDocument.body);
  walker.currentNode = heading;
  // past the heading's own content
  let node: Node | null = walker.nextSibling();
  while (node === null && walker.parentNode()) node = walker.nextSibling();
  for (; node && node !== next; node = walker.nextNode()) if (isContent(node)) return true;
  return false;
}

/** Text, an image or a field; or a box with nothing in it that CSS draws, such as an icon. */
function isContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return textOf(node) !== "" && !node.parentElement?.matches(UNSEEN);
  if (!(node instanceof Element) || node.matches(UNSEEN)) return false;
  if (node.matches(CONTENT)) return true;
  const { width, height } = node.getBoundingClientRect();
  return (
    node.childElementCount === 0 &&
    !node.matches("br, hr") &&
    textOf(node) === "" &&
    width >= DRAWN &&
    height >= DRAWN
  );
}

/** Where bold text is something else than a heading. */
const NO_HEADING =
  "h1, h2, h3, h4, h5, h6, [role], li, dl, td, th, caption, nav, footer, header, address, a, button, label, form, figure, blockquote, aside, summary, [aria-hidden=true]";

/** RGAA 9.1: a short line in bold that nothing follows but a text of another weight. */
function typedHeadings(document: Document): Element[] {
  return [...document.body.querySelectorAll("p, div")].filter((element) => {
    const [text, next] = [textOf(element), element.nextElementSibling];
    if (text.length < 3 || text.length > 80 || !/\p{L}{3}/u.test(text) || /[.,;:!?…»]$/.test(text))
      return false;
    if (!next?.matches("p, ul, ol, div") || textOf(next).length < 60 || isBold(next)) return false;
    if (element.closest(NO_HEADING) ?? element.previousElementSibling?.matches(HEADINGS)) return false;
    const isPlain = !element.querySelector(`${HEADINGS}, a, button, input, img, p, div`);
    return isExposed(element) && isBold(element) && isPlain;
  });
}

/** True when all its text is bold. */
function isBold(element: Element): boolean {
  const bearers = [element, ...element.querySelectorAll("*")].filter((each) => ownTexts(each).length > 0);
  return bearers.length > 0 && bearers.every((each) => Number(getComputedStyle(each).fontWeight) >= 600);
}

const BULLET = /^[•·▪◦‣∙*-]\s+\S/;
const NUMBER = /^(\d{1,2})[.)]\s+\S/;
/** A line of a dialogue ends as a sentence does. */
const DASH = /^[–—]\s+[^.?!…]*$/;

/** RGAA 9.3: lists typed by hand. */
export function lists(document: Document): CheckResult {
  const typed = typedLists(document);
  return { ...typed, tested: exposed(document, "ul, ol").length + typed.tested };
}

function typedLists(document: Document): CheckResult {
  const paragraphs = exposed(document, "p, div:not(:has(:not(br)))").filter((each) => textOf(each) !== "");
  const violations: ElementViolation[] = [];
  let run: Element[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.previousElementSibling !== paragraphs[index - 1]) run = [];
    run = startsItem(textOf(paragraph), run.length) ? [...run, paragraph] : [];
    // one line that starts with a dash is a dash; a number needs company too
    const enough = BULLET.test(textOf(paragraph)) ? 2 : 3;
    if (run.length === enough) violations.push(...faults("list-typed", run.slice(0, 1), quoted));
    const lines = linesOf(paragraph);
    const isList = lines.filter(startsItem).length >= 2;
    violations.push(...faultsOf(paragraph, { "list-typed": isList && quote(lines[0] ?? "") }));
  }
  return { tested: paragraphs.length, violations };
}

function startsItem(text: string, place: number): boolean {
  return BULLET.test(text) || DASH.test(text) || Number(NUMBER.exec(text)?.[1] ?? -1) === place + 1;
}

/** The lines that `<br>` makes. */
function linesOf(paragraph: Element): string[] {
  return ownTexts(paragraph)
    .filter(({ previousSibling }) => !previousSibling || previousSibling.nodeName === "BR")
    .map(textOf);
}

/** RGAA 8.1: a document type, so that browsers follow the standard. */
export function doctype(document: Document): CheckResult {
  const isStandard = document.doctype !== null && document.compatMode === "CSS1Compat";
  return {
    tested: 1,
    violations: faults("doctype", isStandard ? [] : [document.documentElement]),
  };
}

/** RGAA 8.2: an id has one bearer. */
export function ids(document: Document): CheckResult {
  const bearers = [...document.querySelectorAll("[id]")];
  const seen = new Set<string>();
  const violations = bearers.flatMap((element) => {
    // an id that is empty is none
    const isSecond = seen.has(element.id) || element.id === "";
    seen.add(element.id);
    return faultsOf(element, { "duplicate-id": isSecond && `#${element.id}` });
  });
  // a description may still be to come; a name is due at once
  const dead = exposed(document, "[aria-labelledby]").filter(
    (element) => referredBy(element, "aria-labelledby").length === 0,
  );
  return {
    tested: bearers.length + dead.length,
    violations: [...violations, ...faults("aria-name-dead", dead)],
  };
}
