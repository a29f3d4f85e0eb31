import { groupBy } from "@dsfr-blocks/base/groupBy";
import { joinLines, linesOf, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, List, ListItem, Paragraph, RichText } from "@dsfr-blocks/content/markdown/tree";
import { type Line, linesIn, type Mark, readLine } from "./typedLines";
import { BULLET, BULLETS, COUNTED, isCount, SECOND } from "./typedMarks";

/**
 * Makes lists of the lines that their author marked by hand: bullets that come twice or more, numbers
 * that count from 1. The marks go, as Markdown's own do. `known` are the marks that make lists around.
 */
export function withTypedLists(blocks: RichText, known: ReadonlySet<string> = new Set()): RichText {
  if (!blocks.some(mayHoldMark)) return blocks;
  const open = withoutUnderlines(blocks).flatMap((block, index, all) => freed(block, all[index - 1]));
  const lines = open.map(linesIn);
  const markers = markersOfLists(lines.flat(), known);
  const parts = open.flatMap((block, index) =>
    block.type === "paragraph" ? cutParagraph(block, lines[index] ?? [], markers) : [within(block)],
  );
  return joinItems(withSecondLevel(parts), markers, known);
}

/** What a mark begins with, at a line's start: most texts have none, and need no reading. Blank lines are not part of it. */
const MARK = new RegExp(
  String.raw`(?:^|\n)[^\S\n]*(?:[${BULLETS}·–—-]|\(?\d{1,3}\s*[\uFE0F\u20E3°.)/:|→–—-]|\S[\t\u00A0])`,
);

function mayHoldMark(block: Block): boolean {
  if (block.type === "paragraph" || block.type === "heading") return MARK.test(textOf(block.children));
  if (block.type !== "list") return block.type === "quote";
  return counted(block) !== undefined || block.items.some(({ children }) => children.some(mayHoldMark));
}

/** The marks that make lists of their lines: one that comes once is a character of the text, unless it is known. */
function markersOfLists(lines: readonly Line[], known: ReadonlySet<string> = new Set()): Set<string> {
  const marked = lines.flatMap(({ mark }) => mark ?? []);
  const marks = groupBy(marked, ({ marker }) => marker);
  const makesList = ([marker, all]: [string, readonly Mark[]]) => {
    const comes = marker === COUNTED ? counts(all.map(({ number }) => number)) : all.length > 1;
    const texts = all.map(({ words }) => textOf(words));
    const isSign = MAY_BE_SIGN.test(marker) && texts.some((text) => /^\d/.test(text));
    return (comes || known.has(marker)) && !isSign && !(DASH.test(marker) && isTalk(texts));
  };
  const made = [...marks].filter(makesList).map(([marker]) => marker);
  // beside other bullets one of Word's second level is enough
  const seconds = [...marks.keys()].filter((marker) => made.length > 0 && OF_SECOND_LEVEL.test(marker));
  return new Set([...made, ...seconds]);
}

/** What Word puts before the items of a list in a list. */
const OF_SECOND_LEVEL = /^[o§]$/;

/** « – 5 °C », « § 4 »: before a figure, these may be signs. */
const MAY_BE_SIGN = /^[–—o§Øv]$/;

const DASH = /^[–—]$/;

/** True where some lines ask and others answer: their dashes tell who speaks. */
function isTalk(texts: readonly string[]): boolean {
  const asks = texts.map((text) => /\?\s*$/.test(text));
  return asks.includes(true) && asks.includes(false);
}

/** True for numbers that count; not for « 1/ » and « 1/ » again: nothing tells what they count. */
function counts(numbers: readonly number[]): boolean {
  return isCount(numbers) && !numbers.some((number, index) => number === 1 && numbers[index + 1] === 1);
}

/** A piece of a list to be. */
interface Item {
  readonly type: "item";
  readonly marker: string;
  readonly number: number;
  readonly lines: (readonly Inline[])[];
  /** Its first line with its mark. */
  readonly whole: readonly Inline[];
  /** Items of Word's second level follow, in paragraphs of their own: they are among its lines. */
  nests?: boolean;
}

