import { parseMarkdown } from "../../src/content/markdown/parse";
import { textOfBlocks } from "../../src/content/markdown/text";

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

/** The visible text of every string in some content; addresses are not words. */
export function visibleText(content: unknown, key = ""): string {
  if (typeof content === "string") return key === "url" ? "" : textOfBlocks(parseMarkdown(content));
  if (Array.isArray(content)) return content.map((item) => visibleText(item, key)).join("\n");
  if (content === null || typeof content !== "object") return "";
  return Object.entries(content)
    .map(([name, value]) => visibleText(value, name))
    .join("\n");
}
