import { cutRate } from "@dsfr-blocks/base/conformity";
import { isDate, longDate } from "@dsfr-blocks/base/day";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import { asInlines } from "../../rich-text/asTree";
import { fill, type Labels } from "../../rich-text/labels";

/** Values for the blanks of a label, by name. Each is one line of Markdown, as text or parsed. */
export type Values = Readonly<Record<string, string | readonly Inline[]>>;

/**
 * Fills the blanks of a label with an author's texts, and keeps their links and emphasis:
 * `fillLine("**{site}** est…", { site })`. A blank without a value is removed.
 */
export function fillLine(label: string, values: Values): Inline[] {
  return fillInlines(asInlines(label), values);
}

function fillInlines(inlines: readonly Inline[], values: Values): Inline[] {
  return inlines.flatMap((node): Inline[] => {
    if (node.type === "text") return fillText(node.value, values);
    return "children" in node ? [{ ...node, children: fillInlines(node.children, values) }] : [node];
  });
}

/** Fills the blanks of a text node. In the result of `split`, the names of the blanks have odd indexes. */
function fillText(text: string, values: Values): Inline[] {
  return text.split(/\{(\w+)\}/).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part }];
    const value = (Object.hasOwn(values, part) && values[part]) || "";
    return typeof value === "string" ? asInlines(value) : value;
  });
}

/** Creates a link to fill a blank. */
export function link(url: string, children: readonly Inline[]): Inline {
  return { type: "link", url, children };
}

/** Creates a `<time>` with a day in full, to fill a blank. A text that is not a day is returned as it is. */
export function time(day: string, { locale }: Labels): Inline[] {
  const dateTime = day.trim();
  // the schema validates the day that an author writes; a developer may pass any string
  if (!isDate(dateTime)) return [{ type: "text", value: day }];
  return [{ type: "time", dateTime, children: [{ type: "text", value: longDate(dateTime, locale) }] }];
}

/** Formats a rate with its unit in the language of the labels, to fill a blank. It is cut at two decimals. */
export function percent(rate: number, { locale, percent: template }: Labels): string {
  return fill(template, { amount: cutRate(rate).toLocaleString(locale) });
}
