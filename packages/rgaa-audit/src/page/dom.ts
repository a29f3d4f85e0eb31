/** What the keyboard or a pointer acts on, as HTML and ARIA have it. */
export const CONTROLS =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], " +
  "[role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option]";

/** What Tab stops at, as far as the markup says. */
export const STOPS = ":is(a[href], button, input, select, textarea, [tabindex='0']):not([tabindex^='-'])";

/** True for what is on screen: not hidden by any of display, visibility, opacity or hidden. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The elements of the body that a selector finds and that are on screen. */
export function shown<T extends Element = Element>({ body }: Document, selector: string): T[] {
  return [...body.querySelectorAll<T>(selector)].filter(isShown);
}

/** Those that assistive technology reads. */
export function exposed<T extends Element = Element>({ body }: Document, selector: string): T[] {
  return [...body.querySelectorAll<T>(selector)].filter(isExposed);
}

/** True for what assistive technology reads. */
export function isExposed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
}

/** The elements directly in another. Not its own `children`: a form answers with its field of that name. */
export const childrenOf = (element: Element): Element[] => [
  ...Reflect.get<Element, "children">(Element.prototype, "children", element),
];

/** The document and the open shadow trees in it. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

/** The elements of a document's body, or of a shadow tree. */
export function everyElement(root: Document | ShadowRoot, selector = "*"): Element[] {
  return [...(root instanceof Document ? root.body : root).querySelectorAll(selector)];
}

/** The document that an element of a page stands in, or the shadow tree. */
export const rootOf = (element: Element) => element.getRootNode() as Document | ShadowRoot;

/** The elements that an attribute of ids points to, such as `aria-labelledby`. */
export function referredBy(element: Element, attribute: string): Element[] {
  const ids = (element.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean);
  return ids.map((id) => element.ownerDocument.getElementById(id)).filter((each) => each !== null);
}

/** Letters and figures alone, in lower case: what is the same to a reader. */
export function lettersOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

/** What is there to read, spaces of every kind made one. */
export function textOf(node: Node): string {
  return brokenText(node).replace(/\s+/g, " ").trim();
}

/** The same, except the elements in it that a selector finds. */
export function textWithout(selector: string, element: Element): string {
  return brokenText(element, selector).replace(/\s+/g, " ").trim();
}

/** The text with a space for each `<br>`, which `textContent` passes over. */
function brokenText(node: Node, without?: string): string {
  const special = without === undefined ? "br" : `br, ${without}`;
  if (!(node instanceof Element) || !node.querySelector(special)) return node.textContent ?? "";
  const isRead = (child: Node) =>
    child instanceof Element
      ? without === undefined || !child.matches(without)
      : child.nodeType !== Node.COMMENT_NODE;
  return [...node.childNodes]
    .filter(isRead)
    .map((child) => (child.nodeName === "BR" ? " " : brokenText(child, without)))
    .join("");
}

/** The text nodes that hold more than space, directly under an element; of one that holds a shadow tree, those that are shown. */
export function ownTexts(element: Element): Text[] {
  if (!element.shadowRoot) return textsUnder(element);
  return [...textsUnder(element).filter((text) => text.assignedSlot), ...textsUnder(element.shadowRoot)];
}

function textsUnder(parent: Node): Text[] {
  const texts: Text[] = [];
  // no list of them: it is asked of every element, of which few have any
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== "") texts.push(node as Text);
  return texts;
}

/** Every element of the body, or of a shadow tree, that is on screen and has text of its own. */
export function textElements(root: Document | ShadowRoot): Element[] {
  return everyElement(root).filter(
    (element) => !element.matches(NO_TEXT) && ownTexts(element).length > 0 && isShown(element),
  );
}
const NO_TEXT =
  "script, style, template, noscript, option, optgroup, datalist, svg title, svg desc, svg style";

/** The lines that an element's own text is laid out in, in CSS pixels of the viewport. */
export function lineRects(element: Element): DOMRect[] {
  const texts = ownTexts(element);
  if (texts.length === 0) return [];
  const range = element.ownerDocument.createRange();
  return texts.flatMap((text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
  });
}

/** The same, without what an element around it cuts or scrolls out of sight. */
export function visibleLines(
  element: Element,
  windowsOf = windowsNow(),
  lines: readonly DOMRect[] = lineRects(element),
): DOMRect[] {
  const windows = windowsOf(element);
  return lines
    .map((line) => windows.reduce(intersection, line))
    .filter(({ width, height }) => width > 2 && height > 2);
}

/** Where an element is in sight; of no size when it is cut or scrolled away. */
export function visibleRect(element: Element, windowsOf = windowsNow()): DOMRect {
  const parent = parentOf(element);
  const around = parent ? windowsOf(parent) : [];
  return around.reduce(intersection, element.getBoundingClientRect());
}

