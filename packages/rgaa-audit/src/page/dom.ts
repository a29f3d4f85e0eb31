/** Selector of the elements that the keyboard or a pointer operates, in HTML and ARIA. */
export const CONTROLS =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], " +
  "[role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option]";

/**
 * Selector of the widgets in which Tab stops once, at one of their items. The arrow keys lead to the other items (ARIA
 * Authoring Practices Guide).
 */
export const COMPOSITES =
  ":is([role=grid], [role=listbox], [role=menu], [role=menubar], [role=radiogroup], [role=tablist], [role=toolbar], [role=tree], [role=treegrid])";

/** Selector of the elements that Tab stops at, according to the markup. */
export const TAB_STOPS = ":is(a[href], button, input, select, textarea, [tabindex='0']):not([tabindex^='-'])";

/** Whether an element is visible: not hidden by `display`, `visibility`, `opacity` or `hidden`. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Returns the elements of the body that match a selector and are visible. */
export function findShown<T extends Element = Element>({ body }: Document, selector: string): T[] {
  return [...body.querySelectorAll<T>(selector)].filter(isShown);
}

/** Returns the elements of the body that match a selector and that assistive technology reads. */
export function findExposed<T extends Element = Element>({ body }: Document, selector: string): T[] {
  return [...body.querySelectorAll<T>(selector)].filter(isExposed);
}

/** Whether assistive technology reads an element. */
export function isExposed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
}

/** Returns an element's children. Reads the prototype's property, because a form may have a field named `children`. */
export const getChildren = (element: Element): Element[] => [
  ...Reflect.get<Element, "children">(Element.prototype, "children", element),
];

/** Returns the document, and the open shadow roots in it at any depth. */
export function collectRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

/** Returns the elements of a document's body, or of a shadow tree, that match a selector. */
export function selectElements(root: Document | ShadowRoot, selector = "*"): Element[] {
  return [...(root instanceof Document ? root.body : root).querySelectorAll(selector)];
}

/** Returns the document or the shadow root that contains an element. */
export const getRoot = (element: Element) => element.getRootNode() as Document | ShadowRoot;

/** Returns the elements that an attribute such as `aria-labelledby` references by their ids. */
export function getReferencedElements(element: Element, attribute: string): Element[] {
  const ids = (element.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean);
  return ids.map((id) => element.ownerDocument.getElementById(id)).filter((each) => each !== null);
}

/** Returns the letters and digits of a text, in lower case, so that texts can be compared as a person reads them. */
export function getLetters(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

/** Returns the text of a node, trimmed, with each run of white space reduced to one space. */
export function getText(node: Node): string {
  return getRawText(node).replace(/\s+/g, " ").trim();
}

/** Returns the text of an element as `getText` does, but without the text of descendants that match a selector. */
export function getTextWithout(selector: string, element: Element): string {
  return getRawText(element, selector).replace(/\s+/g, " ").trim();
}

/**
 * Returns the text of a node, with a space for each `<br>`, which `textContent` ignores. Omits the descendants that match the
 * selector `omitted`.
 */
function getRawText(node: Node, omitted?: string): string {
  const special = omitted === undefined ? "br" : `br, ${omitted}`;
  if (!(node instanceof Element) || !node.querySelector(special)) return node.textContent ?? "";
  const isIncluded = (child: Node) =>
    child instanceof Element
      ? omitted === undefined || !child.matches(omitted)
      : child.nodeType !== Node.COMMENT_NODE;
  return [...node.childNodes]
    .filter(isIncluded)
    .map((child) => (child.nodeName === "BR" ? " " : getRawText(child, omitted)))
    .join("");
}

/**
 * Returns the non-blank text nodes directly under an element. For a shadow host, returns the text nodes that are rendered: its
 * slotted texts, and the texts directly under its shadow root.
 */
export function getOwnTexts(element: Element): Text[] {
  if (!element.shadowRoot) return getChildTexts(element);
  return [
    ...getChildTexts(element).filter((text) => text.assignedSlot),
    ...getChildTexts(element.shadowRoot),
  ];
}

function getChildTexts(parent: Node): Text[] {
  const texts: Text[] = [];
  // go from sibling to sibling, without building a list of the child nodes: this function runs on every element, and few
  // elements have text of their own
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== "") texts.push(node as Text);
  return texts;
}

