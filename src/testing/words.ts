import { parseMarkdown } from "../content/markdown/parse";
import { textOfBlocks } from "../content/markdown/text";
import type { Schema } from "../content/schema";

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

/** The visible text of some content; addresses and words to choose from are not shown. */
export function visibleText(value: unknown, schema: Schema): string {
  if (value === undefined || value === null) return "";
  switch (schema.kind) {
    case "text":
      if (schema.choices || schema.format === "url" || schema.format === "image") return "";
      return textOfBlocks(parseMarkdown(value as string));
    case "number":
      return `${value as number}`;
    case "boolean":
      return "";
    case "list":
      return (value as unknown[]).map((item) => visibleText(item, schema.item)).join("\n");
    case "object":
      return Object.entries(schema.fields)
        .map(([key, field]) => visibleText((value as Readonly<Record<string, unknown>>)[key], field))
        .join("\n");
  }
}
