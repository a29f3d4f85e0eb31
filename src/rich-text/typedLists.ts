import { dropStart, linesOf, textOf } from "../content/markdown/text";
import type { Block, Inline, ListItem, Paragraph, RichText } from "../content/markdown/tree";
import { isBold } from "./look";

const LINE_BREAK: Inline = { type: "text", value: "\n" };
/** The one sign of all numbers, however they are written. */
const COUNTED = "1";
// What Word, a telephone or a CMS puts before an item, and Markdown does not know; \uF0B7 is Word's own.
const BULLET = /^(?:([•●◦○▪■‣\uF0B7])\s*|([·–—])\s+)(?=\S)/u;
// « 1/ », « 1° », « 1 - », « (1) », « 1️⃣ », and « 1. » that a CMS has escaped.
const NUMBER = /^\(?(\d{1,3})\s*(?:\uFE0F?\u20E3|°?[.)/:|→–—-]+|°)(?!\d)\s*/u;

/** The number that begins a line, and how many characters it takes with its sign. */
export function typedNumber(text: string): { readonly number: number; readonly length: number } | undefined {
  const match = NUMBER.exec(text);
  return match ? { number: Number(match[1]), length: match[0].length } : undefined;
}

/** True for 1, 2, 3, from 1 again or not: numbers that count, and are no amounts or dates. */
export function isCount(numbers: readonly number[]): boolean {
  return numbers.includes(2) && numbers.every((each, index) => each === 1 || each - 1 === numbers[index - 1]);
}

/**
 * Makes lists of the lines that their author marked by hand: bullets that come twice or more, numbers
 * that count from 1. The marks go, as Markdown's own do.
 */
export function withTypedLists(blocks: RichText): RichText {
  if (!blocks.some(mayHoldMark)) return blocks;
  const lines = blocks.map((block) =>
    block.type === "paragraph" ? linesOf(block.children).map(readLine) : [],
  );
  const signs = signsOfLists(lines.flat());
  return joinItems(
    blocks.flatMap((block, index) =>
      block.type === "paragraph" ? cutParagraph(block, lines[index] ?? [], signs) : [within(block)],
    ),
  );
}

/** What a mark begins with, at a line's start: most texts hold none, and need no reading. Blank lines are no part of it. */
const MARK = /(?:^|\n)[^\S\n]*[(\d•●◦○▪■‣\uF0B7·–—]/;

function mayHoldMark(block: Block): boolean {
  if (block.type === "paragraph") return MARK.test(textOf(block.children));
  if (block.type === "quote") return block.children.some(mayHoldMark);
  return block.type === "list" && block.items.some(({ children }) => children.some(changesInItem));
}

function changesInItem(block: Block): boolean {
  return block.type === "quote" || mayHoldMark(block);
}

interface Line {
  readonly whole: readonly Inline[];
  /** The line's mark, and its words once the mark has gone. */
  readonly mark?: { readonly sign: string; readonly number: number; readonly words: readonly Inline[] };
}

function readLine(whole: readonly Inline[]): Line {
  const text = textOf(whole);
  const bullet = BULLET.exec(text);
  // A bold line is a title: its number is the reader's of titles.
  const typed = bullet || isBold(whole) ? undefined : typedNumber(text);
  const sign = bullet?.[1] ?? bullet?.[2] ?? COUNTED;
  const length = bullet?.[0].length ?? typed?.length;
  const words = length === undefined ? undefined : dropStart(whole, length);
  return words && words.length > 0 ? { whole, mark: { sign, number: typed?.number ?? 0, words } } : { whole };
}

/** The marks that make lists of their lines: one that comes once is a sign of its own. */
function signsOfLists(lines: readonly Line[]): ReadonlySet<string> {
  const numbers = new Map<string, number[]>();
  for (const { mark } of lines) {
    if (!mark) continue;
    const same = numbers.get(mark.sign);
    if (same) same.push(mark.number);
    else numbers.set(mark.sign, [mark.number]);
  }
  const makeList = ([sign, all]: [string, number[]]) => (sign === COUNTED ? isCount(all) : all.length > 1);
  return new Set([...numbers].filter(makeList).map(([sign]) => sign));
}

/** A piece of a list to be. */
interface Item {
  readonly type: "item";
  readonly sign: string;
  readonly number: number;
  readonly lines: (readonly Inline[])[];
}

/** A paragraph cut before each of its lines that bears its first mark; a second kind of mark is a list inside. */
function cutParagraph(
  paragraph: Paragraph,
  lines: readonly Line[],
  signs: ReadonlySet<string>,
): (Block | Item)[] {
  const sign = lines.find(({ mark }) => mark && signs.has(mark.sign))?.mark?.sign;
  if (sign === undefined) return [paragraph];
  const before: (readonly Inline[])[] = [];
  const items: Item[] = [];
  for (const { whole, mark } of lines) {
    if (mark?.sign === sign) items.push({ type: "item", sign, number: mark.number, lines: [mark.words] });
    else (items.at(-1)?.lines ?? before).push(whole);
  }
  return before.length > 0 ? [{ ...paragraph, children: joinLines(before) }, ...items] : items;
}

function joinLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

/** Items that follow each other are one list. */
function joinItems(parts: readonly (Block | Item)[]): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  let last: Item | undefined;
  for (const part of parts) {
    if (part.type !== "item") {
      blocks.push(part);
      last = undefined;
      continue;
    }
    const ordered = part.sign === COUNTED;
    const goesOn = last?.sign === part.sign && (!ordered || part.number === last.number + 1);
    if (!goesOn) {
      items = [];
      blocks.push({ type: "list", ordered, start: ordered ? part.number : 1, items });
    }
    items.push({ children: withTypedLists([{ type: "paragraph", children: joinLines(part.lines) }]) });
    last = part;
  }
  return blocks;
}

/** The same inside an item or a quote. */
function within(block: Block): Block {
  if (block.type === "quote") return { ...block, children: withTypedLists(block.children) };
  if (block.type !== "list") return block;
  const items = block.items.map((item) => ({
    ...item,
    children: withTypedLists(item.children.map(unquoted)),
  }));
  return { ...block, items };
}

/** « - > 10 ans » quotes nothing: before a figure, the sign is a sign. */
function unquoted(block: Block): Block {
  const [only, more] = block.type === "quote" ? block.children : [];
  if (only?.type !== "paragraph" || more || !/^=?\s*\d/.test(textOf(only.children))) return block;
  return { ...only, children: [{ type: "text", value: "> " }, ...only.children] };
}
