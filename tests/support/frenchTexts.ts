import type { Locator } from "playwright";
import { englishLabels, frenchLabels, type Labels } from "../../src/rich-text/labels";

/** Attributes whose text people see or hear. */
const TEXT_ATTRIBUTES = ["alt", "title", "aria-label", "aria-description", "placeholder", "content"];

/** Signs of French in an English text: its quotation marks, its spaces before a sign, its months, its units. */
const TYPOGRAPHY =
  /[«»]|[\u00A0\u202F\u2009][:;!?%€]|\d(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})|\d\s(?:octets|ko|Mo|Go)(?!\p{L})/u;

/** Beginnings, middles and ends of the French labels, without the values that they take: one word at least. */
const labelParts = Object.entries(frenchLabels).flatMap(([name, label]) =>
  typeof label !== "string" || label === englishLabels[name as keyof Labels]
    ? []
    : label.split(/\{\w+\}/).filter((part) => /\p{L}{4}/u.test(part)),
);
const LABELS = new RegExp(
  `(?<!\\p{L})(?:${labelParts.map((part) => part.trim().replace(/[()]/g, "\\$&")).join("|")})(?!\\p{L})`,
  "iu",
);

/**
 * Returns the texts of an element and of what it contains that are French by a label of the library, or by their typography:
 * also attributes, and texts that the styles add. Leaves out what is marked as French.
 */
export async function findFrenchTexts(root: Locator): Promise<string[]> {
  const texts = await root.evaluate((element, attributes) => {
    const found: string[] = [];
    for (const each of [element, ...element.querySelectorAll("*")]) {
      if (each.matches("script, style") || each.closest("[lang]:not([lang|=en])")) continue;
      const own = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const added = ["::before", "::after"].map((part) => getComputedStyle(each, part).content);
      found.push(
        ...own.map((node) => node.textContent ?? ""),
        ...attributes.map((name) => each.getAttribute(name) ?? ""),
        ...added.filter((content) => content.startsWith('"')),
      );
    }
    return found.filter((text) => text.trim() !== "");
  }, TEXT_ATTRIBUTES);
  return texts.filter((text) => TYPOGRAPHY.test(text) || LABELS.test(text));
}
