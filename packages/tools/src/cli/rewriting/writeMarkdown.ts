import type { BlockNode, Cell, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

/** Matches each character, or start of a line, that has a special meaning in Markdown and must be escaped. */
const SPECIAL_CHARACTERS = /[\\`*_[\]<~]|&(?=#?\w+;)|^(?=[#>+-]|\d+[.)])/gm;

/** Writes a text as Markdown: unchanged, or with its special characters escaped. */
type WriteText = (text: string) => string;

export const keepText: WriteText = (text) => text;
export const escapeMarkdown: WriteText = (text) => text.replace(SPECIAL_CHARACTERS, "\\$&");

/**
 * Writes a tree as Markdown. A node that Markdown cannot express, but that the parser accepts as HTML, is written as HTML.
 * Returns undefined if the tree contains a node that neither Markdown nor HTML can express.
 *
 * @throws {Error} Any unexpected error of the writer.
 */
export function writeMarkdown(tree: MarkdownTree, writeText: WriteText): string | undefined {
  try {
    return tree.map((block) => writeBlock(block, writeText)).join("\n\n");
  } catch (error) {
    if (error === NO_MARKDOWN) return undefined;
    throw error;
  }
}

const NO_MARKDOWN = new Error("Markdown cannot express this node.");

function writeBlock(block: BlockNode, writeText: WriteText): string {
  switch (block.type) {
    case "paragraph":
      return writeInlines(block.children, writeText);
    case "heading":
      return `${"#".repeat(block.depth)} ${writeOnOneLine(block.children, writeText)}${block.id === undefined ? "" : ` {#${block.id}}`}`;
    case "list":
      return block.items
        .map(({ children }, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : "- ";
          return mark + indent(writeItem(children, writeText), " ".repeat(mark.length)).trimStart();
        })
        .join("\n");
    case "quote":
      return block.children
        .map((child) => writeBlock(child, writeText))
        .join("\n\n")
        .replace(/^/gm, "> ")
        .replace(/ $/gm, "");
    case "thematicBreak":
      return "---";
    case "codeBlock": {
      const fence = createFence(block.value, 3);
      return `${fence}${block.info ?? ""}\n${block.value}\n${fence}`;
    }
    case "details": {
      const inside = block.children.map((child) => writeBlock(child, writeText)).join("\n\n");
      return `<details>\n<summary>${writeOnOneLine(block.summary, writeText)}</summary>\n\n${inside}\n\n</details>`;
    }
    case "table": {
      const { head, rows, align, caption, headed } = block;
      if (caption || headed) throw NO_MARKDOWN;
      const dashes = align.map((side) =>
        side === "right" ? "--:" : side === "center" ? ":-:" : side ? ":--" : "---",
      );
      const formatRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      const writeCells = (cells: readonly Cell[]) =>
        formatRow(cells.map((cell) => writeCell(cell, writeText)));
      return [writeCells(head), formatRow(dashes), ...rows.map(writeCells)].join("\n");
    }
    case "notes":
    case "directive":
      throw NO_MARKDOWN;
  }
}

/**
 * Writes the content of a list item. Its blocks are separated by blank lines, unless all the blocks after the first are
 * lists.
 */
function writeItem(children: MarkdownTree, writeText: WriteText): string {
  const isTight = children.slice(1).every(({ type }) => type === "list");
  return children.map((child) => writeBlock(child, writeText)).join(isTight ? "\n" : "\n\n");
}

function writeCell(cell: Cell, writeText: WriteText): string {
  return writeOnOneLine(cell, writeText).replace(/\|/g, "\\|");
}

function writeOnOneLine(inlines: readonly InlineNode[], writeText: WriteText): string {
  return writeInlines(inlines, writeText).replace(/\s*\n\s*/g, " ");
}

function indent(text: string, prefix: string): string {
  return text.replace(/^(?=.)/gm, prefix);
}

function createFence(value: string, minLength: number): string {
  const runs = value.match(/`+/g) ?? [];
  return "`".repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), minLength));
}

function writeInlines(inlines: readonly InlineNode[], writeText: WriteText): string {
  return inlines.map((node) => writeInline(node, writeText)).join("");
}

function writeInline(node: InlineNode, writeText: WriteText): string {
  switch (node.type) {
    case "text":
      return writeText(node.value);
    case "code":
      return writeCode(node.value);
    case "break":
      return "<br>\n";
    case "strong":
      return addMarks("**", writeInlines(node.children, writeText));
    case "emphasis":
      return addMarks("*", writeInlines(node.children, writeText));
    case "struck":
      return addMarks("~~", writeInlines(node.children, writeText));
    case "superscript":
      return `<sup>${writeInlines(node.children, writeText)}</sup>`;
    case "subscript":
      return `<sub>${writeInlines(node.children, writeText)}</sub>`;
    case "language":
      return `<span lang="${node.lang}">${writeInlines(node.children, writeText)}</span>`;
    case "abbreviation":
      return `<abbr title="${escapeAttribute(node.title)}">${writeInlines(node.children, writeText)}</abbr>`;
    case "link":
      return `[${writeInlines(node.children, writeText)}]${writeTarget(node.url, node.title)}`;
    case "image":
      return `![${escapeMarkdown(node.alt)}]${writeTarget(node.url, node.title)}`;
    default:
      throw NO_MARKDOWN;
  }
}

function writeCode(value: string): string {
  const fence = createFence(value, 1);
  const space = /^`|`$/.test(value) ? " " : "";
  return `${fence}${space}${value}${space}${fence}`;
}

export function escapeAttribute(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}

/**
 * Puts marks around a text. White space at the ends of the text is moved outside the marks, because marks next to inner
 * white space are plain characters in Markdown.
 */
function addMarks(mark: string, content: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(content) ?? [];
  return text === "" ? content : `${before}${mark}${text}${mark}${after}`;
}

/** Returns the target of a link or an image: `(url "title")`. */
export function writeTarget(url: string, title: string | undefined): string {
  const target = /[\s()<>]/.test(url) || url === "" ? `<${url.replace(/[<>]/g, "\\$&")}>` : url;
  return title ? `(${target} "${title.replace(/["\\]/g, "\\$&")}")` : `(${target})`;
}
