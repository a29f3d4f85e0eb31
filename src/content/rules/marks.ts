import { endOfLine } from "../../base/place";
import type { TextRule } from "./rule";
import { blocksOf, isWord, leavesOf, matchesIn, typedInLeaf } from "./walk";

/** `####Titre`, which no plain space makes a heading; and any `#` before a text of one line, which holds none. */
export const notAHeading: TextRule = function* ({ value, format }, tree) {
  for (const block of blocksOf(tree)) {
    if (block.type !== "paragraph") continue;
    for (const [index, node] of block.children.entries()) {
      if (node.type !== "text") continue;
      const [before, next] = [block.children[index - 1], block.children[index + 1]];
      for (const { at, match } of matchesIn(node, /(?<![^\n])(?:#{2,}(?![\s#])|#{1,6}[^\S\n]+)/g)) {
        const begins = match.index > 0 || !before || before.type === "break";
        const heads = match.index + match[0].length < node.value.length || next;
        if (!begins || !heads || value.charAt(at) !== "#") continue;
        const marks = match[0].trim();
        const from = at + match[0].length;
        const line = value.slice(from, endOfLine(value, from)).trim();
        const instead = format === "inline" ? line : `${marks.slice(0, 6)} ${line}`;
        yield { rule: "not-a-heading", at, details: { marks, instead, format } };
      }
    }
  }
};

/** Marks of bold or italics that show, since they are alone, or touch a space or punctuation on their inner side. */
export const unclosedMark: TextRule = function* ({ value }, tree) {
  for (const leaf of leavesOf(tree)) {
    const open = new Map<string, Run>();
    for (const { at } of typedInLeaf(value, leaf, /\*+|_+/g)) {
      const run = runAt(value, at);
      const found = run && pairIn(open, run);
      if (found) yield { rule: "unclosed-mark", at: found.at, details: { mark: found.mark } };
    }
  }
};

interface Run {
  readonly at: number;
  readonly mark: string;
  /** What stands just before and after; "" at an end of the text. */
  readonly before: string;
  readonly after: string;
}

/** The whole run, of which a part may have made bold. None for more than three characters, which draw a line. */
function runAt(value: string, at: number): Run | undefined {
  const character = value.charAt(at);
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < 4 && value.charAt(start - 1) === character) start -= 1;
  while (end - at < 4 && value.charAt(end) === character) end += 1;
  if (end - start > 3) return undefined;
  const [before, after] = [value.charAt(start - 1), value.charAt(end)];
  // within a name: `__init__`, `2**3`
  if (isWord(before) && isWord(after)) return undefined;
  return { at, mark: character.repeat(Math.min(end - start, 2)), before, after };
}

/**
 * The run to name, once this one is known. A double mark is always one; a single one may be a footnote's, or a
 * product's: it takes two, and a word that one touches. `open` holds the first of each mark's pair.
 */
function pairIn(open: Map<string, Run>, run: Run): Run | undefined {
  const { mark, before, after } = run;
  const first = open.get(mark);
  const isDouble = mark.length > 1;
  const opens = /^[\s«(]?$/.test(before) && isWord(after);
  if (first && (isDouble ? !opens : /[^\s\p{L}\p{N}]/u.test(before) && isWord(after))) {
    open.delete(mark);
    return isDouble ? undefined : first;
  }
  if (!isDouble && !opens) return undefined;
  open.set(mark, run);
  return isDouble ? run : undefined;
}
