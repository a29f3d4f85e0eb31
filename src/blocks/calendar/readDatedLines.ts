import { dropStart, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline, ListItem, RichText } from "@dsfr-blocks/content/markdown/tree";
import { type Days, readDates } from "./readPeriod";

/** An event and its dates: « Dépôt des dossiers : du 3 au 26 avril 2031 ». */
export interface DatedLine {
  readonly event: string;
  readonly dates: readonly Inline[];
  readonly days: Days;
}

/**
 * Recognises a list in which each item is the name of an event, a colon and dates, without any other text. Returns
 * undefined for any other text.
 */
export function readDatedLines([list, ...moreBlocks]: RichText): readonly DatedLine[] | undefined {
  if (list?.type !== "list" || list.ordered || moreBlocks.length > 0) return undefined;
  const lines = list.items.map(recogniseItem);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function recogniseItem({ children: [paragraph, ...moreBlocks] }: ListItem): DatedLine | undefined {
  const [first] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (paragraph?.type !== "paragraph" || first?.type !== "text" || moreBlocks.length > 0) return undefined;
  const [start = "", event = ""] = /^\s*([^\s:](?:[^:\n]*[^\s:])?)\s*:\s*/.exec(first.value) ?? [];
  const dates = event === "" ? undefined : dropStart(paragraph.children, start.length);
  const days = dates && readDates(textOf(dates));
  return days && { event, dates, days };
}
