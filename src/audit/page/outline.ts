import { isExposed, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
/** What stands under a heading without being text. */
const CONTENT =
  "img, svg, picture, video, audio, canvas, iframe, object, embed, input, select, textarea, button";

const UNSEEN = "script, style, template, noscript";
/** The least size of a drawing, in CSS pixels. */
const DRAWN = 8;

/** RGAA 9.1: one h1, no level skipped, no heading that is empty or heads nothing. */
export function outline(document: Document): Look {
  const headings = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) => levelOf(heading) > 0 && isExposed(heading),
  );
  const faults = headings.flatMap((heading, index) =>
    faultsOf(heading, headings[index - 1], headings[index + 1]),
  );
  // a modal's h1 is the title of the modal, while it is open
  const firsts = headings.filter(
    (heading) => levelOf(heading) === 1 && !heading.closest("dialog, [role=dialog]"),
  );
  if (!firsts[0]) faults.push({ rule: "outline-no-h1", element: document.body });
  for (const element of firsts.slice(1))
    faults.push({ rule: "outline-many-h1", element, detail: quote(textOf(element)) });
  return { tested: headings.length, faults };
}

function faultsOf(heading: Element, before: Element | undefined, next: Element | undefined): Fault[] {
  if (isEmpty(heading)) return [{ rule: "outline-empty", element: heading }];
  const faults: Fault[] = [];
  const [from, to] = [before ? levelOf(before) : undefined, levelOf(heading)];
  // the first heading may have any level: a part of a page, or a banner's title
  if (from !== undefined && to > from + 1)
    faults.push({ rule: "outline-jump", element: heading, detail: `h${from} → h${to}` });
  if (!headsSomething(heading, next))
    faults.push({ rule: "outline-nothing", element: heading, detail: quote(textOf(heading)) });
  return faults;
}

/** 0 for a heading that another role has made something else. */
function levelOf(heading: Element): number {
  const role = heading.getAttribute("role");
  if (role !== null && role !== "heading") return 0;
  const declared = Number(heading.getAttribute("aria-level"));
  return declared || Number(/^h([1-6])$/i.exec(heading.localName)?.[1] ?? 2);
}

function isEmpty(heading: Element): boolean {
  const isNamed = heading.hasAttribute("aria-label") || heading.hasAttribute("aria-labelledby");
  return (
    !isNamed &&
    textOf(heading) === "" &&
    !heading.querySelector("img[alt]:not([alt='']), [aria-label], svg title")
  );
}

/** True when something stands under the heading, or when it is a card's title: a link that says all there is. */
function headsSomething(heading: Element, next: Element | undefined): boolean {
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
