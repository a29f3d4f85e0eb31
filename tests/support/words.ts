import { parseMarkdown } from "../../src/content/markdown/parse";
import { textOfBlocks } from "../../src/content/markdown/text";
import type { Block, RichText } from "../../src/content/markdown/tree";

/**
 * The words of a text, as a reader counts them: letters and figures, with ordinals in one form and
 * the digits of a number together, since typography may change both.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .replace(/(?<=\d)[ \u00A0\u202F.](?=\d{3}(?!\d))/g, "")
      .replace(/(?<![\p{L}\p{N}])(\d{1,4}|[XVI]{1,7})(?:i?[èe]me)(?=s?(?![\p{L}\p{N}]))/gu, "$1e")
      .replace(/(?<![\p{L}\p{N}])([1I])ère(?![\p{L}\p{N}])/gu, "$1re")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words that `expected` holds and `found` does not, each as many times as it lacks. */
export function missingWords(expected: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** The visible text of every string in some content, with the numbers of its lists; addresses are not words. */
export function visibleText(content: unknown, key = ""): string {
  if (typeof content === "string")
    return key === "url" ? "" : textOfBlocks(withNumbers(parseMarkdown(content)));
  if (Array.isArray(content)) return content.map((item) => visibleText(item, key)).join("\n");
  if (content === null || typeof content !== "object") return "";
  return Object.entries(content)
    .map(([name, value]) => visibleText(value, name))
    .join("\n");
}

/** Lists with their numbers in words: one that the page shows stands for the author's, and for no other figure. */
function withNumbers(blocks: RichText): Block[] {
  return blocks.map((block): Block => {
    if (block.type === "quote") return { ...block, children: withNumbers(block.children) };
    if (block.type !== "list") return block;
    const items = block.items.map(({ children }, index) => {
      const number: Block = {
        type: "paragraph",
        children: [{ type: "text", value: `${block.start + index}.` }],
      };
      return { children: [...(block.ordered ? [number] : []), ...withNumbers(children)] };
    });
    return { ...block, items };
  });
}

/** The words that bear a number of their own, « mot12 », and every figure, in order; numbers of lists as `listed` has them. */
export function countedWords(text: string): string[] {
  return text.replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, "").match(/#\d+#|mot\d+|\d+/giu) ?? [];
}

/** A list's number among a page's words, so that it is not taken for one: for `spoken`. */
export const listed = (number: number): string => ` #${number}# `;

/**
 * What the words of `source` lack in those of `page`, in order. A figure may be the number of the list that the page
 * shows at its place, each number once; nothing else may leave, and nothing come.
 */
export function lostWords(source: readonly string[], page: readonly string[]): string[] {
  let at = 0;
  let shown: string | undefined;
  for (const word of source) {
    for (; page[at]?.startsWith("#"); at++) shown = page[at]?.slice(1, -1);
    if (page[at] === word) at += 1;
    else if (shown !== undefined && Number(word) === Number(shown)) shown = undefined;
    else return [word, ...page.slice(at)];
  }
  return page.slice(at).filter((word) => !word.startsWith("#"));
}
