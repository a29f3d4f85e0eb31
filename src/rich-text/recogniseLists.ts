import { groupBy } from "@dsfr-blocks/base/groupBy";
import { joinLines, splitLines, getText } from "@dsfr-blocks/content/markdown/text";
import type {
  BlockNode,
  InlineNode,
  ListNode,
  ListItemNode,
  ParagraphNode,
  MarkdownTree,
} from "@dsfr-blocks/content/markdown/tree";
import { type Line, readLines, type Mark, readLine } from "./typedLines";
import { BULLET, BULLETS, NUMBER_MARKER, isCounting, LONE_BULLET } from "./typedMarks";

/**
 * Recognises lists that the author typed by hand: lines that begin with a bullet that occurs at least twice, or with numbers
 * that count from 1. Removes the marks. `outerMarkers` are the marks of the surrounding lists: one occurrence of such a mark is
 * enough.
 */
export function recogniseLists(
  blocks: MarkdownTree,
  outerMarkers: ReadonlySet<string> = new Set(),
): MarkdownTree {
  if (!blocks.some(mayContainMark)) return blocks;
  const separatedBlocks = restoreUnderlined(blocks).flatMap((block, index, all) =>
    separateLines(block, all[index - 1]),
  );
  const lines = separatedBlocks.map(readLines);
  const markers = findListMarkers(lines.flat(), outerMarkers);
  const parts = separatedBlocks.flatMap((block, index) =>
    block.type === "paragraph" ? cutParagraph(block, lines[index] ?? [], markers) : [recogniseInside(block)],
  );
  return joinItems(nestSecondLevel(parts), markers, outerMarkers);
}

/** Matches the start of a mark at the start of a line. Used to skip texts without marks quickly: most texts have no mark. */
const MARK_START = new RegExp(
  String.raw`(?:^|\n)[^\S\n]*(?:[${BULLETS}·–—-]|\(?\d{1,3}\s*[\uFE0F\u20E3°.)/:|→–—-]|\S[\t\u00A0])`,
);

function mayContainMark(block: BlockNode): boolean {
  if (block.type === "paragraph" || block.type === "heading") return MARK_START.test(getText(block.children));
  if (block.type !== "list") return block.type === "quote";
  return (
    mergeNumbers(block) !== undefined || block.items.some(({ children }) => children.some(mayContainMark))
  );
}

/** Returns the markers whose lines are list items. A marker that occurs once is text, unless it is in `outerMarkers`. */
function findListMarkers(lines: readonly Line[], outerMarkers: ReadonlySet<string> = new Set()): Set<string> {
  const marks = lines.flatMap(({ mark }) => mark ?? []);
  const marksByMarker = groupBy(marks, ({ marker }) => marker);
  const makesList = ([marker, occurrences]: [string, readonly Mark[]]) => {
    const isRepeated =
      marker === NUMBER_MARKER
        ? countsFromOne(occurrences.map(({ number }) => number))
        : occurrences.length > 1;
    const texts = occurrences.map(({ content }) => getText(content));
    const isSign = MAY_BE_SIGN.test(marker) && texts.some((text) => /^\d/.test(text));
    return (isRepeated || outerMarkers.has(marker)) && !isSign && !(DASH.test(marker) && isDialogue(texts));
  };
  const listMarkers = [...marksByMarker].filter(makesList).map(([marker]) => marker);
  // a single mark of Word's nested lists makes an item if there are other bullets; so does a single bullet above such a list
  const singleMarkers = [...marksByMarker.keys()].filter((marker, index, all) =>
    listMarkers.some(
      (other) =>
        SECOND_LEVEL.test(marker) ||
        (SECOND_LEVEL.test(other) && LONE_BULLET.test(marker) && index < all.indexOf(other)),
    ),
  );
  return new Set([...listMarkers, ...singleMarkers]);
}

/** Matches the marks that Word puts before the items of nested lists, at their second and third level. */
const SECOND_LEVEL = /^[o§\uF0A7]$/;

