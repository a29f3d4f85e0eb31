import { isBlank, getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode, ListNode, ListItemNode } from "@dsfr-blocks/content/markdown/tree";
import { type Figure, mayContainSum, recogniseSalaryLine, type SalaryLine } from "./recogniseSalaryLine";

/** A salary table: column headings in the author's words, and one row for each item of the list. */
export interface SalaryGrid {
  /** Label that heads the first column. This label is « Expérience » only if all rows mention experience. */
  readonly labels: "experience" | "profile";
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly figures: readonly (Figure | string | undefined)[];
  }[];
}

/**
 * Recognises a list as a salary table. Every item must be recognised entirely. All items must have the same sums in the same
 * order, and be about pay. In doubt, returns undefined: the list stays as the author wrote it.
 */
export function recogniseSalaries(block: BlockNode): SalaryGrid | undefined {
  return isCandidate(block) ? createGrid(block.items.map(recogniseItem)) : undefined;
}

/**
 * Returns the only item that prevents a list from being a salary table: without this item, the other items are a table. In a
 * list of two items, both items must mention an amount. Returns undefined if there is no such item.
 */
export function findStrayItem(block: BlockNode): ListItemNode | undefined {
  if (!isCandidate(block) || recogniseSalaries(block)) return undefined;
  const { items } = block;
  const lines = items.map(recogniseItem);
  return items.findLast((item, index) => {
    const otherLines = lines.filter((_, lineIndex) => lineIndex !== index);
    return items.length === 2
      ? mayContainSum(getBlocksText(item.children)) && createPayGrid(otherLines)
      : createGrid(otherLines);
  });
}

/** Whether a node may be a salary list. Ordered lists are excluded: their numbers would be lost. */
function isCandidate(block: BlockNode): block is ListNode {
  return block.type === "list" && !block.ordered;
}

/** Creates a table of at least two rows. Returns undefined if the lines are not a salary table. */
function createGrid(lines: readonly (SalaryLine | undefined)[]): SalaryGrid | undefined {
  return lines.length > 1 ? createPayGrid(lines) : undefined;
}

/**
 * Creates a table if all lines are recognised, have the same sums in the same order, and are about pay. Otherwise
 * returns undefined.
 */
function createPayGrid(lines: readonly (SalaryLine | undefined)[]): SalaryGrid | undefined {
  const [first] = lines;
  if (!first || !lines.every((line) => line !== undefined && haveSameColumns(line, first))) return undefined;
  const rows = lines.flatMap((line) => line ?? []);
  const heads = first.figures.map(({ name }) => name);
  const isExperience = rows.every(mentionsExperience);
  if (!isExperience && !heads.some(isPay)) return undefined;
  return { labels: isExperience ? "experience" : "profile", heads, rows };
}

function recogniseItem({ children }: ListItemNode): SalaryLine | undefined {
  const [paragraph, more] = children;
  if (paragraph?.type !== "paragraph" || more || isBlank(paragraph.children)) return undefined;
  // only plain text is recognised: a cell of the table would lose a link or an image
  return paragraph.children.every(isPlain) ? recogniseSalaryLine(getText(paragraph.children)) : undefined;
}

function isPlain(node: InlineNode): boolean {
  return (
    node.type === "text" ||
    ((node.type === "strong" || node.type === "emphasis") && node.children.every(isPlain))
  );
}

/**
 * Whether the years of a label are years of experience, and not an age. Either the label mentions experience, or its years
 * continue the years of the row above: « Jusqu’à 5 ans d’expérience », « De 6 à 9 ans », « Au-delà ».
 */
function mentionsExperience({ label }: SalaryLine, index: number, rows: readonly SalaryLine[]): boolean {
  if (/^expérience|exp(?:[ée]rience|\.)(?!.*\d)/i.test(label)) return true;
  const above = rows[index - 1];
  if (!above || /anciennet|révolu/i.test(label)) return false;
  const limits = listNumbers(above.label);
  return (
    /^au[- ]delà$/i.test(label) ||
    listNumbers(label).some((years) => limits.some((limit) => Math.abs(years - limit) <= 1))
  );
}

function listNumbers(label: string): number[] {
  return (label.match(/\d+/g) ?? []).map(Number);
}

/** Whether a column heading is about pay. « prime » and « bonus » are excluded: they may concern an insurance or a grant. */
function isPay(head: string): boolean {
  return /salaire|rémunération|traitement|net|brut|part (?:fixe|variable)/i.test(head);
}

function haveSameColumns(line: SalaryLine, first: SalaryLine): boolean {
  const getKey = ({ figures }: SalaryLine) =>
    figures.map(({ name, unit }) => `${name.toLowerCase()} ${unit}`).join("|");
  return getKey(line) === getKey(first);
}
