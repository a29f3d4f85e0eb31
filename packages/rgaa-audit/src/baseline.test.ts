import { describe, expect, it } from "vitest";
import { formatBaseline, parseBaseline as read } from "@dsfr-blocks/base/node/command/baseline";
import { compareWithBaseline, LINE_KEYS, selectLines, formatLines } from "./baseline";
import type { Finding } from "./finding";
import { finding } from "../tests/support/outcome";

const createFindingAt = (selector: string, rule = "image-alt", page = "page.md") =>
  finding({ selector, rule, page });
const writeBaseline = (findings: readonly Finding[]) => formatBaseline(formatLines(findings));
const readBaseline = (text: string) => read(text, LINE_KEYS);
const selectors = (findings: readonly { selector: string }[]) => findings.map(({ selector }) => selector);

describe("a baseline", () => {
  it("knows the findings that it was written from, after a round through its file", () => {
    const findings = [
      createFindingAt("main > img"),
      createFindingAt("h1"),
      createFindingAt("h1", "color-contrast"),
      createFindingAt("h1", "image-alt", "b.md"),
    ];
    const known = readBaseline(writeBaseline(findings)) ?? [];
    expect(known).toHaveLength(4);
    expect(compareWithBaseline(findings, known)).toEqual({ fresh: [], known: findings, gone: [] });
  });

  it("is one sorted line a finding, whatever the order in which they were found", () => {
    const [a, b] = [createFindingAt("b"), createFindingAt("a")];
    expect(writeBaseline([a, b])).toBe(writeBaseline([b, a]));
    expect(writeBaseline([a, b])).toMatchInlineSnapshot(`
      "{ "version": 1, "known": [
      {"page":"page.md","rule":"image-alt","selector":"a"},
      {"page":"page.md","rule":"image-alt","selector":"b"}
      ] }
      "
    `);
    expect(readBaseline(writeBaseline([]))).toEqual([]);
  });

  it("still knows an element that moved by some places", () => {
    const known = [createFindingAt("li:nth-child(3) > a"), createFindingAt("li:nth-child(7) > a")];
    const moved = [createFindingAt("li:nth-child(4) > a"), createFindingAt("li:nth-child(8) > a")];
    expect(compareWithBaseline(moved, known)).toEqual({ fresh: [], known: moved, gone: [] });
  });

  it("still knows an element that a box was put around", () => {
    const known = [
      createFindingAt("#main > div > p:nth-of-type(2) > img"),
      createFindingAt("html > body > main > img"),
    ];
    const moved = [
      createFindingAt("#main > div:nth-of-type(2) > div > p > img"),
      createFindingAt("html > body > div > main > div > img"),
    ];
    expect(compareWithBaseline(moved, known)).toEqual({ fresh: [], known: moved, gone: [] });
    expect(
      compareWithBaseline([createFindingAt("#other > p > img")], [createFindingAt("#main > p > img")]).known,
    ).toEqual([]);
  });

  it("knows a page named from another folder, or served at another port", () => {
    const same: readonly (readonly [string, string])[] = [
      ["site/a.html", "./a.html"],
      ["a.html", "/home/site/a.html"],
      ["http://localhost:3000/a?b=1", "http://localhost:4000/a?b=1"],
    ];
    for (const [then, now] of same)
      expect(selectLines(now, [createFindingAt("h1", "image-alt", then)])).toMatchObject([
        { page: now, selector: "h1" },
      ]);
    const others: readonly (readonly [string, string])[] = [
      ["site/a.html", "docs/a.html"],
      ["http://localhost:3000/a", "http://localhost:3000/b"],
      ["https://exemple.fr/a", "https://exemple.org/a"],
    ];
    for (const [then, now] of others)
      expect(selectLines(now, [createFindingAt("h1", "image-alt", then)])).toEqual([]);
  });

  it("takes a page's own lines before those of one that ends alike", () => {
    const lines = [
      createFindingAt("h1", "image-alt", "site/index.html"),
      createFindingAt("h2", "image-alt", "index.html"),
    ];
    expect(selectors(selectLines("index.html", lines))).toEqual(["h2"]);
  });

  it("knows no more elements than it has lines", () => {
    const found = [
      createFindingAt("li:nth-child(1) > a"),
      createFindingAt("li:nth-child(2) > a"),
      createFindingAt("li:nth-child(3) > a"),
    ];
    const { fresh, known } = compareWithBaseline(found, [createFindingAt("li:nth-child(2) > a")]);
    expect([selectors(fresh), selectors(known)]).toEqual([
      ["li:nth-child(1) > a", "li:nth-child(3) > a"],
      ["li:nth-child(2) > a"],
    ]);
  });

  it("takes another rule, page or element for new, and says what is gone", () => {
    const known = createFindingAt("main > img");
    for (const found of [
      createFindingAt("main > img", "image-name"),
      createFindingAt("main > img", "image-alt", "b.md"),
      createFindingAt("aside > img"),
    ])
      expect(compareWithBaseline([found], [known])).toEqual({ fresh: [found], known: [], gone: [known] });
  });

  it("knows one element in all its messages, as in each of its schemes", () => {
    const [light, dark] = [finding({ message: "2,1:1" }), finding({ message: "3:1" })];
    const known = readBaseline(writeBaseline([light])) ?? [];
    expect(compareWithBaseline([light, dark], known).fresh).toEqual([]);
  });
});

it("is not read from anything else", () => {
  for (const text of [
    "",
    "[]",
    "null",
    "{}",
    '{"version":2,"known":[]}',
    '{"version":1,"known":[{"page":"a"}]}',
    '{"version":1,"known":[null]}',
  ])
    expect(readBaseline(text)).toBeUndefined();
});
