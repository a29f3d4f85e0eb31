import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createFloorFunction, createFloorModule, createTemplateModule } from "../../scripts/bench/floor.mjs";
import { computeExponent } from "../../scripts/bench/growth.mjs";
import { formatTarget } from "../../scripts/bench/table.mjs";
import { compareWords, extractWords } from "../../scripts/bench/text.mjs";
import { computeRatio } from "../../scripts/bench/timing.mjs";
import { createReadmeCosts } from "../../scripts/bench/writeCosts.mjs";

const Title = ({ text }: { readonly text: string }) => createElement("h1", { className: "fr-h1" }, text);
const page = createElement(
  "div",
  null,
  createElement(Title, { text: "L’État & « ${vous} » `ici` \\ <là>" }),
  createElement("p", { id: "a", title: "d'ici" }, "un ", createElement("em", null, 2), null, false),
);

it("the floor is the page that it was recorded from", () => {
  const floor = createFloorFunction(page, createElement);
  expect(renderToStaticMarkup(floor())).toBe(renderToStaticMarkup(page));
  expect(createFloorModule(page as never)).not.toContain("Title");
});

it("the template string gives what React gives", async () => {
  const html = renderToStaticMarkup(page);
  const address = `data:text/javascript,${encodeURIComponent(createTemplateModule(html))}`;
  const { template } = (await import(/* @vite-ignore */ address)) as { template: () => string };
  expect(template()).toBe(html);
});

it("two texts differ by the words that only one has", () => {
  const words = extractWords("<ul><li>Un</li><li>7<sup>e</sup> jour</li></ul>");
  expect(words).toEqual(["Un", "7e", "jour"]);
  expect(compareWords(words, extractWords("<p>Un 7ème jour</p>"))).toEqual({
    added: ["7e"],
    missing: ["7ème"],
  });
  expect(compareWords(words, words)).toEqual({ added: [], missing: [] });
});

it("amounts and spaces are the same words in any setting", () => {
  expect(extractWords("<td>4\u202f250\u00a0€</td>")).toEqual(extractWords("<p>4250 €</p>"));
});

it("one disturbed turn does not move a ratio", () => {
  expect(computeRatio([2, 2, 900, 2, 2], [1, 1, 1, 1, 1]).ratio).toBe(2);
});

it("time that grows as the length has the exponent 1, as its square 2", () => {
  expect(computeExponent([5, 50, 500], [3, 30, 300])).toBeCloseTo(1);
  expect(computeExponent([5, 50, 500], [3, 300, 30_000])).toBeCloseTo(2);
});

it("a row that is not reached says how far it is", () => {
  expect(formatTarget(8.5, 9, (value) => `×${value}`)).toBe("≤ ×9: reached");
  expect(formatTarget(18, 9, (value) => `×${value}`)).toBe("≤ ×9: **not reached, 2.0 times it**");
});

it("README shows some rows of a table of docs/costs.md", () => {
  const costs = /<!-- costs -->\n([^]*?)\n<!-- \/costs -->/.exec(readFileSync("README.md", "utf8"))?.[1];
  expect(costs).toBe(createReadmeCosts(readFileSync("docs/costs.md", "utf8")));
});
