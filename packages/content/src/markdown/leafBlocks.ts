import type { Mutable } from "@dsfr-blocks/base/simplify";
import { type MappedText, joinSlices, getFieldOffset, type Slice, createVerbatimText } from "./mappedText";
import { addDefinition, readDefinition } from "./definitions";
import { flatten } from "./flatten";
import { readInlinesAndTags, readInlines } from "./inlines";
import { isBlank, getRest, skipColumns } from "./lines";
import { unescape } from "./links";
import { type Container, type FenceLeaf, getInnermost, type Parser, type TextLeaf } from "./parser";
import { isClosingFence, readFence, readHeading, readUnderlineDepth } from "./starts";
import { trim } from "./text";
import { readAlignment, splitCells, unescapeBars } from "./table";
import type { Cell, CodeBlockNode, HeadingNode, ParagraphNode, TableNode } from "./tree";

/** Maximum number of cells of a table, since one wide row widens all rows. A larger table is shown as typed. */
const MAX_CELLS = 100_000;

/** Closes the open leaf and every container deeper than `depth`. Returns the innermost open container. */
export function closeTo(parser: Parser, depth: number): Container {
  closeLeaf(parser);
  parser.containers.length = depth;
  return getInnermost(parser);
}

/**
 * Closes the open leaf, if any: adds its paragraph or table, or sets the value of its code block. Code without a closing line
 * is marked as unclosed.
 */
export function closeLeaf(parser: Parser, isClosingLine = false): void {
  const { leaf } = parser;
  parser.leaf = undefined;
  if (leaf?.type === "fence") {
    leaf.node.value = leaf.lines.join("\n");
    if (!isClosingLine) leaf.node.isUnclosed = true;
  } else if (leaf?.type === "table") addTable(parser, leaf.lines);
  else if (leaf) addTextLeaf(parser, leaf);
}

/** Reads a line that is an ATX heading (CommonMark 4.2). Returns undefined if the line is not a heading. */
export function readHeadingLine(parser: Parser, depth: number, rest: string): "leaf" | undefined {
  const heading = readHeading(rest);
  if (!heading) return undefined;
  const { mark, text } = heading;
  const at = parser.line.next;
  closeTo(parser, depth);
  const node: Mutable<HeadingNode> = { type: "heading", depth: mark.length, children: [], at };
  addInlineBlock(parser, node, joinSlices([{ text, offset: at + mark.length }], ""), 0);
  return "leaf";
}

/**
 * Turns the open paragraph into a heading if the line underlines it (CommonMark 4.3). Returns whether the paragraph became a
 * heading.
 */
export function readUnderline(parser: Parser, depth: number, rest: string): boolean {
  const { leaf, containers } = parser;
  const level = readUnderlineDepth(rest);
  if (!level || leaf?.type !== "paragraph" || depth < containers.length) return false;
  parser.leaf = undefined;
  return addTextLeaf(parser, leaf, level);
}

/** Adds a paragraph, or a heading of this depth. Returns false if the text contains only link definitions. */
function addTextLeaf(parser: Parser, { lines, isIndented }: TextLeaf, depth?: number): boolean {
  const content = joinSlices(lines, "\n");
  const { text } = content;
  let from = 0;
  for (let found; (found = readDefinition(text, from)); from = found.end) {
    // show the definition as typed unless a link uses the definition: « [Attention]: fermé » is meant as text
    const definitionBlock = createVerbatimParagraph(
      content,
      from,
      from + text.slice(from, found.end).trimEnd().length,
    );
    addDefinition(parser.definitions, found.label, found, definitionBlock, getInnermost(parser).children);
  }
  if (from >= text.length) return false;
  const at = getFieldOffset(content, from);
  const node: Mutable<ParagraphNode | HeadingNode> = depth
    ? { type: "heading", depth, children: [], at }
    : { type: "paragraph", children: [], at };
  addInlineBlock(parser, node, content, from, isIndented);
  return true;
}

