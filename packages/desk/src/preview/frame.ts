import type { Path } from "@dsfr-blocks/base/issue";
import { isUnder } from "@dsfr-blocks/base/paths";
import { listAnchors } from "dsfr-blocks/internal";
import { getFieldPath } from "./form";
import { PREVIEW_STYLES, TOOLS_CLASS } from "./styles";
import { type ShownBlock, toLetters } from "./clickedText";

export type Scheme = "light" | "dark";

/**
 * Adds the preview's styles to the frame. A constructed style sheet is allowed even by the strictest content security policy.
 */
export function addFrameStyles(document: Document): void {
  const { defaultView } = document;
  if (!defaultView || !("adoptedStyleSheets" in document)) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(PREVIEW_STYLES);
  document.adoptedStyleSheets.push(sheet);
}

/** Sets on the frame's document the attributes that a site sets on its pages: language and theme. */
export function setFrameAttributes(document: Document, scheme: Scheme): void {
  const { documentElement: html } = document;
  html.lang = "fr";
  html.dataset["frScheme"] = scheme;
  html.dataset["frTheme"] = scheme;
  // for the controls and the scroll bars, which the browser draws
  html.style.colorScheme = scheme;
}

/**
 * Sets the width of the frame in CSS pixels, so that the same media queries match as on a screen of this width. Scales the
 * frame down if the pane is narrower. Without a width, the frame has the width of its pane.
 */
export function resizeFrame(window: Window, width: number | undefined): void {
  const frame = window.frameElement as HTMLElement | null;
  const pane = frame?.parentElement;
  if (!frame || !pane) return;
  // collapse the frame to measure the pane's own width
  frame.style.width = "0";
  const room = pane.clientWidth;
  const scale = width === undefined ? 1 : Math.min(1, room / width || 1);
  const isSmaller = scale < 1;
  Object.assign(frame.style, {
    display: "block",
    width: width === undefined ? "" : `${width}px`,
    // enlarge the height, because the scale also reduces it
    height: isSmaller ? `${100 / scale}%` : "",
    transform: isSmaller ? `scale(${scale})` : "",
    transformOrigin: "0 0",
    // reduce the layout width with a negative margin: scaling does not change the layout width, which would widen the pane
    marginInline: width === undefined ? "" : isSmaller ? `0 ${room - width}px` : "auto",
  });
  pane.style.overflow = isSmaller ? "hidden" : "";
  // keep the size of the tools on the screen
  window.document.documentElement.style.setProperty("--dsfrb-cms-zoom", String(1 / scale));
}

/** Calls `onResize` when the pane's width changes, until the signal aborts. */
export function watchPane(window: Window, onResize: () => void, signal: AbortSignal): void {
  const pane = window.frameElement?.parentElement;
  if (!pane) return;
  const observer = new ResizeObserver(onResize);
  observer.observe(pane);
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * Watches the page. After an update for which `isTyped` returns true, scrolls the first changed element of the page into view.
 */
export function watchPage(document: Document, isTyped: () => boolean, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const tools = document.querySelector(`.${TOOLS_CLASS}`);
    const changed = records
      .map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : (target as Element)))
      .find((element) => element?.isConnected && !tools?.contains(element));
    if (!changed || !isTyped()) return;
    showBelow(tools, changed, "nearest");
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Calls `onField` after a click or a move of the focus in the form, with the path of the field around the target. */
export function watchForm(window: Window, onField: (path: Path) => void, signal: AbortSignal): void {
  const form = window.frameElement?.ownerDocument;
  const onFocus = ({ target }: Event) => {
    const path = getFieldPath(target as Element);
    if (path.length > 0) onField(path);
  };
  form?.addEventListener("focusin", onFocus, { signal });
  form?.addEventListener("click", onFocus, { signal });
}

/**
 * Scrolls to the block that contains a path. In the block, scrolls to the element that shows `text`, the text of the list item
 * around the path, if there is one.
 */
export function showBlock(
  document: Document,
  path: Path,
  blocks: readonly ShownBlock[],
  text: string | undefined,
): void {
  const block = blocks.find((each) => isUnder(path, each.path));
  const part = block && document.getElementById(block.id);
  if (!part) return;
  const tools = document.querySelector(`.${TOOLS_CLASS}`);
  const item = text === undefined ? undefined : findElementByText(part, text);
  // an item at the start of its block is shown with the title of the block
  showBelow(tools, part, "start");
  if (item) showBelow(tools, item, "nearest");
}

/** Returns the innermost element that contains a text; spaces and punctuation do not count. */
function findElementByText(part: Element, text: string): Element | undefined {
  const words = toLetters(text);
  if (words === "") return undefined;
  return [...part.querySelectorAll("*")].find(
    (element) =>
      toLetters(element.textContent).includes(words) &&
      ![...element.children].some((child) => toLetters(child.textContent).includes(words)),
  );
}

/** Scrolls an element into view below the tools, which would otherwise cover the element. */
function showBelow(tools: Element | null, part: Element, block: ScrollLogicalPosition): void {
  const { style } = part.ownerDocument.documentElement;
  style.scrollPaddingBlock = `${tools?.getBoundingClientRect().height ?? 0}px 4rem`;
  part.scrollIntoView({ block });
}

/**
 * Handles a click on a link. Follows a link to an anchor of the page. After a click with Ctrl, Cmd or Shift, lets the browser
 * open the link in another tab or window. Blocks any other link, which would replace the preview: the click then opens the
 * link's field in the form. Returns whether the link is followed.
 */
export function handleLinkClick(document: Document | undefined, event: MouseEvent): boolean {
  const link = (event.target as Element | null)?.closest("a[href]");
  if (!link) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return true;
  const href = link.getAttribute("href") ?? "";
  event.preventDefault();
  if (!href.startsWith("#")) return false;
  document?.getElementById(decodeAnchor(href.slice(1)))?.scrollIntoView();
  return true;
}

/** Decodes an anchor. Returns an invalid anchor, such as « #%E0%A4%A », unchanged: such an anchor leads nowhere. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Returns the anchors of the page as it was last rendered, or an empty map before the first rendering. */
export function listShownAnchors(
  document: Document | undefined,
  blocks: Parameters<typeof listAnchors>[0],
): ReadonlyMap<string, string> {
  const ids = Array.from(document?.querySelectorAll("main, main [id]") ?? [], ({ id }) => id);
  return ids.length === 0 ? new Map() : listAnchors(blocks, ids);
}
