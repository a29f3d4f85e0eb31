import { dropStart, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline, ListItem, RichText } from "@dsfr-blocks/content/markdown/tree";
import { type Days, readDates } from "./readPeriod";

/** What takes place, and when: « Dépôt des dossiers : du 3 au 26 avril 2031 ». */
export interface DatedLine {
  readonly event: string;
  readonly dates: readonly Inline[];
  readonly days: Days;
}

/** A list whose every item is an event, a colon and dates, and nothing else; undefined for any other text. */
export function readDatedLines([list, ...others]: RichText): readonly DatedLine[] | undefined {
  if (list?.type !== "list" || list.ordered || others.length > 0) return undefined;
  const lines = list.items.map(readItem);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function readItem({ children: [paragraph, ...others] }: ListItem): DatedLine | undefined {
  const [first] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (paragraph?.type !== "paragraph" || first?.type !== "text" || others.length > 0) return undefined;
  const [start = "", event = ""] = /^\s*([^\s:](?:[^:\n]*[^\s:])?)\s*:\s*/.exec(first.value) ?? [];
  const dates = event === "" ? undefined : dropStart(paragraph.children, start.length);
  const days = dates && readDates(textOf(dates));
  return days && { event, dates, days };
}
