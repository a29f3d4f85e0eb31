import { type Content, contentOf, offsetOf, type Slice, typedText } from "./content";
import { define, readDefinition } from "./definitions";
import { flatten } from "./flow";
import { readFlow, readInlines } from "./inlines";
import { isBlank, restOf, skipColumns } from "./lines";
import { unescape } from "./links";
import { type Container, type Fence, innermost, type Mutable, type Parser, type Words } from "./parser";
import { closesFence, readFence, readHeading, underlineDepth } from "./starts";
import { trim } from "./text";
import { alignOf, cellsOf, unescapeBars } from "./table";
import type { Cell, CodeBlock, Heading, Paragraph, Table } from "./tree";

/** One wide row makes all rows wide: beyond this a table is shown as typed. */
const MOST_CELLS = 100_000;

/** Closes the open text and every container deeper than `depth`; returns the innermost open container. */
export function closeTo(parser: Parser, depth: number): Container {
  closeLeaf(parser);
  parser.open.length = depth;
  return innermost(parser);
}

/** Makes a block of the words read so far, if there are any; code ends with its closing line, or is unclosed. */
export function closeLeaf(parser: Parser, isClosingLine = false): void {
  const { leaf } = parser;
  parser.leaf = undefined;
  if (leaf?.type === "fence") {
    leaf.node.value = leaf.lines.join("\n");
    if (!isClosingLine) leaf.node.isUnclosed = true;
  } else if (leaf?.type === "table") addTable(parser, leaf.lines);
  else if (leaf) addWords(parser, leaf);
}

/** CommonMark 4.2: a line that is a heading. */
export function readHeadingLine(parser: Parser, depth: number, rest: string): "leaf" | undefined {
  const heading = readHeading(rest);
  if (!heading) return undefined;
  const { mark, text } = heading;
  const at = parser.line.next;
  closeTo(parser, depth);
  const node: Mutable<Heading> = { type: "heading", depth: mark.length, children: [], at };
  add(parser, node, contentOf([{ text, offset: at + mark.length }], ""), 0);
  return "leaf";
}

/** CommonMark 4.3: true when the line makes a heading of the paragraph above it. */
export function underline(parser: Parser, depth: number, rest: string): boolean {
  const { leaf, open } = parser;
  const level = underlineDepth(rest);
  if (!level || leaf?.type !== "paragraph" || depth < open.length) return false;
  parser.leaf = undefined;
  return addWords(parser, leaf, level);
}

/** Adds a paragraph, or a heading of this depth; false if there were only link definitions. */
function addWords(parser: Parser, { lines, isIndented }: Words, depth?: number): boolean {
  const content = contentOf(lines, "\n");
  const { text } = content;
  let from = 0;
  for (let found; (found = readDefinition(text, from)); from = found.end) {
    // One that no link uses is text to its author: « [Attention]: fermé ».
    const shown = asTyped(content, from, from + text.slice(from, found.end).trimEnd().length);
    define(parser.definitions, found.label, found, shown, innermost(parser).children);
  }
  if (from >= text.length) return false;
  const at = offsetOf(content, from);
  const node: Mutable<Paragraph | Heading> = depth
    ? { type: "heading", depth, children: [], at }
    : { type: "paragraph", children: [], at };
  add(parser, node, content, from, isIndented);
  return true;
}

function add(
  parser: Parser,
  node: Mutable<Paragraph | Heading>,
  content: Content,
  from: number,
  isLiteral = false,
): void {
  const { children } = innermost(parser);
  const depth = parser.open.length;
  children.push(node);
  parser.later.push(() => {
    const flow = readFlow(content, from, parser, isLiteral);
    node.children = trim(flatten(flow));
    // in a heading no block can stand, and a comment leaves no paragraph
    const isWhole = node.children.length > 0 || !content.text.includes("<");
    if (node.type === "heading" || (isWhole && flow.every(({ type }) => type !== "tag"))) return;
    parser.tagged.set(node, flow);
    (parser.taggedIn[depth] ??= new Set()).add(children);
  });
}

/** A paragraph that shows a part of the source as it is. */
export function asTyped(content: Content, from: number, to: number): Paragraph {
  return { type: "paragraph", children: [typedText(content, from, to)], at: offsetOf(content, from) };
}

/** A field whose Markdown is not read. */
export function allAsTyped(source: string): Paragraph {
  return asTyped(contentOf([{ text: source, offset: 0 }], ""), 0, source.length);
}

/** GFM 4.10, but that all rows are as wide as the widest: a cell too many is a word of the author. */
function addTable(parser: Parser, lines: readonly Slice[]): void {
  const { children } = innermost(parser);
  const at = lines[0]?.offset ?? 0;
  const [head = [], delimiter = [], ...rows] = lines.map(({ text, offset }) => cellsOf(text, offset));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), head.length);
  if (width * lines.length > MOST_CELLS) {
    const content = contentOf(lines, "\n");
    children.push(asTyped(content, 0, content.text.length));
    return;
  }
  const table: Mutable<Table> = { type: "table", align: delimiter.map(alignOf), head: [], rows: [], at };
  children.push(table);
  const read = (row: readonly Slice[]) =>
    Array.from({ length: width }, (_, index): Cell => {
      const cell = row[index];
      return cell ? readInlines(contentOf(unescapeBars(cell), ""), 0, parser) : [];
    });
  parser.later.push(() => {
    table.head = read(head);
    table.rows = rows.map(read);
  });
}

/** CommonMark 4.5: a line that opens code. */
export function beginCode(parser: Parser, depth: number, rest: string): "leaf" | undefined {
  const { line } = parser;
  const found = readFence(rest);
  if (!found) return undefined;
  const { fence, info } = found;
  const node: Mutable<CodeBlock> = {
    type: "codeBlock",
    value: "",
    ...(info !== "" && { info: unescape(info) }),
    at: line.next,
  };
  closeTo(parser, depth).children.push(node);
  parser.leaf = { type: "fence", fence, indent: line.indent, lines: [], node };
  return "leaf";
}

/** A line of code, without as much indent as the fence has; or the line that closes it. */
export function readCode(parser: Parser, { fence, indent, lines }: Fence): void {
  const { line } = parser;
  // a fence that is itself four columns in is in an element, whose indents mean nothing
  if (
    line.indent < Math.max(4, indent + 1) &&
    !isBlank(line) &&
    closesFence(line.source.slice(line.next, line.end), fence)
  ) {
    closeLeaf(parser, true);
    return;
  }
  skipColumns(line, indent);
  lines.push(restOf(line));
}
