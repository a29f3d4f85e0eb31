import type { Path } from "../../../base/finding";

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

/** A block of the page that is shown, with the path of its content. */
interface ShownBlock {
  readonly id: string;
  readonly path: Path;
}

/** Brings the block that one of these keys is of into view. A list's index follows its key, where the form says it. */
export function showBlock(document: Document, keys: readonly string[], blocks: readonly ShownBlock[]): void {
  const steps = `/${keys.join("/")}/`;
  const { id = "" } = blocks.find(({ path }) => steps.includes(`/${path.join("/")}/`)) ?? {};
  const part = document.getElementById(id);
  if (part) showBelow(document.querySelector(`.${TOOLS}`), part, "start");
}

/** The tools stay above the page, and would cover it. */
function showBelow(tools: Element | null, part: Element, block: ScrollLogicalPosition): void {
  const { style } = part.ownerDocument.documentElement;
  style.scrollPaddingBlock = `${tools?.getBoundingClientRect().height ?? 0}px 4rem`;
  part.scrollIntoView({ block });
}

/** What was clicked of a page: its text, and the path of the block that it is in. */
export interface Clicked {
  readonly text: string;
  readonly block: Path | undefined;
}

/** What was clicked; a click on a link or a button, or to select text, does not count. */
export function clickedIn(event: Event, blocks: readonly ShownBlock[]): Clicked | undefined {
  const target = event.target as Element | null;
  if (!target || target.closest(`a, button, summary, .${TOOLS}`)) return undefined;
  const selection = target.ownerDocument.getSelection();
  if (selection && !selection.isCollapsed) return undefined;
  const paths = new Map(blocks.map(({ id, path }) => [id, path]));
  let at: Element | null = target;
  while (at && !paths.has(at.id)) at = at.parentElement;
  return { text: target.textContent, block: at ? paths.get(at.id) : undefined };
}

/** How long a form takes to open a part, in milliseconds, at most; and between two looks at it. */
const OPENS_WITHIN = 1500;
const LOOK = 50;

/**
 * Brings the field at a path into view in the form, and makes it flash: the part of a form may be opened below the
 * window, where nobody sees it. Decap CMS names elements by the field's own name alone, so the field is the one that `open`
 * has put the focus in; where it has put none, the innermost part that holds it.
 */
export function showField(window: Window, path: Path, open: () => void): void {
  const frame = window.frameElement;
  const form = frame?.ownerDocument;
  if (!form) return;
  open();
  const start = Date.now();
  const look = () => {
    const field = focusedIn(form, frame);
    const isLate = Date.now() - start > OPENS_WITHIN;
    if (!field && !isLate) return void setTimeout(look, LOOK);
    const shown = field ?? nearestField(form, path);
    shown?.scrollIntoView({ block: "center" });
    // an animation needs no style that a strict policy would refuse
    shown?.animate?.([{ boxShadow: "0 0 0 4px #000091" }, { boxShadow: "0 0 0 4px transparent" }], 1500);
  };
  setTimeout(look, LOOK);
}

/** The element of the form that has the focus. */
function focusedIn(form: Document, frame: Element): Element | undefined {
  const { activeElement } = form;
  return activeElement && activeElement !== form.body && activeElement !== frame ? activeElement : undefined;
}

/** The field, or the innermost of those that hold it, that the form shows. */
function nearestField(form: Document, path: Path): Element | undefined {
  const names = path.filter((step) => typeof step === "string");
  let found: Element | undefined;
  for (const name of names) {
    const inside: ParentNode = found ?? form;
    const field = inside.querySelector(`[id^="${name}-field-"]`);
    if (!field) break;
    found = field;
  }
  return found;
}

/** A link to a place of the page goes there: in a frame without an address, it would open the CMS again. */
export function followInside(document: Document | undefined, event: Event): void {
  const link = (event.target as Element | null)?.closest("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  document?.getElementById(decoded(link.getAttribute("href")?.slice(1) ?? ""))?.scrollIntoView();
}

/** « #%E0%A4%A » is no text in UTF-8: it leads nowhere. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
