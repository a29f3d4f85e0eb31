import type { BlockParser, InlineParser, MarkdownConfig } from "@lezer/markdown";

/** What is nested deeper than this shows as its source text: no author needs it, and no stack breaks. */
export const DEEPEST = 24;

/**
 * A quote is one block around its content, a list two: at this depth the reader of the tree has passed
 * `DEEPEST`, whatever the mix. Each line is compared with all blocks that it is in.
 */
const DEEPEST_BLOCK = 2 * DEEPEST + 4;

/** Takes lines that lie too deep as they are. */
const depthBound: BlockParser = {
  name: "DepthBound",
  before: "FencedCode",
  parse(context, line) {
    if (context.depth <= DEEPEST_BLOCK) return false;
    const from = context.lineStart + line.pos;
    context.addElement(context.elt("Paragraph", from, context.lineStart + line.text.length));
    context.nextLine();
    return true;
  },
};

/** Takes a whole paragraph, heading or cell as it is when its marks are a tangle. */
const tangleBound: InlineParser = {
  name: "TangleBound",
  before: "Escape",
  parse: (context, _next, position) =>
    position === context.offset && isTangled(context.text) ? context.end : -1,
};

/** Keeps the parser's time in proportion to the text. No word is lost: what is bounded shows as typed. */
export const bounds: MarkdownConfig = { parseBlock: [depthBound], parseInline: [tangleBound] };

/** Signs that may be Markdown, line ends included: megabytes of prose hold as many. */
const MOST_SIGNS = 100_000;

/** True when a field could become more nodes than memory is for. */
export function isOverfull(source: string): boolean {
  if (source.length <= MOST_SIGNS) return false;
  const signs = /[\n!-/:-@[-`{-~]/g;
  let count = 0;
  while (count <= MOST_SIGNS && signs.test(source)) count += 1;
  return count > MOST_SIGNS;
}

/** Work that any text may ask for, and work for each of its letters: 300 links in one paragraph take half of it. */
const ALLOWED = 100_000;
const ALLOWED_PER_LETTER = 200;

const MARK = /\]\(?|[*_]+|https?:|www\.|@|<[!?]?|`+|\\|&|\[|\n| {2,}/g;
/** What is compared with the marks before it. */
const CLOSING = /^(?:\]|[*_]|http|www|@)/;

/**
 * True when the inline parser would go over the text again and again. At each address, comment and
 * code it looks ahead for their end, at each space for a line's end, and at each mark that may close
 * another it looks back over all of them.
 */
export function isTangled(text: string): boolean {
  const { length } = text;
  const ticks = new Set<string>();
  let marks = 0;
  let closing = 0;
  let ahead = 0;
  let end = 0; // the next `)`, looked for once
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    marks += 1;
    if (CLOSING.test(mark)) closing += 1;
    if (mark === "](") {
      if (end <= index) end = indexOf(text, ")", index);
      ahead += end - index;
    } else if (mark.startsWith(" ")) ahead += mark.length ** 2;
    else if (mark === "<!" || mark === "<?") ahead += length - index;
    else if (mark.startsWith("`") && !ticks.has(mark)) {
      ticks.add(mark);
      ahead += length - index;
    }
  }
  return ahead + closing * marks > ALLOWED + ALLOWED_PER_LETTER * length;
}

/** Where the text holds this next; its end when it does not. */
function indexOf(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? text.length : index;
}
