import { describe, expect, it } from "vitest";
import { elementsOf } from "../../src/styles/markup";
import { matched } from "../../src/styles/matching";
import { isSteepOver, type Work } from "../support/growth";

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

describe("what selectors may match in a document", () => {
  it.each(Object.keys(shapes))("takes time in proportion to its elements: %s", (name) => {
    const work: Work = (length) => {
      const elements = elementsOf(shapes[name]?.(length) ?? "");
      return selectors.map((selector) => matched(selector, elements, "page"));
    };
    expect(isSteepOver(work, 500, 8)).toBe(false);
  });
});
