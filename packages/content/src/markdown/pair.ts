import { addOrigin } from "@dsfr-blocks/base/origin";
import { DEEPEST } from "./bounds";
import { textNode } from "./content";
import { balance, tellAlone } from "./balance";
import type { Flow, Mark, Token } from "./tokens";
import type { Inline, Text } from "./tree";

/** A mark that a later one may close. */
interface Opener {
  readonly mark: Mark;
  /** Characters that nothing has closed yet, and the offset of the first. */
  left: number;
  readonly at: number;
  /** Its place among the nodes, where it stands as text. */
  readonly index: number;
}

/**
 * Pairs the marks of some tokens, by CommonMark's appendix, « process emphasis ». What has no partner is text.
 * Linear: a token goes into a node once, and openers that do not fit are looked through once.
 */
export function pair(tokens: readonly Token[]): Flow[] {
  const hasTags = tokens.some((token) => token.type === "tag" || (token.type === "mark" && token.isTag));
  return pairMarks(hasTags ? balance(tokens) : tokens);
}

function pairMarks(tokens: readonly Token[]): Flow[] {
  const nodes: Flow[] = [];
  let openers: Opener[] = [];
  /** For each kind of closing mark, an offset before which no opener fits. */
  const bottoms = new Map<string, number>();

  for (const token of tokens) {
    if (token.type !== "mark") {
      // no mark goes from one block into another
      if (token.type === "tag") openers = [];
      nodes.push(token);
      continue;
    }
    const { count } = token;
    let left = count;
    for (let size = 1; token.canClose && left > 0 && size > 0; left -= size)
      size = close(token, left, token.at);
    if (left === 0) continue;
    const at = token.at + count - left;
    if (token.wrap) openers.push({ mark: token, left, at, index: nodes.length });
    nodes.push(asText(token, left, at));
  }
  return joinTexts(nodes);

  /** Makes a node of what is after the nearest opener that fits: how many characters it takes. */
  function close(mark: Mark, left: number, place: number): number {
    const kind = `${mark.delimiter}${mark.wrap !== undefined}${mark.count % 3}`;
    const bottom = bottoms.get(kind) ?? 0;
    const position = openers.findLastIndex(({ mark: opener, at }) => at < bottom || fits(opener, mark));
    const opener = openers[position];
    const wrap = opener?.mark.wrap;
    if (!opener || !wrap || opener.at < bottom) {
      bottoms.set(kind, place);
      return 0;
    }
    const { at, index } = opener;
    const size = Math.min(2, left, opener.left);
    const rest = opener.left - size;
    // since the opener no tag of a block has come
    const children = joinTexts(nodes.slice(index + 1)) as Inline[];
    const node = wrap(children, at + rest, size);
    if (heightOf(node) > DEEPEST) {
      // All openers so far are around what nests so deep.
      openers = [];
      return 0;
    }
    opener.left = rest;
    // a tag that ends outside of what is closed here means nothing
    for (const { mark: between } of openers.slice(position + 1)) tellAlone(between);
    openers.length = position;
    nodes.length = index;
    if (rest > 0) {
      openers.push(opener);
      nodes.push(asText(opener.mark, rest, at));
    }
    if (children.length > 0 || !mark.isTag) nodes.push(node);
    return size;
  }
}

/** CommonMark 6.2, rules 9 and 10: runs of which one may both begin and end emphasis do not sum to a multiple of three. */
function fits(opener: Mark, closer: Mark): boolean {
  if (opener.delimiter !== closer.delimiter) return false;
  const isFree = !opener.canClose && !closer.wrap;
  return (
    isFree || (opener.count + closer.count) % 3 > 0 || (opener.count % 3 === 0 && closer.count % 3 === 0)
  );
}

function asText({ value, count }: Mark, left: number, at: number): Inline {
  return { type: "text", value: left < count ? value.slice(0, left) : value, at };
}

function heightOf(node: Inline): number {
  return "children" in node
    ? 1 + node.children.reduce((most, child) => Math.max(most, heightOf(child)), 0)
    : 0;
}

/** The same nodes, neighbouring texts made one. */
function joinTexts(nodes: readonly Flow[]): Flow[] {
  const joined: Flow[] = [];
  let texts: Text[] = [];
  const join = () => {
    if (texts.length > 0) joined.push(asOne(texts));
    texts = [];
  };
  for (const node of nodes) {
    // a tag stands for no characters
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

function asOne(texts: readonly Text[]): Text {
  const origin: number[] = [];
  let all = "";
  for (const { value, at = 0, origin: own = [0, at] } of texts) {
    for (let pair = 0; pair < own.length; pair += 2)
      addOrigin(origin, all.length + (own[pair] ?? 0), own[pair + 1] ?? 0);
    all += value;
  }
  return textNode(all, origin);
}
