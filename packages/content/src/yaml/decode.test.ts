import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRuns } from "../../../../tests/support/runs";
import { scalarYaml } from "../../../../tests/support/scalarText";
import { parseDocument, stringify } from "yaml";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import type { YamlNode, YamlScalar } from "./node";
import { parseFully, parseYaml } from "./parse";

/** The line and column of a word of the value, in the YAML text. */
function findPlace(yaml: string, word: string): string {
  const scalar = descOf(parseYaml(yaml).root);
  const value = String(scalar.value);
  const at = toSourceOffset(scalar.origin(), value.indexOf(word));
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
  ])("%s", (_style, yaml, place) => expect(findPlace(yaml, "trois")).toBe(place));
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
      for (const parse of [parseYaml, parseFully]) {
        const scalar = descOf(parse(yaml).root);
        const read = String(scalar.value);
        const origin = scalar.origin();
        for (const [index, character] of [...read].entries()) {
          if (/\S/.test(character)) expect(yaml.charAt(toSourceOffset(origin, index))).toBe(character);
        }
      }
    }),
    { numRuns: countRuns(1000) },
  );
});

/** What stands at an offset, and stands for one character: an escape, a quote written twice, or the character. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  double: /\\(?:x[^]{2}|u[^]{4}|U[^]{8}|[^])|[^]/y,
  single: /''|[^]/y,
};

describe("each character of a scalar is where the `yaml` package, which has read the text, sees it change", () => {
  /** Why a text's places are wrong; nothing for a text that is faulty. */
  function faults(text: string, indexes: readonly number[], parse: typeof parseYaml): string[] {
    const value = descIn(text);
    if (value === undefined || value === "") return [];
    const scalar = descOf(parse(text).root);
    if (scalar.value !== value) return [`another value: ${String(scalar.value)}`];
    const origin = scalar.origin();
    return indexes.flatMap((random) => {
      const index = random % value.length;
      const at = toSourceOffset(origin, index);
      const what = `${JSON.stringify(value.slice(index))} at ${JSON.stringify(text.slice(at))}`;
      const pattern = new RegExp(WRITTEN[scalar.style] ?? /[^]/y);
      pattern.lastIndex = at;
      const [written = ""] = pattern.exec(text) ?? [];
      const isBlank = /[ \t\n]/.test(value.charAt(index)) && !written.startsWith("\\");
      if (isBlank && (!/^[ \t]$/.test(written) || toSourceOffset(origin, index + 1) > at + 1)) {
        // as much white space as there is before a line's end
        return /^[ \t]*(?:\\?\r?\n|$)/.test(text.slice(at)) ? [] : [`no line end: ${what}`];
      }
      // `\U0001F600` is written once, and two units of the value
      const same = [index - 1, index, index + 1].filter(
        (each) => each >= 0 && each < value.length && toSourceOffset(origin, each) === at,
      );
      // white space at a line's start says how it folds: one more of it says the same
      const other = isBlank ? written + written : "\u00A0";
      const changed = descIn(text.slice(0, at) + other + text.slice(at + written.length));
      const expected = value.slice(0, same[0]) + other + value.slice((same.at(-1) ?? index) + 1);
      return changed === undefined || changed === expected ? [] : [what];
    });
  }

  const indexes = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
  it.each([
    ["our own reader first", parseYaml],
    ["the whole parser", parseFully],
  ])("%s", (_name, parse) => {
    let sound = 0;
    fc.assert(
      fc.property(scalarYaml, indexes, (text, chosen) => {
        if (descIn(text)) sound++;
        expect(faults(text, chosen, parse)).toEqual([]);
      }),
      { numRuns: countRuns(1000) },
    );
    expect(sound).toBeGreaterThan(countRuns(1000) / 3);
  });
});

/** What the package reads `desc` as; undefined in a faulty text. */
function descIn(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  const inMap = document.getIn(["a", "desc"]);
  const found = inMap === undefined ? document.getIn(["a", 0, "desc"]) : inMap;
  return typeof found === "string" ? found : undefined;
}

/** The scalar of `desc`, wherever it is. */
function descOf(node: YamlNode | undefined): YamlScalar {
  if (node?.kind === "list") return descOf(node.items[0]?.value);
  const entry = node?.kind === "map" ? node.entries[0] : undefined;
  if (entry?.name !== "desc") return descOf(entry?.value);
  if (entry.value?.kind !== "scalar") throw new Error("no scalar");
  return entry.value;
}
