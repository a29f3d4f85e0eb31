import { truncateRate } from "@dsfr-blocks/base/conformity";
import { isDate, formatLongDate } from "@dsfr-blocks/base/day";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { parseInlines } from "../../rich-text/parseText";
import { fillLabel, type Labels } from "../../rich-text/labels";

/** Values for the blanks of a label, by name. Each value is one line of Markdown, as text or parsed. */
export type BlankValues = Readonly<Record<string, string | readonly InlineNode[]>>;

/**
 * Fills the blanks of a label with an author's texts, and keeps the links and emphasis of these texts:
 * `fillLine("**{site}** est…", { site })`. A blank without a value is removed.
 */
export function fillLine(label: string, values: BlankValues): InlineNode[] {
  return fillInlines(parseInlines(label), values);
}

function fillInlines(inlines: readonly InlineNode[], values: BlankValues): InlineNode[] {
  return inlines.flatMap((node): InlineNode[] => {
    if (node.type === "text") return fillText(node.value, values);
    return "children" in node ? [{ ...node, children: fillInlines(node.children, values) }] : [node];
  });
}

/** Fills the blanks of a text node. In the result of `split`, the names of the blanks have odd indexes. */
function fillText(text: string, values: BlankValues): InlineNode[] {
  return text.split(/\{(\w+)\}/).flatMap((part, index): readonly InlineNode[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part }];
    const value = (Object.hasOwn(values, part) && values[part]) || "";
    return typeof value === "string" ? parseInlines(value) : value;
  });
}

/** Creates a link to fill a blank. */
export function createLink(url: string, children: readonly InlineNode[]): InlineNode {
  return { type: "link", url, children };
}

/** Creates a `<time>` with a day in full, to fill a blank. Returns a text that is not a day unchanged. */
export function createTime(day: string, { locale }: Labels): InlineNode[] {
  const dateTime = day.trim();
  // the schema validates the day that an author writes; a developer may pass any string
  if (!isDate(dateTime)) return [{ type: "text", value: day }];
  return [{ type: "time", dateTime, children: [{ type: "text", value: formatLongDate(dateTime, locale) }] }];
}

/** Formats a rate with its unit in the language of the labels, to fill a blank. The rate is truncated to two decimals. */
export function formatPercent(rate: number, { locale, percent: template }: Labels): string {
  return fillLabel(template, { amount: truncateRate(rate).toLocaleString(locale) });
}
