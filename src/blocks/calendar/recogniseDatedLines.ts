import { dropStart, getText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode, ListItemNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { type PeriodBounds, recogniseDates } from "./recognisePeriod";

/** An event and its dates: « Dépôt des dossiers : du 3 au 26 avril 2031 ». */
export interface DatedLine {
  readonly event: string;
  readonly dates: readonly InlineNode[];
  readonly days: PeriodBounds;
}

/**
 * Recognises an unordered list in which each item is the name of an event, a colon and dates, without any other text. Returns
 * undefined if the text contains anything else.
 */
export function recogniseDatedLines([list, ...moreBlocks]: MarkdownTree): readonly DatedLine[] | undefined {
  if (list?.type !== "list" || list.ordered || moreBlocks.length > 0) return undefined;
  const lines = list.items.map(recogniseItem);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function recogniseItem({ children: [paragraph, ...moreBlocks] }: ListItemNode): DatedLine | undefined {
  const [first] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (paragraph?.type !== "paragraph" || first?.type !== "text" || moreBlocks.length > 0) return undefined;
  const [start = "", event = ""] = /^\s*([^\s:](?:[^:\n]*[^\s:])?)\s*:\s*/.exec(first.value) ?? [];
  const dates = event === "" ? undefined : dropStart(paragraph.children, start.length);
  const days = dates && recogniseDates(getText(dates));
  return days && { event, dates, days };
}
