import { toSourceOffset, sliceOrigin } from "@dsfr-blocks/base/origin";
import { createTextNode } from "./mappedText";
import type { BlockNode, InlineNode, MarkdownTree, TextNode } from "./tree";

/**
 * Returns the visible text of inlines. A line break becomes `"\n"`, and an image becomes its alternative text. The call of a
 * note has no text.
 */
export function getText(inlines: readonly InlineNode[]): string {
  let text = "";
  for (const node of inlines) text += getInlineText(node);
  return text;
}

function getInlineText(node: InlineNode): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "break":
      return "\n";
    case "image":
      return node.alt;
    case "noteCall":
      return "";
    default:
      return getText(node.children);
  }
}

/** Trims a text, and replaces each run of white space with one plain space. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Returns the text of whole blocks, with one line for each paragraph, item or cell. */
export function getBlocksText(blocks: MarkdownTree): string {
  return blocks.map(getBlockText).join("\n");
}

function getBlockText(block: BlockNode): string {
  if (block.type === "codeBlock") return block.value;
  if (block.type === "directive") return `${block.open}\n${block.content.text}`;
  return [...getInlineContents(block).map(getText), ...getChildBlocks(block).map(getBlockText)].join("\n");
}

/** Returns the blocks inside a list, notes, a quote or `<details>`; an empty list for other blocks. */
export function getChildBlocks(block: BlockNode): MarkdownTree {
  if (block.type === "list" || block.type === "notes") return block.items.flatMap(({ children }) => children);
  return block.type === "quote" || block.type === "details" ? block.children : [];
}

/** Returns the inlines of a paragraph, heading or summary, or the inlines of each cell and of the caption of a table. */
export function getInlineContents(block: BlockNode): readonly (readonly InlineNode[])[] {
  if (block.type === "paragraph" || block.type === "heading") return [block.children];
  if (block.type === "details") return [block.summary];
  if (block.type !== "table") return [];
  const cells = [block.head, ...block.rows].flat();
  return block.caption ? [block.caption, ...cells] : cells;
}

/** Whether the inlines show neither text nor images. */
export function isBlank(inlines: readonly InlineNode[]): boolean {
  return inlines.every((node) =>
    node.type === "text" || node.type === "code"
      ? node.value.trim() === ""
      : node.type === "break" || ("children" in node && isBlank(node.children)),
  );
}

/** Whether the inlines have text, alternative texts of images included. Only inlines with text can name a heading or a link. */
export function hasText(inlines: readonly InlineNode[]): boolean {
  return getText(inlines).trim() !== "";
}

/** Whether a block shows neither text nor images. A thematic break is blank too. */
export function isBlankBlock(block: BlockNode): boolean {
  if (block.type === "codeBlock") return block.value.trim() === "";
  if (block.type === "directive") return false;
  return getInlineContents(block).every(isBlank) && getChildBlocks(block).every(isBlankBlock);
}

/** Replaces links with their content: HTML does not allow a link in a link. */
export function unwrapLinks(inlines: readonly InlineNode[]): InlineNode[] {
  return inlines.flatMap((node): InlineNode[] => {
    if (node.type === "link") return unwrapLinks(node.children);
    return "children" in node ? [{ ...node, children: unwrapLinks(node.children) }] : [node];
  });
}

/** Removes white space and line breaks at both ends of inlines. */
export function trim(inlines: readonly InlineNode[]): InlineNode[] {
  let from = 0;
  let to = inlines.length;
  while (from < to && isSpace(inlines[from])) from += 1;
  while (to > from && isSpace(inlines[to - 1])) to -= 1;
  const trimmed = inlines.slice(from, to);
  const [first] = trimmed;
  if (first?.type === "text")
    trimmed[0] = sliceFrom(first, first.value.length - first.value.trimStart().length);
  const last = trimmed.at(-1);
  const value = last?.type === "text" ? last.value.trimEnd() : "";
  if (last?.type === "text" && value !== last.value) trimmed[trimmed.length - 1] = { ...last, value };
  return trimmed;
}

