import { addOrigin } from "@dsfr-blocks/base/origin";
import { MAX_DEPTH } from "./bounds";
import { createTextNode } from "./mappedText";
import { balance, markAsAlone } from "./balance";
import type { InlineOrTag, Mark, Token } from "./tokens";
import type { InlineNode, TextNode } from "./tree";

/** Mark that a later mark may close. */
interface Opener {
  readonly mark: Mark;
  /** Number of characters that are not closed yet. */
  remaining: number;
  /** Offset of the first character that is not closed yet. */
  readonly at: number;
  /** Index, among the nodes, of the text that shows the mark until it is closed. */
  readonly index: number;
}

/**
 * Pairs the marks of some tokens: see « process emphasis » in CommonMark's appendix. A mark without a partner is text. Linear
 * time: each token is moved into a node once, and openers that do not match are searched once.
 */
export function pair(tokens: readonly Token[]): InlineOrTag[] {
  const hasTags = tokens.some((token) => token.type === "tag" || (token.type === "mark" && token.isTag));
  return pairMarks(hasTags ? balance(tokens) : tokens);
}

function pairMarks(tokens: readonly Token[]): InlineOrTag[] {
  const nodes: InlineOrTag[] = [];
  let openers: Opener[] = [];
  /** Offset before which no opener matches, by type of closing mark. */
  const bottoms = new Map<string, number>();

  for (const token of tokens) {
    if (token.type !== "mark") {
      // a mark cannot be closed in another block
      if (token.type === "tag") openers = [];
      nodes.push(token);
      continue;
    }
    const { count } = token;
    let remaining = count;
    for (let size = 1; token.canClose && remaining > 0 && size > 0; remaining -= size)
      size = close(token, remaining, token.at);
    if (remaining === 0) continue;
    const at = token.at + count - remaining;
    if (token.wrap) openers.push({ mark: token, remaining, at, index: nodes.length });
    nodes.push(createMarkText(token, remaining, at));
  }
  return joinTexts(nodes);

  /** Makes a node from the nearest opener that matches. Returns the number of characters used, 0 if no opener matches. */
  function close(mark: Mark, remaining: number, closerOffset: number): number {
    const runKind = `${mark.delimiter}${mark.wrap !== undefined}${mark.count % 3}`;
    const bottom = bottoms.get(runKind) ?? 0;
    const position = openers.findLastIndex(({ mark: opener, at }) => at < bottom || canPair(opener, mark));
    const opener = openers[position];
    const wrap = opener?.mark.wrap;
    if (!opener || !wrap || opener.at < bottom) {
      bottoms.set(runKind, closerOffset);
      return 0;
    }
    const { at, index } = opener;
    const size = Math.min(2, remaining, opener.remaining);
    const openerRemaining = opener.remaining - size;
    // no tag of a block element is after the opener, since a tag of a block element clears the openers
    const children = joinTexts(nodes.slice(index + 1)) as InlineNode[];
    const node = wrap(children, at + openerRemaining, size);
    if (getHeight(node) > MAX_DEPTH) {
      // drop all openers so far: each of them would enclose nodes that already nest too deeply
      openers = [];
      return 0;
    }
    opener.remaining = openerRemaining;
    // a tag whose end tag is outside the closed node is ignored
    for (const { mark: unpaired } of openers.slice(position + 1)) markAsAlone(unpaired);
    openers.length = position;
    nodes.length = index;
    if (openerRemaining > 0) {
      openers.push(opener);
      nodes.push(createMarkText(opener.mark, openerRemaining, at));
    }
    if (children.length > 0 || !mark.isTag) nodes.push(node);
    return size;
  }
}

/**
 * Whether two marks may form a pair. If one of two runs can both begin and end emphasis, the sum of their lengths must not be
 * a multiple of three, unless both lengths are multiples of three (CommonMark 6.2, rules 9 and 10).
 */
function canPair(opener: Mark, closer: Mark): boolean {
  if (opener.delimiter !== closer.delimiter) return false;
  const isFree = !opener.canClose && !closer.wrap;
  return (
    isFree || (opener.count + closer.count) % 3 > 0 || (opener.count % 3 === 0 && closer.count % 3 === 0)
  );
}

function createMarkText({ value, count }: Mark, length: number, at: number): InlineNode {
  return { type: "text", value: length < count ? value.slice(0, length) : value, at };
}

function getHeight(node: InlineNode): number {
  return "children" in node
    ? 1 + node.children.reduce((deepest, child) => Math.max(deepest, getHeight(child)), 0)
    : 0;
}

/** Merges adjacent texts. */
function joinTexts(nodes: readonly InlineOrTag[]): InlineOrTag[] {
  const joined: InlineOrTag[] = [];
  let texts: TextNode[] = [];
  const join = () => {
    if (texts.length > 0) joined.push(mergeTexts(texts));
    texts = [];
  };
  for (const node of nodes) {
    // skip the empty texts of tags
    if (node.type === "text") {
      if (node.value !== "") texts.push(node);
    } else {
      join();
      joined.push(node);
    }
  }
  join();
  return joined;
}

function mergeTexts(texts: readonly TextNode[]): TextNode {
  const origin: number[] = [];
  let merged = "";
  for (const { value, at = 0, origin: textOrigin = [0, at] } of texts) {
    for (let pairIndex = 0; pairIndex < textOrigin.length; pairIndex += 2)
      addOrigin(origin, merged.length + (textOrigin[pairIndex] ?? 0), textOrigin[pairIndex + 1] ?? 0);
    merged += value;
  }
  return createTextNode(merged, origin);
}
