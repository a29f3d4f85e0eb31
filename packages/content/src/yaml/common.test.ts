import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFixtures } from "../../../../tests/shared/fixtures";
import { countRuns } from "../../../../tests/support/runs";
import { placedText } from "../../../../tests/support/yamlSigns";
import { stringify } from "yaml";
import { readCommonYaml } from "./common";
import type { YamlNode } from "./node";
import { parseFully } from "./parse";

const RUNS = countRuns(2000);
const example = /^---\n(.*?)\n---/s.exec(readFileSync("examples/devenir-eig.md", "utf8"))?.[1] ?? "";

/** What the whole parser gives for a text that the common reader read: the same, and no fault. */
function expectSame(text: string): void {
  const common = readCommonYaml(text);
  if (common) expect({ root: unsourced(common), errors: [] }).toEqual(whole(text));
}

function whole(text: string) {
  const { root, errors } = parseFully(text);
  return { root: root && unsourced(root), errors };
}

/** A text's own writing is asked for nowhere: only that of another value is. */
function unsourced(node: YamlNode): unknown {
  if (node.kind === "scalar") {
    const isText = typeof node.value === "string";
    return { ...node, source: isText ? "" : node.source, origin: isText && node.origin() };
  }
  const values = node.kind === "map" ? node.entries : node.items;
  return {
    kind: node.kind,
    values: values.map((each) => ({ ...each, value: each.value && unsourced(each.value) })),
  };
}

describe("the common reader", () => {
  it("reads the page's own front matter", () => {
    expect(readCommonYaml(example)).toBeDefined();
    expectSame(example);
  });

  const styles = ["PLAIN", "BLOCK_FOLDED", "BLOCK_LITERAL", "QUOTE_DOUBLE", "QUOTE_SINGLE"] as const;
  it.each(styles)("gives what the whole parser gives, fixtures written %s", (defaultStringType) => {
    let read = 0;
    for (const { fixtures } of allFixtures) {
      for (const { content } of fixtures) {
        const text = stringify(content, { defaultStringType, defaultKeyType: "PLAIN", lineWidth: 60 });
        if (readCommonYaml(text)) read++;
        expectSame(text);
      }
    }
    expect(read).toBeGreaterThan(20);
  });

  it("gives what the whole parser gives, whatever is done to a front matter", () => {
    let read = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        if (readCommonYaml(text)) read++;
        expectSame(text);
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  it("gives what the whole parser gives of every sign, wherever it is typed", () => {
    let read = 0;
    fc.assert(
      fc.property(placedText, ({ text, place: { before }, after }) => {
        if (readCommonYaml(before + text + after)) read++;
        expectSame(before + text + after);
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  it.each([
    "a: 12\nb: 012\nc: 1.50\nd: 1.\ne: 6e3\nf: 12345678901234567890\n",
    "a: 2018-07-16\nb: 10:30\nc: 1.2.3\nd: 12 rue\ne: 1_000\nf: 08x\ng: .5\nh: ./une/image.png\n",
    "a: null\nb: Null\nc: nul\n",
    "a: []\nb:\n  - c: []\n  - []\n",
    "a: 12\n  13\n",
    "a:\nb:   \n\n# c\nd:\n  - e:\n    f:\n  - g\nh:",
  ])("reads as the whole parser does: %j", (text) => {
    expect(readCommonYaml(text)).toBeDefined();
    expectSame(text);
  });

  it.each([
    ["an alias", "a: &x un\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["a list in brackets", "a: [un]\n"],
    ["an escape", 'a: "\\u00e9"\n'],
    ["a name twice", "a: un\na: deux\n"],
    ["a comment behind a text", "a: un # deux\n"],
    ["a colon in a text", "a: un: deux\n"],
    ["a number that is not decimal", "a: 0x1F\n"],
    ["a number without end", "a: .inf\n"],
    ["a tabulation", "a:\tun\n"],
    ["a second document", "a: un\n---\nb: deux\n"],
    ["an indentation that is told", "a: |2\n   un\n"],
    ["a comment deeper than a name without a value", "a:\n  # deux\nb: un\n"],
    ["a comment deeper than its block", "a: un\n  # deux\n"],
    ["a comment that a text follows", "a:\n  #un\n  deux\n"],
    ["a quote without end", 'a: "un\nb: deux\n'],
  ])("leaves %s to the whole parser", (_what, text) => expect(readCommonYaml(text)).toBeUndefined());
});

const scraps = [
  " ",
  "  ",
  "\n",
  "\n\n",
  "\n  ",
  ":",
  ": ",
  "-",
  "- ",
  "#",
  " #",
  "'",
  '"',
  ">",
  "|-",
  "a",
  "é",
  "1",
  "1.5e",
  "0x",
  "[]",
  ".",
  "true",
  "\\",
  "&a ",
  "*",
  "~",
  "?",
  "!",
  "[",
  "{",
  "%",
  "@",
  "---",
  "null",
];
const lines = example.split("\n");
/** The example, some lines left out, with scraps put in anywhere. */
const damaged = fc
  .tuple(
    fc.array(fc.nat(lines.length - 1), { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(example.length), fc.constantFrom(...scraps)), { maxLength: 3 }),
  )
  .map(([left, wounds]) =>
    wounds.reduce(
      (text, [at, scrap]) => text.slice(0, at) + scrap + text.slice(at),
      lines.filter((_line, index) => !left.includes(index)).join("\n"),
    ),
  );
