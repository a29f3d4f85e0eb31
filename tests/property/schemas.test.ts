import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isScalar, isMap, LineCounter, parseDocument, stringify } from "yaml";
import type { Path } from "@dsfr-blocks/base/issue";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import { read } from "@dsfr-blocks/content/read";
import { readValue } from "@dsfr-blocks/content/readValue";
import { countRuns } from "../support/runs";
import { createFaults, truths } from "../support/schemaTruth";

const RUNS = countRuns(120);

/** A judge for one schema. A key `toString` is one that is written, as everywhere but in JavaScript. */
function judge(schema: object) {
  return new Ajv2020({ strict: true, strictRequired: true, allErrors: true, ownProperties: true }).compile(
    schema,
  );
}

function fileOf(content: unknown): string {
  return `---\n${stringify(content, { lineWidth: 0 })}---\n`;
}

it("a value that fits its schema by construction is read as it is, and accepted by its JSON Schema", () => {
  const cases = truths.chain((truth) => truth.values.map((value) => ({ ...truth, value })));
  fc.assert(
    fc.property(cases, ({ schema, value: { written, read: expected } }) => {
      const { value, issues } = read(fileOf(written), schema);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(value).toEqual(expected);
      expect(readValue(written, schema).value).toEqual(expected);
      const accepts = judge(jsonSchema(schema));
      expect([accepts(written), accepts.errors]).toEqual([true, null]);
    }),
    { numRuns: RUNS },
  );
});

it("one fault planted in such a value is found at its place, by its rule, and by the JSON Schema there", () => {
  const cases = truths.chain((truth) => createFaults(truth).map((planted) => ({ ...truth, planted })));
  fc.assert(
    fc.property(
      cases.filter(({ planted }) => planted.path.length > 0),
      ({ schema, planted: { written, path, rule } }) => {
        const source = fileOf(written);
        const { value, issues } = read(source, schema);
        expect(value).toBeUndefined();
        const errors = issues.filter(
          ({ severity, rule }) => severity === "error" && rule !== "hidden-character",
        );
        expect(errors.map((issue) => [issue.rule, issue.path])).toEqual([[rule, path]]);
        const [{ line, column } = { line: 0, column: 0 }] = errors;
        expect([line, column]).toEqual(placeIn(source, path, rule));
        expect(readValue(written, schema).value).toBeUndefined();
        const accepts = judge(jsonSchema(schema));
        expect(accepts(written)).toBe(false);
        // of two names of one key, the object is accused that holds them
        const expectedValue = rule === "duplicate-key" ? path.slice(0, -1) : path;
        expect(accepts.errors?.map(pathOf)).toContain(expectedValue.join("/"));
      },
    ),
    { numRuns: RUNS },
  );
});

/** Where a fault stands for YAML's own parser: a key's at the key, a missing key's at its parent's. */
function placeIn(source: string, path: Path, rule: string): readonly number[] {
  const lines = new LineCounter();
  const document = parseDocument(source.slice(0, -"---\n".length).replace("---", "   "), {
    lineCounter: lines,
  });
  const isOfKey = /^(?:unknown|wrong|duplicate)-key$/.test(rule);
  const at = rule === "missing-key" ? path.slice(0, -1) : path;
  if (at.length === 0) return [2, 1];
  const holder = document.getIn(at.slice(0, -1), true) ?? document.contents;
  const last = at.at(-1);
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === last)
    : undefined;
  const node = (rule === "missing-key" || isOfKey) && pair ? pair.key : document.getIn(at, true);
  const { line, col } = lines.linePos((node as { range?: readonly number[] }).range?.[0] ?? -1);
  return [line, col];
}

function pathOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty, propertyName } = params as Readonly<
    Record<string, string | undefined>
  >;
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return [...steps, ...[missingProperty ?? additionalProperty ?? propertyName ?? []].flat()].join("/");
}
