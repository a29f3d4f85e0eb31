import type { Path } from "@dsfr-blocks/base/issue";
import { BODY } from "../collectionFor";
import { placesOf } from "dsfr-blocks/internal";
import { PREVIEW_STYLES } from "./styles";

export type Scheme = "light" | "dark";

/** The class of what stands above the page. */
export const TOOLS = "dsfrb-cms__tools";

/** Gives the frame our own styles. A sheet that a script makes is one that the strictest policy lets be. */
export function styleFrame(document: Document): void {
  const { defaultView } = document;
  if (!defaultView || !("adoptedStyleSheets" in document)) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(PREVIEW_STYLES);
  document.adoptedStyleSheets.push(sheet);
}

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
export function showBlock(document: Document, keys: Path, blocks: readonly ShownBlock[]): void {
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

/** What was clicked of a page, and the path of the block that it is in. */
export interface Clicked {
  /** Its text, then those of the elements around it, up to the block. */
  readonly texts: readonly string[];
  readonly block: Path | undefined;
  /** How many elements of the block before it say the same. */
  readonly index: number;
}

/** What stands in the line of a text. */
const IN_LINE = "a, abbr, b, code, dfn, em, i, s, small, span, strong, sub, sup, time";

/** The ids of the parts of a page's Markdown, and of the blocks that it names. */
const IN_BODY = /^body(?:__|-|$)/;

/** What was clicked; a click on a button, or to select text, does not count. */
export function clickedIn(event: Event, blocks: readonly ShownBlock[]): Clicked | undefined {
  const target = event.target as Element | null;
  if (!target || target.closest(`button, .${TOOLS}`)) return undefined;
  const selection = target.ownerDocument.getSelection();
  if (selection && !selection.isCollapsed) return undefined;
  const text = target.closest(`:not(${IN_LINE})`) ?? target;
  const paths = new Map(blocks.map(({ id, path }) => [id, path]));
  const texts: string[] = [];
  let at: Element | null = text;
  for (; at && !paths.has(at.id) && !IN_BODY.test(at.id); at = at.parentElement) texts.push(shownIn(at));
  const alike = [...(at?.querySelectorAll(text.localName) ?? [])].filter(
    (each) => each.textContent === text.textContent,
  );
  const block = at ? (paths.get(at.id) ?? [BODY.name]) : undefined;
  return { texts, block, index: Math.max(0, alike.indexOf(text)) };
}

/** The text of an element, without what is drawn for the eye alone. */
function shownIn(element: Element): string {
  if (element.getAttribute("aria-hidden") === "true") return "";
  const texts = [...element.childNodes].map((node) =>
    node.nodeType === Node.ELEMENT_NODE ? shownIn(node as Element) : (node.textContent ?? ""),
  );
  const text = texts.join("");
  return element.matches(IN_LINE) ? text : ` ${text} `;
}

/**
 * A link to a place of the page goes there, and is followed. Others lead to the field that holds them, unless they are asked
 * for in another tab: in the frame, one would put another site in the place of the page.
 */
export function followInside(document: Document | undefined, event: MouseEvent): boolean {
  const link = (event.target as Element | null)?.closest("a[href]");
  if (!link) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return true;
  const address = link.getAttribute("href") ?? "";
  event.preventDefault();
  if (!address.startsWith("#")) return false;
  document?.getElementById(decoded(address.slice(1)))?.scrollIntoView();
  return true;
}

/** « #%E0%A4%A » is not UTF-8: it leads nowhere. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The places of the page as it was last shown; none before it shows. */
export function placesShown(
  document: Document | undefined,
  blocks: Parameters<typeof placesOf>[0],
): ReadonlyMap<string, string> {
  const shown = Array.from(document?.querySelectorAll("main, main [id]") ?? [], ({ id }) => id);
  return shown.length === 0 ? new Map() : placesOf(blocks, shown);
}
