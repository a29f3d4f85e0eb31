import type { AnyPage } from "../../../definition/definePage";

export type Scheme = "light" | "dark";

/** The class of what stands above the page. */
export const TOOLS = "dsfrb-cms__tools";

/** Writes on the frame's own document what a site writes on its pages: their language and their theme. */
export function dressFrame(document: Document, scheme: Scheme): void {
  const { documentElement: html } = document;
  html.lang = "fr";
  html.dataset["frScheme"] = scheme;
  html.dataset["frTheme"] = scheme;
  // for the controls and the scroll bars, which the browser draws
  html.style.colorScheme = scheme;
}

/**
 * Gives the frame a width in CSS pixels, so that media queries answer as on such a screen, and draws it
 * smaller where the pane is narrower. Without a width, the frame has its pane's.
 */
export function sizeFrame(window: Window, width: number | undefined): void {
  const frame = window.frameElement as HTMLElement | null;
  const pane = frame?.parentElement;
  if (!frame || !pane) return;
  // without its frame, the pane has the size that its own place gives it
  frame.style.width = "0";
  const room = pane.clientWidth;
  const scale = width === undefined ? 1 : Math.min(1, room / width || 1);
  const isSmaller = scale < 1;
  Object.assign(frame.style, {
    display: "block",
    width: width === undefined ? "" : `${width}px`,
    // room below is as much drawn smaller as room beside
    height: isSmaller ? `${100 / scale}%` : "",
    transform: isSmaller ? `scale(${scale})` : "",
    transformOrigin: "0 0",
    // what is drawn smaller keeps its place whole, and would push the pane wider
    marginInline: width === undefined ? "" : isSmaller ? `0 ${room - width}px` : "auto",
  });
  pane.style.overflow = isSmaller ? "hidden" : "";
  // the tools keep the size that they have on the screen
  window.document.documentElement.style.setProperty("--dsfrb-cms-zoom", String(1 / scale));
}

/** Follows the pane's width. */
export function watchPane(window: Window, onResize: () => void, signal: AbortSignal): void {
  const pane = window.frameElement?.parentElement;
  if (!pane) return;
  const observer = new ResizeObserver(onResize);
  observer.observe(pane);
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * Shows what changes: after an update for which `isTyped` answers yes, the first part of the page that is
 * no longer the same is scrolled into view.
 */
export function watchPage(document: Document, isTyped: () => boolean, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const tools = document.querySelector(`.${TOOLS}`);
    const changed = records
      .map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : (target as Element)))
      .find((element) => element?.isConnected && !tools?.contains(element));
    if (!changed || !isTyped()) return;
    showBelow(tools, changed, "nearest");
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * Follows where the form is worked in: `onPart` is called with the key of each field that the focus goes into. Decap
 * names a field's element by its key, Sveltia by its path.
 */
export function watchForm(
  window: Window,
  onPart: (keys: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const form = window.frameElement?.ownerDocument;
  const onFocus = ({ target }: Event) => {
    const keys: string[] = [];
    for (let at = target as Element | null; at; at = at.parentElement) {
      const key = /^(\w+)-field-/.exec(at.id)?.[1] ?? at.getAttribute("data-key-path");
      if (key) keys.push(...key.split("."));
    }
    onPart(keys);
  };
  form?.addEventListener("focusin", onFocus, { signal });
  form?.addEventListener("click", onFocus, { signal });
}

/** Brings the block with one of these keys into view. */
export function showBlock(document: Document, keys: readonly string[], page: AnyPage | undefined): void {
  const [, id = ""] = Object.entries(page?.anchors ?? {}).find(([key]) => keys.includes(key)) ?? [];
  const part = document.getElementById(id);
  if (part) showBelow(document.querySelector(`.${TOOLS}`), part, "start");
}

/** The tools stay above the page, and would cover it. */
function showBelow(tools: Element | null, part: Element, block: ScrollLogicalPosition): void {
  const { style } = part.ownerDocument.documentElement;
  style.scrollPaddingBlock = `${tools?.getBoundingClientRect().height ?? 0}px 4rem`;
  part.scrollIntoView({ block });
}

/** The key of the block that was clicked; a click on a link or a button, or to select text, does not count. */
export function blockAt(event: Event, { anchors }: AnyPage): string | undefined {
  let at = event.target as Element | null;
  if (at?.closest(`a, button, summary, .${TOOLS}`)) return undefined;
  const selection = at?.ownerDocument.getSelection();
  if (selection && !selection.isCollapsed) return undefined;
  const keys = new Map(Object.entries(anchors).map(([key, id]) => [id, key]));
  while (at && !keys.has(at.id)) at = at.parentElement;
  return at ? keys.get(at.id) : undefined;
}

/** A link to a place of the page goes there: in a frame without an address, it would open the CMS again. */
export function followInside(document: Document | undefined, event: Event): void {
  const link = (event.target as Element | null)?.closest("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  document?.getElementById(decodeURI(link.getAttribute("href")?.slice(1) ?? ""))?.scrollIntoView();
}
