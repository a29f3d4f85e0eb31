import type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

/*
 * Delimiters of a tag. A start tag contains the name of an element and its attributes; an end tag contains a slash and the
 * name. The delimiters are code points that no valid text contains.
 */
const OPEN = "\uFDD1";
const CLOSE = "\uFDD2";
/** Replacement for a space in code, where every space is visible. */
const SPACE = "\uFDD3";

/**
 * Returns a text that describes how a tree is rendered. Two trees look the same on the page if their texts are equal. Collapses
 * white space as HTML does, and moves white space at the ends of an inline element outside the element.
 */
export function serialiseRendering(tree: MarkdownTree): string {
  let result = tree.map(serialiseBlock).join("");
  const before = new RegExp(`(${OPEN}(?!/)[^${CLOSE}]*${CLOSE})[ \\t\\n]+`, "g");
  const after = new RegExp(`[ \\t\\n]+(${OPEN}/[^${CLOSE}]*${CLOSE})`, "g");
  for (let previous = ""; previous !== result;) {
    previous = result;
    result = result.replace(before, " $1").replace(after, "$1 ");
  }
  const edge = new RegExp(`[ \\t\\n]*(${OPEN}/?(?:block|break)[^${CLOSE}]*${CLOSE})[ \\t\\n]*`, "g");
  return result
    .replace(/[ \t\n]+/g, " ")
    .replace(edge, "$1")
    .trim();
}

function serialiseElement(name: string, content: string, attributes: object = {}): string {
  const presentAttributes = Object.entries(attributes).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  return `${OPEN}${name}${JSON.stringify(presentAttributes)}${CLOSE}${content}${OPEN}/${name}${CLOSE}`;
}

function serialiseBlock(block: BlockNode): string {
  const name = `block ${block.type}`;
  switch (block.type) {
    case "paragraph":
      return serialiseElement(name, serialiseInlines(block.children));
    case "heading":
      return serialiseElement(name, serialiseInlines(block.children), { depth: block.depth, id: block.id });
    case "list": {
      const items = block.items.map(({ children }) =>
        serialiseElement("block item", children.map(serialiseBlock).join("")),
      );
      return serialiseElement(name, items.join(""), { ordered: block.ordered, start: block.start });
    }
    case "notes":
      return serialiseElement(
        name,
        block.items.map(({ children }) => children.map(serialiseBlock).join("")).join(""),
      );
    case "quote":
      return serialiseElement(name, block.children.map(serialiseBlock).join(""));
    case "details":
      return serialiseElement(
        name,
        serialiseElement("block summary", serialiseInlines(block.summary)) +
          block.children.map(serialiseBlock).join(""),
      );
    case "codeBlock":
      return serialiseElement(name, "", { value: block.value.replace(/ /g, SPACE), info: block.info });
    case "directive": {
      // omit the title and the content of a directive, which are compared separately
      const attributes = block.attributes.map(({ name, value }) => [name, value.text]);
      return serialiseElement(name, "", { name: block.name, given: attributes });
    }
    case "thematicBreak":
      return serialiseElement(name, "");
    case "table": {
      const rows = [block.caption ?? [], block.head, ...block.rows].map((row, index) =>
        index === 0
          ? serialiseInlines(row as readonly InlineNode[])
          : (row as readonly (readonly InlineNode[])[]).map(serialiseCell).join(""),
      );
      return serialiseElement(name, rows.map((row) => serialiseElement("block row", row)).join(""), {
        align: block.align,
        headed: block.headed,
      });
    }
  }
}

function serialiseCell(cell: readonly InlineNode[]): string {
  return serialiseElement("block cell", serialiseInlines(cell));
}

function serialiseInlines(inlines: readonly InlineNode[]): string {
  return inlines.map(serialiseInline).join("");
}

function serialiseInline(node: InlineNode): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
      return serialiseElement("code", "", { value: node.value });
    case "break":
      return serialiseElement("break", "");
    case "image":
      return serialiseElement("image", "", { url: node.url, alt: node.alt, title: node.title });
    case "noteCall":
      return serialiseElement("note", "", { number: node.number, call: node.call });
    case "link":
      return serialiseElement("link", serialiseInlines(node.children), { url: node.url, title: node.title });
    case "anchor":
      return serialiseElement("anchor", "", { id: node.id });
    case "language":
      return serialiseElement("language", serialiseInlines(node.children), { lang: node.lang });
    case "abbreviation":
      return serialiseElement("abbreviation", serialiseInlines(node.children), { title: node.title });
    default:
      return serialiseElement(node.type, serialiseInlines(node.children));
  }
}
