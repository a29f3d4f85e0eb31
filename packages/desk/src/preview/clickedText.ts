import type { Path } from "@dsfr-blocks/base/issue";
import { BODY_FIELD } from "../collectionFor";
import { TOOLS_CLASS } from "./styles";

/** Visible block of the page, with the path of its content. */
export interface ShownBlock {
  readonly id: string;
  readonly path: Path;
}

/** Clicked text of a page, with the path of its block. */
export interface ClickedText {
  /** Text of the clicked element; "" for a click beside the texts of a block. */
  readonly text: string;
  /** Text under the pointer, which may be a part of the text of its element. */
  readonly innerText: string;
  readonly block: Path | undefined;
  /** Number of earlier elements of the block with the same text. */
  readonly index: number;
  /** Number of letters of the element before the pointer. */
  readonly letter: number;
}

/** Selector of elements that may be inside a line of text. */
export const INLINE = "a, abbr, b, code, dfn, em, i, s, small, span, strong, sub, sup, time";

/** Matches the ids of the sections of a page's Markdown, and of the blocks in this Markdown. */
const BODY_ID = /^body(?:__|-|$)/;

/** Returns the clicked text. Returns undefined for a click on a button or the tools, and while text is selected. */
export function readClick(event: MouseEvent, blocks: readonly ShownBlock[]): ClickedText | undefined {
  const clicked = event.target as Element | null;
  if (!clicked || clicked.closest(`button, .${TOOLS_CLASS}`)) return undefined;
  const selection = clicked.ownerDocument.getSelection();
  if (selection && !selection.isCollapsed) return undefined;
  const isUnderPointer = (element: Element | Range) => hasPoint(element, event);
  // a link may cover other texts, as the enlarged link of a card does: its own boxes do not contain the point
  const target =
    clicked.ownerDocument.elementsFromPoint(event.clientX, event.clientY).find(isUnderPointer) ?? clicked;
  const node = [...target.childNodes].find(
    (child) => child.nodeType === Node.TEXT_NODE && isUnderPointer(createRange(child)),
  );
  const element = target.closest(`:not(${INLINE})`) ?? target;
  const paths = new Map(blocks.map(({ id, path }) => [id, path]));
  let root: Element | null = element;
  while (root && !paths.has(root.id) && !BODY_ID.test(root.id)) root = root.parentElement;
  const block = root ? (paths.get(root.id) ?? [BODY_FIELD.name]) : undefined;
  return {
    text: element === root ? "" : getVisibleText(element),
    innerText: node?.textContent ?? getVisibleText(target),
    block,
    index: countIdenticalBefore(element, root),
    letter: countLettersBefore(element, event),
  };
}

/** Counts the earlier elements of a block with the text of an element: two steps may have the same title. */
function countIdenticalBefore(element: Element, root: Element | null): number {
  const isIdentical = (each: Element) => !each.matches(INLINE) && each.textContent === element.textContent;
  const identical = [...(root?.querySelectorAll("*") ?? [])].filter(
    // an element and its only child have the same text: count only the child
    (each) => each === element || (isIdentical(each) && ![...each.children].some(isIdentical)),
  );
  return Math.max(0, identical.indexOf(element));
}

/** Counts the letters of an element before the point of a click. Returns 0 if the point is in no text of the element. */
function countLettersBefore(element: Element, { clientX, clientY }: MouseEvent): number {
  const { ownerDocument: document } = element;
  // older browsers and jsdom do not have this function
  const caret =
    "caretPositionFromPoint" in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  if (!caret || !element.contains(caret.offsetNode)) return 0;
  const range = createRange(element);
  range.setEnd(caret.offsetNode, caret.offset);
  return toLetters(range.toString()).length;
}

function createRange(node: Node): Range {
  const range = new Range();
  range.selectNodeContents(node);
  return range;
}

/** Whether a box of an element or a range contains the point of a click. */
function hasPoint(part: Element | Range, { clientX, clientY }: MouseEvent): boolean {
  return [...part.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  );
}

/** Returns the text of an element, without its decorative parts (`aria-hidden`). */
function getVisibleText(element: Element): string {
  if (element.getAttribute("aria-hidden") === "true") return "";
  const texts = [...element.childNodes].map((node) =>
    node.nodeType === Node.ELEMENT_NODE ? getVisibleText(node as Element) : (node.textContent ?? ""),
  );
  const text = texts.join("");
  return element.matches(INLINE) ? text : ` ${text} `;
}

/** Returns the letters and digits of a text, in lower case. */
export function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Returns the offset of a letter of a text, by its index among the letters, or the end of a text that has fewer letters. */
export function findLetter(text: string, index: number): number {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)][index]?.index ?? text.length;
}
