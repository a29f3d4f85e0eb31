import { DEEPEST } from "./bounds";
import { kindOf, languageOf } from "./html";
import { inLanguage, listsOf, type NumberedItem } from "./htmlLists";
import { blocksIn, isBlank, linesIn, textOf, trim } from "./text";
import type { Elements, Flow, PlacedTag } from "./tokens";
import type { Block, Cell, Directive, Inline } from "./tree";

/** One wide row makes all rows wide: beyond this a table is shown line by line. */
const MOST_CELLS = 100_000;

/** An element that is open: what has been read of it. */
interface Frame {
  readonly name: string;
  readonly tag: PlacedTag | undefined;
  /** What stands right in it; in a list, before its first item. */
  readonly blocks: Block[];
  /** The items of a list. */
  readonly items: NumberedItem[];
  /** The rows of a table, and those of its `<tfoot>`, which a browser shows last. */
  readonly rows: HtmlCell[][];
  readonly foot: HtmlCell[][];
  isInFoot?: boolean;
  /** Of a table or a row, the language of the cells that begin in it, where its part of the table or the row has one. */
  cellLang: string | undefined;
  caption?: Cell;
  summary?: Cell;
  /** A list that is there for its items alone, or a paragraph that nothing ends: it ends with them. */
  readonly isImplied: boolean;
}

