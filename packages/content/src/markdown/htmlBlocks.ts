import { validateId } from "./attributes";
import { MAX_DEPTH } from "./bounds";
import { getElementType, getLanguage } from "./html";
import { addLanguage, createLists, type NumberedItem } from "./htmlLists";
import { getChildBlocks, isBlank, getInlineContents, getText, trim } from "./text";
import type { BlockElements, InlineOrTag, LocatedTag } from "./tokens";
import type { BlockNode, Cell, DirectiveNode, InlineNode } from "./tree";

/** Maximum number of cells of a table, since one wide row widens all rows. A larger table becomes paragraphs. */
const MAX_CELLS = 100_000;

/** Open element, with the content read so far. */
interface Frame {
  readonly name: string;
  readonly tag: LocatedTag | undefined;
  /** Blocks directly in the element; in a list, the blocks before its first item. */
  readonly blocks: BlockNode[];
  /** Items of a list. */
  readonly items: NumberedItem[];
  /** Rows of a table, except the rows of `<tfoot>`. For a row, a single list: the cells of the row. */
  readonly rows: HtmlCell[][];
  /** Rows of `<tfoot>`, which a browser shows last. */
  readonly foot: HtmlCell[][];
  isInFoot?: boolean;
  isInHead?: boolean;
  /** Language of the cells that follow in a table or a row, as declared by the row group or the row. */
  cellLang: string | undefined;
  caption?: Cell;
  summary?: Cell;
  /** Whether the element has no end tag: a list created for items outside a list, or an unclosed element with a language. */
  readonly isImplied: boolean;
}

interface HtmlCell {
  readonly inlines: Cell;
  isHead: boolean;
  readonly columns: number;
  readonly rowCount: number;
}

/**
 * Patterns for a start tag, by the type of the new element. The start tag closes the open elements that match `ended`, except
 * the elements outside the innermost element that matches `limit`.
 */
const IMPLIED_ENDS: Readonly<Record<string, readonly [ended: RegExp, limit: RegExp]>> = {
  li: [/^li$/, /^(?:[uo]l|quote|table|caption|td|details|summary|d[ltd])$/],
  tr: [/^(?:tr|td|caption)$/, /^table$/],
  td: [/^td$/, /^(?:tr|table)$/],
  caption: [/^caption$/, /^table$/],
  dt: [/^d[td]$/, /^dl$/],
  dd: [/^d[td]$/, /^dl$/],
  summary: [/^summary$/, /^details$/],
};

const FRAME_TYPES = /^(?:heading|[uo]l|li|quote|table|caption|tr|td|details|summary|pre|d[ltd])$/;
const LIST_TYPES = /^[uo]l$/;
/** Matches the names of row groups, which set the language of their rows. A `<tfoot>` also moves its rows to the end. */
const ROW_GROUPS = /^(?:thead|tbody|tfoot)$/;

/** Block elements of a text, and the paragraphs that contain their tags. */
interface TagContext {
  /** Inlines and tags of the paragraphs that contain tags of block elements. */
  readonly flows: ReadonlyMap<BlockNode, readonly InlineOrTag[]>;
  readonly elements: BlockElements;
}

/**
 * Converts the tags among blocks into blocks, in place. Tags that only separate paragraphs are removed, and so are unmatched
 * end tags. Linear time, since the nesting depth is limited.
 */
