// @vitest-environment jsdom

import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { createProse } from "../../src/rich-text/prose";
import { createTextNode } from "../../src/rich-text/MarkdownText";
import { RichText } from "../../src/rich-text/RichText";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";

it.each([
  ">".repeat(20_000),
  "- ".repeat(20_000),
  "*".repeat(20_001),
  "[".repeat(20_000),
  "**a ".repeat(5_000),
  "![".repeat(10_000),
])("nesting without end is shown, not fallen over (%#)", (text) => {
  const read = `${text}dernier`;
  expect(renderToStaticMarkup(<RichText content={read} />)).toContain("dernier");
  expect(getText(parseInline(read))).toContain("dernier");
  expect(getBlocksText(parseMarkdown(read))).toContain("dernier");
});

it("a paragraph that many marks make a tangle shows as typed, and the next as meant", () => {
  const body = toBody(`${"[a](".repeat(5000)}\n\n[Postuler](/postuler), **vite**`);
  const [tangle, next] = body.querySelectorAll("p");
  expect(tangle?.textContent).toBe("[a](".repeat(5000));
  expect(next?.querySelectorAll("a, strong")).toHaveLength(2);
});

it("a paragraph of three hundred links is no tangle", () => {
  const links = Array.from({ length: 300 }, (_, index) => `[Page **${index}**](/page/${index})`);
  expect(toBody(links.join(", ")).querySelectorAll("a > strong")).toHaveLength(300);
});

it("one wide row does not make a table of a million cells", () => {
  const rows = `|a|b|\n|-|-|\n${"|c|\n".repeat(3000)}|${"d|".repeat(3000)}\n`;
  expect(getBlocksText(parseMarkdown(rows)).match(/d/g)).toHaveLength(3000);
  expect(toBody(rows).querySelectorAll("td").length).toBeLessThan(100_000);
});

it("a field of more characters than a page has letters is shown as typed", () => {
  expect(parseMarkdown("- a\n".repeat(200_000))).toMatchObject([{ type: "paragraph" }]);
  expect(parseMarkdown("Un texte long, de prose.\n\n".repeat(20_000))).toHaveLength(20_000);
});

it("a list of any length is passed on whole, and so is a text of any number of pieces", () => {
  const paragraph = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] }) as const;
  const items = Array.from({ length: 300_000 }, () => ({ children: [paragraph("a")] }));
  const list = { type: "list", ordered: false, start: 1, items } as const;
  const tree = [list, paragraph("1er ".repeat(150_000))];
  const html = renderToStaticMarkup(createTextNode(tree, { prose: createProse({}), innerLevel: 2 }));
  expect([html.match(/<li>/g)?.length, html.match(/<sup>/g)?.length]).toEqual([300_000, 150_000]);
});

function toBody(content: string): HTMLElement {
  const html = renderToStaticMarkup(<RichText content={content} typography={false} />);
  return new DOMParser().parseFromString(html, "text/html").body;
}
