import { DEEPEST } from "./bounds";
import { languageOf } from "./html";
import { blocksIn, isBlank, linesIn, trim } from "./text";
import type { Flow, PlacedTag } from "./tokens";
import type { Block, Cell, Inline, ListItem } from "./tree";

/** One wide row makes all rows wide: beyond this a table is shown line by line. */
const MOST_CELLS = 100_000;

/** An element that is open: what has been read of it. */
interface Frame {
  readonly name: string;
  readonly at: number | undefined;
  readonly tag?: PlacedTag;
  /** What stands right in it. */
  blocks: Block[];
  /** The items of a list. */
  readonly items: ListItem[];
  /** The rows of a table. */
  readonly rows: HtmlCell[][];
  caption?: Cell;
  summary?: Cell;
  /** A list that is there for its items alone, or a heading that nothing ends: it ends with them. */
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
  li: [/^li$/, /^[uo]l$/],
  tr: [/^(?:tr|td|caption)$/, /^table$/],
  td: [/^td$/, /^(?:tr|table)$/],
  caption: [/^caption$/, /^table$/],
  summary: [/^summary$/, /^details$/],
};
const LIMIT = /^(?:table|td|li|quote|details)$/;

/** Names by which elements that mean the same are one. */
function kindOf(name: string): string {
  if (/^h\d$/.test(name)) return "heading";
  if (name === "th") return "td";
  if (name === "menu") return "ul";
  return name === "blockquote" ? "quote" : name;
}

const FRAMES = /^(?:heading|[uo]l|li|quote|table|caption|tr|td|details|summary)$/;

/**
 * Puts into blocks what the tags among them mean: `tagged` has the inlines and tags of paragraphs that hold some. Tags that part
 * paragraphs alone go, as do those that nothing answers. Linear: how deep elements nest is bounded.
 */
export function readTags(parent: Block[], tagged: ReadonlyMap<Block, readonly Flow[]>): void {
  const items = parent.flatMap((block): (Block | PlacedTag)[] => {
    const flow = tagged.get(block);
    return flow ? piecesOf(flow) : [block];
  });
  const ended = headingsThatEnd(items);
  const root: Frame = frameOf("", undefined);
  const frames: [Frame, ...Frame[]] = [root];
  const top = () => frames.at(-1) ?? root;
  for (const [index, item] of items.entries()) {
    if (item.type !== "tag") addBlock(item);
    else if (item.isEnd) end(kindOf(item.name));
    else begin(item, ended.has(index));
  }
  while (frames.length > 1) close();
  parent.length = 0;
  for (const block of root.blocks) parent.push(block);

  function addBlock(block: Block): void {
    if (top().name === "heading" && block.type !== "paragraph") close();
    if (top().isImplied && top().name !== "heading") close();
    top().blocks.push(block);
    if (top().isImplied) close();
  }

  function begin(tag: PlacedTag, isEnded: boolean): void {
    const name = kindOf(tag.name);
    if (name === "hr") {
      addBlock({ type: "thematicBreak", at: tag.at });
      return;
    }
    if (!FRAMES.test(name) || frames.length > DEEPEST) return;
    if (top().name === "heading") close();
    const [ends, limit] = ENDS[name] ?? [];
    if (ends && limit) {
      const from = frames.findLastIndex((frame) => limit.test(frame.name));
      const found = frames.findIndex((frame, index) => index > from && ends.test(frame.name));
      if (found > 0) while (frames.length > found) close();
      if (name === "li" && !/^[uo]l$/.test(top().name)) frames.push(frameOf("ul", tag, true));
      else if (name === "td" && top().name === "table") frames.push(frameOf("tr", tag));
      // out of its table or list, it is what it holds
      if (name !== "li" && !limit.test(top().name) && top().name !== "tr") return;
    }
    if (top().isImplied && name !== "li") close();
    frames.push(frameOf(name, tag, name === "heading" && !isEnded));
  }

  function end(name: string): void {
    if (!FRAMES.test(name)) return;
    const limit = ENDS[name]?.[1] ?? LIMIT;
    for (let index = frames.length - 1; index > 0; index--) {
      const frame = frames[index];
      if (frame?.name === name) {
        while (frames.length > index) close();
        return;
      }
      if (frame && limit.test(frame.name) && !(frame.name === "li" && /^[uo]l$/.test(name))) {
        // an item ends with its list, a cell with its table
        if (!(name === "table" && frame.name === "td")) return;
      }
    }
  }

  /** Ends the innermost element, and puts what it is where it stands. */
  function close(): void {
    const frame = frames.pop();
    if (!frame) return;
    const into = top();
    const { name, at, blocks } = frame;
    if (name === "li") into.items.push({ children: blocks, at });
    else if (name === "td") into.rows.at(-1)?.push(cellOf(frame));
    else if (name === "caption") into.caption = inlinesOf(blocks);
    else if (name === "summary") into.summary = inlinesOf(blocks);
    else if (name === "tr") {
      into.rows.push(frame.rows[0] ?? []);
      // what stands in no cell
      for (const block of blocks) into.blocks.push(block);
    } else for (const block of blocksOf(frame)) into.blocks.push(block);
  }
}