export function applyTags(parent: BlockNode[], { flows, elements }: TagContext): void {
  const root: Frame = createFrame("", undefined);
  const frames: [Frame, ...Frame[]] = [root];
  const getInnermost = () => frames.at(-1) ?? root;
  for (const block of parent) {
    const flow = flows.get(block);
    for (const piece of flow ? splitAtTags(flow) : [block]) {
      if (piece.type !== "tag") addBlock(piece);
      else if (piece.isEnd) endElement(piece);
      else beginElement(piece);
    }
  }
  while (frames.length > 1) closeFrame();
  parent.length = 0;
  for (const block of root.blocks) parent.push(block);

  function addBlock(block: BlockNode): void {
    if (getInnermost().name === "heading" && block.type !== "paragraph") closeFrame();
    if (getInnermost().isImplied && LIST_TYPES.test(getInnermost().name)) closeFrame();
    addTo(getInnermost(), block);
    if (getInnermost().isImplied) closeFrame();
  }

  function beginElement(tag: LocatedTag): void {
    const name = getElementType(tag.name);
    if (getInnermost().isImplied && (name !== "li" || !LIST_TYPES.test(getInnermost().name))) closeFrame();
    if (ROW_GROUPS.test(name)) {
      endRow();
      setTablePart(name);
    }
    if (name === "hr") {
      addBlock({ type: "thematicBreak", at: tag.at });
      return;
    }
    if (ROW_GROUPS.test(name)) {
      setRowLanguage(tag);
      return;
    }
    const hasLanguage = getLanguage(tag) !== undefined;
    if ((!FRAME_TYPES.test(name) && !hasLanguage) || frames.length > MAX_DEPTH) return;
    if (getInnermost().name === "heading") closeFrame();
    const [ends, limit] = IMPLIED_ENDS[name] ?? [];
    if (ends && limit) {
      const from = frames.findLastIndex((frame) => limit.test(frame.name));
      const found = frames.findIndex((frame, index) => index > from && ends.test(frame.name));
      if (found > 0) while (frames.length > found) closeFrame();
      if (name === "li" && !LIST_TYPES.test(getInnermost().name)) push("ul", undefined, true);
      else if (name === "td" && getInnermost().name === "table") push("tr", undefined);
      // outside its table or list, the element is replaced by its content
      if (name !== "li" && !limit.test(getInnermost().name) && getInnermost().name !== "tr") return;
    }
    push(name, tag, !FRAME_TYPES.test(name) && !elements.elementByOffset.has(tag.at));
  }

  /** Records whether the next rows of the innermost table are in the table's `<thead>` or `<tfoot>`. */
  function setTablePart(name: string | undefined): void {
    const table = frames.findLast((frame) => frame.name === "table");
    if (!table) return;
    table.isInHead = name === "thead";
    table.isInFoot = name === "tfoot";
  }

  function push(name: string, tag: LocatedTag | undefined, isImplied = false): void {
    const frame = createFrame(name, tag, isImplied);
    if (name === "tr") frame.cellLang = (tag && getLanguage(tag)) ?? getInnermost().cellLang;
    frames.push(frame);
  }

  /**
   * Sets the language of the next rows to the language of their row group. After the end tag of the group, removes the
   * language.
   */
  function setRowLanguage(tag: LocatedTag): void {
    const table = frames.findLast(({ name }) => name === "table");
    if (table) table.cellLang = tag.isEnd ? undefined : getLanguage(tag);
  }

  /** Closes an element and all open elements in it. The end tag of a row also closes a row that was begun by a cell. */
  function endElement(tag: LocatedTag): void {
    if (getInnermost().isImplied) closeFrame();
    if (ROW_GROUPS.test(tag.name)) setRowLanguage(tag);
    const startOffset = elements.elementByOffset.get(tag.at)?.at;
    const index = frames.findLastIndex(({ tag }) => tag && tag.at === startOffset);
    while (index > 0 && frames.length > index) closeFrame();
    if (ROW_GROUPS.test(tag.name) || (tag.name === "tr" && startOffset === undefined)) endRow();
    // the next rows are outside this group
    if (ROW_GROUPS.test(tag.name)) setTablePart(undefined);
  }

  /** Closes the open row of the innermost table. */
  function endRow(): void {
    const index = frames.findLastIndex(({ name }) => name === "tr" || name === "table");
    if (frames[index]?.name === "tr") while (frames.length > index) closeFrame();
  }

  /** Closes the innermost element, and adds the result to the element around it. */
  function closeFrame(): void {
    const frame = frames.pop();
    if (!frame) return;
    const outer = getInnermost();
    const { name, tag, rows } = frame;
    const lang = (tag && getLanguage(tag)) ?? (name === "td" ? outer.cellLang : undefined);
    const blocks = lang === undefined ? frame.blocks : frame.blocks.map((block) => addLanguage(block, lang));
    if (name === "li") outer.items.push({ children: [...blocks], at: tag?.at, tag });
    else if (name === "td") outer.rows.at(-1)?.push(createCell(tag, blocks));
    // a second caption or summary is ordinary content
    else if (name === "caption" && !outer.caption) outer.caption = joinBlocks(blocks);
    else if (name === "summary" && !outer.summary) outer.summary = joinBlocks(blocks);
    else if (name === "tr") {
      // some editors write the header with `<td>`
      if (outer.isInHead && outer.rows.length === 0) for (const cell of rows[0] ?? []) cell.isHead = true;
      (outer.isInFoot ? outer.foot : outer.rows).push(rows[0] ?? []);
      // keep the content of the row that is outside any cell
      for (const block of blocks) outer.blocks.push(block);
    } else
      for (const block of convertFrame(frame))
        addTo(outer, lang === undefined ? block : addLanguage(block, lang));
  }
}

