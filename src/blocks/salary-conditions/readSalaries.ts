import { isBlank, textOf, textOfBlocks } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, List, ListItem } from "@dsfr-blocks/content/markdown/tree";
import { type Figure, maySaySum, readSalaryLine, type SalaryLine } from "./grammar";

/** A salary table: the author's words at the head of each column, a line for each item. */
export interface Grid {
  /** What heads the labels of the lines: « Expérience » only where the lines say so. */
  readonly labels: "experience" | "profile";
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly figures: readonly (Figure | string | undefined)[];
  }[];
}

/**
 * Reads a list as a salary table. Only when every item is understood whole, all say the same things in the same
 * order, and they say that it is pay: one doubt, and the list stays the list that the author wrote.
 */
export function readSalaries(block: Block): Grid | undefined {
  return isCandidate(block) ? gridOf(block.items.map(readItem)) : undefined;
}

/**
 * The one item that keeps a list from being a salary table: the others would be one without it. Where one other is left, both
 * speak of money.
 */
export function strayItem(block: Block): ListItem | undefined {
  if (!isCandidate(block) || readSalaries(block)) return undefined;
  const { items } = block;
  const lines = items.map(readItem);
  return items.findLast((item, index) => {
    const others = lines.filter((_, other) => other !== index);
    return items.length === 2 ? maySaySum(textOfBlocks(item.children)) && payIn(others) : gridOf(others);
  });
}

/** The numbers of a list would leave with it. */
function isCandidate(block: Block): block is List {
  return block.type === "list" && !block.ordered;
}

function gridOf(lines: readonly (SalaryLine | undefined)[]): Grid | undefined {
  return lines.length > 1 ? payIn(lines) : undefined;
}

/** Lines that are all understood, say the same things in the same order, and speak of pay. */
function payIn(lines: readonly (SalaryLine | undefined)[]): Grid | undefined {
  const [first] = lines;
  if (!first || !lines.every((line) => line !== undefined && sameColumns(line, first))) return undefined;
  const rows = lines.flatMap((line) => line ?? []);
  const heads = first.figures.map(({ name }) => name);
  const isExperience = rows.every(saysExperience);
  if (!isExperience && !heads.some(isPay)) return undefined;
  return { labels: isExperience ? "experience" : "profile", heads, rows };
}

function readItem({ children }: ListItem): SalaryLine | undefined {
  const [paragraph, more] = children;
  if (paragraph?.type !== "paragraph" || more || isBlank(paragraph.children)) return undefined;
  // A link or an image would lose its way in a cell.
  return paragraph.children.every(isPlain) ? readSalaryLine(textOf(paragraph.children)) : undefined;
}

function isPlain(node: Inline): boolean {
  return (
    node.type === "text" ||
    ((node.type === "strong" || node.type === "emphasis") && node.children.every(isPlain))
  );
}

/**
 * Years alone may be an age, a child's too. They are years of experience where the line says so, or goes on from the
 * one above: « Jusqu’à 5 ans d’expérience », « De 6 à 9 ans », « Au-delà ».
 */
function saysExperience({ label }: SalaryLine, index: number, rows: readonly SalaryLine[]): boolean {
  if (/^expérience|exp(?:[ée]rience|\.)(?!.*\d)/i.test(label)) return true;
  const above = rows[index - 1];
  if (!above || /anciennet|révolu/i.test(label)) return false;
  const bounds = boundsOf(above.label);
  return (
    /^au[- ]delà$/i.test(label) ||
    boundsOf(label).some((years) => bounds.some((bound) => Math.abs(years - bound) <= 1))
  );
}

function boundsOf(label: string): number[] {
  return (label.match(/\d+/g) ?? []).map(Number);
}

/** « prime » and « bonus » may be an insurer’s or a grant’s. */
function isPay(head: string): boolean {
  return /salaire|rémunération|traitement|net|brut|part (?:fixe|variable)/i.test(head);
}

function sameColumns(line: SalaryLine, first: SalaryLine): boolean {
  const key = ({ figures }: SalaryLine) =>
    figures.map(({ name, unit }) => `${name.toLowerCase()} ${unit}`).join("|");
  return key(line) === key(first);
}