function frameOf(name: string, tag: PlacedTag | undefined, isImplied = false): Frame {
  return {
    name,
    at: tag?.at,
    ...(tag && { tag }),
    blocks: [],
    items: [],
    rows: name === "tr" ? [[]] : [],
    isImplied,
  };
}

/** The places of the headings that something ends before the next one begins. */
function headingsThatEnd(items: readonly (Block | PlacedTag)[]): ReadonlySet<number> {
  const ended = new Set<number>();
  let hasEnd = false;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item?.type !== "tag" || kindOf(item.name) !== "heading") continue;
    if (!item.isEnd && hasEnd) ended.add(index);
    hasEnd = item.isEnd;
  }
  return ended;
}

/** The tags of a text, and a paragraph for what stands between two. */
function piecesOf(flow: readonly Flow[]): (Block | PlacedTag)[] {
  const pieces: (Block | PlacedTag)[] = [];
  let run: Inline[] = [];
  const add = () => {
    const words = trim(run);
    const last = pieces.at(-1);
    const lang = last?.type === "tag" && !last.isEnd ? languageOf(last) : undefined;
    const at = words[0]?.at;
    if (words.length > 0)
      pieces.push({
        type: "paragraph",
        children: lang === undefined ? words : [{ type: "language", lang, children: words, at }],
        at,
      });
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
function blocksOf(frame: Frame): Block[] {
  const { name, at, blocks, items, tag } = frame;
  switch (name) {
    case "heading": {
      const children = inlinesOf(blocks);
      const depth = Number(tag?.name.charAt(1));
      return children.length > 0 ? [{ type: "heading", depth, children, at }] : [];
    }
    case "ul":
    case "ol": {
      // a list of Markdown in it is its items; what stands in no item is one
      const own = blocks.flatMap((block) =>
        block.type === "list" ? block.items : [{ children: [block], at: block.at }],
      );
      const all = [...own, ...items].filter(({ children }) => children.length > 0);
      const start = /^\d{1,9}$/.exec(tag?.attributes.get("start") ?? "")?.[0] ?? "1";
      const list = {
        type: "list",
        ordered: name === "ol",
        start: name === "ol" ? Number(start) : 1,
        items: all,
        at,
      } as const;
      return all.length > 0 ? [list] : [];
    }
    case "quote":
      return blocks.length > 0 ? [{ type: "quote", children: blocks, at }] : [];
    case "details": {
      const { summary = [] } = frame;
      return summary.length + blocks.length > 0 ? [{ type: "details", summary, children: blocks, at }] : [];
    }
    case "table":
      return [...blocks, ...tableOf(frame)];
    default:
      return blocks;
  }
}

function cellOf({ tag, blocks }: Frame): HtmlCell {
  const span = (name: string) => Math.min(Math.max(Number(tag?.attributes.get(name) ?? 1) || 1, 1), 1000);
  return {
    inlines: inlinesOf(blocks),
    isHead: tag?.name === "th",
    columns: span("colspan"),
    rows: span("rowspan"),
  };
}

/** A table: its first row is its head where all of its cells say so. A cell over several columns or rows is in the first. */
function tableOf({ rows, caption = [], at }: Frame): Block[] {
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
  return [{ type: "table", align, head, rows: body, ...(caption.length > 0 && { caption }), at }];
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
  if (block.type === "codeBlock") return [[{ type: "code", value: block.value, at: block.at }]];
  return [...linesIn(block), ...blocksIn(block).flatMap(linesOf)];
}