/** Returns the elements of the body, or of a shadow tree, that are visible and have text of their own. */
export function findTextElements(root: Document | ShadowRoot): Element[] {
  return selectElements(root).filter(
    (element) => !element.matches(NO_TEXT) && getOwnTexts(element).length > 0 && isShown(element),
  );
}
const NO_TEXT =
  "script, style, template, noscript, option, optgroup, datalist, svg title, svg desc, svg style";

/** Returns the boxes of the lines of an element's own text, in CSS pixels of the viewport. */
export function getLineRects(element: Element): DOMRect[] {
  const texts = getOwnTexts(element);
  if (texts.length === 0) return [];
  const range = element.ownerDocument.createRange();
  return texts.flatMap((text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
  });
}

/**
 * Returns the boxes of the lines of an element's own text, reduced to the parts that neither the element nor its ancestors clip
 * or scroll out of sight.
 */
export function getVisibleLines(
  element: Element,
  getClips = createClipLookup(),
  lines: readonly DOMRect[] = getLineRects(element),
): DOMRect[] {
  const clips = getClips(element);
  return lines
    .map((line) => clips.reduce(intersectRects, line))
    .filter(({ width, height }) => width > 2 && height > 2);
}

/**
 * Returns the visible part of an element's box. The size of this part is 0 if the whole box is clipped or scrolled out of
 * sight.
 */
export function getVisibleRect(element: Element, getClips = createClipLookup()): DOMRect {
  const parent = getParent(element);
  const outerClips = parent ? getClips(parent) : [];
  return outerClips.reduce(intersectRects, element.getBoundingClientRect());
}

/**
 * Lookup of the boxes that clip or scroll an element's content: the element's own box and the boxes of its ancestors, innermost
 * first.
 */
type ClipLookup = (element: Element) => readonly DOMRect[];

/**
 * Creates the clip lookup for the current layout. The lookup reads each element only once, even if the element has many
 * descendants.
 */
export function createClipLookup(): ClipLookup {
  const getClips: ClipLookup = memoize((element) => {
    const parent = getParent(element);
    const outerClips = parent ? getClips(parent) : [];
    const { overflow, clip, position } = getComputedStyle(element);
    if (EMPTY_CLIP.test(clip) && /absolute|fixed/.test(position)) return [new DOMRect()];
    const isClipping = !element.matches("html, body") && overflow !== "visible";
    return isClipping ? [element.getBoundingClientRect(), ...outerClips] : outerClips;
  });
  return getClips;
}

/** Matches a `clip` that shows at most a pixel. This property applies only to absolutely positioned boxes. */
export const EMPTY_CLIP = /^rect\((?:[01]px(?:, )?){4}\)$/;

function intersectRects(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
}

/** Height of a row of the index, in CSS pixels. */
const ROW_HEIGHT = 64;

/**
 * Indexes items by rows of the page. Returns a function that finds the items in the rows between two vertical positions. This
 * function does not scan all items, because some pages have 30,000 elements.
 */
export function createRowIndex<T extends { readonly rect: DOMRect }>(items: readonly T[]) {
  const rows = new Map<number, T[]>();
  const getRows = (top: number, bottom: number) => {
    const first = Math.floor(top / ROW_HEIGHT);
    return Array.from({ length: Math.floor(bottom / ROW_HEIGHT) - first + 1 }, (_, index) => first + index);
  };
  for (const item of items) {
    for (const row of getRows(item.rect.top, item.rect.bottom)) {
      const bucket = rows.get(row);
      if (bucket) bucket.push(item);
      else rows.set(row, [item]);
    }
  }
  return (top: number, bottom: number): ReadonlySet<T> =>
    new Set(getRows(top, bottom).flatMap((row) => rows.get(row) ?? []));
}

/**
 * Returns the parent of an element in the flat tree. The parent of a slotted element is its slot; the parent of an element at
 * the root of a shadow tree is the host. Returns undefined for the root element.
 */