function isSpace(node: InlineNode | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

/**
 * Splits inlines at the first line break outside any nested node, into the first line and the rest. In a folded YAML scalar,
 * a line break comes from a blank line.
 */
export function splitFirstLine(inlines: readonly InlineNode[]): { first: InlineNode[]; rest: InlineNode[] } {
  for (const [index, node] of inlines.entries()) {
    const newline = node.type === "text" ? node.value.indexOf("\n") : -1;
    if (node.type !== "break" && newline < 0) continue;
    const [inlinesBefore, inlinesAfter] = [inlines.slice(0, index), inlines.slice(index + 1)];
    if (node.type !== "text") return { first: trim(inlinesBefore), rest: trim(inlinesAfter) };
    const line = { ...node, value: node.value.slice(0, newline) };
    return {
      first: trim([...inlinesBefore, line]),
      rest: trim([sliceFrom(node, newline + 1), ...inlinesAfter]),
    };
  }
  return { first: [...inlines], rest: [] };
}

/** Splits inlines into lines, at the same line breaks as `splitFirstLine`. Omits empty lines. */
export function splitLines(inlines: readonly InlineNode[]): InlineNode[][] {
  return splitAt(inlines, findLineStarts(inlines)).filter(({ length }) => length > 0);
}

/** Splits inlines before each line, other than the first, for which `startsGroup` returns true. */
export function splitAtLines(
  inlines: readonly InlineNode[],
  startsGroup: (index: number, lines: readonly (readonly InlineNode[])[]) => boolean,
): InlineNode[][] {
  const starts = findLineStarts(inlines);
  const lines = splitAt(inlines, starts);
  return splitAt(
    inlines,
    starts.filter((_, index) => index === 0 || startsGroup(index, lines)),
  );
}

/** Position in inlines: index of a node, and offset of a character in the node. */
interface InlinePosition {
  readonly index: number;
  readonly offset: number;
}

/** Returns the start of each line of inlines: the beginning, and the position after each line break outside any nested node. */
function findLineStarts(inlines: readonly InlineNode[]): InlinePosition[] {
  const starts: InlinePosition[] = [{ index: 0, offset: 0 }];
  for (const [index, node] of inlines.entries()) {
    if (node.type === "break") starts.push({ index: index + 1, offset: 0 });
    if (node.type !== "text") continue;
    for (let end = node.value.indexOf("\n"); end >= 0; end = node.value.indexOf("\n", end + 1))
      starts.push({ index, offset: end + 1 });
  }
  return starts;
}

/** Splits inlines at positions in ascending order. */
function splitAt(inlines: readonly InlineNode[], positions: readonly InlinePosition[]): InlineNode[][] {
  const last: InlinePosition = { index: inlines.length, offset: 0 };
  return positions.map((from, index) => {
    const to = positions[index + 1] ?? last;
    const nodes = inlines.slice(from.index, to.offset > 0 ? to.index + 1 : to.index);
    return trim(
      nodes.map((node, index) => {
        if (node.type !== "text") return node;
        const start = index === 0 ? from.offset : 0;
        const end = from.index + index === to.index ? to.offset : node.value.length;
        return start === 0 && end === node.value.length ? node : sliceText(node, start, end);
      }),
    );
  });
}

/** Joins lines with soft line breaks. */
export function joinLines(lines: readonly (readonly InlineNode[])[]): InlineNode[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

const LINE_BREAK: InlineNode = { type: "text", value: "\n" };

/** Replaces some parts of a text, in order, with nodes, and returns the resulting inlines. */
export function replaceParts(
  value: string,
  parts: readonly { readonly start: number; readonly end: number; readonly node: InlineNode }[],
): InlineNode[] {
  const nodes: InlineNode[] = [];
  let textStart = 0;
  const addText = (end: number) => {
    if (end > textStart) nodes.push({ type: "text", value: value.slice(textStart, end) });
  };
  for (const { start, end, node } of parts) {
    addText(start);
    nodes.push(node);
    textStart = end;
  }
  addText(value.length);
  return nodes;
}

function sliceFrom(node: TextNode, offset: number): TextNode {
  if (offset === 0) return node;
  return sliceText(node, offset, node.value.length);
}

/** Returns the part of a text between two indexes, with its offsets in the field. */
function sliceText(node: TextNode, from: number, to: number): TextNode {
  const { value, at, origin } = node;
  if (origin) return createTextNode(value.slice(from, to), sliceOrigin(origin, from, to));
  return { ...node, value: value.slice(from, to), at: at === undefined ? undefined : at + from };
}

/** Returns the offset in the field of a character of a text. Returns undefined if the text does not come from a field. */
export function getTextOffset({ at, origin }: TextNode, index: number): number | undefined {
  if (origin) return toSourceOffset(origin, index);
  return at === undefined ? undefined : at + index;
}

/**
 * Removes the first `length` code units of the text of inlines, even inside bold and italics. Returns undefined if the removed
 * text ends inside another node, such as code, or if a URL, a language or a title would be removed too.
 */
export function dropStart(inlines: readonly InlineNode[], length: number): InlineNode[] | undefined {
  let remaining = length;
  for (const [index, head] of inlines.entries()) {
    if (remaining === 0) return trim(inlines.slice(index));
    const size = getText([head]).length;
    const getRest = () => inlines.slice(index + 1);
    if (size > remaining && head.type === "text") return trim([sliceFrom(head, remaining), ...getRest()]);
    if (size > remaining) {
      if (head.type !== "strong" && head.type !== "emphasis") return undefined;
      const children = dropStart(head.children, remaining);
      return children && [{ ...head, children }, ...getRest()];
    }
    if (hasMetadata(head)) return undefined;
    remaining -= size;
  }
  return remaining === 0 ? [] : undefined;
}

/** Whether a node has information besides its text: a URL, a language, the title of an abbreviation. */
function hasMetadata(node: InlineNode): boolean {
  return (
    "url" in node ||
    "lang" in node ||
    "title" in node ||
    ("children" in node && node.children.some(hasMetadata))
  );
}
