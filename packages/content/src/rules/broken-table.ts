import { findLineEnd } from "@dsfr-blocks/base/position";
import { cellsOf } from "../markdown/table";
import { linesOf, placeIn } from "../markdown/text";
import type { Block, Inline, Paragraph, RichText } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** `| A | B |` above `| 1 | 2 |`: without a line of dashes between them, Markdown reads no table, and the page shows the bars. */
export const brokenTable = {
  name: "broken-table",
  severity: "warning",
  fr: ({ instead, hasDashes }) =>
    hasDashes
      ? `Ce tableau s’affiche comme du texte, avec ses barres : sa ligne de tirets est mal écrite ou mal placée. Laissez une ligne vide au-dessus du tableau, et écrivez « ${instead} » juste sous sa première ligne.`
      : `Ce tableau s’affiche comme du texte, avec ses barres : il lui manque sa ligne de tirets. Écrivez « ${instead} » juste sous sa première ligne.`,
  en: ({ instead, hasDashes }) =>
    hasDashes
      ? `This table shows as text, with its bars: its line of dashes is mistyped or misplaced. Leave an empty line above the table, and write “${instead}” just below its first line.`
      : `This table shows as text, with its bars: its line of dashes is missing. Write “${instead}” just below its first line.`,

  onlyIn: /\|/,
  find: ({ value, format, found }) => {
    const look = (blocks: RichText, isInside: boolean) => {
      if (format !== "markdown") return;
      for (const run of runsOf(blocks, (at) => lineAt(value, at, isInside))) {
        const rows = run.filter(({ isDashes }) => !isDashes);
        const [first] = run;
        if (!first || !isTable(run, rows)) continue;
        const cells = rows[0]?.cells.length ?? 0;
        found(first.at, { instead: `|${" --- |".repeat(cells)}`, hasDashes: rows.length < run.length });
      }
    };
    return {
      tree: (tree) => look(tree, false),
      block: (block) => {
        for (const each of siblingsIn(block)) look(each, true);
      },
    };
  },
} as const satisfies TextRule<{ instead: string; hasDashes: boolean }>;

/** Rows by which a table is recognised: more would only take memory. */
const MOST_ROWS = 100;

interface Line {
  readonly at: number;
  readonly text: string;
  /** Whether it follows a blank line. */
  readonly isApart: boolean;
}

interface Row extends Line {
  readonly cells: readonly string[];
  readonly isFramed: boolean;
  readonly isDashes: boolean;
}

/** The blocks that stand one under another inside a block. */
function siblingsIn(block: Block): readonly RichText[] {
  if (block.type === "list" || block.type === "notes") return block.items.map(({ children }) => children);
  return block.type === "quote" || block.type === "details" ? [block.children] : [];
}

/** The rows that follow one another, with as many cells each. A line without a word beside them makes a drawing of them. */
function* runsOf(blocks: RichText, textAt: (at: number) => string | undefined): Generator<readonly Row[]> {
  let run: Row[] = [];
  let model: Row | undefined; // all rows of a run are like one another, so that each is compared with one
  let isDrawing = false;
  for (const block of blocks) {
    for (const line of block.type === "paragraph" ? linesIn(block, textAt) : [undefined]) {
      const row = line && rowOf(line);
      if (row && model && goTogether(model, row)) {
        if (run.length < MOST_ROWS) run.push(row);
        if (model.isDashes) model = row;
      } else {
        const isBorder = line !== undefined && !row && isWordless(line.text);
        if (!isDrawing && !isBorder) yield run;
        isDrawing = isBorder;
        run = row ? [row] : [];
        model = row;
      }
    }
  }
  if (!isDrawing) yield run;
}

/** The line that begins there, as it is typed; undefined for one that is indented as code is. */
function lineAt(value: string, at: number, isInside: boolean): string | undefined {
  const isCode = !isInside && /(?:^|\n)(?: {4}| {0,3}\t)\s{0,8}$/.test(value.slice(Math.max(at - 8, 0), at));
  return isCode ? undefined : value.slice(at, findLineEnd(value, at)).trim();
}

/** The lines of a paragraph. */
function linesIn({ children }: Paragraph, textAt: (at: number) => string | undefined): (Line | undefined)[] {
  return linesOf(children).map(([first], index) => {
    const at = first && startOf(first);
    const text = at === undefined ? undefined : textAt(at);
    return at === undefined || text === undefined ? undefined : { at, text, isApart: index === 0 };
  });
}

function startOf(node: Inline): number | undefined {
  return node.type === "text" ? placeIn(node, 0) : node.at;
}

/** A line with two cells or more. Bars in code divide nothing; outside a frame, a bar has spaces around it. */
function rowOf(line: Line): Row | undefined {
  const text = line.text.replace(/`[^`]*`/g, "x");
  const isFramed = /^\|.*\|$/.test(text);
  if (!isFramed && !/^[^|]*(?: \| [^|]*)+$/.test(text)) return undefined;
  const cells = cellsOf(text).map((cell) => cell.text.trim());
  const isDashes = /^[|\s:=_\-–—]*$/.test(text) && /[-–—]/.test(text);
  return cells.length > 1 || (isFramed && isDashes) ? { ...line, cells, isFramed, isDashes } : undefined;
}

/** Whether two rows can be of one table. Rows without a frame follow each other without a blank line. */
function goTogether(above: Row, row: Row): boolean {
  if (row.isApart && !row.isFramed) return false;
  if (above.isDashes || row.isDashes) return above.isFramed === row.isFramed || row.cells.length > 1;
  return above.isFramed === row.isFramed && above.cells.length === row.cells.length;
}

/** Whether rows were meant as a table: most cells have words, and without a frame or dashes there are more of them than in two lines of prose. */
function isTable(run: readonly Row[], rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || run.length < 2) return false;
  if (first.cells.some((cell) => OPERATOR.test(cell))) return false;
  const worded = (cells: readonly string[]) => cells.filter((cell) => !isWordless(cell)).length;
  if (worded(first.cells) * 2 < first.cells.length) return false;
  const all = rows.flatMap(({ cells }) => cells);
  if (worded(all) * 2 < all.length) return false;
  return first.isFramed || rows.length < run.length || all.length > 5;
}

/** What joins terms or boxes, and heads no column. */
const OPERATOR = /^[-=<>+*/≤≥≠→←⇒]+$/;

function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

export const title = {
  fr: "Un tableau n’a pas sa ligne de tirets.",
  en: "A table does not have its line of dashes.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Il s’affiche comme du texte, avec ses `|`.",
    en: "The page shows it as text, with its `|`.",
  },
  why: {
    fr: "c’est la ligne de tirets, `| --- | --- |`, juste sous celle des titres, qui fait d’un texte un tableau. Elle a autant de cases que la première ligne.",
    en: "the line of dashes, `| --- | --- |`, just below the line of titles, makes a table of a text. It has as many cells as the first line.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            | Contrat | Durée |
            | Stage | six mois |`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            | Contrat | Durée |
            | --- | --- |
            | Stage | six mois |`,
    },
  ],
};
