import type { Block, Inline, RichText } from "@dsfr-blocks/content/markdown/tree";

/*
 * Around the name of an element and its attributes: code points that no text may hold. An end begins with a slash.
 */
const OPEN = "\uFDD1";
const CLOSE = "\uFDD2";
/** A space in code, each of which shows. */
const SPACE = "\uFDD3";

/**
 * What a tree shows, as one string: two trees with the same one make the same page. White space counts as HTML has it; that at the
 * ends of a stress stands around it.
 */
export function shownAs(tree: RichText): string {
  let shown = tree.map(blockAs).join("");
  const before = new RegExp(`(${OPEN}(?!/)[^${CLOSE}]*${CLOSE})[ \\t\\n]+`, "g");
  const after = new RegExp(`[ \\t\\n]+(${OPEN}/[^${CLOSE}]*${CLOSE})`, "g");
  for (let last = ""; last !== shown;) {
    last = shown;
    shown = shown.replace(before, " $1").replace(after, "$1 ");
  }
  const edge = new RegExp(`[ \\t\\n]*(${OPEN}/?(?:block|break)[^${CLOSE}]*${CLOSE})[ \\t\\n]*`, "g");
  return shown
    .replace(/[ \t\n]+/g, " ")
    .replace(edge, "$1")
    .trim();
}

function element(name: string, inside: string, attributes: object = {}): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== "");
  return `${OPEN}${name}${JSON.stringify(given)}${CLOSE}${inside}${OPEN}/${name}${CLOSE}`;
}

function blockAs(block: Block): string {
  const name = `block ${block.type}`;
  switch (block.type) {
    case "paragraph":
      return element(name, inlinesAs(block.children));
    case "heading":
      return element(name, inlinesAs(block.children), { depth: block.depth });
    case "list": {
      const items = block.items.map(({ children }) => element("block item", children.map(blockAs).join("")));
      return element(name, items.join(""), { ordered: block.ordered, start: block.start });
    }
    case "notes":
      return element(name, block.items.map(({ children }) => children.map(blockAs).join("")).join(""));
    case "quote":
      return element(name, block.children.map(blockAs).join(""));
    case "details":
      return element(
        name,
        element("block summary", inlinesAs(block.summary)) + block.children.map(blockAs).join(""),
      );
    case "codeBlock":
      return element(name, "", { value: block.value.replace(/ /g, SPACE), info: block.info });
    case "directive": {
      // its title and what it holds are texts of their own
      const given = block.attributes.map(({ name, value }) => [name, value.text]);
      return element(name, "", { name: block.name, given });
    }
    case "thematicBreak":
      return element(name, "");
    case "table": {
      const rows = [block.caption ?? [], block.head, ...block.rows].map((row, index) =>
        index === 0
          ? inlinesAs(row as readonly Inline[])
          : (row as readonly (readonly Inline[])[]).map(cellAs).join(""),
      );
      return element(name, rows.map((row) => element("block row", row)).join(""), {
        align: block.align,
        headed: block.headed,
      });
    }
  }
}

function cellAs(cell: readonly Inline[]): string {
  return element("block cell", inlinesAs(cell));
}

function inlinesAs(inlines: readonly Inline[]): string {
  return inlines.map(inlineAs).join("");
}

function inlineAs(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
      return element("code", "", { value: node.value });
    case "break":
      return element("break", "");
    case "image":
      return element("image", "", { url: node.url, alt: node.alt, title: node.title });
    case "noteCall":
      return element("note", "", { number: node.number, call: node.call });
    case "link":
      return element("link", inlinesAs(node.children), { url: node.url, title: node.title });
    case "language":
      return element("language", inlinesAs(node.children), { lang: node.lang });
    case "abbreviation":
      return element("abbreviation", inlinesAs(node.children), { title: node.title });
    default:
      return element(node.type, inlinesAs(node.children));
  }
}
