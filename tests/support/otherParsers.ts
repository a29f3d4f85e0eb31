import { HtmlRenderer, Parser } from "commonmark";
import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
  RootContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { escapeHtml } from "./toHtml";
import type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

const parser = new Parser();
const renderer = new HtmlRenderer();

/** The HTML of commonmark.js, tags as text and no list tight; undefined where it finds what we do not know: indented code, blocks of HTML. */
export function renderCommonmark(source: string): string | undefined {
  const document = parser.parse(source);
  const walker = document.walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node } = step;
    if (node.type === "html_block") return undefined;
    // a fence has an info, blank or not
    if (node.type === "code_block" && typeof node.info !== "string") return undefined;
    if (node.type === "list") node.listTight = false;
    if (node.type === "html_inline" && step.entering) node.literal = escapeHtml(node.literal ?? "");
  }
  return renderer.render(document);
}

/** What we know nothing of, as in `parseMarkdown`: its characters are words there too. */
const UNKNOWN = [
  ...["codeIndented", "htmlFlow", "strikethrough", "tasklistCheck"],
  ...["gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall"],
];

/** The tree that mdast makes of a text, as one of ours; what ours do not hold is left out: loose lists. */
export function parseMdast(source: string): MarkdownTree {
  const { children } = fromMarkdown(source, {
    extensions: [gfm(), { disable: { null: UNKNOWN } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return blocksOf(children, { source, ...definitionsIn(children) });
}

interface Reading {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Labels that a link or an image names. */
  readonly used: ReadonlySet<string>;
}

function definitionsIn(
  nodes: readonly Nodes[],
  definitions = new Map<string, Definition>(),
  used = new Set<string>(),
) {
  for (const node of nodes) {
    // of those with the same label the first counts
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if ("children" in node) definitionsIn(node.children, definitions, used);
  }
  return { definitions, used };
}

const blocksOf = (nodes: readonly RootContent[], reading: Reading): BlockNode[] =>
  nodes.flatMap((node) => blockOf(node, reading));

function blockOf(node: RootContent, reading: Reading): BlockNode | BlockNode[] {
  const at = findPlace(node);
  const children = (parent: { children: readonly RootContent[] }) => blocksOf(parent.children, reading);
  const inlines = (parent: { children: readonly PhrasingContent[] }) => inlinesOf(parent.children, reading);
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: inlines(node), at };
    case "heading":
      return { type: "heading", depth: node.depth, children: inlines(node), at };
    case "thematicBreak":
      return { type: "thematicBreak", at };
    case "blockquote":
      return { type: "quote", children: children(node), at };
    case "list": {
      const items = node.children.map((item) => ({ children: children(item), at: findPlace(item) }));
      return { type: "list", ordered: node.ordered === true, start: node.start ?? 1, items, at };
    }
    case "code": {
      const info = [node.lang, node.meta].filter(Boolean).join(" ");
      return { type: "codeBlock", value: node.value, ...(info && { info }), at };
    }
    case "table": {
      const [head = [], ...rows] = node.children.map((row) => row.children.map(inlines));
      return { type: "table", align: (node.align ?? []).map((each) => each ?? undefined), head, rows, at };
    }
    case "definition": {
      // one that no link uses is text to its author
      const { used, definitions } = reading;
      if (used.has(node.identifier) && definitions.get(node.identifier) === node) return [];
      const value = reading.source.slice(at, node.position?.end.offset);
      return { type: "paragraph", children: [{ type: "text", value, at }], at };
    }
    default:
      throw new Error(`mdast has a ${node.type} here.`);
  }
}

const inlinesOf = (nodes: readonly PhrasingContent[], reading: Reading): InlineNode[] =>
  nodes.map((node) => inlineOf(node, reading));

function inlineOf(node: PhrasingContent, reading: Reading): InlineNode {
  const at = findPlace(node);
  switch (node.type) {
    case "text":
    case "html":
      return { type: "text", value: node.value, at };
    case "emphasis":
    case "strong":
      return { type: node.type, children: inlinesOf(node.children, reading), at };
    case "inlineCode":
      return { type: "code", value: node.value, at };
    case "break":
      return { type: "break", at };
    case "link":
    case "linkReference":
      return { type: "link", ...targetOf(node, reading), children: inlinesOf(node.children, reading), at };
    case "image":
    case "imageReference":
      return { type: "image", ...targetOf(node, reading), alt: node.alt ?? "", at };
    default:
      throw new Error(`mdast has a ${node.type} here.`);
  }
}

/** The address and title of a link or an image, or of the definition that it names. */
function targetOf(node: Link | LinkReference | Image | ImageReference, { definitions }: Reading) {
  const { url = "", title } = "url" in node ? node : (definitions.get(node.identifier) ?? {});
  return { url, ...(title && { title }) };
}

const findPlace = ({ position }: Nodes) => position?.start.offset;
