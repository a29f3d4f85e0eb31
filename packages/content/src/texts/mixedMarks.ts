import { getChildBlocks, getText, splitFirstLine, splitLines } from "../markdown/text";
import type { BlockNode, ListItemNode, ListNode, MarkdownTree, ParagraphNode } from "../markdown/tree";
import { SOFT_LINE_END } from "./softLineEnd";

/** Line whose mark differs from the mark of the other lines of its list. */
export interface MixedMark {
  readonly at: number;
  /** Start of the line: the mark and the first word. */
  readonly text: string;
  /** Start of the line with the mark « - ». */
  readonly instead: string;
  /** Whether the page makes a nested list of the line. Otherwise, the page shows the mark as text. */
  readonly isNested: boolean;
}

/** Matches the start of a line with a bullet that the page recognises. */
const BULLET_LINE = /(?:^|\n)[ \t>]{0,40}([•●▪■‣⁃∙►▸➢➤–—·])\s/g;
const BULLET = /^([•●▪■‣⁃∙►▸➢➤–—·])\s{1,9}(\S[^\s]{0,40})/u;
const DASH = /^[–—]$/;
/** Matches a line with a dash that is not an item: an amount, a question in a dialogue, words between two dashes. */
const NOT_AN_ITEM = /^[–—]\s{1,9}(?:\d|.*(?:\?\s*$|\s[–—](?:\s|$)))/;

/** Line of a paragraph that begins with a bullet. */
interface BulletLine extends Omit<MixedMark, "isNested"> {
  readonly mark: string;
}

/**
 * Finds the lines whose mark differs from the mark of the other lines of their list. There are two cases:
 *
 * - below an item of a list, a line with a dash or another bullet (« – », « • ») and at most the indentation of the item;
 * - one « – » between lines with « — », one « — » between lines with « – », or one dash directly above a list with hyphens.
 *
 * Word processors replace some hyphens with dashes, and authors do not notice it.
 */
export function findMixedMarks(value: string, tree: MarkdownTree): MixedMark[] {
  const counts = new Map<string, number>();
  for (const [, mark = ""] of value.matchAll(BULLET_LINE)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const found = new Map<number, MixedMark>();
  if (counts.size > 0) addBlocks(tree);
  return [...found.values()];

  function addBlocks(blocks: readonly BlockNode[]): void {
    for (const [index, block] of blocks.entries()) {
      if (block.type === "paragraph") addDashes(block, blocks[index + 1]);
      if (block.type === "list" && !block.ordered) addLowerLines(block);
      addBlocks(getChildBlocks(block));
    }
  }

  function add(lines: readonly BulletLine[], isNested: boolean): void {
    for (const { at, text, instead } of lines)
      if (!found.has(at)) found.set(at, { at, text, instead, isNested });
  }

  /** Adds the dashes of a paragraph that are the only ones of their kind, next to a dash of the other kind or above a list. */
  function addDashes(paragraph: ParagraphNode, next: BlockNode | undefined): void {
    const lines = splitLines(paragraph.children).map((line) => readBulletLine(value, line));
    const isDash = (line: BulletLine | undefined) => line !== undefined && DASH.test(line.mark);
    for (const [index, line] of lines.entries()) {
      if (!line || !isDash(line) || counts.get(line.mark) !== 1) continue;
      const isAboveList = index === lines.length - 1 && isListBelow(value, line.at, next);
      if (isDash(lines[index - 1]) || isDash(lines[index + 1]) || isAboveList) add([line], false);
    }
  }

  /** Adds the lines below the items of a list, in the column of the items or before it, that begin with another bullet. */
  function addLowerLines(list: ListNode): void {
    const linesOfItems = list.items.map((item) => readLowerLines(value, item));
    const all = linesOfItems.flat();
    const countsHere = countMarks(all);
    // the same bullet elsewhere in the text may be that of a list around this one
    const lines = all.filter(({ mark }) => countsHere.get(mark) === counts.get(mark));
    const nesting = linesOfItems.findIndex((own) => countMarks(own).size < own.length);
    if (nesting < 0) return add(lines, false);
    const [first] = list.items[nesting]?.children ?? [];
    const words = first?.type === "paragraph" ? getText(splitFirstLine(first.children).first) : "";
    const isOneLevel = /[;,]\s*$/.test(words) || (list.items.length === 1 && !/:\s*$/.test(words));
    if (isOneLevel) add(lines.slice(0, 1), true);
  }
}

function countMarks(lines: readonly BulletLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mark } of lines) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

function readBulletLine(value: string, line: ParagraphNode["children"]): BulletLine | undefined {
  const words = getText(line);
  const [text, mark = "", word = ""] = BULLET.exec(words) ?? [];
  const at = line[0]?.at;
  if (text === undefined || at === undefined || NOT_AN_ITEM.test(words)) return undefined;
  return value.startsWith(mark, at) ? { at, mark, text, instead: `- ${word}` } : undefined;
}

/** Reads the lines of an item that begin with a bullet in the column of the item or before it. */
function readLowerLines(value: string, { at: start = 0, children }: ListItemNode): BulletLine[] {
  return children.flatMap((child) =>
    child.type !== "paragraph"
      ? []
      : splitLines(child.children)
          .slice(1)
          .flatMap((line) => {
            const bullet = readBulletLine(value, line);
            const before = bullet ? value.slice(Math.max(bullet.at - 100, 0), bullet.at) : "";
            const isLower =
              SOFT_LINE_END.test(before) && getIndent(value, bullet?.at ?? 0) <= getIndent(value, start);
            return bullet && isLower ? [bullet] : [];
          }),
  );
}

/** Whether a list with hyphens begins on the line below an offset. */
function isListBelow(value: string, at: number, next: BlockNode | undefined): boolean {
  const [item] = next?.type === "list" && !next.ordered ? next.items : [];
  return (
    item?.at !== undefined &&
    value.startsWith("-", item.at) &&
    value.slice(at, item.at).split("\n", 3).length === 2
  );
}

/** Returns the number of spaces and tabs before an offset of a text, on the same line. */
function getIndent(value: string, at: number): number {
  return /[ \t]{0,40}$/.exec(value.slice(Math.max(at - 40, 0), at))?.[0].length ?? 0;
}
