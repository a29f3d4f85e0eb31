import { DEEPEST } from "./bounds";
import { type Definitions, hasDefinitions, hideUsed, noDefinitions } from "./definitions";
import { contentOf } from "./content";
import { findElements } from "./elements";
import { goOnHidden, slicesOf } from "./hiddenLines";
import { readTags } from "./htmlBlocks";
import { asTyped, beginCode, closeLeaf, closeTo, readCode, readHeadingLine, underline } from "./leafBlocks";
import { isBlank, linesOf, nextLine, restOf, skipColumns, skipCharacters, type Line } from "./lines";
import { defineNote, noNotes, noteMark, placeNotes } from "./notes";
import type { FindDirectives, Parser } from "./parser";
import { isThematicBreak, LONGEST_MARKER, mayInterrupt, readMarker } from "./starts";
import { isTable } from "./table";
import type { ReadHtml } from "./tokens";
import type { Block, Directive, List, ListItem, RichText } from "./tree";

/**
 * The blocks of a field, by the strategy of CommonMark's appendix. Each line first goes on with containers,
 * then begins some, then adds its words. Indented code does not exist, and HTML is words until its tags are read. What stands
 * between the tags of an element is in it: no container of Markdown goes further, or ends before, and its indents mean nothing.
 */
export function readBlocks(
  source: string,
  { html, directives, outer, onUnclosed }: MarkdownOptions,
): RichText {
  const blocks: Block[] = [];
  const found = directives?.(source).byStart;
  const parser: Parser = {
    line: linesOf(source),
    open: [{ children: blocks, at: -1 }],
    leaf: undefined,
    definitions: noDefinitions(outer),
    later: [],
    notes: noNotes(),
    directives: found,
    onUnclosed,
    html,
    elements: findElements(source, found),
    inside: [],
    begun: 0,
    tagged: new Map(),
    taggedIn: [],
    ends: new Map(),
  };
  while (nextLine(parser.line)) {
    readLine(parser);
    passTags(parser);
  }
  closeLeaf(parser);
  for (const read of parser.later) read();
  // what a directive holds is read where it is shown; here, it says which definitions its links use
  if (found && hasDefinitions(parser.definitions))
    for (const { node } of found.values())
      readBlocks(node.content.text, { directives, outer: parser.definitions });
  hideUsed(parser.definitions);
  placeNotes(parser.notes, blocks);
  // what stands deepest first: it may be wrapped by what is around it
  for (const parent of parser.taggedIn.reverse().flatMap((each) => [...each])) readTags(parent, parser);
  return blocks;
}

/** What is asked of the reader. */
export interface MarkdownOptions {
  /** Gets the HTML that does not show as it was typed. */
  readonly html?: ReadHtml[] | undefined;
  /** `findDirectives`, where `:::name` and `> [!NOTE]` are directives; words by default. */
  readonly directives?: FindDirectives | undefined;
  /** The link definitions of the text that this one stands in. */
  readonly outer?: Definitions | undefined;
  /** Called for each directive that a line ends which is not in the same list item: it is words. */
  readonly onUnclosed?: ((directive: Directive) => void) | undefined;
}

function readLine(parser: Parser): void {
  const { line, open, leaf, inside } = parser;
  let depth = 1;
  while (depth < open.length && goesOn(parser, depth)) depth += 1;
  if (leaf?.type === "fence") {
    if (depth === open.length) {
      readCode(parser, leaf);
      return;
    }
    closeLeaf(parser);
  }
  if (inside.at(-1)?.name === "pre" && leaf?.type === "paragraph") {
    leaf.lines.push({ text: restOf(line), offset: Math.max(line.next - line.indent, line.start) });
    return;
  }
  depth = meetTag(parser, depth);
  while (!isBlank(line)) {
    if (beginDirective(parser, depth)) return;
    const begun = begin(parser, depth);
    if (begun === "leaf") return;
    if (begun === undefined) {
      readWords(parser, depth);
      return;
    }
    depth = open.length;
  }
  closeTo(parser, depth);
}