/** Matches a mark that may be a sign before a figure: « – 5 °C », « § 4 ». */
const MAY_BE_SIGN = /^[–—o§Øv]$/;

const DASH = /^[–—]$/;

/** Whether some lines are questions and others are answers: if so, the dashes mark a dialogue. */
function isDialogue(texts: readonly string[]): boolean {
  const questions = texts.map((text) => /\?\s*$/.test(text));
  return questions.includes(true) && questions.includes(false);
}

/**
 * Whether the numbers count from 1, once or several times: 1, 2, 3, 1, 2. Returns false if two numbers 1 follow each other,
 * « 1/ » and « 1/ », because such numbers are ambiguous.
 */
function countsFromOne(numbers: readonly number[]): boolean {
  return isCounting(numbers) && !numbers.some((number, index) => number === 1 && numbers[index + 1] === 1);
}

/** Item of a list that is being recognised. */
interface TypedItem {
  readonly type: "item";
  readonly marker: string;
  readonly number: number;
  readonly lines: (readonly InlineNode[])[];
  /** First line, with its mark. */
  readonly firstLine: readonly InlineNode[];
  /** Whether some of the lines are nested items, from the same paragraph or from paragraphs of their own. */
  hasNested?: boolean;
}

/**
 * Cuts a paragraph before each line that begins with the paragraph's first mark. Lines with another mark stay in the item, as
 * a nested list.
 */
function cutParagraph(
  paragraph: ParagraphNode,
  lines: readonly Line[],
  markers: ReadonlySet<string>,
): (BlockNode | TypedItem)[] {
  const marker = lines.find(({ mark }) => mark && markers.has(mark.marker))?.mark?.marker;
  if (marker === undefined) return [paragraph];
  const before: (readonly InlineNode[])[] = [];
  const items: TypedItem[] = [];
  for (const { inlines, mark } of lines) {
    if (mark?.marker === marker)
      items.push({ type: "item", marker, number: mark.number, lines: [mark.content], firstLine: inlines });
    else {
      const last = items.at(-1);
      if (last && mark && markers.has(mark.marker)) last.hasNested = true;
      (last?.lines ?? before).push(inlines);
    }
  }
  return before.length > 0 ? [{ ...paragraph, children: joinLines(before) }, ...items] : items;
}

/** Moves items of Word's second level into the item before them, as lines of this item. */
function nestSecondLevel(parts: readonly (BlockNode | TypedItem)[]): (BlockNode | TypedItem)[] {
  const result: (BlockNode | TypedItem)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const isSecond = part.type === "item" && SECOND_LEVEL.test(part.marker);
    if (isSecond && last?.type === "item" && last.marker !== part.marker) {
      const [words = [], ...more] = part.lines;
      last.lines.push([{ type: "text", value: `${part.marker}\t` }, ...words]);
      for (const line of more) last.lines.push(line);
      last.hasNested = true;
    } else result.push(part);
  }
  return result;
}

/** List that is being built, and its last item. */
interface OpenList {
  readonly items: ListItemNode[];
  last: TypedItem;
  /** Whether a Markdown list is between two items of this list. The Markdown list is then nested in the item before it. */
  hasNested: boolean;
}

