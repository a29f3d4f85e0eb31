import { formatOf } from "@dsfr-blocks/content/formats";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { textOfBlocks } from "@dsfr-blocks/content/markdown/text";
import type { Block, RichText } from "@dsfr-blocks/content/markdown/tree";
import { partsIn, schemaFor } from "@dsfr-blocks/content/kinds";
import type { Schema } from "@dsfr-blocks/content/schema";

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

/** The visible text of some content, with the numbers of its lists; addresses and words to choose from are not shown. */
export function visibleText(value: unknown, schema: Schema): string {
  const own = schemaFor(value, schema);
  switch (own?.kind) {
    case "boolean":
      return "";
    case "text":
      if (own.choices || formatOf(own.format).address) return "";
      return textOfBlocks(withNumbers(parseMarkdown(value as string)));
    case "number":
      return `${value as number}`;
    default:
      return partsIn(value, own)
        .map(([key, part, field]) =>
          [...(own?.kind === "record" ? [key] : []), visibleText(part, field)].join("\n"),
        )
        .join("\n");
  }
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
