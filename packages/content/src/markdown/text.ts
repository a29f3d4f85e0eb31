import { originAt, originOfPart } from "@dsfr-blocks/base/origin";
import { textNode } from "./content";
import type { Block, Inline, RichText, Text } from "./tree";

/** The words of some inlines, as a reader sees them; a line break is "\n", an image is its alternative. */
export function textOf(inlines: readonly Inline[]): string {
  let text = "";
  for (const node of inlines) text += inlineText(node);
  return text;
}

function inlineText(node: Inline): string {
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
      return textOf(node.children);
  }
}

/** Without spaces around it, and with one plain space where there were others between two words. */
export function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The words of whole blocks, one line for each paragraph, item or cell. */
export function textOfBlocks(blocks: RichText): string {
  return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
  if (block.type === "codeBlock") return [block.info ?? "", block.value].filter(Boolean).join("\n");
  if (block.type === "directive") return `${block.open}\n${block.content.text}`;
  return [...linesIn(block).map(textOf), ...blocksIn(block).map(blockText)].join("\n");
}

/** The blocks inside a list, a quote or what opens. */
export function blocksIn(block: Block): RichText {
  if (block.type === "list" || block.type === "notes") return block.items.flatMap(({ children }) => children);
  return block.type === "quote" || block.type === "details" ? block.children : [];
}

/** The inlines of a paragraph or heading, of a summary, those of each cell of a table. */
export function linesIn(block: Block): readonly (readonly Inline[])[] {
  if (block.type === "paragraph" || block.type === "heading") return [block.children];
  if (block.type === "details") return [block.summary];
  if (block.type !== "table") return [];
  const cells = [block.head, ...block.rows].flat();
  return block.caption ? [block.caption, ...cells] : cells;
}

/** True when nothing would show: no word, no image. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((node) =>
    node.type === "text" || node.type === "code"
      ? node.value.trim() === ""
      : node.type === "break" || ("children" in node && isBlank(node.children)),
  );
}

/** True when there is a word to read, an image's alternative included: what can name a heading or a link. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return textOf(inlines).trim() !== "";
}

/** True when a block shows nothing: no word, no image; a thematic break alone says nothing either. */
export function isBlankBlock(block: Block): boolean {
  if (block.type === "codeBlock") return block.value.trim() === "" && !block.info;
  if (block.type === "directive") return false;
  return linesIn(block).every(isBlank) && blocksIn(block).every(isBlankBlock);
}