/** Joins consecutive items into lists. A Markdown list between two items is nested in the first of the two items. */
function joinItems(
  parts: readonly (BlockNode | TypedItem)[],
  markers: ReadonlySet<string>,
  outerMarkers: ReadonlySet<string>,
): BlockNode[] {
  const blocks: BlockNode[] = [];
  const firstItems = new Map<BlockNode, TypedItem>();
  /** Marks that make at least one list: an ordered list, a list of several items, or one item with nested items. */
  const listMarkers = new Set(outerMarkers);
  let open: OpenList | undefined;
  for (const [index, part] of parts.entries()) {
    if (part.type === "item") {
      const ordered = part.marker === NUMBER_MARKER;
      const isNext = open && continuesList(open.last, part);
      if (!open || !isNext) {
        open = { items: [], last: part, hasNested: false };
        const list: ListNode = { type: "list", ordered, start: ordered ? part.number : 1, items: open.items };
        blocks.push(list);
        firstItems.set(list, part);
      }
      if (isNext || ordered || part.hasNested) listMarkers.add(part.marker);
      open.items.push(buildItem(part, markers));
      open.last = part;
      continue;
    }
    const next = parts[index + 1];
    if (open && next?.type === "item" && next.marker === open.last.marker) open.hasNested = true;
    const owner = open?.items.at(-1);
    const isOwned = open?.hasNested && part.type === "list" && parts[index - 1]?.type === "item";
    if (open && owner && isOwned && open.last.marker !== NUMBER_MARKER) {
      open.items[open.items.length - 1] = { children: [...owner.children, part] };
      listMarkers.add(open.last.marker);
    } else {
      blocks.push(part);
      open = undefined;
    }
  }
  return blocks.map((block) => {
    const first = firstItems.get(block);
    if (!first || listMarkers.has(first.marker)) return block;
    return { type: "paragraph", children: joinLines([first.firstLine, ...first.lines.slice(1)]) };
  });
}

/** Whether an item continues the list that ends with another item. */
function continuesList(last: TypedItem, { marker, number }: TypedItem): boolean {
  return last.marker === marker && (marker !== NUMBER_MARKER || number === last.number + 1);
}

/** Builds an item of a list. The other marks may make nested lists inside the item. */
function buildItem({ marker, lines }: TypedItem, markers: ReadonlySet<string>): ListItemNode {
  const inner = new Set([...markers].filter((each) => each !== marker));
  return { children: recogniseLists([{ type: "paragraph", children: joinLines(lines) }], inner) };
}

/**
 * Moves lines out of a Markdown list if they begin with the mark of the paragraph before the list. For Markdown, « • Un
 * salaire » below « - renouvelable » is part of the item « renouvelable ». For the author, « Un salaire » is the next item of
 * the surrounding list, whose mark Markdown does not support.
 */
function separateLines(block: BlockNode, before: BlockNode | undefined): BlockNode[] {
  const marker = before?.type === "paragraph" ? findBullets(before.children).at(-1) : undefined;
  return block.type === "list" && marker !== undefined ? extractLines(block, marker) : [block];
}

function extractLines(list: ListNode, marker: string): BlockNode[] {
  if (list.ordered) return [list];
  const parts: BlockNode[] = [];
  let items: ListItemNode[] = [];
  for (const { children, ...item } of list.items) {
    const [itemBlock, ...freedBlocks] = children.slice(-1).flatMap((last) => splitAtMark(last, marker));
    items.push({ ...item, children: itemBlock ? [...children.slice(0, -1), itemBlock] : children });
    if (freedBlocks.length === 0) continue;
    parts.push({ ...list, items }, ...freedBlocks);
    items = [];
  }
  return items.length > 0 ? [...parts, { ...list, items }] : parts;
}

function splitAtMark(block: BlockNode, marker: string): BlockNode[] {
  if (block.type === "list") return extractLines(block, marker);
  const lines = block.type === "paragraph" ? splitLines(block.children) : [];
  const first = lines.findIndex((line, index) => index > 0 && findBullets(line).includes(marker));
  if (block.type !== "paragraph" || first < 0) return [block];
  return [lines.slice(0, first), lines.slice(first)].map((part) => ({ ...block, children: joinLines(part) }));
}

