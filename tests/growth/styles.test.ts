import { describe, expect, it } from "vitest";
import { parseElements } from "@dsfr-blocks/tools/styles/markup";
import { findMatches } from "@dsfr-blocks/tools/styles/matching";

/** Documents whose every element is of a kind of its own, by where it stands. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  "elements in one another": (length) => `${"<div>".repeat(length)}a${"</div>".repeat(length)}`,
  "lists in one another": (length) =>
    `${'<ul class="a"><li>'.repeat(length / 2)}a${"</li></ul>".repeat(length / 2)}`,
  "elements side by side": (length) =>
    Array.from({ length }, (_, at) => `<p data-at="${at}"><a href="/a">a</a></p>`).join(""),
};

/** Each way in which one element stands by another, and several in turn. */
const selectors = [
  "[x] *",
  "* [x] *",
  "* *",
  "* * *",
  "* > * *",
  "* + *",
  "* ~ * *",
  ".a li",
  "p a",
  "div > div",
];

/** Matches the selectors in a document, and counts each look at an element: a clock would count what else the machine does. */
function looksAt(html: string): number {
  let looks = 0;
  const elements = parseElements(html);
  for (const element of elements)
    for (const [key, value] of Object.entries(element))
      Object.defineProperty(element, key, { get: () => (looks++, value as unknown) });
  for (const selector of selectors) findMatches(selector, elements, "page");
  return looks;
}

describe("what selectors may match in a document", () => {
  it.each(Object.entries(shapes))("takes looks in proportion to its elements: %s", (_name, shape) => {
    const looks = looksAt(shape(500));
    expect(looks).toBeGreaterThan(500);
    expect(looksAt(shape(4000))).toBeLessThan(8.5 * looks);
  });
});
