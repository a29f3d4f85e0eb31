import { leadsNowhere } from "@dsfr-blocks/base/address";
import { blocksIn, hasWords, linesIn, placeIn } from "../markdown/text";
import type { Inline, Link, RichText, Text } from "../markdown/tree";
import type { Visitors } from "./textRule";

/** Walks through a text's tree once, and calls every visitor for each node of its kind. */
export function visit(value: string, tree: RichText, visitors: readonly Visitors[]): void {
  const [blocks, lines, inlines] = [of("block"), of("line"), of("inline")];
  const [links, emptyLinks, images] = [of("link"), of("emptyLink"), of("image")];
  const [addresses, words, typed] = [of("address"), of("words"), of("typed")];
  for (const each of of("tree")) each(tree);
  visitBlocks(tree);

  function of<Kind extends keyof Visitors>(kind: Kind): NonNullable<Visitors[Kind]>[] {
    const found: NonNullable<Visitors[Kind]>[] = [];
    for (const visitor of visitors) {
      const each = visitor[kind];
      if (each) found.push(each);
    }
    return found;
  }

  function visitBlocks(some: RichText): void {
    for (const block of some) {
      for (const each of blocks) each(block);
      for (const line of linesIn(block)) {
        for (const each of lines) each(line);
        visitInlines(line, true, true);
      }
      visitBlocks(blocksIn(block));
    }
  }

  /** `isOurs`: in the page's own language. `isTyped`: not the words of a bare address. `after` follows them in their line. */
  function visitInlines(some: readonly Inline[], isOurs: boolean, isTyped: boolean, after?: Inline): void {
    for (const [index, node] of some.entries()) {
      const next = some[index + 1] ?? after;
      for (const each of inlines) each(node);
      if (node.type === "text") {
        if (isOurs) for (const each of words) each(node);
        if (isTyped) for (const each of typed) each(node);
      } else if (node.type === "image") {
        for (const each of images) each(node);
        for (const each of addresses) each(node.url, node.at ?? 0);
      } else if ("children" in node) {
        const isBare = node.type === "link" && !isBracketed(node);
        if (node.type === "link") visitLink(node, next);
        visitInlines(node.children, isOurs && node.type !== "language", isTyped && !isBare, next);
      }
    }
  }

  function visitLink(node: Link, next: Inline | undefined): void {
    const isLink = !leadsNowhere(node.url) && hasWords(node.children);
    for (const each of isLink ? links : emptyLinks) each(node, next);
    // a bare address or one in angle brackets is the author's own spelling of it
    if (isLink && isBracketed(node)) for (const each of addresses) each(node.url, node.at ?? 0);
  }

  function isBracketed({ at = 0 }: Link): boolean {
    return /^(?:\[|<a\s)/i.test(value.slice(at, at + 3));
  }
}

/** Every inline of a tree, in order; each before those that it holds. */
export function inlinesOf(tree: RichText): Inline[] {
  const found: Inline[] = [];
  visit("", tree, [{ inline: (each) => found.push(each) }]);
  return found;
}

/** The texts of a tree that are in the page's own language. */
export function textsOf(tree: RichText): Text[] {
  const found: Text[] = [];
  visit("", tree, [{ words: (each) => found.push(each) }]);
  return found;
}

/** Where the patterns of a text stand in the value. */
interface TextMatch {
  readonly at: number;
  readonly match: RegExpExecArray;
}

/** What a pattern finds in one text. */
export function* matchesIn(node: Text, pattern: RegExp): Generator<TextMatch> {
  for (const match of node.value.matchAll(pattern)) {
    const at = placeIn(node, match.index);
    if (at !== undefined) yield { at, match };
  }
}

/** The same, where it was typed so: `\*` and `&lt;` are how an author asks for the character itself. */
export function* typedIn(value: string, node: Text, pattern: RegExp): Generator<TextMatch> {
  for (const found of matchesIn(node, pattern)) if (value.startsWith(found.match[0], found.at)) yield found;
}

/** True for a letter or a figure. */
export function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