/** The boxes that cut or scroll what is in an element: its own, and those of the elements around it, from it up. */
type WindowsOf = (element: Element) => readonly DOMRect[];

/** For a layout as it stands: each element is looked at once, however many are in it. */
export function windowsNow(): WindowsOf {
  const windowsOf: WindowsOf = remembered((element) => {
    const parent = parentOf(element);
    const around = parent ? windowsOf(parent) : [];
    const isWindow = !element.matches("html, body") && getComputedStyle(element).overflow !== "visible";
    return isWindow ? [element.getBoundingClientRect(), ...around] : around;
  });
  return windowsOf;
}

function intersection(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
}

/** In CSS pixels. */
const ROW = 64;

/** Finds what lies at some height of the page, without looking at all there is: pages have 30,000 elements. */
export function byRows<T extends { readonly rect: DOMRect }>(items: readonly T[]) {
  const rows = new Map<number, T[]>();
  const rowsOf = (top: number, bottom: number) => {
    const first = Math.floor(top / ROW);
    return Array.from({ length: Math.floor(bottom / ROW) - first + 1 }, (_, index) => first + index);
  };
  for (const item of items) {
    for (const row of rowsOf(item.rect.top, item.rect.bottom)) {
      const there = rows.get(row);
      if (there) there.push(item);
      else rows.set(row, [item]);
    }
  }
  return (top: number, bottom: number): ReadonlySet<T> =>
    new Set(rowsOf(top, bottom).flatMap((row) => rows.get(row) ?? []));
}

/** The element around another as it is shown: what a slot shows stands in the slot, a shadow tree in the element that holds it. */
function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentElement;
  if (parent) return parent;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** An element and those around it, from it up to the root, as they are shown. */
export function lineage(element: Element): Element[] {
  const elements: Element[] = [];
  for (let each: Element | undefined = element; each; each = parentOf(each)) elements.push(each);
  return elements;
}

/** True for an element that is around another as they are shown, or the same. */
export function isAround(outer: Element, inner: Element): boolean {
  return outer.contains(inner) || (rootOf(outer) !== rootOf(inner) && lineage(inner).includes(outer));
}

/** The same function, which reads each element once: for what many elements ask of one around them. */
export function remembered<T, Kind extends Element = Element>(
  read: (element: Kind) => T,
): (element: Kind) => T {
  const known = new Map<Kind, T>();
  return (element) => {
    const value = known.has(element) ? (known.get(element) as T) : read(element);
    known.set(element, value);
    return value;
  };
}

/** True for an element that stays where it is while the page scrolls. */
const isPinned = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position);

/** The nearest element around that is pinned, or the element itself; undefined for what scrolls with the page. */
export function pinnedAround(element: Element): Element | undefined {
  return lineage(element).find(isPinned);
}

/** The same function for a layout as it stands: each element is looked at once, however many are in it. */
export function pinsNow(): typeof pinnedAround {
  const pinOf: typeof pinnedAround = remembered((element) => {
    if (isPinned(element)) return element;
    const parent = parentOf(element);
    return parent && pinOf(parent);
  });
  return pinOf;
}

/** A text as a detail shows it. */
export function quote(text: string): string {
  return text.length > 60 ? `« ${text.slice(0, 59)}… »` : `« ${text} »`;
}

/** An element, with its text as a detail shows it. */
export const quoted = (element: Element) => ({ element, detail: quote(textOf(element)) });

/** True for an element of HTML's own: no part of a drawing, and none that a script defines. */
export const isHtml = ({ namespaceURI, localName }: Element) =>
  namespaceURI === "http://www.w3.org/1999/xhtml" && !localName.includes("-");

/** A page that nobody paints has no frames. In milliseconds. */
const TIMEOUT = 200;

/** Waits until what the page draws next is drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, TIMEOUT);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Colours that are on their way arrive at once. */
export function settle(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

/** In milliseconds: a text editor such as CodeMirror waits 50 before it lays out its lines again, a busy machine longer. */
const LAYOUT_DELAY = 200;

/**
 * What `measure` finds while a style sheet is added to the page. The sheet is built by script, which no
 * content security policy forbids, and is gone before anyone sees it. Where something is found, it is
 * looked for again, up to three times, once the page's own scripts have had time to lay it out again.
 */
export async function withStyle<T>(document: Document, css: string, measure: () => T[]): Promise<T[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    let found = measure();
    for (let attempt = 0; attempt < 3 && found.length > 0; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, LAYOUT_DELAY));
      await painted();
      found = measure();
    }
    return found;
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}
