import { isEmptyUrl } from "@dsfr-blocks/base/url";
import { getChildBlocks, hasText, getInlineContents, getTextOffset } from "../markdown/text";
import type { InlineNode, LinkNode, MarkdownTree, TextNode } from "../markdown/tree";
import type { Visitors } from "./textRule";

/** Walks through a text's tree once, and calls every visitor for each node of its type. */
export function visit(value: string, tree: MarkdownTree, visitors: readonly Visitors[]): void {
  const [blockVisitors, lineVisitors, inlineVisitors] = [
    getVisitors("block"),
    getVisitors("line"),
    getVisitors("inline"),
  ];
  const [linkVisitors, emptyLinkVisitors, imageVisitors] = [
    getVisitors("link"),
    getVisitors("emptyLink"),
    getVisitors("image"),
  ];
  const [editableUrlVisitors, pageTextVisitors, sourceTextVisitors] = [
    getVisitors("editableUrl"),
    getVisitors("pageText"),
    getVisitors("sourceText"),
  ];
  for (const callback of getVisitors("tree")) callback(tree);
  visitBlocks(tree);

  function getVisitors<Kind extends keyof Visitors>(kind: Kind): NonNullable<Visitors[Kind]>[] {
    const found: NonNullable<Visitors[Kind]>[] = [];
    for (const visitor of visitors) {
      const callback = visitor[kind];
      if (callback) found.push(callback);
    }
    return found;
  }

  function visitBlocks(blocks: MarkdownTree): void {
    for (const block of blocks) {
      for (const callback of blockVisitors) callback(block);
      for (const line of getInlineContents(block)) {
        for (const callback of lineVisitors) callback(line);
        visitInlines(line, true, true);
      }
      visitBlocks(getChildBlocks(block));
    }
  }

  /**
   * Visits inlines and the inlines inside them. `isPageLanguage` is true if the inlines are in the language of the page.
   * `isMarkdownText` is true if the inlines are not the text of a bare URL. `following` is the inline after the inlines on the
   * same line.
   */
  function visitInlines(
    inlines: readonly InlineNode[],
    isPageLanguage: boolean,
    isMarkdownText: boolean,
    following?: InlineNode,
  ): void {
    for (const [index, node] of inlines.entries()) {
      const next = inlines[index + 1] ?? following;
      for (const callback of inlineVisitors) callback(node);
      if (node.type === "text") {
        if (isPageLanguage) for (const callback of pageTextVisitors) callback(node);
        if (isMarkdownText) for (const callback of sourceTextVisitors) callback(node);
      } else if (node.type === "image") {
        for (const callback of imageVisitors) callback(node);
        for (const callback of editableUrlVisitors) callback(node.url, node.at ?? 0);
      } else if ("children" in node) {
        const isBare = node.type === "link" && !isBracketed(node);
        if (node.type === "link") visitLink(node, next);
        visitInlines(
          node.children,
          isPageLanguage && node.type !== "language",
          isMarkdownText && !isBare,
          next,
        );
      }
    }
  }

  function visitLink(node: LinkNode, next: InlineNode | undefined): void {
    const isLink = !isEmptyUrl(node.url) && hasText(node.children);
    for (const callback of isLink ? linkVisitors : emptyLinkVisitors) callback(node, next);
    // skip a URL that is bare or in angle brackets: it is also the text of the link
    if (isLink && isBracketed(node))
      for (const callback of editableUrlVisitors) callback(node.url, node.at ?? 0);
  }

  function isBracketed({ at = 0 }: LinkNode): boolean {
    return /^(?:\[|<a\s)/i.test(value.slice(at, at + 3));
  }
}

/** Returns all inlines of a tree, in order, each before the inlines inside it. */
export function collectInlines(tree: MarkdownTree): InlineNode[] {
  const inlines: InlineNode[] = [];
  visit("", tree, [{ inline: (inline) => inlines.push(inline) }]);
  return inlines;
}

/** Returns the texts of a tree that are in the language of the page. */
export function collectTexts(tree: MarkdownTree): TextNode[] {
  const texts: TextNode[] = [];
  visit("", tree, [{ pageText: (text) => texts.push(text) }]);
  return texts;
}

/** Match of a pattern in a text. */
interface TextMatch {
  /** Offset of the match in the text's value. */
  readonly at: number;
  readonly match: RegExpExecArray;
}

export function* matchPattern(node: TextNode, pattern: RegExp): Generator<TextMatch> {
  // fast path: few texts match, and `matchAll` copies the pattern
  if (node.value.search(pattern) < 0) return;
  for (const match of node.value.matchAll(pattern)) {
    const at = getTextOffset(node, match.index);
    if (at !== undefined) yield { at, match };
  }
}

/**
 * Yields the matches whose text is identical in the source. Skips a match that begins with an escape or a reference, such as
 * `\*` or `&lt;`: its author means the character itself.
 */
export function* matchVerbatim(value: string, node: TextNode, pattern: RegExp): Generator<TextMatch> {
  for (const found of matchPattern(node, pattern))
    if (value.startsWith(found.match[0], found.at)) yield found;
}

export function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
