import { MAX_DEPTH } from "./bounds";
import { type Definitions, hasDefinitions, removeUsedDefinitions, createDefinitions } from "./definitions";
import { joinSlices } from "./mappedText";
import { findElements } from "./elements";
import { extendOverHidden, getLineSlices } from "./hiddenLines";
import { applyTags } from "./htmlBlocks";
import {
  createVerbatimParagraph,
  beginCode,
  closeLeaf,
  closeTo,
  readCode,
  readHeadingLine,
  readUnderline,
} from "./leafBlocks";
import { isBlank, createLine, nextLine, getRest, skipColumns, skipCharacters, type Line } from "./lines";
import { defineNote, createFieldNotes, readNoteMark, appendNotes } from "./notes";
import type { FindDirectives, Parser } from "./parser";
import { isThematicBreak, MAX_MARKER_LENGTH, canInterruptParagraph, readMarker } from "./starts";
import { isTableStart } from "./table";
import { isBlank as isBlankLine, isBlankBlock, trim } from "./text";
import type { HtmlRecord } from "./tokens";
import type {
  AnchorNode,
  BlockNode,
  Cell,
  DirectiveNode,
  ListNode,
  ListItemNode,
  MarkdownTree,
} from "./tree";

/**
 * Reads the blocks of a field, by the strategy of CommonMark's appendix. Each line first continues open containers, then begins
 * new containers, then adds its text to a leaf block. Indented code is not supported, and HTML is text until its tags are read.
 * An element contains everything between its tags: Markdown containers that begin in the element end with the element,
 * containers around the element continue, and indents in the element are ignored.
 */
export function readBlocks(
  source: string,
  { html, directives, outer, onUnclosed }: MarkdownOptions,
): MarkdownTree {
  const blocks: BlockNode[] = [];
  const outermost = directives?.(source).outermost;
  const parser: Parser = {
    line: createLine(source),
    containers: [{ children: blocks, at: -1 }],
    leaf: undefined,
    definitions: createDefinitions(outer),
    pendingReads: [],
    notes: createFieldNotes(),
    directives: outermost,
    onUnclosed,
    html,
    elements: findElements(source, outermost),
    openElements: [],
    elementIndex: 0,
    flows: new Map(),
    parentsByDepth: [],
    noClosingFrom: new Map(),
  };
  while (nextLine(parser.line)) {
    readLine(parser);
    updateOpenElements(parser);
  }
  closeLeaf(parser);
  for (const readPending of parser.pendingReads) readPending();
  // the content of directives is rendered elsewhere: here it is read only to record which link definitions it uses
  if (outermost && hasDefinitions(parser.definitions))
    for (const { node } of outermost.values())
      readBlocks(node.content.text, { directives, outer: parser.definitions });
  removeUsedDefinitions(parser.definitions);
  appendNotes(parser.notes, blocks);
  // innermost first: an outer element may wrap the result
  for (const parent of parser.parentsByDepth.reverse().flatMap((each) => [...each]))
    applyTags(parent, parser);
  return MAY_CONTAIN_ANCHOR.test(source) ? placeAnchors(blocks) : blocks;
}

