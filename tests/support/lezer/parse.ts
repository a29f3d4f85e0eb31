import type { SyntaxNode } from "@lezer/common";
import { Autolink, parser as commonMark, Table } from "@lezer/markdown";
import { bounds, DEEPEST, isOverfull } from "./bounds";
import { type Definitions, readDefinitions } from "./definitions";
import { maskBrackets } from "./brackets";
import { readInlines } from "./inlines";
import { readTable } from "./table";
import type { Block, Inline, ListItem, Paragraph, RichText } from "../../../src/content/markdown/tree";

/**
 * CommonMark with tables and bare links. HTML blocks are off, so that tags show as text with their
 * Markdown read; indented code is off too: in editors' content it is always a slip of the space bar.
 */
const parser = commonMark.configure([{ remove: ["HTMLBlock", "IndentedCode"] }, Table, Autolink, bounds]);

/** What the readers of one field share: its text, its link definitions, how deep they are. */
export interface Reader {
  readonly source: string;
  readonly definitions: Definitions;
  readonly depth: number;
}

export function deeper(reader: Reader): Reader {
  return { ...reader, depth: reader.depth + 1 };
}

/** Reads one Markdown field. Never throws; every word of `source` is in the tree. */
export function parseMarkdown(source: string): RichText {
  if (isOverfull(source)) return [asTyped(source, 0)];
  const [top, reader] = start(source, parser);
  return readBlocks(top, reader);
}

/** The parser sees brackets that are only text as other signs; every word is then cut from `source` itself. */
function start(source: string, configured: typeof parser): [SyntaxNode, Reader] {
  const top = configured.parse(maskBrackets(source)).topNode;
  return [top, { source, definitions: readDefinitions(top, source), depth: 0 }];
}

function readBlocks(parent: SyntaxNode, reader: Reader): Block[] {
  const blocks: Block[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const block = readBlock(node, reader);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(node: SyntaxNode, reader: Reader): Block | undefined {
  const at = node.from;
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
  if (heading) return { type: "heading", depth: Number(heading[1]), children: readInlines(node, reader), at };
  if (reader.depth > DEEPEST) return verbatim(node, reader);
  switch (node.name) {
    case "Paragraph":
      return { type: "paragraph", children: readInlines(node, reader), at };
    case "BulletList":
    case "OrderedList":
      return {
        type: "list",
        ordered: node.name === "OrderedList",
        start: firstNumber(node, reader),
        items: node.getChildren("ListItem").map((item) => readItem(item, reader)),
        at,
      };
    case "Blockquote":
      return { type: "quote", children: readBlocks(node, deeper(reader)), at };
    case "FencedCode":
      return readCode(node, reader);
    case "HorizontalRule":
      return { type: "thematicBreak", at };
    case "Table":
      return readTable(node, reader);
    case "LinkReference":
      // A definition that no link uses is text to its author ("[Attention]: fermé lundi").
      return reader.definitions.used.has(node.from) ? undefined : verbatim(node, reader);
    default:
      return undefined; // marks: >, -, 1.
  }
}

function readItem(item: SyntaxNode, reader: Reader): ListItem {
  return { children: readBlocks(item, deeper(reader)), at: item.from };
}

function firstNumber(list: SyntaxNode, { source }: Reader): number {
  const mark = list.getChild("ListItem")?.getChild("ListMark");
  const number = mark ? Number.parseInt(source.slice(mark.from, mark.to), 10) : Number.NaN;
  return Number.isNaN(number) ? 1 : number;
}

function readCode(node: SyntaxNode, { source }: Reader): Block {
  const slice = (part: SyntaxNode) => source.slice(part.from, part.to);
  const value = node.getChildren("CodeText").map(slice).join("");
  const info = node.getChild("CodeInfo");
  return { type: "codeBlock", value, ...(info && { info: slice(info) }), at: node.from };
}

export function verbatim(node: SyntaxNode, { source }: Reader): Block {
  return asTyped(source.slice(node.from, node.to), node.from);
}

function asTyped(value: string, at: number): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value, at }], at };
}

/** The same without any construct of blocks: in a title, "2024. Une année" is not a list. */
const lineParser = parser.configure({
  remove: [
    "ATXHeading",
    "SetextHeading",
    "Blockquote",
    "BulletList",
    "OrderedList",
    "FencedCode",
    "HorizontalRule",
    "LinkReference",
    "Table",
  ],
});

/** Reads a field of one line: its inlines, those of several paragraphs set apart by a line break. */
export function parseInline(source: string): Inline[] {
  if (isOverfull(source)) return [...asTyped(source, 0).children];
  const [top, reader] = start(source, lineParser);
  const paragraphs = readBlocks(top, reader).map((block) =>
    block.type === "paragraph" ? block.children : [],
  );
  return paragraphs.flatMap((inlines, index): readonly Inline[] =>
    index === 0 ? inlines : [{ type: "break" }, ...inlines],
  );
}
