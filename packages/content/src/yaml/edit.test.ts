import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { countRuns } from "../../../../tests/support/runs";
import { editInPlace, editYaml, parseYamlValues, type YamlValues } from "./edit";

const file = readFileSync("examples/devenir-eig.md", "utf8");
const example = file.slice(4, file.lastIndexOf("\n---") + 1);
const values = parseYamlValues(example) as Record<string, unknown>;

/** The lines that left (-) and came (+). */
function difference(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let first = 0;
  while (first < Math.min(a.length, b.length) && a[first] === b[first]) first++;
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  const lines = (from: readonly string[], sign: string) =>
    from.slice(first, from.length - last).map((line) => `${sign}${line}`);
  return [...lines(a, "-"), ...lines(b, "+")];
}

/** What an edit of a text changes in it. */
function edit(before: string, next: YamlValues): string[] {
  const after = editYaml(before, next);
  expect(parseYamlValues(after)).toEqual(JSON.parse(JSON.stringify(next)));
  return difference(before, after);
}

describe("an edit of a YAML text", () => {
  it("is nothing where the values are the same, whatever their order", () => {
    expect(edit(example, Object.fromEntries(Object.entries(values).reverse()))).toEqual([]);
  });

  it("is the line of the value that changes", () => {
    expect(edit(example, { ...values, open: true })).toEqual(["-open: false", "+open: true"]);
    const head = values["head"] as Record<string, unknown>;
    const call = { title: 'Le "règlement" ', url: "/b.pdf" };
    expect(edit(example, { ...values, head: { ...head, call } })).toEqual([
      '-    title: "Règlement "',
      "-    url: img/aac-eig6-reglement.pdf",
      '+    title: "Le \\"règlement\\" "',
      "+    url: /b.pdf",
    ]);
  });

  it("keeps comments, blank lines, quotes and line ends", () => {
    const text = "# tête\r\ntitle: 'A' # le titre\r\n\r\nlist: [1, 2]\r\nother: \"b\"\r\n";
    expect(editYaml(text, { title: "L'été", list: [1, 2], other: "b" })).toBe(
      "# tête\r\ntitle: 'L''été' # le titre\r\n\r\nlist: [1, 2]\r\nother: \"b\"\r\n",
    );
  });

  it("keeps the comment behind the mark of a block", () => {
    const text = "title: | # le titre\r\n  A\r\nlist:\r\n  - >-  # un\r\n    B\r\n";
    expect(editYaml(text, { title: "A : 1\n\nB\n", list: ["C"] })).toBe(
      "title: | # le titre\r\n  A : 1\r\n\r\n  B\r\nlist:\r\n  - >-  # un\r\n    C\r\n",
    );
    expect(editYaml(text, { title: 1, list: [{ a: "|" }] })).toBe(
      'title: 1 # le titre\r\nlist:\r\n  - a: "|"  # un\r\n',
    );
    expect(editYaml('a: "b" # c\n', { a: "d :\n\n|\n" })).toContain(" # c\n");
  });

  it("puts a new key after the nearest key that precedes it in the values, or last", () => {
    const text = "a: 1\nc:\n  - x\nd: 4\n";
    const rest = { c: ["x"], d: 4 };
    expect(editYaml(text, { a: 1, b: "2", e: 5, ...rest })).toBe('a: 1\nb: "2"\ne: 5\nc:\n  - x\nd: 4\n');
    expect(editYaml(text, { b: "2", a: 1, ...rest })).toBe('a: 1\nc:\n  - x\nd: 4\nb: "2"\n');
    expect(editYaml("e:\n  - a: 1\n    c: 3\n", { e: [{ a: 1, b: 2, c: 3 }] })).toBe(
      "e:\n  - a: 1\n    b: 2\n    c: 3\n",
    );
    expect(
      editYaml("c:\n  d: |\n    un\n\n    deux\n\n\ne: 1\n", {
        c: { d: "un\n\ndeux\n", f: { g: [] } },
        e: 1,
      }),
    ).toBe("c:\n  d: |\n    un\n\n    deux\n  f:\n    g: []\n\n\ne: 1\n");
  });

  it("takes a key and an item away, and leaves what stands around them", () => {
    const text = "a: 1\n# de b\nb: |-\n  x\n  y\nlist:\n  - un\n  - deux: 2\n    trois: 3\n  - quatre\n";
    expect(editYaml(text, { a: 1, list: ["un", "quatre"] })).toBe(
      "a: 1\n# de b\nlist:\n  - un\n  - quatre\n",
    );
    expect(editYaml(text, { a: 1, b: "x\ny", list: ["un", { trois: 3 }, "quatre"] })).toBe(
      text.replace("  - deux: 2\n    trois: 3\n", "  - trois: 3\n"),
    );
    expect(editYaml(text, { a: 1, b: "x\ny", list: [] })).toBe("a: 1\n# de b\nb: |-\n  x\n  y\nlist: []\n");
  });

  it("adds items before, between and after others", () => {
    const text = "list:\n- b\n- d\nnext: 1\n";
    expect(editYaml(text, { list: ["a", "b", "c", "d", { e: "e", f: 1 }], next: 1 })).toBe(
      "list:\n- a\n- b\n- c\n- d\n- e: e\n  f: 1\nnext: 1\n",
    );
  });

  it("of one paragraph of a folded text is that paragraph", () => {
    const how = values["how"] as { desc: string };
    const desc = how.desc.replace("en ligne, évalué", "en papier, évalué");
    expect(edit(example, { ...values, how: { ...how, desc } })).toHaveLength(2);
  });

  it.each([
    ["a word after two spaces", "prévient le quart", "prévient  bien le quart"],
    ["the first word of a line", "prévient le quart", "appelle le quart"],
    ["the first words of a line, which go", "prévient le quart, puis", "puis"],
    ["a word before a line end", "la bouée du large", "la bouée du phare"],
  ])("in a folded text, %s changes one line", (_, before, after) => {
    const lines = [
      "Le premier qui voit la bouée du large",
      "prévient le quart, puis la capitainerie du port,",
      "et attend la relève.",
    ];
    for (const start of ["a: ", "a: >-\n  ", "a: >\n  "])
      for (const lineEnd of ["\n", "\r\n"]) {
        const text = `${start}${lines.join("\n  ")}\nb: 1\n`.replaceAll("\n", lineEnd);
        const { a = "" } = parseYamlValues(text) ?? {};
        const edited = editInPlace(text, { a: String(a).replace(before, after), b: 1 });
        expect(edited).toBe(text.replace(before, after));
      }
  });

  it("removes the name of a value whose last alias goes, and keeps the others", () => {
    const text = "a: &one un\nb: &two\n  - deux\nlist:\n  - *one\n  - x\n  - *two\nc: &lone trois\n";
    const values = { a: "un", b: ["deux"], list: ["un", "x", ["deux"]], c: "trois" };
    expect(editYaml(text, { ...values, list: ["x", ["deux"]] })).toBe(
      "a: un\nb: &two\n  - deux\nlist:\n  - x\n  - *two\nc: &lone trois\n",
    );
    expect(parseYamlValues(editYaml(text, { ...values, list: ["un", "x"] }))).toEqual({
      ...values,
      list: ["un", "x"],
    });
    // a name before a list is no error, so its line is not touched
    expect(editYaml(text, { ...values, list: ["un", "x"] })).toContain("b: &two");
  });

  it("keeps aliases, and comments behind what changes, goes, or comes after them", () => {
    const text = 'a: &x "un" # a\nb: *x # b\nc:\n  d: "deux" # d\n  e: trois # e\nf: [1] # f\n';
    expect(editInPlace(text, { a: "un", b: "un", c: { d: "2", g: 3 }, f: [1, "b\nc"] })).toBe(
      'a: &x "un" # a\nb: *x # b\nc:\n  d: "2" # d\n  g: 3\n  # e\nf: # f\n  - 1\n  - |-\n    b\n    c\n',
    );
    expect(editInPlace(text, { ...parseYamlValues(text), b: "autre" })).toBe(
      text.replace("&x ", "").replace("*x", "autre"),
    );
    // the alias would follow
    expect(editInPlace(text, { ...parseYamlValues(text), a: "autre" })).toBe(
      text.replace('&x "un"', '"autre"').replace("*x", "un"),
    );
  });

  it("keeps what does not change inside brackets and braces: aliases, anchors, quotes, order of keys", () => {
    const text = `title: &name "Une bouée" # deux fois
list:
  - { type: encadre, title: *name, desc: "Sur une ligne." }
  - {b: 'c',  list: [x, &y "y", *name]} # fin
more: [a, "b, c",
  'd']
`;
    const { title, list, more } = parseYamlValues(text) as {
      readonly title: string;
      readonly list: readonly [object, { readonly list: readonly string[] }];
      readonly more: readonly string[];
    };
    const [card, other] = list;
    const change = (next: YamlValues) => edit(text, { title, list, more, ...next });
    // Sveltia CMS gives the keys in another order
    expect(change({ list: [{ desc: "Deux: lignes.", title, type: "encadre" }, other] })).toEqual([
      '-  - { type: encadre, title: *name, desc: "Sur une ligne." }',
      '+  - { type: encadre, title: *name, desc: "Deux: lignes." }',
    ]);
    expect(
      change({
        list: [
          { ...card, url: "/a, b" },
          { list: ["z", "x", "y, y", title], b: "c'c" },
        ],
      }),
    ).toEqual([
      '-  - { type: encadre, title: *name, desc: "Sur une ligne." }',
      "-  - {b: 'c',  list: [x, &y \"y\", *name]} # fin",
      '+  - { type: encadre, title: *name, desc: "Sur une ligne.", url: "/a, b" }',
      "+  - {b: 'c''c',  list: [z, x, &y \"y, y\", *name]} # fin",
    ]);
    expect(change({ list: [card, { list: other.list }], more: ["a", "d"] })).toEqual([
      "-  - {b: 'c',  list: [x, &y \"y\", *name]} # fin",
      '-more: [a, "b, c",',
      "-  'd']",
      '+  - {list: [x, &y "y", *name]} # fin',
      "+more: [a, 'd']",
    ]);
    expect(editInPlace("{ a: 1, b: 1 }", { a: 1, b: 2 })).toBe("{ a: 1, b: 2 }");
  });

  it("writes a text whole that it cannot edit, with the same values", () => {
    for (const text of ["a: &x 1\nb: *x\n", "{ a: 1, b: 1 }", "a: 1\rb: 1\r", "", "a: [\n", "- a\n"])
      expect(parseYamlValues(editYaml(text, { a: 1, b: 2 }))).toEqual({ a: 1, b: 2 });
  });

  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "",
      "a: b",
      "# c",
      "- d",
      "oui",
      "null",
      "12",
      "2026-04-26",
      "é\n\nè",
      " x",
      "y ",
      "a\n",
      "1. Un\nDeux\n\n2. Trois",
    ),
    fc.lorem({ maxCount: 30 }),
    fc.array(fc.lorem({ maxCount: 20 }), { maxLength: 4 }).map((parts) => parts.join("\n\n")),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, word, fc.boolean(), fc.integer(), tie("list"), tie("map")),
    list: fc.array(tie("any"), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie("any"), { maxKeys: 5 }),
  }));

  it("gives the values that it is asked for, in every style, whatever changes", () => {
    const map = value.map;
    const style = fc.record({
      lineWidth: fc.constantFrom(0, 40, 80),
      indentSeq: fc.boolean(),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "BLOCK_FOLDED" as const),
    });
    fc.assert(
      fc.property(map, map, style, (before, after, options) => {
        const text = stringify(before, { ...options, aliasDuplicateObjects: false });
        expect(editYaml(text, before)).toBe(text);
        for (const next of [after, { ...before, ...after }])
          expect(parseYamlValues(editYaml(text, next))).toEqual(next);
      }),
      { numRuns: countRuns(300) },
    );
  });
});
