import { hasWords, splitFirstLine, textOf } from "../markdown/text";
import type { Paragraph } from "../markdown/tree";
import type { TextRule } from "./rule";
import { blocksOf } from "./walk";

/** A longer first line is a sentence that the editor's window cut. */
const LONGEST_TITLE = 80;

/** A title and its paragraph, joined into one by a missing blank line: folding took the one that was typed. */
export const joinedTitle: TextRule = function* ({ value }, tree) {
  for (const block of blocksOf(tree)) {
    if (block.type !== "paragraph") continue;
    const title = textOf(splitFirstLine(block.children).first);
    const next = nextLine(value, block);
    if (next === undefined || title.length > LONGEST_TITLE || /[.!?;:,…]\s*$/u.test(title)) continue;
    if (/^[\p{Lu}«"]/u.test(value.slice(next))) yield { rule: "joined-title", at: next, details: { title } };
  }
};

function nextLine(value: string, { at = 0, children }: Paragraph): number | undefined {
  if (!textOf(children).includes("\n") || children.some(({ type }) => type === "break")) return undefined;
  const end = value.indexOf("\n", at);
  return end < 0 ? undefined : end + 1 + (/^\s*/.exec(value.slice(end + 1))?.[0].length ?? 0);
}

/** A line in bold that stands for a heading. */
export const boldTitle: TextRule = function* (_text, tree) {
  for (const [index, block] of tree.entries()) {
    if (block.type !== "paragraph" || tree[index + 1] === undefined) continue;
    const [strong, more] = block.children;
    if (strong?.type === "strong" && !more)
      yield { rule: "bold-title", at: block.at ?? 0, details: { title: textOf(strong.children) } };
  }
};

/** A heading two levels under the one before it. */
export const headingJump: TextRule = function* (_text, tree) {
  let previous: number | undefined;
  for (const block of tree) {
    if (block.type !== "heading" || !hasWords(block.children)) continue;
    if (previous !== undefined && block.depth > previous + 1) {
      const details = {
        from: "#".repeat(previous),
        to: "#".repeat(block.depth),
        instead: "#".repeat(previous + 1),
      };
      yield { rule: "heading-jump", at: block.at ?? 0, details };
    }
    previous = block.depth;
  }
};
