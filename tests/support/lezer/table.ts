import type { SyntaxNode } from "@lezer/common";
import { readInlines } from "./inlines";
import { type Reader, verbatim } from "./parse";
import type { Align, Block, Cell } from "../../../src/content/markdown/tree";

/** One wide row makes all rows wide: beyond this a table is shown as typed. */
const MOST_CELLS = 100_000;

/** A table, its rows filled up to the widest one: a cell too many is a word of the author. */
export function readTable(node: SyntaxNode, reader: Reader): Block {
  const header = node.getChild("TableHeader");
  const head = header ? readRow(header, reader) : [];
  const rows = node.getChildren("TableRow").map((row) => readRow(row, reader));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), head.length);
  if (width * (rows.length + 1) > MOST_CELLS) return verbatim(node, reader);
  const fill = (row: Cell[]) => [...row, ...Array.from({ length: width - row.length }, (): Cell => [])];
  return {
    type: "table",
    align: readAlign(node.getChild("TableDelimiter"), reader),
    head: fill(head),
    rows: rows.map(fill),
    at: node.from,
  };
}

/** Cells lie between delimiters; an empty one leaves no node of its own. */
function readRow(row: SyntaxNode, reader: Reader): Cell[] {
  const cells: Cell[] = [];
  let cell: Cell | undefined;
  let first = true;
  for (let node = row.firstChild; node; node = node.nextSibling) {
    if (node.name === "TableCell") cell = readInlines(node, reader);
    else if (!first) {
      cells.push(cell ?? []);
      cell = undefined;
    }
    first = false;
  }
  return cell ? [...cells, cell] : cells;
}

function readAlign(delimiter: SyntaxNode | null, { source }: Reader): Align[] {
  const row = delimiter ? source.slice(delimiter.from, delimiter.to) : "";
  const columns = row.trim().replace(/^\||\|$/g, "");
  return columns.split("|").map((column) => {
    const dashes = column.trim();
    if (!dashes.endsWith(":")) return dashes.startsWith(":") ? "left" : undefined;
    return dashes.startsWith(":") ? "center" : "right";
  });
}