interface HtmlCell {
  readonly inlines: Cell;
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** What ends by itself where another of these begins, and what keeps that from going further out. */
const ENDS: Readonly<Record<string, readonly [ended: RegExp, limit: RegExp]>> = {
  li: [/^li$/, /^(?:[uo]l|quote|table|caption|td|details|summary|d[ltd])$/],
  tr: [/^(?:tr|td|caption)$/, /^table$/],
  td: [/^td$/, /^(?:tr|table)$/],
  caption: [/^caption$/, /^table$/],
  dt: [/^d[td]$/, /^dl$/],
  dd: [/^d[td]$/, /^dl$/],
  summary: [/^summary$/, /^details$/],
};

const FRAMES = /^(?:heading|[uo]l|li|quote|table|caption|tr|td|details|summary|pre|d[ltd])$/;
const LISTS = /^[uo]l$/;
/** What stands between a table and its rows: it gives them its language, and means nothing else. */
const ROW_GROUPS = /^(?:thead|tbody|tfoot)$/;

/** What is known of the tags of a text: the inlines and tags of paragraphs that hold some, and which tags go together. */
interface TagContext {
  readonly tagged: ReadonlyMap<Block, readonly Flow[]>;
  readonly elements: Elements;
}

/**
 * Puts into blocks what the tags among them mean. Tags that part paragraphs alone go, as do end tags of nothing. Linear: how deep
 * elements nest is bounded.
 */
export function readTags(parent: Block[], { tagged, elements }: TagContext): void {
  const root: Frame = frameOf("", undefined);
  const frames: [Frame, ...Frame[]] = [root];
  const top = () => frames.at(-1) ?? root;
  for (const block of parent) {
    const flow = tagged.get(block);
    for (const piece of flow ? piecesOf(flow) : [block]) {
      if (piece.type !== "tag") addBlock(piece);
      else if (piece.isEnd) end(piece);
      else begin(piece);
    }
  }
  while (frames.length > 1) close();
  parent.length = 0;
  for (const block of root.blocks) parent.push(block);

  function addBlock(block: Block): void {
    if (top().name === "heading" && block.type !== "paragraph") close();
    if (top().isImplied && LISTS.test(top().name)) close();
    addTo(top(), block);
    if (top().isImplied) close();
  }

  function begin(tag: PlacedTag): void {
    const name = kindOf(tag.name);
    if (top().isImplied && (name !== "li" || !LISTS.test(top().name))) close();
    if (ROW_GROUPS.test(name)) {
      endRow();
      enterPart(name);
    }
    if (name === "hr") {
      addBlock({ type: "thematicBreak", at: tag.at });
      return;
    }
    if (ROW_GROUPS.test(name)) {
      speak(tag);
      return;
    }
    const isQuoted = languageOf(tag) !== undefined;
    if ((!FRAMES.test(name) && !isQuoted) || frames.length > DEEPEST) return;
    if (top().name === "heading") close();
    const [ends, limit] = ENDS[name] ?? [];
    if (ends && limit) {
      const from = frames.findLastIndex((frame) => limit.test(frame.name));
      const found = frames.findIndex((frame, index) => index > from && ends.test(frame.name));
      if (found > 0) while (frames.length > found) close();
      if (name === "li" && !LISTS.test(top().name)) push("ul", undefined, true);
      else if (name === "td" && top().name === "table") push("tr", undefined);
      // out of its table or list, it is what it holds
      if (name !== "li" && !limit.test(top().name) && top().name !== "tr") return;
    }
    push(name, tag, !FRAMES.test(name) && !elements.byTag.has(tag.at));
  }

  /** Takes note of the part of the innermost table in which the rows that follow are. */
  function enterPart(name: string | undefined): void {
    const table = frames.findLast((frame) => frame.name === "table");
    if (table) table.isInFoot = name === "tfoot";
  }

  function push(name: string, tag: PlacedTag | undefined, isImplied = false): void {
    const frame = frameOf(name, tag, isImplied);
    if (name === "tr") frame.cellLang = (tag && languageOf(tag)) ?? top().cellLang;
    frames.push(frame);
  }

  /** Gives the rows that follow the language of their part of the table, or of none where it ends. */
  function speak(tag: PlacedTag): void {
    const table = frames.findLast(({ name }) => name === "table");
    if (table) table.cellLang = tag.isEnd ? undefined : languageOf(tag);
  }

  /** Ends an element with all that is open in it. The tag of a row ends one that a cell began, too. */
  function end(tag: PlacedTag): void {
    if (top().isImplied) close();
    if (ROW_GROUPS.test(tag.name)) speak(tag);
    const begun = elements.byTag.get(tag.at)?.at;
    const index = frames.findLastIndex(({ tag }) => tag && tag.at === begun);
    while (index > 0 && frames.length > index) close();
    if (ROW_GROUPS.test(tag.name) || (tag.name === "tr" && begun === undefined)) endRow();
    // rows after it are in no part, or in another
    if (ROW_GROUPS.test(tag.name)) enterPart(undefined);
  }

  /** Ends the row that is open in the innermost table. */
  function endRow(): void {
    const index = frames.findLastIndex(({ name }) => name === "tr" || name === "table");
    if (frames[index]?.name === "tr") while (frames.length > index) close();
  }

  /** Ends the innermost element, and puts what it is where it stands. */
  function close(): void {
    const frame = frames.pop();
    if (!frame) return;
    const into = top();
    const { name, tag, rows } = frame;
    const lang = (tag && languageOf(tag)) ?? (name === "td" ? into.cellLang : undefined);
    const blocks = lang === undefined ? frame.blocks : frame.blocks.map((block) => inLanguage(block, lang));
    if (name === "li")
      into.items.push({ children: blocks, at: tag?.at, value: tag?.attributes.get("value") });
    else if (name === "td") into.rows.at(-1)?.push(cellOf(tag, blocks));
    // a second one is words
    else if (name === "caption" && !into.caption) into.caption = inlinesOf(blocks);
    else if (name === "summary" && !into.summary) into.summary = inlinesOf(blocks);
    else if (name === "tr") {
      (into.isInFoot ? into.foot : into.rows).push(rows[0] ?? []);
      // what stands in no cell
      for (const block of blocks) into.blocks.push(block);
    } else
      for (const block of blocksOf(frame)) addTo(into, lang === undefined ? block : inLanguage(block, lang));
  }
}

/** Adds what stands right in an element. In a list, what is in no item goes with the item before it. */
function addTo({ items, blocks }: Frame, block: Block): void {
  (items.at(-1)?.children ?? blocks).push(block);
}

function frameOf(name: string, tag: PlacedTag | undefined, isImplied = false): Frame {
  const rows = name === "tr" ? [[]] : [];
  return { name, tag, blocks: [], items: [], rows, foot: [], isImplied, cellLang: undefined };
}

/** The tags of a text, and a paragraph for what stands between two. */
function piecesOf(flow: readonly Flow[]): (Block | PlacedTag)[] {
  const pieces: (Block | PlacedTag)[] = [];
  let run: Inline[] = [];
  const add = () => {
    const children = trim(run);
    if (children.length > 0) pieces.push({ type: "paragraph", children, at: children[0]?.at });
    run = [];
  };
  for (const node of flow) {
    if (node.type !== "tag") run.push(node);
    else {
      add();
      pieces.push(node);
    }
  }
  add();
  return pieces;
}

/** What an element is, of those that stand among blocks. */
function blocksOf({ name, blocks, tag, items, rows, foot, summary = [], caption }: Frame): Block[] {
  const at = tag?.at;
  switch (name) {
    case "heading": {
      const children = inlinesOf(blocks);
      const depth = Number(tag?.name.charAt(1));
      return children.length > 0 ? [{ type: "heading", depth, children, at }] : [];
    }
    case "ul":
    case "ol":
      return [...blocks, ...listsOf(items, tag)];
    case "quote":
      return blocks.length > 0 ? [{ type: "quote", children: blocks, at }] : [];
    case "details":
      return summary.length + blocks.length > 0 ? [{ type: "details", summary, children: blocks, at }] : [];
    case "pre": {
      const value = blocks.flatMap(linesIn).map(textOf).join("\n");
      return value.trim() === "" ? [] : [{ type: "codeBlock", value, at }];
    }
    case "dt":
      return blocks.map((block) => inBold(block, at));
    case "table":
      return [...blocks, ...tableOf([...rows, ...foot], caption, at)];
    default:
      return blocks;
  }
}

/** Returns a term in bold, at its tag: Markdown has no term, and without its look it is one more paragraph. */
function inBold(block: Block, at: number | undefined): Block {
  if (block.type !== "paragraph" || block.children.every(({ type }) => type === "strong")) return block;
  return { ...block, children: [{ type: "strong", children: block.children, at }], at };
}

function cellOf(tag: PlacedTag | undefined, blocks: readonly Block[]): HtmlCell {
  const span = (name: string) => Math.min(Math.max(Number(tag?.attributes.get(name) ?? 1) || 1, 1), 1000);
  return {
    inlines: inlinesOf(blocks),
    isHead: tag?.name === "th",
    columns: span("colspan"),
    rows: span("rowspan"),
  };
}

/** A table: its first row is its head where all of its cells say so. A cell over several columns or rows is in the first. */
function tableOf(rows: readonly HtmlCell[][], caption: Cell = [], at: number | undefined): Block[] {
  const grid: Cell[][] = [];
  const taken = new Map<string, true>();
  let count = 0;
  for (const [index, cells] of rows.entries()) {
    const row: Cell[] = [];
    for (const { inlines, columns, rows: below } of cells) {
      while (taken.has(`${index} ${row.length}`)) row.push([]);
      count += columns * below;
      if (count > MOST_CELLS) return asLines(rows, caption);
      for (let down = 1; down < below; down++)
        for (let right = 0; right < columns; right++)
          taken.set(`${index + down} ${row.length + right}`, true);
      row.push(inlines);
      for (let right = 1; right < columns; right++) row.push([]);
    }
    grid.push(row);
  }
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return asLines([], caption);
  if (width * grid.length > MOST_CELLS) return asLines(rows, caption);
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

function asLines(rows: readonly (readonly HtmlCell[])[], caption: Cell): Block[] {
  const lines = [caption, ...rows.flat().map(({ inlines }) => inlines)];
  return lines
    .filter((line) => !isBlank(line))
    .map((children) => ({ type: "paragraph", children, at: children[0]?.at }));
}

const LINE_BREAK: Inline = { type: "break" };

/** Blocks where none can stand: their lines, each on its own. */
function inlinesOf(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(linesOf).filter((line) => !isBlank(line));
  return lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

function linesOf(block: Block): (readonly Inline[])[] {
  if (block.type === "codeBlock")
    return block.value.split("\n").map((value) => [{ type: "code", value, at: block.at }]);
  // a cell holds no block of the page: its words show as they were typed
  if (block.type === "directive")
    return typedLines(block).map((value) => [{ type: "text", value, at: block.at }]);
  if (block.type === "list" && block.ordered)
    return block.items.flatMap(({ children, at }, index) => {
      const [first = [], ...others] = children.flatMap(linesOf);
      return [[{ type: "text", value: `${block.start + index}. `, at }, ...first], ...others];
    });
  return [...linesIn(block), ...blocksIn(block).flatMap(linesOf)];
}

function typedLines({ open, content, isWhole }: Directive): string[] {
  const fence = /^:+/.exec(open)?.[0];
  return [open, ...content.text.split("\n"), ...(fence && !isWhole ? [fence] : [])];
}
