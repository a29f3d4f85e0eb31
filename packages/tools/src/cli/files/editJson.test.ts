import fc from "fast-check";
import { expect, it } from "vitest";
import { editJson } from "./editJson";

it.each([
  ["{}\n", { b: { c: [1] } }, '{\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}\n'],
  [
    '{\r\n\t"a": [80, 120],\r\n\t"b": {}\r\n}',
    { b: { c: 1 } },
    '{\r\n\t"a": [80, 120],\r\n\t"b": {\r\n\t\t"c": 1\r\n\t}\r\n}',
  ],
  ['{ "a": "}\\"" }', { b: 1 }, '{ "a": "}\\"",\n  "b": 1\n}'],
  ['\uFEFF{\n    "a" :  1 \n}\n\n', { a: 2, b: 3 }, '\uFEFF{\n    "a" :  2,\n    "b": 3 \n}\n\n'],
  ['{"a":{"b":1}}', { a: { b: 1 } }, '{"a":{"b":1}}'],
])("%j with other values", (text, values, expected) => expect(editJson(text, values)).toBe(expected));

it("gives the values, and leaves the lines of the others as they were", () => {
  const layout = fc.record({
    indent: fc.constantFrom("\t", "  ", "    "),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    end: fc.constantFrom("", "\n"),
  });
  const values = fc.dictionary(fc.constantFrom("a", "b", "c:", '"d,', "e}"), fc.jsonValue(), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(values, values, layout, (before, others, { indent, lineEnd, end }) => {
      const text = `${JSON.stringify(before, null, indent)}${end}`.replaceAll("\n", lineEnd);
      const edited = editJson(text, others);
      const both = { ...before, ...others };
      expect(JSON.parse(edited)).toEqual(JSON.parse(JSON.stringify(both)));
      // an object without a key has no line ends
      if (Object.keys(before).length === 0) return;
      expect(edited).toBe(`${JSON.stringify(both, null, indent)}${end}`.replaceAll("\n", lineEnd));
    }),
  );
});
