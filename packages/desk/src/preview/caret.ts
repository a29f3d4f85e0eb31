import { findClickedText } from "./clickedField";
import { type ClickedText, findLetter, INLINE, toLetters } from "./clickedText";

/**
 * Selector of inputs, text areas, and elements with `contenteditable=true`. Sveltia CMS hides a text area with the Markdown of
 * each rich text.
 */
const EDITABLE = ":is(input, textarea, [contenteditable=true]):not([aria-hidden=true])";

/** Selector of the controls of fields, with those of Sveltia CMS: a list of entries, a choice, a switch. */
const CONTROL = `${EDITABLE}, [role=combobox], [role=radio], [role=switch]`;

/** Block of a rich text, or line of an input, in which the form can put its caret. */
interface EditableText {
  readonly editable: HTMLElement;
  readonly text: string;
  readonly putCaret: (letter: number) => void;
  readonly hasCaret: () => boolean;
}

/**
 * Moves the focus to the editable element of a field that shows a clicked text, and the caret to the place of the click.
 * Without such an element, moves the focus to the field, unless the focus is already in the field. Returns whether nothing had
 * to move; false as long as the field does not show the clicked text.
 */
export function focusText(field: Element, clicked: ClickedText | undefined): boolean {
  const { activeElement } = field.ownerDocument;
  const text = clicked && findClickedText(clicked, listEditableTexts(field));
  if (!text) {
    const isFocused = field.contains(activeElement);
    const control = field.matches(CONTROL) ? field : field.querySelector(CONTROL);
    if (!isFocused) (control as HTMLElement | null)?.focus({ preventScroll: true });
    return isFocused && !clicked;
  }
  if (text.editable === activeElement && text.hasCaret()) return true;
  text.editable.focus({ preventScroll: true });
  const start = toLetters(text.text).indexOf(toLetters(clicked.text));
  text.putCaret(Math.max(0, start) + clicked.letter);
  return false;
}

/** Returns the editable element that shows a clicked text, in a part of the form. */
export function findEditable(part: Element, clicked: ClickedText): Element | undefined {
  return findClickedText(clicked, listEditableTexts(part))?.editable;
}

/** Returns the texts of a field in the order of the form: those of the components inside a rich text too. */
function listEditableTexts(field: Element): EditableText[] {
  return [field, ...field.querySelectorAll(EDITABLE)].flatMap((element) =>
    isTextInput(element)
      ? listLines(element)
      : element.matches(EDITABLE)
        ? listBlocks(element as HTMLElement)
        : [],
  );
}

function isTextInput(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  // an input without a caret, such as a check box, has no selection
  return "selectionStart" in element && element.selectionStart !== null;
}

function listLines(editable: HTMLInputElement | HTMLTextAreaElement): EditableText[] {
  return Array.from(editable.value.matchAll(/[^\n]+/g), ({ 0: text, index }) => ({
    editable,
    text,
    putCaret: (letter) => {
      const caret = index + findLetter(text, letter);
      editable.setSelectionRange(caret, caret);
      editable.scrollIntoView({ block: "center" });
    },
    hasCaret: () => {
      const caret = editable.selectionStart ?? -1;
      return index <= caret && caret <= index + text.length;
    },
  }));
}

/** Returns the blocks of a rich text. The inputs of a component are in an element that is not editable. */
function listBlocks(editable: HTMLElement): EditableText[] {
  const { ownerDocument: document } = editable;
  const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodesByBlock = new Map<Element, Node[]>();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE && node.nodeName !== "BR") continue;
    const block = node.parentElement?.closest(`:not(${INLINE})`);
    if (block?.closest("[contenteditable]") === editable)
      nodesByBlock.set(block, [...(nodesByBlock.get(block) ?? []), node]);
  }
  return Array.from(nodesByBlock, ([block, nodes]) => ({
    editable,
    text: nodes.map(({ nodeName, textContent }) => (nodeName === "BR" ? "\n" : textContent)).join(""),
    putCaret: (letter) => {
      let left = letter;
      for (const node of nodes) {
        const text = node.textContent ?? "";
        const { length } = toLetters(text);
        if (left < length || node === nodes.at(-1)) {
          document.getSelection()?.collapse(node, findLetter(text, left));
          return block.scrollIntoView({ block: "center" });
        }
        left -= length;
      }
    },
    hasCaret: () => block.contains(document.getSelection()?.anchorNode ?? null),
  }));
}