/** Matches any text that may contain an id: `<p id="a">`, `<a name="a">`, `{#a}`. */
const MAY_CONTAIN_ANCHOR = /\b(?:id|name)\s*=|\{/i;

/**
 * Places the anchors of blocks. An anchor alone in its paragraph moves to the first words of the block that follows, and is
 * removed before code, a line or a directive. In a heading, the first anchor becomes the heading's id, unless the heading
 * has one; the other anchors move to the end of the heading, after its words.
 */
function placeAnchors(blocks: readonly BlockNode[], isNested = false): BlockNode[] {
  let pending: AnchorNode[] = [];
  return blocks.flatMap((block): BlockNode[] => {
    if (block.type !== "paragraph" && block.type !== "heading") {
      const moved = pending;
      pending = [];
      return [placeInner(block, moved)];
    }
    const anchors = block.children.filter((node) => node.type === "anchor");
    if (block.type === "paragraph" && anchors.length > 0 && isBlankBlock(block)) {
      pending.push(...anchors);
      return [];
    }
    const all = [...pending, ...anchors];
    const moved = pending;
    pending = [];
    const [first] = all;
    if (!first) return [block];
    // a heading inside another block has no id
    if (block.type === "paragraph" || isNested)
      return [{ ...block, children: [...moved, ...block.children] }];
    const words = trim(block.children.filter((node) => node.type !== "anchor"));
    const { id = first.id } = block;
    return [{ ...block, id, children: [...words, ...all.filter((anchor) => anchor.id !== id)] }];
  });
}

/** Places the anchors inside a block, after the anchors that stand before the block. */
function placeInner(block: BlockNode, before: readonly AnchorNode[]): BlockNode {
  const prepend = (blocks: readonly BlockNode[], index: number) =>
    placeAnchors(
      index > 0 || before.length === 0 ? blocks : [{ type: "paragraph", children: before }, ...blocks],
      true,
    );
  switch (block.type) {
    case "list":
      return {
        ...block,
        items: block.items.map((item, index) => ({ ...item, children: prepend(item.children, index) })),
      };
    case "quote":
      return { ...block, children: prepend(block.children, 0) };
    case "details":
      return {
        ...block,
        summary: [...before, ...block.summary],
        children: placeAnchors(block.children, true),
      };
    case "table": {
      if (before.length === 0) return block;
      if (block.caption) return { ...block, caption: [...before, ...block.caption] };
      const addTo = (row: readonly Cell[]): Cell[] =>
        row.map((cell, column) => (column > 0 ? cell : [...before, ...cell]));
      if (!block.head.every(isBlankLine)) return { ...block, head: addTo(block.head) };
      return { ...block, rows: block.rows.map((row, index) => (index > 0 ? row : addTo(row))) };
    }
    default:
      return block;
  }
}

/** Options of the parser. */
export interface MarkdownOptions {
  /** List to which the parser adds its records of HTML: see `HtmlRecord`. */
  readonly html?: HtmlRecord[] | undefined;
  /** Function that finds the directives, such as `findDirectives`. Without `directives`, `:::name` and `> [!NOTE]` are text. */
  readonly directives?: FindDirectives | undefined;
  /** Link definitions of the surrounding text. */
  readonly outer?: Definitions | undefined;
  /** Receives each directive that begins in a list item and has lines outside the item. The directive is parsed as text. */
  readonly onUnclosed?: ((directive: DirectiveNode) => void) | undefined;
}

function readLine(parser: Parser): void {
  const { line, containers, leaf, openElements } = parser;
  let depth = 1;
  while (depth < containers.length && continuesContainer(parser, depth)) depth += 1;
  if (leaf?.type === "fence") {
    if (depth === containers.length) {
      readCode(parser, leaf);
      return;
    }
    closeLeaf(parser);
  }
  if (openElements.at(-1)?.name === "pre" && leaf?.type === "paragraph") {
    leaf.lines.push({ text: getRest(line), offset: Math.max(line.next - line.indent, line.start) });
    return;
  }
  depth = closeContainersAtTag(parser, depth);
  while (!isBlank(line)) {
    if (beginDirective(parser, depth)) return;
    const begunType = beginBlock(parser, depth);
    if (begunType === "leaf") return;
    if (begunType === undefined) {
      readTextLine(parser, depth);
      return;
    }
    depth = containers.length;
  }
  closeTo(parser, depth);
}

/**
 * Whether the line continues the container at this depth: a quote, a list item (CommonMark 5.1 and 5.2) or a note. If so, reads
 * the quote marker or the indent.
 */
function continuesContainer(
  { line, containers, leaf, openElements, directives }: Parser,
  depth: number,
): boolean {
  const { children = [], width, at = 0 } = containers[depth] ?? {};
  // an element that began in this container is still open
  const isInOpenElement = (openElements.at(-1)?.at ?? -1) > at;
  if (width === undefined) {
    const isMarked = line.source.charAt(line.next) === ">" && (line.indent < 4 || openElements.length > 0);
    if (!isMarked || directives?.has(line.next)) return isInOpenElement;
    readQuoteMarker(line);
    return true;
  }
  // an item that begins with a blank line ends at a second blank line
  if (!isInOpenElement && (isBlank(line) ? children.length === 0 && !leaf : line.indent < width))
    return false;
  skipColumns(line, width);
  return true;
}

/** Updates the open elements after a line has been read. In code, tags are text. */
function updateOpenElements(parser: Parser): void {
  const { line, leaf, elements, openElements } = parser;
  const isCode = leaf?.type === "fence" || (leaf?.type === "paragraph" && leaf.isIndented);
  const closeElementsBefore = (offset: number) => {
    while ((openElements.at(-1)?.end ?? Infinity) < offset) openElements.pop();
  };
  for (
    let element;
    (element = elements.all[parser.elementIndex]) && element.at < line.nextLineStart;
    parser.elementIndex++
  ) {
    closeElementsBefore(element.at);
    if (element.end !== undefined && !isCode) openElements.push(element);
  }
  closeElementsBefore(line.nextLineStart);
}

/**
 * Closes containers if the line begins with a tag. A start tag closes the containers that the line does not continue; an end
 * tag, the containers that began in its element. If the innermost element that remains open ends later on the line, the line
 * may be cut before the end tag of that element. Returns the number of containers that the line continues.
 */
function closeContainersAtTag(parser: Parser, depth: number): number {
  const { line, containers, leaf, openElements, elements } = parser;
  const element = elements.elementByOffset.get(line.next);
  let remainingDepth = depth;
  if (element?.at === line.next) {
    if (depth < containers.length || leaf?.type === "table") closeTo(parser, depth);
  } else if (element && element === openElements.at(-1)) {
    const firstInside = containers.findIndex(({ at }) => at > element.at);
    if (firstInside > 0) remainingDepth = Math.min(depth, firstInside);
    if (remainingDepth < containers.length || leaf?.type === "table") closeTo(parser, remainingDepth);
  }
  const enclosing = openElements.at(element === openElements.at(-1) ? -2 : -1);
  const isInMarkdown =
    (containers.at(-1)?.at ?? -1) > (enclosing?.at ?? Infinity) || parser.leaf?.type === "table";
  if (enclosing?.end !== undefined && enclosing.end < line.end && enclosing.end > line.next)
    if (isInMarkdown || BLOCK_START.test(line.source.charAt(line.next)))
      line.end = line.nextLineStart = enclosing.end;
  return remainingDepth;
}

/** Reads `>` and the optional space after it (CommonMark 5.1). */
function readQuoteMarker(line: Line): void {
  skipCharacters(line, 1);
  if (line.indent > 0) skipColumns(line, 1);
}

/**
 * Reads the directive that begins here, if all its lines are in the container of this depth. Otherwise, reports the directive
 * to `onUnclosed`. Returns whether a directive was read.
 */
function beginDirective(parser: Parser, depth: number): boolean {
  const { line, definitions, directives, onUnclosed } = parser;
  const directive = directives?.get(line.next);
  if (!directive) return false;
  const { node, end, minIndent } = directive;
  if (minIndent < line.column - line.indent) {
    onUnclosed?.(node);
    return false;
  }
  closeTo(parser, depth).children.push({ ...node, definitions });
  line.nextLineStart = end;
  return true;
}

/** Matches the first character of a block of Markdown other than a paragraph. */
const BLOCK_START = /[>#`~=*_+[\d-]/;

/**
 * Begins a container, whose content follows on the line, or reads a leaf block that occupies the whole line. Returns
 * undefined if neither a container nor a leaf block begins here.
 */
function beginBlock(parser: Parser, depth: number): "container" | "leaf" | undefined {
  const { line, leaf, containers, openElements } = parser;
  // After a line of text, a line indented by four columns continues the paragraph (CommonMark 4.8). Elsewhere, the indent is
  // treated as a typing mistake.
  if (leaf && line.indent >= 4 && openElements.length === 0) return undefined;
  const character = line.source.charAt(line.next);
  if (!BLOCK_START.test(character)) return undefined;
  const rest = line.source.slice(line.next, line.end);
  if (character === "#") return readHeadingLine(parser, depth, rest);
  if (character === "`" || character === "~") return beginCode(parser, depth, rest);
  if (readUnderline(parser, depth, rest)) return "leaf";
  if (isThematicBreak(rest)) {
    closeTo(parser, depth).children.push({ type: "thematicBreak", at: line.next });
    return "leaf";
  }
  if (containers.length > MAX_DEPTH) return undefined;
  if (character === "[") return beginNote(parser, depth, rest);
  return character === ">" ? beginQuote(parser, depth) : beginItem(parser, depth, rest);
}

function beginQuote(parser: Parser, depth: number): "container" {
  const { line, containers } = parser;
  const children: BlockNode[] = [];
  const at = line.next;
  closeTo(parser, depth).children.push({ type: "quote", children, at });
  readQuoteMarker(line);
  containers.push({ children, at });
  return "container";
}

/** Begins a note (GFM), which continues on lines indented by four columns. Returns undefined if no note begins here. */
function beginNote(parser: Parser, depth: number, rest: string): "container" | undefined {
  const { line, containers, notes } = parser;
  const mark = readNoteMark(rest);
  if (mark === undefined) return undefined;
  const at = line.next;
  const children = defineNote(notes, mark, at, closeTo(parser, depth).children);
  skipCharacters(line, mark.length);
  skipColumns(line, line.indent);
  containers.push({ children, at, width: 4 });
  return "container";
}

/**
 * Begins a list item (CommonMark 5.2 and 5.3): in the preceding list if its items have the same delimiter, otherwise in a new
 * list. Returns undefined if no item begins here.
 */
function beginItem(parser: Parser, depth: number, rest: string): "container" | undefined {
  const { line, leaf, containers } = parser;
  const marker = readMarker(rest);
  if (!marker || (leaf && depth === containers.length && !canInterruptParagraph(marker, rest)))
    return undefined;
  const at = line.next;
  const { delimiter, number, size } = marker;
  const parent = closeTo(parser, depth);
  if (parent.list?.delimiter !== delimiter || parent.children.at(-1) !== parent.list.node) {
    const items: ListItemNode[] = [];
    const node: ListNode = { type: "list", ordered: number !== undefined, start: number ?? 1, items, at };
    parent.list = { delimiter, node, items };
    const index = parent.children.push(node) - 1;
    parser.pendingReads.push(() => {
      if (isEmpty(items)) parent.children[index] = createMarkersParagraph(items, line.source);
    });
  }
  const children: BlockNode[] = [];
  parent.list.items.push({ children, at });
  const markerColumns = line.indent + size;
  skipCharacters(line, size);
  // Up to four spaces belong to the marker. Of five spaces or more, only one belongs to the marker.
  const spaces = isBlank(line) || line.indent > 4 ? 1 : line.indent;
  skipColumns(line, spaces);
  containers.push({ children, at, width: markerColumns + spaces });
  return "container";
}

function isEmpty(items: readonly ListItemNode[]): boolean {
  return items.every(({ children }) => children.length === 0);
}

/** Returns a paragraph with the markers of a list whose items are all empty: « 2016. », « - ». */
function createMarkersParagraph(items: readonly ListItemNode[], source: string): BlockNode {
  const lines = items.map(({ at = 0 }) => {
    const [text = ""] = /^\S+/.exec(source.slice(at, at + MAX_MARKER_LENGTH)) ?? [];
    return { text, offset: at };
  });
  const content = joinSlices(lines, "\n");
  return createVerbatimParagraph(content, 0, content.text.length);
}

/**
 * Adds the text of a line to the open paragraph, in any container, or to the open table, in the same container. Otherwise
 * begins a paragraph or a table.
 */
function readTextLine(parser: Parser, depth: number): void {
  const { line, leaf, containers, openElements } = parser;
  const isIndented =
    leaf?.type === "paragraph" ? leaf.isIndented : line.indent >= 4 && openElements.length === 0;
  if (!isIndented && leaf?.type !== "table") {
    const isQuoted = containers.some(({ width }, index) => index > 0 && width === undefined);
    extendOverHidden(line, parser.noClosingFrom, isQuoted);
  }
  const [first, ...hidden] = getLineSlices(line);
  const continued =
    leaf?.type === "paragraph" || (leaf?.type === "table" && depth === containers.length) ? leaf : undefined;
  const head =
    continued?.type === "paragraph" && continued.depth === depth ? continued.lines.at(-1) : undefined;
  if (continued && head && isTableStart(head.text, first.text)) {
    continued.lines.pop();
    closeTo(parser, depth);
    parser.leaf = { type: "table", lines: [head, first, ...hidden], depth, isIndented: false };
  } else if (continued) {
    continued.lines.push(first, ...hidden);
    continued.depth = depth;
  } else {
    closeTo(parser, depth);
    parser.leaf = { type: "paragraph", lines: [first, ...hidden], depth, isIndented };
  }
}
