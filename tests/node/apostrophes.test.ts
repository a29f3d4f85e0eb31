import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allFixtures } from "../shared/fixtures";

/** An elided French word with the apostrophe of a keyboard. English has none such: « don't » and « it's » elide after, and « W3C's » too. */
const STRAIGHT =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:lors|puis|jus|quoi|pres)?qu|aujourd)'(?=[\p{L}\p{N}«*`[])[^\n]{0,30}/giu;

/** What is typed, and so holds what a keyboard gives: examples of typing, files of other sites, and patterns of authors' texts. */
const TYPED = [/<Typeset text=[^\n]*/g, /^```markdown\n[^]*?^```$/gm, /`[^`\n]*`/g];
const PATTERNS = ["packages/content/src/rules/vague-link.ts", "packages/content/src/dates.ts"];

/** Files whose French somebody reads: the catalogue, the guides, sentences, schemas, labels. */
const FILES = [
  ...filesIn("stories", /\.(mdx|md|yaml|tsx?)$/),
  ...filesIn(".storybook", /\.(tsx?|css|html)$/),
  ...filesIn("docs", /\.(md|yaml)$/),
  ...filesIn("src", /(?<!\.test)\.(tsx?|md)$/).filter((file) => !PATTERNS.includes(file)),
  "README.md",
  "CONTRIBUTING.md",
];

describe("French that people read has the apostrophe of print", () => {
  it("in the catalogue, the guides, the sentences and the schemas", () => {
    const found = FILES.flatMap((file) => straightIn(readFileSync(file, "utf8"), file));
    expect(FILES.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it("in the names and notes of examples, and in those that are shown", () => {
    const texts = allFixtures.flatMap(({ block, fixtures }) =>
      fixtures.flatMap(({ name, note = "", shown, content }) =>
        straightIn([name, note, ...(shown ? [JSON.stringify(content)] : [])].join("\n"), block.name),
      ),
    );
    expect(texts).toEqual([]);
  });
});

function straightIn(text: string, file: string): string[] {
  const read = TYPED.reduce((rest, pattern) => rest.replace(pattern, ""), text);
  return [...read.matchAll(STRAIGHT)].map(([found]) => `${file}: ${found}`);
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => name.test(path) && statSync(path).isFile());
}
