import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../tests/support/runs";
import { stringify } from "yaml";
import { scalarOffsets } from "./scalar";
import type { YamlNode, YamlScalar } from "./yaml/node";
import { parseWhole, parseYaml } from "./yaml/parse";

/** The line and column of a word of the value, in the YAML text. */
function placeOf(yaml: string, word: string): string {
  const scalar = descOf(parseYaml(yaml).root);
  const value = String(scalar.value);
  const at = scalarOffsets(yaml, scalar, value)(value.indexOf(word));
  const before = yaml.slice(0, at).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe("a word of a value is found in the text", () => {
  it.each([
    ["plain", "desc: un deux trois\n", "1:15"],
    ["plain, on two lines", "desc: un deux\n  trois\n", "2:3"],
    ["folded", "desc: >-\n  un deux\n  trois\n", "3:3"],
    ["folded, after blank lines", "desc: >-\n  un\n\n\n  deux\n\n  trois\n", "7:3"],
    ["folded, in retreat", "desc: >-\n  un\n     trois\n", "3:6"],
    ["literal", "desc: |\n  un\n  deux trois\n", "3:8"],
    ["literal, with its own indentation", "desc: |2\n    un\n    trois\n", "3:5"],
    ["double quoted", 'desc: "un \\"deux\\" trois"\n', "1:20"],
    ["double quoted, with escapes", 'desc: "\\u00e9\\t\\n trois"\n', "1:19"],
    ["double quoted, on two lines", 'desc: "un\n  deux trois"\n', "2:8"],
    ["double quoted, with a line that goes on", 'desc: "un\\\n  deux trois"\n', "2:8"],
    ["single quoted", "desc: 'l''un et l''autre trois'\n", "1:26"],
  ])("%s", (_style, yaml, place) => expect(placeOf(yaml, "trois")).toBe(place));
});

it("each visible character stands where the text has it, in every style", () => {
  const words = fc.stringMatching(/^[a-zé]{1,6}$/);
  const line = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
  const value = fc
    .array(line, { minLength: 1, maxLength: 5 })
    .chain((lines) => fc.constantFrom("\n", "\n\n", " ").map((separator) => lines.join(separator)));
  const style = fc.constantFrom("PLAIN", "BLOCK_FOLDED", "BLOCK_LITERAL", "QUOTE_DOUBLE", "QUOTE_SINGLE");
  fc.assert(
    fc.property(value, style, fc.integer({ min: 20, max: 90 }), (text, type, lineWidth) => {
      const yaml = stringify(
        { a: { desc: text } },
        { defaultStringType: type, defaultKeyType: "PLAIN", lineWidth },
      );
      for (const parse of [parseYaml, parseWhole]) {
        const scalar = descOf(parse(yaml).root);
        const read = String(scalar.value);
        const offsetOf = scalarOffsets(yaml, scalar, read);
        for (const [index, character] of [...read].entries()) {
          if (/\S/.test(character)) expect(yaml.charAt(offsetOf(index))).toBe(character);
        }
      }
    }),
    { numRuns: runs(1000) },
  );
});

/** The scalar of `desc`, wherever it is. */
function descOf(node: YamlNode | undefined): YamlScalar {
  const entry = node?.kind === "map" ? node.entries[0] : undefined;
  if (entry?.name !== "desc") return descOf(entry?.value);
  if (entry.value?.kind !== "scalar") throw new Error("no scalar");
  return entry.value;
}