/** Adds a block directly to an element. In a list, the block is added to the last item, if any. */
function addTo({ items, blocks }: Frame, block: BlockNode): void {
  (items.at(-1)?.children ?? blocks).push(block);
}

function createFrame(name: string, tag: LocatedTag | undefined, isImplied = false): Frame {
  const rows = name === "tr" ? [[]] : [];
  return { name, tag, blocks: [], items: [], rows, foot: [], isImplied, cellLang: undefined };
}

/** Splits inlines at the tags between them: each run of inlines becomes a paragraph, and the tags stay in their place. */
function splitAtTags(flow: readonly InlineOrTag[]): (BlockNode | LocatedTag)[] {
  const pieces: (BlockNode | LocatedTag)[] = [];
  let inlines: InlineNode[] = [];
  const flush = () => {
    const children = trim(inlines);
    if (children.length > 0) pieces.push({ type: "paragraph", children, at: children[0]?.at });
    inlines = [];
  };
  for (const node of flow) {
    if (node.type !== "tag") inlines.push(node);
    else {
      flush();
      pieces.push(node);
    }
  }
  flush();
  return pieces;
}

/** Returns the blocks of a closed element. */
function convertFrame({ name, blocks, tag, items, rows, foot, summary = [], caption }: Frame): BlockNode[] {
  const at = tag?.at;
  switch (name) {
    case "heading": {
      const children = joinBlocks(blocks);
      const depth = Number(tag?.name.charAt(1));
      const id = validateId(tag?.attributes.get("id"));
      return children.length > 0
        ? [{ type: "heading", depth, ...(id !== undefined && { id }), children, at }]
        : [];
    }
    case "ul":
    case "ol":
      return [...blocks, ...createLists(items, tag)];
    case "quote":
      return blocks.length > 0 ? [{ type: "quote", children: blocks, at }] : [];
    case "details":
      return summary.length + blocks.length > 0 ? [{ type: "details", summary, children: blocks, at }] : [];
    case "pre": {
      const value = blocks.flatMap(getInlineContents).map(getText).join("\n");
      return value.trim() === "" ? [] : [{ type: "codeBlock", value, at }];
    }
    case "dt":
      return blocks.map((block) => makeBold(block, at));
    case "table":
      return [...blocks, ...createTable([...rows, ...foot], caption, at)];
    default:
      return blocks;
  }
}

/** Makes the term of a definition list bold: Markdown has no terms, and without bold a term would look like any paragraph. */
function makeBold(block: BlockNode, at: number | undefined): BlockNode {
  if (block.type !== "paragraph" || block.children.every(({ type }) => type === "strong")) return block;
  return { ...block, children: [{ type: "strong", children: block.children, at }], at };
}

function createCell(tag: LocatedTag | undefined, blocks: readonly BlockNode[]): HtmlCell {
  const readSpan = (name: string) => Math.min(Math.max(Number(tag?.attributes.get(name) ?? 1) || 1, 1), 1000);
  return {
    inlines: joinBlocks(blocks),
    isHead: tag?.name === "th",
    columns: readSpan("colspan"),
    rowCount: readSpan("rowspan"),
  };
}

