import { decodeEntity } from "@dsfr-blocks/base/entities";
import { visible } from "@dsfr-blocks/base/codeFrame";

/** Of the words that say which element is meant, in characters. */
const LONGEST = 60;

/** The words that a person sees of an element, or the text that stands for an image, from the start of its markup. */
export function wordsIn(markup: string | undefined): string {
  if (markup === undefined) return "";
  const text = markup
    // what no page shows; the last of them may be cut
    .replace(/<!--.*?(?:-->|$)|<(head|script|style|template)\b.*?(?:<\/\1>|$)/gis, "")
    // the last tag may be cut
    .replace(/<[^>]*(?:>|$)/g, " ")
    .trim();
  const [, name = ""] = /^<[^>]*?\s(?:aria-label|alt|title)="([^"]+)"/.exec(markup) ?? [];
  const words = (/\p{L}|\p{N}/u.test(text) ? text : name)
    .replace(/&#?\w+;/g, decodeEntity)
    .replace(/\s+/g, " ")
    .trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trim()}…` : words;
}

/** True where what was measured is but the words that a report shows already. */
export function isQuoted(detail: string, words: string): boolean {
  return words !== "" && detail.replace(/^[«“]\s*|\s*[»”]$/g, "") === words;
}

/** Markup without the pixels that it may hold: nobody reads those. */
export function withoutData(markup: string): string {
  return markup.replace(/(data:[\w/+.-]+;base64,)[\w+/=…-]+/g, "$1…");
}

/** What a person quotes, in a line of a terminal. */
export function quoted(words: string, language: "fr" | "en"): string {
  if (words === "") return "";
  return language === "fr" ? `« ${visible(words)} »` : `“${visible(words)}”`;
}

/** Text that Markdown takes as it is. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}
