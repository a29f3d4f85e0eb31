import { getFormat } from "@dsfr-blocks/content/formats";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { listParts, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import type { Schema } from "@dsfr-blocks/content/schema";

/**
 * Returns the words of a text: letters and digits. Ordinals are normalised, and the digits of a number are joined, because
 * typography may change ordinals and numbers.
 */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .replace(/(?<=\d)[ \u00A0\u202F.](?=\d{3}(?!\d))/g, "")
      .replace(/(?<![\p{L}\p{N}])(\d{1,4}|[XVI]{1,7})(?:i?[èe]me)(?=s?(?![\p{L}\p{N}]))/gu, "$1e")
      .replace(/(?<![\p{L}\p{N}])([1I])ère(?![\p{L}\p{N}])/gu, "$1re")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Returns the words of `expected` that are missing from `found`. If a word is missing several times, returns the word as many
 * times.
 */
export function findMissingWords(expected: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** Returns the visible text of some content, with the numbers of its lists. Skips URLs, and values chosen from a list. */
export function getVisibleText(value: unknown, schema: Schema): string {
  const resolvedSchema = resolveSchema(value, schema);
  switch (resolvedSchema?.kind) {
    case "boolean":
      return "";
    case "text":
      if (resolvedSchema.choices || getFormat(resolvedSchema.format).urlKind) return "";
      return getBlocksText(addListNumbers(parseMarkdown(value as string)));
    case "number":
      return `${value as number}`;
    default:
      return listParts(value, resolvedSchema)
        .map(([key, part, field]) =>
          [...(resolvedSchema?.kind === "record" ? [key] : []), getVisibleText(part, field)].join("\n"),
        )
        .join("\n");
  }
}

/**
 * Returns the tree with the numbers of its lists as text, so that a number shown by the page matches only the number that the
 * author wrote.
 */
function addListNumbers(blocks: MarkdownTree): BlockNode[] {
  return blocks.map((block): BlockNode => {
    if (block.type === "quote") return { ...block, children: addListNumbers(block.children) };
    if (block.type !== "list") return block;
    const items = block.items.map(({ children }, index) => {
      const number: BlockNode = {
        type: "paragraph",
        children: [{ type: "text", value: `${block.start + index}.` }],
      };
      return { children: [...(block.ordered ? [number] : []), ...addListNumbers(children)] };
    });
    return { ...block, items };
  });
}
