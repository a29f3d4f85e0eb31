import { decodeEntity } from "@dsfr-blocks/base/entities";
import { toPrintable } from "@dsfr-blocks/base/codeFrame";

/** Maximum length of the text that identifies an element, in characters. */
const MAX_LENGTH = 60;

/**
 * Extracts the visible text of an element from the start of the element's markup. If this text has no letter or digit, returns
 * the element's `aria-label`, `alt` or `title`. Shortens the text to `MAX_LENGTH`.
 */
export function extractText(markup: string | undefined): string {
  if (markup === undefined) return "";
  const text = markup
    // remove what a browser does not display; the markup may be cut in the middle of a comment or an element
    .replace(/<!--.*?(?:-->|$)|<(head|script|style|template)\b.*?(?:<\/\1>|$)/gis, "")
    // remove the tags; the last tag may be cut
    .replace(/<[^>]*(?:>|$)/g, " ")
    .trim();
  const [, name = ""] = /^<[^>]*?\s(?:aria-label|alt|title)="([^"]+)"/.exec(markup) ?? [];
  const visibleText = (/\p{L}|\p{N}/u.test(text) ? text : name)
    .replace(/&#?\w+;/g, decodeEntity)
    .replace(/\s+/g, " ")
    .trim();
  return visibleText.length > MAX_LENGTH ? `${visibleText.slice(0, MAX_LENGTH - 1).trim()}…` : visibleText;
}

/** Whether a detail is only the text that the report already shows. */
export function isSameText(detail: string, text: string): boolean {
  return text !== "" && detail.replace(/^[«“]\s*|\s*[»”]$/g, "") === text;
}

/** Replaces the content of base64 `data:` URLs in markup with « … ». */
export function removeImageData(markup: string): string {
  return markup.replace(/(data:[\w/+.-]+;base64,)[\w+/=…-]+/g, "$1…");
}

/** Quotes a text for a line in a terminal. Returns "" for an empty text. */
export function formatQuote(text: string, language: "fr" | "en"): string {
  if (text === "") return "";
  return language === "fr" ? `« ${toPrintable(text)} »` : `“${toPrintable(text)}”`;
}

/** Escapes the characters that have a meaning in Markdown, and puts the text on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}