/** A paragraph cut before each of its lines that begins with its first mark; a second kind of mark is a list inside. */
function cutParagraph(
  paragraph: Paragraph,
  lines: readonly Line[],
  markers: ReadonlySet<string>,
): (Block | Item)[] {
  const marker = lines.find(({ mark }) => mark && markers.has(mark.marker))?.mark?.marker;
  if (marker === undefined) return [paragraph];
  const before: (readonly Inline[])[] = [];
  const items: Item[] = [];
  for (const { whole, mark } of lines) {
    if (mark?.marker === marker)
      items.push({ type: "item", marker, number: mark.number, lines: [mark.words], whole });
    else (items.at(-1)?.lines ?? before).push(whole);
  }
  return before.length > 0 ? [{ ...paragraph, children: joinLines(before) }, ...items] : items;
}

/** The same parts, of which items of Word's second level are lines of the item before them. */
function withSecondLevel(parts: readonly (Block | Item)[]): (Block | Item)[] {
  const kept: (Block | Item)[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const isSecond = part.type === "item" && OF_SECOND_LEVEL.test(part.marker);
    if (isSecond && last?.type === "item" && last.marker !== part.marker) {
      const [words = [], ...more] = part.lines;
      last.lines.push([{ type: "text", value: `${part.marker}\t` }, ...words]);
      for (const line of more) last.lines.push(line);
      last.nests = true;
    } else kept.push(part);
  }
  return kept;
}

/** A list that is being made, and the item that it ends with. */
interface OpenList {
  readonly items: ListItem[];
  last: Item;
  /** A list of Markdown's stands between two of its items: such lists are theirs. */
  nests: boolean;
}

