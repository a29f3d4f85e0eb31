import type { Block, Cell, Inline, RichText } from "@dsfr-blocks/content/markdown/tree";

/** Signs of Markdown in words, for a text that needs them escaped. */
const SIGNS = /[\\`*_[\]<~]|&(?=#?\w+;)|^(?=[#>+-]|\d+[.)])/gm;

/** How words are written: as they are, or with their signs escaped. */
type Words = (text: string) => string;

export const asTheyAre: Words = (text) => text;
export const escaped: Words = (text) => text.replace(SIGNS, "\\$&");

/** A tree in Markdown; undefined where Markdown has no word for something in it. What Markdown lacks but the reader takes is HTML. */
export function markdownOf(tree: RichText, words: Words): string | undefined {
  try {
    return tree.map((block) => blockIn(block, words)).join("\n\n");
  } catch (error) {
    if (error === NO_MARKDOWN) return undefined;
    throw error;
  }
}

const NO_MARKDOWN = new Error("Markdown has no word for this.");

function blockIn(block: Block, words: Words): string {
  switch (block.type) {
    case "paragraph":
      return inlinesIn(block.children, words);
    case "heading":
      return `${"#".repeat(block.depth)} ${oneLine(block.children, words)}`;
    case "list":
      return block.items
        .map(({ children }, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : "- ";
          return mark + indented(itemIn(children, words), " ".repeat(mark.length)).trimStart();
        })
        .join("\n");
    case "quote":
      return block.children
        .map((child) => blockIn(child, words))
        .join("\n\n")
        .replace(/^/gm, "> ")
        .replace(/ $/gm, "");
    case "thematicBreak":
      return "---";
    case "codeBlock": {
      const fence = fenceOf(block.value, 3);
      return `${fence}${block.info ?? ""}\n${block.value}\n${fence}`;
    }
    case "details": {
      const inside = block.children.map((child) => blockIn(child, words)).join("\n\n");
      return `<details>\n<summary>${oneLine(block.summary, words)}</summary>\n\n${inside}\n\n</details>`;
    }
    case "table": {
      const { head, rows, align, caption, headed } = block;
      if (caption || headed) throw NO_MARKDOWN;
      const dashes = align.map((side) =>
        side === "right" ? "--:" : side === "center" ? ":-:" : side ? ":--" : "---",
      );
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      const cellsIn = (cells: readonly Cell[]) => row(cells.map((cell) => cellIn(cell, words)));
      return [cellsIn(head), row(dashes), ...rows.map(cellsIn)].join("\n");
    }
    case "notes":
    case "directive":
      throw NO_MARKDOWN;
  }
}

/** A paragraph and lists right under it are as tight as they read. */
function itemIn(children: RichText, words: Words): string {
  const isTight = children.slice(1).every(({ type }) => type === "list");
  return children.map((child) => blockIn(child, words)).join(isTight ? "\n" : "\n\n");
}

function cellIn(cell: Cell, words: Words): string {
  return oneLine(cell, words).replace(/\|/g, "\\|");
}

function oneLine(inlines: readonly Inline[], words: Words): string {
  return inlinesIn(inlines, words).replace(/\s*\n\s*/g, " ");
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function fenceOf(value: string, least: number): string {
  const runs = value.match(/`+/g) ?? [];
  return "`".repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), least));
}

function inlinesIn(inlines: readonly Inline[], words: Words): string {
  return inlines.map((node) => inlineIn(node, words)).join("");
}

function inlineIn(node: Inline, words: Words): string {
  switch (node.type) {
    case "text":
      return words(node.value);
    case "code":
      return codeIn(node.value);
    case "break":
      return "<br>\n";
    case "strong":
      return marked("**", inlinesIn(node.children, words));
    case "emphasis":
      return marked("*", inlinesIn(node.children, words));
    case "struck":
      return marked("~~", inlinesIn(node.children, words));
    case "superscript":
      return `<sup>${inlinesIn(node.children, words)}</sup>`;
    case "subscript":
      return `<sub>${inlinesIn(node.children, words)}</sub>`;
    case "language":
      return `<span lang="${node.lang}">${inlinesIn(node.children, words)}</span>`;
    case "abbreviation":
      return `<abbr title="${attribute(node.title)}">${inlinesIn(node.children, words)}</abbr>`;
    case "link":
      return `[${inlinesIn(node.children, words)}]${targetIn(node.url, node.title)}`;
    case "image":
      return `![${escaped(node.alt)}]${targetIn(node.url, node.title)}`;
    default:
      throw NO_MARKDOWN;
  }
}

function codeIn(value: string): string {
  const fence = fenceOf(value, 1);
  const space = /^`|`$/.test(value) ? " " : "";
  return `${fence}${space}${value}${space}${fence}`;
}

export function attribute(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}

/** White space at the ends of a stress stands around it: inside, its marks would be words. */
function marked(mark: string, inside: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(inside) ?? [];
  return text === "" ? inside : `${before}${mark}${text}${mark}${after}`;
}

/** `(url "title")`. */
export function targetIn(url: string, title: string | undefined): string {
  const address = /[\s()<>]/.test(url) || url === "" ? `<${url.replace(/[<>]/g, "\\$&")}>` : url;
  return title ? `(${address} "${title.replace(/["\\]/g, "\\$&")}")` : `(${address})`;
}