/**
 * Creates a table. The first row is the header if all its cells are `<th>` and other rows follow. A cell that spans several
 * columns or rows is in the first column and row of the span; the other cells of the span are empty. A table that is too
 * large becomes paragraphs.
 */
function createTable(rows: readonly HtmlCell[][], caption: Cell = [], at: number | undefined): BlockNode[] {
  const grid: Cell[][] = [];
  const occupied = new Map<string, true>();
  let count = 0;
  for (const [index, cells] of rows.entries()) {
    const row: Cell[] = [];
    for (const { inlines, columns, rowCount: below } of cells) {
      while (occupied.has(`${index} ${row.length}`)) row.push([]);
      count += columns * below;
      if (count > MAX_CELLS) return createParagraphs(rows, caption);
      for (let down = 1; down < below; down++)
        for (let right = 0; right < columns; right++)
          occupied.set(`${index + down} ${row.length + right}`, true);
      row.push(inlines);
      for (let right = 1; right < columns; right++) row.push([]);
    }
    grid.push(row);
  }
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return createParagraphs([], caption);
  if (width * grid.length > MAX_CELLS) return createParagraphs(rows, caption);
  const isHeaded = rows[0]?.every(({ isHead }) => isHead) === true && rows.length > 1;
  const [head = [], ...body] = (isHeaded ? grid : [[], ...grid]).map((row) =>
    Array.from({ length: width }, (_, column): Cell => row[column] ?? []),
  );
  const align = Array.from({ length: width }, () => undefined);
  const headed = rows.slice(isHeaded ? 1 : 0).map(([first]) => first?.isHead === true);
  return [
    {
      ...{ type: "table", align, head, rows: body, at },
      ...(headed.includes(true) && { headed }),
      ...(caption.length > 0 && { caption }),
    },
  ];
}

function createParagraphs(rows: readonly (readonly HtmlCell[])[], caption: Cell): BlockNode[] {
  const lines = [caption, ...rows.flat().map(({ inlines }) => inlines)];
  return lines
    .filter((line) => !isBlank(line))
    .map((children) => ({ type: "paragraph", children, at: children[0]?.at }));
}

const LINE_BREAK: InlineNode = { type: "break" };

/**
 * Converts blocks into inlines: the lines of the blocks, separated by line breaks. Used where blocks are not allowed. The anchors
 * of blank lines move to the line that follows.
 */
function joinBlocks(blocks: readonly BlockNode[]): InlineNode[] {
  const lines: (readonly InlineNode[])[] = [];
  let anchors: InlineNode[] = [];
  for (const line of blocks.flatMap(splitBlock))
    if (isBlank(line)) {
      for (const node of line) if (node.type === "anchor") anchors.push(node);
    } else {
      lines.push([...anchors, ...line]);
      anchors = [];
    }
  return lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

function splitBlock(block: BlockNode): (readonly InlineNode[])[] {
  if (block.type === "codeBlock")
    return block.value.split("\n").map((value) => [{ type: "code", value, at: block.at }]);
  // a cell cannot contain a block of the page: a directive is shown as typed
  if (block.type === "directive")
    return getSourceLines(block).map((value) => [{ type: "text", value, at: block.at }]);
  if (block.type === "list" && block.ordered)
    return block.items.flatMap(({ children, at }, index) => {
      const [first = [], ...otherLines] = children.flatMap(splitBlock);
      return [[{ type: "text", value: `${block.start + index}. `, at }, ...first], ...otherLines];
    });
  return [...getInlineContents(block), ...getChildBlocks(block).flatMap(splitBlock)];
}

function getSourceLines({ open, content, isWhole }: DirectiveNode): string[] {
  const fence = /^:+/.exec(open)?.[0];
  return [open, ...content.text.split("\n"), ...(fence && !isWhole ? [fence] : [])];
}
