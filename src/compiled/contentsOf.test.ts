// @vitest-environment jsdom

import { expect, it } from "vitest";
import { examplePages } from "../../tests/shared/examples";
import { compilePage } from "./compile";
import { contentsOf } from "./contentsOf";
import { toHtml } from "./toHtml";

const HEADINGS = "h2, h3, h4, h5, h6";

it.each(examplePages)("gives the headings of the HTML, on each day: $name", ({ page, content }) => {
  const compiled = compilePage(page, content);
  for (const now of [undefined, "2020-01-01", "2031-05-12", "2040-01-01"]) {
    const { body } = new DOMParser().parseFromString(toHtml(compiled, { now }), "text/html");
    const expected = [...body.querySelectorAll(HEADINGS)].flatMap((heading) => {
      const section = heading.closest("section");
      const isTitle = section?.querySelector(HEADINGS) === heading;
      const id = heading.id || (isTitle && section.id);
      return id ? [{ id, level: Number(heading.tagName[1]), text: heading.textContent }] : [];
    });
    expect(contentsOf(compiled, { now })).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    for (const { id } of expected) expect(body.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
  }
});
