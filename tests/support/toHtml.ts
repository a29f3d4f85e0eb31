import type { Align, BlockNode, Cell, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

export const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Returns a tree as plain HTML, as in CommonMark's examples. Only for tests: pages render other HTML. */
export function toHtml(blocks: MarkdownTree): string {
  return blocks.map(blockHtml).join("");
}

function blockHtml(block: BlockNode): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineHtml(block.children)}</p>`;
    case "heading":
      return `<h${block.depth}${block.id === undefined ? "" : ` id="${block.id}"`}>${inlineHtml(block.children)}</h${block.depth}>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const start = block.start === 1 ? "" : ` start="${block.start}"`;
      const items = block.items.map(({ children }) => `<li>${toHtml(children)}</li>`).join("");
      return `<${tag}${start}>${items}</${tag}>`;
    }
    case "quote":
      return `<blockquote>${toHtml(block.children)}</blockquote>`;
    case "codeBlock":
      return `<pre><code class="language-${escapeHtml(block.info ?? "")}">${escapeHtml(block.value)}</code></pre>`;
    case "thematicBreak":
      return "<hr>";
    case "table":
      return `<table>${block.caption ? `<caption>${inlineHtml(block.caption)}</caption>` : ""}${[block.head, ...block.rows].map((row) => rowHtml(row, block.align)).join("")}</table>`;
    case "directive":
      return `<div title="${escapeHtml(block.open)}">${escapeHtml(block.content.text)}</div>`;
    case "notes":
      return `<ol>${block.items.map(({ children }) => `<li>${toHtml(children)}</li>`).join("")}</ol>`;
    case "details":
      return `<details><summary>${inlineHtml(block.summary)}</summary>${toHtml(block.children)}</details>`;
  }
}

function rowHtml(row: readonly Cell[], align: readonly Align[]): string {
  const cells = row.map((cell, index) => `<td align="${align[index] ?? ""}">${inlineHtml(cell)}</td>`);
  return `<tr>${cells.join("")}</tr>`;
}

function inlineHtml(inlines: readonly InlineNode[]): string {
  return inlines.map(nodeHtml).join("");
}

function nodeHtml(node: InlineNode): string {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "code":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "break":
      return "<br>";
    case "noteCall":
      return `<sup>${node.number}</sup>`;
    case "image":
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt)}"${titleHtml(node)}>`;
    case "link":
      return `<a href="${escapeHtml(node.url)}"${titleHtml(node)}>${inlineHtml(node.children)}</a>`;
    case "language":
      return `<span lang="${node.lang}">${inlineHtml(node.children)}</span>`;
    case "anchor":
      return `<a id="${node.id}"></a>`;
    case "time":
      return `<time>${inlineHtml(node.children)}</time>`;
    case "abbreviation":
      return `<abbr>${inlineHtml(node.children)}</abbr>`;
    default: {
      const tag = { emphasis: "em", strong: "strong", struck: "s", superscript: "sup", subscript: "sub" }[
        node.type
      ];
      return `<${tag}>${inlineHtml(node.children)}</${tag}>`;
    }
  }
}

function titleHtml({ title }: { readonly title?: string }): string {
  return title === undefined ? "" : ` title="${escapeHtml(title)}"`;
}