function getParent(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentElement;
  if (parent) return parent;
  const root = getRoot(element);
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Returns an element and its ancestors in the flat tree, from the element up to the root. */
export function getLineage(element: Element): Element[] {
  const elements: Element[] = [];
  for (let each: Element | undefined = element; each; each = getParent(each)) elements.push(each);
  return elements;
}

/** Whether `outer` contains `inner` in the flat tree, or is the same element. */
export function containsInFlatTree(outer: Element, inner: Element): boolean {
  return outer.contains(inner) || (getRoot(outer) !== getRoot(inner) && getLineage(inner).includes(outer));
}

/**
 * Returns a version of a function that caches its result for each element. Useful if many elements read a value of a common
 * ancestor.
 */
export function memoize<T, Kind extends Element = Element>(read: (element: Kind) => T): (element: Kind) => T {
  const cache = new Map<Kind, T>();
  return (element) => {
    const value = cache.has(element) ? (cache.get(element) as T) : read(element);
    cache.set(element, value);
    return value;
  };
}

/** Whether an element keeps its position while the page scrolls. */
const isPinned = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position);

/**
 * Returns the element itself if it is pinned, otherwise its nearest pinned ancestor. Returns undefined if the element scrolls
 * with the page.
 */
export function findPinnedAncestor(element: Element): Element | undefined {
  return getLineage(element).find(isPinned);
}

/**
 * Creates a version of `findPinnedAncestor` that caches its results for the current layout. This version reads each element
 * only once.
 */
export function createPinLookup(): typeof findPinnedAncestor {
  const findPin: typeof findPinnedAncestor = memoize((element) => {
    if (isPinned(element)) return element;
    const parent = getParent(element);
    return parent && findPin(parent);
  });
  return findPin;
}

/** Quotes a text, shortened to 60 characters, for the detail of a finding. */
export function quote(text: string): string {
  return text.length > 60 ? `« ${text.slice(0, 59)}… »` : `« ${text} »`;
}

/** Returns an element with its quoted text as the detail. */
export const quoteElement = (element: Element) => ({ element, detail: quote(getText(element)) });

/** Whether an element is a standard HTML element: not an SVG or MathML element, and not a custom element. */
export const isHtml = ({ namespaceURI, localName }: Element) =>
  namespaceURI === "http://www.w3.org/1999/xhtml" && !localName.includes("-");

/** Time limit of the wait for an animation frame, in milliseconds. A page that is not painted has no animation frames. */
const PAINT_TIMEOUT_MS = 200;

/** Waits until the browser has painted the next frame, for at most `PAINT_TIMEOUT_MS`. */
export function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINT_TIMEOUT_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Maximum duration, in milliseconds, of an animation that users do not have to be able to stop (RGAA 13.8, WCAG 2.2.2). */
export const LONGEST_ANIMATION_MS = 5000;

/**
 * Finishes the transitions and the short animations that are running, and stops the others at their start, so that every audit
 * sees the same positions and colours. An animation that is stopped still counts as running, because its speed is set to zero.
 */
export function settleAnimations(): void {
  for (const animation of document.getAnimations()) {
    const { endTime = 0, delay = 0 } = animation.effect?.getComputedTiming() ?? {};
    // the progress of an animation without this timeline depends on the scroll position, not on the time
    if (animation.timeline !== document.timeline || animation.playState !== "running") continue;
    if (animation instanceof CSSTransition || Number(endTime) <= LONGEST_ANIMATION_MS) animation.finish();
    else if (animation.playbackRate !== 0) {
      animation.playbackRate = 0;
      animation.currentTime = Math.max(delay, 0);
    }
  }
}

/**
 * Time, in milliseconds, in which the page's scripts can lay out the page again. A text editor such as CodeMirror waits 50 ms
 * before it lays out its lines again, and a busy machine needs longer.
 */
const LAYOUT_DELAY_MS = 200;

/**
 * Adds a style sheet to the page, runs `measure`, then removes the style sheet. Returns the last result of `measure`. The style
 * sheet is built by a script: no content security policy forbids such a style sheet. If `measure` finds something, `measure`
 * runs again, up to three times, each time after a delay in which the page's own scripts can lay out the page again.
 */
export async function withStyle<T>(document: Document, css: string, measure: () => T[]): Promise<T[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    let found = measure();
    for (let attempt = 0; attempt < 3 && found.length > 0; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, LAYOUT_DELAY_MS));
      await waitForPaint();
      found = measure();
    }
    return found;
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}