function addInlineBlock(
  parser: Parser,
  node: Mutable<ParagraphNode | HeadingNode>,
  content: MappedText,
  from: number,
  isLiteral = false,
): void {
  const { children } = getInnermost(parser);
  const depth = parser.containers.length;
  children.push(node);
  parser.pendingReads.push(() => {
    const flow = readInlinesAndTags(content, from, parser, isLiteral);
    node.children = trim(flatten(flow));
    // `applyTags` converts a paragraph with tags of blocks, and removes a paragraph that contains only a comment; a heading
    // cannot contain blocks
    const isWhole = node.children.length > 0 || !/[<{]/.test(content.text);
    if (node.type === "heading" || (isWhole && flow.every(({ type }) => type !== "tag"))) return;
    parser.flows.set(node, flow);
    (parser.parentsByDepth[depth] ??= new Set()).add(children);
  });
}

/** Creates a paragraph that shows a part of the source unchanged. */
export function createVerbatimParagraph(content: MappedText, from: number, to: number): ParagraphNode {
  return {
    type: "paragraph",
    children: [createVerbatimText(content, from, to)],
    at: getFieldOffset(content, from),
  };
}

/** Creates a paragraph that shows a whole field unchanged, without parsing its Markdown. */
export function createVerbatimField(source: string): ParagraphNode {
  return createVerbatimParagraph(joinSlices([{ text: source, offset: 0 }], ""), 0, source.length);
}

/** Adds a table (GFM 4.10). Unlike in GFM, all rows are as wide as the widest row, so that extra cells keep their text. */
function addTable(parser: Parser, lines: readonly Slice[]): void {
  const { children } = getInnermost(parser);
  const at = lines[0]?.offset ?? 0;
  const [head = [], delimiter = [], ...rows] = lines.map(({ text, offset }) => splitCells(text, offset));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), head.length);
  if (width * lines.length > MAX_CELLS) {
    const content = joinSlices(lines, "\n");
    children.push(createVerbatimParagraph(content, 0, content.text.length));
    return;
  }
  const table: Mutable<TableNode> = {
    type: "table",
    align: delimiter.map(readAlignment),
    head: [],
    rows: [],
    at,
  };
  children.push(table);
  const readRow = (row: readonly Slice[]) =>
    Array.from({ length: width }, (_, index): Cell => {
      const cell = row[index];
      return cell ? readInlines(joinSlices(unescapeBars(cell), ""), 0, parser) : [];
    });
  parser.pendingReads.push(() => {
    table.head = readRow(head);
    table.rows = rows.map(readRow);
  });
}

/** Reads a line that opens fenced code (CommonMark 4.5). Returns undefined if the line opens no fenced code. */
export function beginCode(parser: Parser, depth: number, rest: string): "leaf" | undefined {
  const { line } = parser;
  const found = readFence(rest);
  if (!found) return undefined;
  const { fence, info } = found;
  const node: Mutable<CodeBlockNode> = {
    type: "codeBlock",
    value: "",
    ...(info !== "" && { info: unescape(info) }),
    at: line.next,
  };
  closeTo(parser, depth).children.push(node);
  parser.leaf = { type: "fence", fence, indent: line.indent, lines: [], node };
  return "leaf";
}

/** Reads a line of code, without the indent of the fence, or the line that closes the code. */
export function readCode(parser: Parser, { fence, indent, lines }: FenceLeaf): void {
  const { line } = parser;
  // a closing fence is indented by three columns at most; inside an HTML element, where indents are ignored, it may be indented
  // as much as its opening fence
  if (
    line.indent < Math.max(4, indent + 1) &&
    !isBlank(line) &&
    isClosingFence(line.source.slice(line.next, line.end), fence)
  ) {
    closeLeaf(parser, true);
    return;
  }
  skipColumns(line, indent);
  lines.push(getRest(line));
}
