import { findLineEnd } from "@dsfr-blocks/base/position";
import { splitCells } from "../markdown/table";
import { getChildBlocks, splitLines, getTextOffset } from "../markdown/text";
import type { BlockNode, InlineNode, ParagraphNode, MarkdownTree, TableNode } from "../markdown/tree";
import { type ColumnLines, findColumns } from "../texts/columns";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

export interface BrokenTable {
  /** Line of dashes that the table needs. */
  readonly instead: string;
  /** Whether the table has a line of dashes, which is mistyped or misplaced. */
  readonly hasDashes: boolean;
  readonly isColumns?: true;
  readonly isLong?: true;
}

/**
 * Table without a valid line of dashes: `| A | B |` above `| 1 | 2 |`. Markdown does not read these lines as a table, and the
 * page shows the bars. Also columns that are aligned by spaces or tabs, and a row with more cells than the header.
 */
export const brokenTable = {
  name: "broken-table",
  severity: "warning",
  fr: formatFrench,
  en: ({ instead, hasDashes, isColumns, isLong }) =>
    isLong
      ? `This row has more cells than the first row of the table: a column has no title, or “|” is not needed. In the text of a cell, even in code, write “\\|”.`
      : isColumns
        ? `These columns do not form a table: the words appear one after the other. Write “|” between the cells, and “${instead}” right below the first line.`
        : hasDashes
          ? `This table appears as text, with its bars: its line of dashes is mistyped or misplaced. Leave an empty line above the table, and write “${instead}” right below its first line.`
          : `This table appears as text, with its bars: its line of dashes is missing. Write “${instead}” right below its first line.`,
  // the rich text editor shows a table, but not the signs that it is made of
  form: (table) =>
    `${formatFrench(table)} Pour écrire ces signes, affichez le texte en Markdown : le bouton « Markdown » est au-dessus du texte.`,

  prefilter: /\||\t| {2}|--- |\.{4}|…{2}/,
  find: ({ value, format, reportMatch }) => {
    const checkBlocks = (blocks: MarkdownTree, isInside: boolean) => {
      if (format !== "markdown" || !value.includes("|")) return;
      for (const run of splitRuns(blocks, (at) => readLine(value, at, isInside))) {
        const rows = run.filter(({ isDashes }) => !isDashes);
        const [first] = run;
        if (!first || !isTable(run, rows)) continue;
        const cells = rows[0]?.cells.length ?? 0;
        reportMatch(first.at, { instead: `|${" --- |".repeat(cells)}`, hasDashes: rows.length < run.length });
      }
    };
    return {
      tree: (tree) => {
        checkBlocks(tree, false);
        if (format === "markdown")
          for (const found of findShownColumns(value, tree))
            reportMatch(found.at, {
              instead: `|${" --- |".repeat(found.columnCount)}`,
              hasDashes: false,
              isColumns: true,
            });
      },
      block: (block) => {
        const long = block.type === "table" ? findLongRow(value, block) : undefined;
        if (long !== undefined) reportMatch(long, { instead: "", hasDashes: true, isLong: true });
        for (const siblings of getSiblings(block)) checkBlocks(siblings, true);
      },
    };
  },
} as const satisfies TextRule<BrokenTable>;

/** Maximum length of the text before a block on its line: the indent and the markers of quotes. */
const MAX_INDENT = 40;
const LINE_START = /(?:^|\n)([ \t>]*)$/;

/** Returns the columns that are in a paragraph, or between paragraphs with a line of dashes. */
function findShownColumns(value: string, tree: MarkdownTree): ColumnLines[] {
  const columns = findColumns(value);
  if (columns.length === 0) return [];
  const starts = new Set<number>();
  const addBlocks = (blocks: MarkdownTree) => {
    for (const block of blocks) {
      const hasLines = block.type === "paragraph" && !block.children.some(({ type }) => type === "break");
      const at = block.at ?? 0;
      const indent = LINE_START.exec(value.slice(Math.max(at - MAX_INDENT, 0), at))?.[1];
      if (hasLines && indent !== undefined) starts.add(at - indent.length);
      addBlocks(getChildBlocks(block));
    }
  };
  addBlocks(tree);
  return columns.filter(({ at }) => starts.has(at) && !/^(?: {4}|\t)/.test(value.slice(at, at + 4)));
}

/**
 * Returns the offset of the first row of a Markdown table that has more cells than the header. Returns undefined for a table in
 * HTML.
 */
function findLongRow(value: string, { at = 0, rows }: TableNode): number | undefined {
  const readRowAt = (from: number) =>
    value
      .slice(from, findLineEnd(value, from))
      .replace(/^[ \t>]+/, "")
      .trimEnd();
  const countCells = (from: number) => splitCells(readRowAt(from)).length;
  if (/^[ \t>]*</.test(value.slice(at, at + 40))) return undefined;
  const width = countCells(at);
  let from = at;
  for (let line = 0; line < rows.length + 2; line++) {
    if (line > 1 && countCells(from) > width)
      return from + (/^[ \t>]*/.exec(value.slice(from, from + 40))?.[0].length ?? 0);
    from = findLineEnd(value, from) + 1;
  }
  return undefined;
}

/** Maximum number of rows that are kept to recognise a table: more rows would only use memory. */
const MAX_ROWS = 100;

interface Line {
  readonly at: number;
  readonly text: string;
  /** Whether the line follows a blank line. */
  readonly followsBlankLine: boolean;
}

interface Row extends Line {
  readonly cells: readonly string[];
  readonly isFramed: boolean;
  readonly isDashes: boolean;
}