/** Converts items that Markdown reads as headings to paragraphs: « • Un contrat » above a line that contains only a hyphen. */
function restoreUnderlined(blocks: MarkdownTree): MarkdownTree {
  const headings = blocks.map((block) => (block.type === "heading" ? findBullets(block.children) : []));
  if (headings.every(({ length }) => length === 0)) return blocks;
  const paragraphBullets = blocks.flatMap((block) =>
    block.type === "paragraph" ? findBullets(block.children) : [],
  );
  // one bullet in a heading may be part of a title: restore such a heading only if other lines have the same bullet
  const bullets = new Set([...paragraphBullets, ...headings.filter(({ length }) => length > 1).flat()]);
  return blocks.map((block, index) =>
    block.type === "heading" && headings[index]?.some((marker) => bullets.has(marker))
      ? { type: "paragraph", children: block.children, at: block.at }
      : block,
  );
}

/** Returns the bullet of each line that begins with a bullet that Markdown does not support. */
function findBullets(inlines: readonly InlineNode[]): string[] {
  return splitLines(inlines).flatMap((line) => BULLET.exec(getText(line))?.[1] ?? []);
}

/** Recognises lists inside a quote or inside the items of a list. */
function recogniseInside(block: BlockNode): BlockNode {
  if (block.type === "quote")
    return restoreComparison(block, /^=\s*\d/) ?? { ...block, children: recogniseLists(block.children) };
  if (block.type !== "list") return block;
  const list = mergeNumbers(block) ?? block;
  const items = removeSecondMarks(list.items);
  const itemMarkers = new Set(
    items.flatMap(({ children }) => [...findListMarkers(children.flatMap(readLines))]),
  );
  // each nested list must count from 1 by itself: a number in one item does not make a list in another item
  itemMarkers.delete(NUMBER_MARKER);
  return {
    ...list,
    items: items.map(({ children, ...item }) => ({
      ...item,
      children: recogniseLists(
        children.map((child) => restoreComparison(child, /^=?\s*\d/) ?? child),
        itemMarkers,
      ),
    })),
  };
}

/**
 * Converts a list to an ordered list if each item has a number after its bullet: « - 1. Un dossier », « - 2. Un entretien ».
 * Returns undefined for other lists.
 */
function mergeNumbers(list: ListNode): ListNode | undefined {
  const inner = list.items.map(({ children: [first] }) =>
    first?.type === "list" && first.ordered && first.items.length === 1 ? first : undefined,
  );
  const start = inner[0]?.start ?? 0;
  const isSequence = inner.length > 1 && inner.every((each, index) => each?.start === start + index);
  if (list.ordered || !isSequence) return undefined;
  const items = list.items.map(({ children, ...item }, index) => ({
    ...item,
    children: [...(inner[index]?.items[0]?.children ?? []), ...children.slice(1)],
  }));
  return { ...list, ordered: true, start, items };
}

/** Removes the second bullet of each item, as in « - • Un contrat », if every item has a second bullet. */
function removeSecondMarks(items: readonly ListItemNode[]): readonly ListItemNode[] {
  const contents = items.map(({ children: [first] }) => {
    const mark = first?.type === "paragraph" ? readLine(first.children).mark : undefined;
    return mark && LONE_BULLET.test(mark.marker) && !getText(mark.content).includes("\n")
      ? mark.content
      : undefined;
  });
  if (contents.includes(undefined)) return items;
  return items.map(({ children: [, ...rest], ...item }, index) => ({
    ...item,
    children: [{ type: "paragraph", children: contents[index] ?? [] }, ...rest],
  }));
}

/**
 * Converts a quote back to a paragraph if its « > » is a comparison: before a figure in an item, « - > 10 ans », and before an
 * equals sign anywhere, « >= 10 ans ». Returns undefined for other blocks.
 */
function restoreComparison(block: BlockNode, comparison: RegExp): ParagraphNode | undefined {
  const [only, more] = block.type === "quote" ? block.children : [];
  if (only?.type !== "paragraph" || more || !comparison.test(getText(only.children))) return undefined;
  const lines = splitLines(only.children).map((line, index): InlineNode[] => {
    const marker = /^=\s*\d/.test(getText(line)) ? ">" : index === 0 ? "> " : "";
    return marker === "" ? line : [{ type: "text", value: marker }, ...line];
  });
  return { ...only, children: joinLines(lines) };
}