/** Items that follow each other are one list; the lists of Markdown's between them are theirs. */
function joinItems(
  parts: readonly (Block | Item)[],
  markers: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Block[] {
  const blocks: Block[] = [];
  const firsts = new Map<Block, Item>();
  /** The marks that make at least one list of several items, or of an item with its own. */
  const together = new Set(known);
  let open: OpenList | undefined;
  for (const [index, part] of parts.entries()) {
    if (part.type === "item") {
      const ordered = part.marker === COUNTED;
      const isNext = open && goesOn(open.last, part);
      if (!open || !isNext) {
        open = { items: [], last: part, nests: false };
        const list: List = { type: "list", ordered, start: ordered ? part.number : 1, items: open.items };
        blocks.push(list);
        firsts.set(list, part);
      }
      if (isNext || ordered || part.nests) together.add(part.marker);
      open.items.push(itemOf(part, markers));
      open.last = part;
      continue;
    }
    const next = parts[index + 1];
    if (open && next?.type === "item" && next.marker === open.last.marker) open.nests = true;
    const owner = open?.items.at(-1);
    const isOwned = open?.nests && part.type === "list" && parts[index - 1]?.type === "item";
    if (open && owner && isOwned && open.last.marker !== COUNTED) {
      open.items[open.items.length - 1] = { children: [...owner.children, part] };
      together.add(open.last.marker);
    } else {
      blocks.push(part);
      open = undefined;
    }
  }
  return blocks.map((block) => {
    const first = firsts.get(block);
    if (!first || together.has(first.marker)) return block;
    return { type: "paragraph", children: joinLines([first.whole, ...first.lines.slice(1)]) };
  });
}

/** Whether an item is the next one of the list that another ends. */
function goesOn(last: Item, { marker, number }: Item): boolean {
  return last.marker === marker && (marker !== COUNTED || number === last.number + 1);
}

/** An item of a list; the other marks may make lists inside it. */
function itemOf({ marker, lines }: Item, markers: ReadonlySet<string>): ListItem {
  const inner = new Set([...markers].filter((each) => each !== marker));
  return { children: withTypedLists([{ type: "paragraph", children: joinLines(lines) }], inner) };
}

/**
 * « • Un salaire » after « - renouvelable »: Markdown takes the line for the end of that item, and it is the next
 * item of the list around, whose mark Markdown does not know.
 */
function freed(block: Block, before: Block | undefined): Block[] {
  const marker = before?.type === "paragraph" ? bulletsOf(before.children).at(-1) : undefined;
  return block.type === "list" && marker !== undefined ? freeLines(block, marker) : [block];
}

function freeLines(list: List, marker: string): Block[] {
  if (list.ordered) return [list];
  const parts: Block[] = [];
  let items: ListItem[] = [];
  for (const { children, ...item } of list.items) {
    const [own, ...freed] = children.slice(-1).flatMap((last) => cutAtMark(last, marker));
    items.push({ ...item, children: own ? [...children.slice(0, -1), own] : children });
    if (freed.length === 0) continue;
    parts.push({ ...list, items }, ...freed);
    items = [];
  }
  return items.length > 0 ? [...parts, { ...list, items }] : parts;
}

function cutAtMark(block: Block, marker: string): Block[] {
  if (block.type === "list") return freeLines(block, marker);
  const lines = block.type === "paragraph" ? linesOf(block.children) : [];
  const first = lines.findIndex((line, index) => index > 0 && bulletsOf(line).includes(marker));
  if (block.type !== "paragraph" || first < 0) return [block];
  return [lines.slice(0, first), lines.slice(first)].map((part) => ({ ...block, children: joinLines(part) }));
}

/** « • Un contrat » over a hyphen and no word, which Markdown takes for a heading over its line. */
function withoutUnderlines(blocks: RichText): RichText {
  const headings = blocks.map((block) => (block.type === "heading" ? bulletsOf(block.children) : []));
  if (headings.every(({ length }) => length === 0)) return blocks;
  const typed = blocks.flatMap((block) => (block.type === "paragraph" ? bulletsOf(block.children) : []));
  // A heading of several lines was typed with such a line under it.
  const bullets = new Set([...typed, ...headings.filter(({ length }) => length > 1).flat()]);
  return blocks.map((block, index) =>
    block.type === "heading" && headings[index]?.some((marker) => bullets.has(marker))
      ? { type: "paragraph", children: block.children, at: block.at }
      : block,
  );
}

/** The bullets that Markdown knows not, one for each line that begins with one. */
function bulletsOf(inlines: readonly Inline[]): string[] {
  return linesOf(inlines).flatMap((line) => BULLET.exec(textOf(line))?.[1] ?? []);
}

/** The same inside an item or a quote. */
function within(block: Block): Block {
  if (block.type === "quote")
    return compared(block, /^=\s*\d/) ?? { ...block, children: withTypedLists(block.children) };
  if (block.type !== "list") return block;
  const list = counted(block) ?? block;
  const items = withoutSecondMarks(list.items);
  const known = new Set(items.flatMap(({ children }) => [...markersOfLists(children.flatMap(linesIn))]));
  known.delete(COUNTED); // of each item’s own list
  return {
    ...list,
    items: items.map(({ children, ...item }) => ({
      ...item,
      children: withTypedLists(
        children.map((child) => compared(child, /^=?\s*\d/) ?? child),
        known,
      ),
    })),
  };
}

/** « - 1. Un dossier », « - 2. Un entretien »: where each item has a number beside its bullet, it is the list’s. */
function counted(list: List): List | undefined {
  const inner = list.items.map(({ children: [first] }) =>
    first?.type === "list" && first.ordered && first.items.length === 1 ? first : undefined,
  );
  const start = inner[0]?.start ?? 0;
  const counts = inner.length > 1 && inner.every((each, index) => each?.start === start + index);
  if (list.ordered || !counts) return undefined;
  const items = list.items.map(({ children, ...item }, index) => ({
    ...item,
    children: [...(inner[index]?.items[0]?.children ?? []), ...children.slice(1)],
  }));
  return { ...list, ordered: true, start, items };
}

/** « - • Un contrat »: where every item has a bullet beside Markdown's own, it is the same mark twice. */
function withoutSecondMarks(items: readonly ListItem[]): readonly ListItem[] {
  const words = items.map(({ children: [first] }) => {
    const mark = first?.type === "paragraph" ? readLine(first.children).mark : undefined;
    return mark && SECOND.test(mark.marker) && !textOf(mark.words).includes("\n") ? mark.words : undefined;
  });
  if (words.includes(undefined)) return items;
  return items.map(({ children: [, ...rest], ...item }, index) => ({
    ...item,
    children: [{ type: "paragraph", children: words[index] ?? [] }, ...rest],
  }));
}

/** « - > 10 ans » quotes nothing: before a figure, « > » means “more than”; and « >= 10 ans » is one anywhere. */
function compared(block: Block, figure: RegExp): Paragraph | undefined {
  const [only, more] = block.type === "quote" ? block.children : [];
  if (only?.type !== "paragraph" || more || !figure.test(textOf(only.children))) return undefined;
  const lines = linesOf(only.children).map((line, index): Inline[] => {
    const marker = /^=\s*\d/.test(textOf(line)) ? ">" : index === 0 ? "> " : "";
    return marker === "" ? line : [{ type: "text", value: marker }, ...line];
  });
  return { ...only, children: joinLines(lines) };
}
