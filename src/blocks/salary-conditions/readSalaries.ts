import { isBlank, textOf } from "../../content/markdown/text";
import type { Block, Inline, ListItem } from "../../content/markdown/tree";
import { type Figure, readSalaryLine, type SalaryLine } from "./salaryGrammar";

/** A salary table: the author's words at the head of each column, a line for each item. */
export interface Grid {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly experience: string;
    readonly figures: readonly (Figure | string | undefined)[];
  }[];
}

/**
 * Reads a list as a salary table. Only when every item is understood whole and all say the same
 * things in the same order: one doubt, and the list stays the list that the author wrote.
 */
export function readSalaries(block: Block): Grid | undefined {
  // The numbers of a list would leave with it.
  if (block.type !== "list" || block.ordered || block.items.length < 2) return undefined;
  const lines = block.items.map(readItem);
  const [first] = lines;
  if (!first || !lines.every((line) => line !== undefined && sameColumns(line, first))) return undefined;
  const rows = lines.flatMap((line) => line ?? []);
  if (!isExperience(rows)) return undefined;
  return { heads: first.figures.map(({ name }) => name), rows };
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

/** Years may be those of a person's age: nobody is paid for them before this one. */
const YOUNGEST = 14;

/** The column's head is « Expérience »: a line says so, or one counts years that are no age. */
function isExperience(rows: readonly SalaryLine[]): boolean {
  return rows.some(
    ({ experience }) =>
      /exp|anciennet|débutant|junior|confirmé|s[ée]nior/iu.test(experience) ||
      experience.match(/\d+/g)?.some((years) => Number(years) < YOUNGEST),
  );
}

function sameColumns(line: SalaryLine, first: SalaryLine): boolean {
  const key = ({ figures }: SalaryLine) =>
    figures.map(({ name, unit }) => `${name.toLowerCase()} ${unit}`).join("|");
  return key(line) === key(first);
}
