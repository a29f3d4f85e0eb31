import type { Block, Inline, RichText, Text } from "../markdown/tree";

/** Every block of a tree, those inside lists and quotes too, in order. */
export function* blocksOf(blocks: RichText): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === "quote") yield* blocksOf(block.children);
    if (block.type === "list") for (const { children } of block.items) yield* blocksOf(children);
  }
}

/** Every inline of a tree, in order; each before those it holds. */
export function* inlinesOf(blocks: RichText): Generator<Inline> {
  for (const block of blocksOf(blocks)) {
    if (block.type === "paragraph" || block.type === "heading") yield* inside(block.children);
    if (block.type === "table")
      for (const row of [block.head, ...block.rows]) for (const cell of row) yield* inside(cell);
  }
}

function* inside(inlines: readonly Inline[]): Generator<Inline> {
  for (const node of inlines) {
    yield node;
    if ("children" in node) yield* inside(node.children);
  }
}

/** The texts of a tree that are in the page's own language. */
export function* textsOf(blocks: RichText): Generator<Text> {
  const foreign = new Set<Inline>();
  for (const node of inlinesOf(blocks)) {
    if (node.type === "language" || foreign.has(node)) {
      if ("children" in node) for (const child of node.children) foreign.add(child);
    }
    if (node.type === "text" && !foreign.has(node)) yield node;
  }
}

/** Where each match of a pattern in a text node stands in the value. */
export function* matchesIn(
  value: string,
  node: Text,
  pattern: RegExp,
): Generator<{ at: number; match: RegExpExecArray }> {
  let offsets: number[] | undefined;
  for (const match of node.value.matchAll(pattern)) {
    offsets ??= offsetsOf(value, node);
    const at = offsets[match.index];
    if (at !== undefined) yield { at, match };
  }
}

/** Where each character of a text node was typed: an escape (`\*`) or a reference (`&nbsp;`) is longer than what it gives. */
function offsetsOf(value: string, node: Text): number[] {
  const offsets: number[] = [];
  let at = node.at ?? 0;
  for (let index = 0; index < node.value.length; index++) {
    const wanted = node.value.charAt(index);
    while (value.charAt(at) !== wanted && /[ \t]/.test(value.charAt(at))) at++; // around a line break
    const [typed = ""] =
      /^(?:\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});)/i.exec(value.slice(at, at + 40)) ??
      [];
    const isPlain = value.charAt(at) === wanted && !(typed.startsWith("\\") && typed.endsWith(wanted));
    offsets.push(at);
    at += isPlain ? 1 : typed.length || 1;
  }
  return offsets;
}