/** Returns the lists of blocks inside a block: one list for each item, or the content of a quote or `<details>`. */
function getSiblings(block: BlockNode): readonly MarkdownTree[] {
  if (block.type === "list" || block.type === "notes") return block.items.map(({ children }) => children);
  return block.type === "quote" || block.type === "details" ? [block.children] : [];
}

/**
 * Yields runs of consecutive rows that can belong to one table. Skips a run next to a line without letters or digits: the run
 * is part of a drawing.
 */
function* splitRuns(
  blocks: MarkdownTree,
  getText: (at: number) => string | undefined,
): Generator<readonly Row[]> {
  let run: Row[] = [];
  let model: Row | undefined; // row with which each next row is compared: the rows of a run are alike, so one row is enough
  let isDrawing = false;
  for (const block of blocks) {
    for (const line of block.type === "paragraph" ? readLines(block, getText) : [undefined]) {
      const row = line && readRow(line);
      if (row && model && canShareTable(model, row)) {
        if (run.length < MAX_ROWS) run.push(row);
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

/**
 * Returns the line that begins at an offset, as typed; undefined if the line is indented like code. Decap CMS writes the bar at
 * the start of a typed table as `\|`.
 */
function readLine(value: string, at: number, isInside: boolean): string | undefined {
  const isCode = !isInside && /(?:^|\n)(?: {4}| {0,3}\t)\s{0,8}$/.test(value.slice(Math.max(at - 8, 0), at));
  return isCode ? undefined : value.slice(at, findLineEnd(value, at)).trim().replace(/^\\\|/, "|");
}

function readLines(
  { children }: ParagraphNode,
  getText: (at: number) => string | undefined,
): (Line | undefined)[] {
  return splitLines(children).map(([first], index) => {
    const at = first && getStart(first);
    const text = at === undefined ? undefined : getText(at);
    return at === undefined || text === undefined ? undefined : { at, text, followsBlankLine: index === 0 };
  });
}

function getStart(node: InlineNode): number | undefined {
  return node.type === "text" ? getTextOffset(node, 0) : node.at;
}

/**
 * Reads a line as a row. Returns undefined if the line has fewer than two cells and is not a line of dashes. Bars in code are
 * ignored. In a line without bars at both ends, each bar must have spaces around it.
 */
function readRow(line: Line): Row | undefined {
  const text = line.text.replace(/`[^`]*`/g, "x");
  const isFramed = /^\|.*\|$/.test(text);
  if (!isFramed && !/^[^|]*(?: \| [^|]*)+$/.test(text)) return undefined;
  const cells = splitCells(text).map((cell) => cell.text.trim());
  const isDashes = /^[|\s:=_\-–—]*$/.test(text) && /[-–—]/.test(text);
  return cells.length > 1 || (isFramed && isDashes) ? { ...line, cells, isFramed, isDashes } : undefined;
}

/** Whether two rows can belong to one table. Between rows without bars at both ends, a blank line is not allowed. */
function canShareTable(above: Row, row: Row): boolean {
  if (row.followsBlankLine && !row.isFramed) return false;
  if (above.isDashes || row.isDashes) return above.isFramed === row.isFramed || row.cells.length > 1;
  return above.isFramed === row.isFramed && above.cells.length === row.cells.length;
}

/**
 * Whether rows are meant as a table. At least half of the cells must have text. Rows with neither bars at both ends nor a line
 * of dashes must also have more cells than two lines of prose can have.
 */
function isTable(run: readonly Row[], rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || run.length < 2) return false;
  if (first.cells.some((cell) => OPERATOR.test(cell))) return false;
  const countFilled = (cells: readonly string[]) => cells.filter((cell) => !isWordless(cell)).length;
  if (countFilled(first.cells) * 2 < first.cells.length) return false;
  const allCells = rows.flatMap(({ cells }) => cells);
  if (countFilled(allCells) * 2 < allCells.length) return false;
  return first.isFramed || rows.length < run.length || allCells.length > 5;
}

/** Matches an operator or arrow between terms or boxes, which is not a column header. */
const OPERATOR = /^[-=<>+*/≤≥≠→←⇒]+$/;

function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

export const title = {
  fr: "Un tableau n’a pas sa ligne de tirets.",
  en: "A table does not have its line of dashes.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Il s’affiche comme du texte, avec ses `|`. La règle signale aussi des colonnes faites d’espaces ou de tabulations, comme dans un texte copié d’un tableur, et une ligne qui a plus de cases que la première.",
    en: "The page shows it as text, with its `|`. The rule also reports columns of spaces or tabs, as in text copied from a spreadsheet, and a row with more cells than the first one.",
  },
  why: {
    fr: "c’est la ligne de tirets, `| --- | --- |`, qui transforme le texte en tableau. Écrivez-la juste sous la ligne des titres, avec autant de cases.",
    en: "the line of dashes, `| --- | --- |`, turns the text into a table. It is right below the header row, and has as many cells.",
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

function formatFrench({ instead, hasDashes, isColumns, isLong }: BrokenTable): string {
  if (isLong)
    return `Cette ligne a plus de cases que la première ligne du tableau : il manque un titre de colonne, ou « | » est de trop. Dans le texte d’une case, même dans du code, écrivez « \\| ».`;
  if (isColumns)
    return `Ces colonnes ne forment pas un tableau : les mots s’affichent l’un après l’autre. Écrivez « | » entre les cases, et « ${instead} » juste sous la première ligne.`;
  return hasDashes
    ? `Ce tableau s’affiche comme du texte, avec ses barres : sa ligne de tirets est mal écrite ou mal placée. Laissez une ligne vide au-dessus du tableau, et écrivez « ${instead} » juste sous sa première ligne.`
    : `Ce tableau s’affiche comme du texte, avec ses barres : il lui manque sa ligne de tirets. Écrivez « ${instead} » juste sous sa première ligne.`;
}