/** CommonMark 5.1 and 5.2: whether the line goes on with a quote or an item, whose mark or indent is then read. */
function goesOn({ line, open, leaf, inside, directives }: Parser, depth: number): boolean {
  const { children = [], width, at = 0 } = open[depth] ?? {};
  // an element that began in it goes on
  const isHeld = (inside.at(-1)?.at ?? -1) > at;
  if (width === undefined) {
    const isMarked = line.source.charAt(line.next) === ">" && (line.indent < 4 || inside.length > 0);
    if (!isMarked || directives?.has(line.next)) return isHeld;
    readMark(line);
    return true;
  }
  // An item that begins with a blank line has nothing after a second one.
  if (!isHeld && (isBlank(line) ? children.length === 0 && !leaf : line.indent < width)) return false;
  skipColumns(line, width);
  return true;
}

/** Takes note of the elements that begin and end in a line that has been read. In code, tags are words. */
function passTags(parser: Parser): void {
  const { line, leaf, elements, inside } = parser;
  const isCode = leaf?.type === "fence" || (leaf?.type === "paragraph" && leaf.isIndented);
  const leaveTo = (offset: number) => {
    while ((inside.at(-1)?.end ?? Infinity) < offset) inside.pop();
  };
  for (let element; (element = elements.opened[parser.begun]) && element.at < line.after; parser.begun++) {
    leaveTo(element.at);
    if (element.end !== undefined && !isCode) inside.push(element);
  }
  leaveTo(line.after);
}

/**
 * Ends what a tag ends at which a line's words begin: an element has all that began in it, and begins outside of what it does not
 * go on with. Ends the line before another such tag. Returns how many containers are left.
 */
function meetTag(parser: Parser, depth: number): number {
  const { line, open, leaf, inside, elements } = parser;
  const element = elements.byTag.get(line.next);
  let left = depth;
  if (element?.at === line.next) {
    if (depth < open.length || leaf?.type === "table") closeTo(parser, depth);
  } else if (element && element === inside.at(-1)) {
    const held = open.findIndex(({ at }) => at > element.at);
    if (held > 0) left = Math.min(depth, held);
    if (left < open.length || leaf?.type === "table") closeTo(parser, left);
  }
  const next = inside.at(element === inside.at(-1) ? -2 : -1);
  const isInMarkdown = (open.at(-1)?.at ?? -1) > (next?.at ?? Infinity) || parser.leaf?.type === "table";
  if (next?.end !== undefined && next.end < line.end && next.end > line.next)
    if (isInMarkdown || BEGINNING.test(line.source.charAt(line.next))) line.end = line.after = next.end;
  return left;
}

/** CommonMark 5.1: `>`, and a space that may follow it. */
function readMark(line: Line): void {
  skipCharacters(line, 1);
  if (line.indent > 0) skipColumns(line, 1);
}

/** Reads the directive that the line begins, where all lines of it go on with the container of this depth. */
function beginDirective(parser: Parser, depth: number): boolean {
  const { line, definitions, directives, onUnclosed } = parser;
  const directive = directives?.get(line.next);
  if (!directive) return false;
  const { node, end, least } = directive;
  if (least < line.column - line.indent) {
    onUnclosed?.(node);
    return false;
  }
  closeTo(parser, depth).children.push({ ...node, definitions });
  line.after = end;
  return true;
}

