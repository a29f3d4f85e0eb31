import { cutRate } from "@dsfr-blocks/base/conformity";
import { isDate, longDate } from "@dsfr-blocks/base/day";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import { asInlines } from "../../rich-text/asTree";
import { fill, type Labels } from "../../rich-text/labels";

/** What stands in the blanks of a label: one line of Markdown, or the same as it was read. */
export type Values = Readonly<Record<string, string | readonly Inline[]>>;

/** A label whose blanks hold an author's words, with their links and marks: `fillLine("**{site}** est…", { site })`. */
export function fillLine(label: string, values: Values): Inline[] {
  return fillInlines(asInlines(label), values);
}

function fillInlines(inlines: readonly Inline[], values: Values): Inline[] {
  return inlines.flatMap((node): Inline[] => {
    if (node.type === "text") return fillText(node.value, values);
    return "children" in node ? [{ ...node, children: fillInlines(node.children, values) }] : [node];
  });
}

/** Blanks are every second part. */
function fillText(text: string, values: Values): Inline[] {
  return text.split(/\{(\w+)\}/).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part }];
    const value = (Object.hasOwn(values, part) && values[part]) || "";
    return typeof value === "string" ? asInlines(value) : value;
  });
}

/** A link, as a value of a blank. */
export function link(address: string, children: readonly Inline[]): Inline {
  return { type: "link", url: address, children };
}

/** A day in words, as a value of a blank. */
export function time(day: string, { locale }: Labels): Inline[] {
  const dateTime = day.trim();
  // a day that an author writes has been read; a host may give anything
  if (!isDate(dateTime)) return [{ type: "text", value: day }];
  return [{ type: "time", dateTime, children: [{ type: "text", value: longDate(dateTime, locale) }] }];
}

/** A rate as the page shows it, as a value of a blank. */
export function percent(rate: number, { locale, percent: form }: Labels): string {
  return fill(form, { amount: cutRate(rate).toLocaleString(locale) });
}