/** The same inlines without links, whose words stay: HTML allows no link in a link. */
export function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((node): Inline[] => {
    if (node.type === "link") return withoutLinks(node.children);
    return "children" in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}

/** The same inlines without white space and line breaks at both ends. */
export function trim(inlines: readonly Inline[]): Inline[] {
  let from = 0;
  let to = inlines.length;
  while (from < to && isSpace(inlines[from])) from += 1;
  while (to > from && isSpace(inlines[to - 1])) to -= 1;
  const kept = inlines.slice(from, to);
  const [first] = kept;
  if (first?.type === "text") kept[0] = after(first, first.value.length - first.value.trimStart().length);
  const last = kept.at(-1);
  const value = last?.type === "text" ? last.value.trimEnd() : "";
  if (last?.type === "text" && value !== last.value) kept[kept.length - 1] = { ...last, value };
  return kept;
}

function isSpace(node: Inline | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

/**
 * Cuts inlines in two at the first line break outside any mark: the first line, and what follows.
 * A folded YAML scalar leaves such a break where the author had left a blank line.
 */
export function splitFirstLine(inlines: readonly Inline[]): { first: Inline[]; rest: Inline[] } {
  for (const [index, node] of inlines.entries()) {
    const newline = node.type === "text" ? node.value.indexOf("\n") : -1;
    if (node.type !== "break" && newline < 0) continue;
    const [before, next] = [inlines.slice(0, index), inlines.slice(index + 1)];
    if (node.type !== "text") return { first: trim(before), rest: trim(next) };
    const line = { ...node, value: node.value.slice(0, newline) };
    return { first: trim([...before, line]), rest: trim([after(node, newline + 1), ...next]) };
  }
  return { first: [...inlines], rest: [] };
}

/** The lines of some inlines, cut as by `splitFirstLine`; none is blank. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  return cutAt(inlines, lineStarts(inlines)).filter(({ length }) => length > 0);
}

/** Inlines cut before each line, other than the first, that `begins` chooses among their lines; the rest stays as it is. */
export function cutAtLines(
  inlines: readonly Inline[],
  begins: (index: number, lines: readonly (readonly Inline[])[]) => boolean,
): Inline[][] {
  const starts = lineStarts(inlines);
  const lines = cutAt(inlines, starts);
  return cutAt(
    inlines,
    starts.filter((_, index) => index === 0 || begins(index, lines)),
  );
}

/** A place in inlines: a node, and a character of it. */
interface InlinePlace {
  readonly index: number;
  readonly offset: number;
}

/** Where the lines of some inlines begin: the first, and after each line break outside any mark. */
function lineStarts(inlines: readonly Inline[]): InlinePlace[] {
  const starts: InlinePlace[] = [{ index: 0, offset: 0 }];
  for (const [index, node] of inlines.entries()) {
    if (node.type === "break") starts.push({ index: index + 1, offset: 0 });
    if (node.type !== "text") continue;
    for (let end = node.value.indexOf("\n"); end >= 0; end = node.value.indexOf("\n", end + 1))
      starts.push({ index, offset: end + 1 });
  }
  return starts;
}

/** Inlines cut at places that are in their order. */
function cutAt(inlines: readonly Inline[], places: readonly InlinePlace[]): Inline[][] {
  const last: InlinePlace = { index: inlines.length, offset: 0 };
  return places.map((from, order) => {
    const to = places[order + 1] ?? last;
    const nodes = inlines.slice(from.index, to.offset > 0 ? to.index + 1 : to.index);
    return trim(
      nodes.map((node, index) => {
        if (node.type !== "text") return node;
        const start = index === 0 ? from.offset : 0;
        const end = from.index + index === to.index ? to.offset : node.value.length;
        return start === 0 && end === node.value.length ? node : part(node, start, end);
      }),
    );
  });
}

/** Lines as one: their ends are soft line breaks. */
export function joinLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

const LINE_BREAK: Inline = { type: "text", value: "\n" };

/** A text of which some parts, in order, have become other nodes. */
export function withNodes(
  value: string,
  parts: readonly { readonly start: number; readonly end: number; readonly node: Inline }[],
): Inline[] {
  const nodes: Inline[] = [];
  let done = 0;
  const addText = (end: number) => {
    if (end > done) nodes.push({ type: "text", value: value.slice(done, end) });
  };
  for (const { start, end, node } of parts) {
    addText(start);
    nodes.push(node);
    done = end;
  }
  addText(value.length);
  return nodes;
}

function after(node: Text, offset: number): Text {
  if (offset === 0) return node;
  return part(node, offset, node.value.length);
}

/** A text between two of its characters, each with its place. */
function part(node: Text, from: number, to: number): Text {
  const { value, at, origin } = node;
  if (origin) return textNode(value.slice(from, to), originOfPart(origin, from, to));
  return { ...node, value: value.slice(from, to), at: at === undefined ? undefined : at + from };
}

/** Where a character of a text stands in the field; undefined for a text that stands in none. */
export function placeIn({ at, origin }: Text, index: number): number | undefined {
  if (origin) return originAt(origin, index);
  return at === undefined ? undefined : at + index;
}

/**
 * Removes the first `length` code units of some inlines' words, through bold and italics. Undefined
 * when they end inside code or another node that must stay whole, and when more than words would go with them.
 */
export function dropStart(inlines: readonly Inline[], length: number): Inline[] | undefined {
  let left = length;
  for (const [index, head] of inlines.entries()) {
    if (left === 0) return trim(inlines.slice(index));
    const size = textOf([head]).length;
    const rest = () => inlines.slice(index + 1);
    if (size > left && head.type === "text") return trim([after(head, left), ...rest()]);
    if (size > left) {
      if (head.type !== "strong" && head.type !== "emphasis") return undefined;
      const children = dropStart(head.children, left);
      return children && [{ ...head, children }, ...rest()];
    }
    if (saysMore(head)) return undefined;
    left -= size;
  }
  return left === 0 ? [] : undefined;
}

/** An address, a language, the words of an abbreviation: what a node says besides its own words. */
function saysMore(node: Inline): boolean {
  return (
    "url" in node || "lang" in node || "title" in node || ("children" in node && node.children.some(saysMore))
  );
}