/** What a block of Markdown begins with. */
const BEGINNING = /[>#`~=*_+[\d-]/;

/**
 * Begins what the line begins in the container of this depth: a container, whose content comes next, or a
 * block that takes the line whole.
 */
function begin(parser: Parser, depth: number): "container" | "leaf" | undefined {
  const { line, leaf, open, inside } = parser;
  // Four columns are too many after a line of words; elsewhere they are a slip of the space bar.
  if (leaf && line.indent >= 4 && inside.length === 0) return undefined;
  const character = line.source.charAt(line.next);
  if (!BEGINNING.test(character)) return undefined;
  const rest = line.source.slice(line.next, line.end);
  if (character === "#") return readHeadingLine(parser, depth, rest);
  if (character === "`" || character === "~") return beginCode(parser, depth, rest);
  if (underline(parser, depth, rest)) return "leaf";
  if (isThematicBreak(rest)) {
    closeTo(parser, depth).children.push({ type: "thematicBreak", at: line.next });
    return "leaf";
  }
  if (open.length > DEEPEST) return undefined;
  if (character === "[") return beginNote(parser, depth, rest);
  return character === ">" ? beginQuote(parser, depth) : beginItem(parser, depth, rest);
}

function beginQuote(parser: Parser, depth: number): "container" {
  const { line, open } = parser;
  const children: Block[] = [];
  const at = line.next;
  closeTo(parser, depth).children.push({ type: "quote", children, at });
  readMark(line);
  open.push({ children, at });
  return "container";
}

/** GFM: a note, which goes on where lines are four columns in. */
function beginNote(parser: Parser, depth: number, rest: string): "container" | undefined {
  const { line, open, notes } = parser;
  const mark = noteMark(rest);
  if (mark === undefined) return undefined;
  const at = line.next;
  const children = defineNote(notes, mark, at, closeTo(parser, depth).children);
  skipCharacters(line, mark.length);
  skipColumns(line, line.indent);
  open.push({ children, at, width: 4 });
  return "container";
}

/** CommonMark 5.2 and 5.3: an item, in the list that stands just before when their markers share a delimiter. */
function beginItem(parser: Parser, depth: number, rest: string): "container" | undefined {
  const { line, leaf, open } = parser;
  const marker = readMarker(rest);
  if (!marker || (leaf && depth === open.length && !mayInterrupt(marker, rest))) return undefined;
  const at = line.next;
  const { delimiter, number, size } = marker;
  const parent = closeTo(parser, depth);
  if (parent.list?.delimiter !== delimiter || parent.children.at(-1) !== parent.list.node) {
    const items: ListItem[] = [];
    const node: List = { type: "list", ordered: number !== undefined, start: number ?? 1, items, at };
    parent.list = { delimiter, node, items };
    const index = parent.children.push(node) - 1;
    parser.later.push(() => {
      if (isEmpty(items)) parent.children[index] = marksOf(items, line.source);
    });
  }
  const children: Block[] = [];
  parent.list.items.push({ children, at });
  const before = line.indent + size;
  skipCharacters(line, size);
  // Up to four spaces are the marker's; more are the content's.
  const spaces = isBlank(line) || line.indent > 4 ? 1 : line.indent;
  skipColumns(line, spaces);
  open.push({ children, at, width: before + spaces });
  return "container";
}

function isEmpty(items: readonly ListItem[]): boolean {
  return items.every(({ children }) => children.length === 0);
}

/** The text that a list without any content is: « 2016. », « - ». */
function marksOf(items: readonly ListItem[], source: string): Block {
  const lines = items.map(({ at = 0 }) => {
    const [text = ""] = /^\S+/.exec(source.slice(at, at + LONGEST_MARKER)) ?? [];
    return { text, offset: at };
  });
  const content = contentOf(lines, "\n");
  return asTyped(content, 0, content.text.length);
}

/** Adds the words of a line to those before, in whatever container they are, or begins a paragraph. */
function readWords(parser: Parser, depth: number): void {
  const { line, leaf, open, inside } = parser;
  const isIndented = leaf?.type === "paragraph" ? leaf.isIndented : line.indent >= 4 && inside.length === 0;
  if (!isIndented && leaf?.type !== "table") {
    const isQuoted = open.some(({ width }, index) => index > 0 && width === undefined);
    goOnHidden(line, parser.ends, isQuoted);
  }
  const [words, ...hidden] = slicesOf(line);
  const before =
    leaf?.type === "paragraph" || (leaf?.type === "table" && depth === open.length) ? leaf : undefined;
  const head = before?.type === "paragraph" && before.depth === depth ? before.lines.at(-1) : undefined;
  if (before && head && isTable(head.text, words.text)) {
    before.lines.pop();
    closeTo(parser, depth);
    parser.leaf = { type: "table", lines: [head, words, ...hidden], depth, isIndented: false };
  } else if (before) {
    before.lines.push(words, ...hidden);
    before.depth = depth;
  } else {
    closeTo(parser, depth);
    parser.leaf = { type: "paragraph", lines: [words, ...hidden], depth, isIndented };
  }
}
