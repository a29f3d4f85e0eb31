import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tests/support/runs";
import { parse } from "yaml";
import { read } from "../../content/read";
import { checkPage } from "../../pages/candidates/checkPage";
import { candidatesSchema } from "../../pages/candidates/schema";
import { contentOf, type Entry, gapsOf, withoutGaps } from "./entry";
import { frontMatterOf } from "./frontMatter";
import { fieldName, issuesOf } from "./issues";

const source = readFileSync("examples/devenir-eig.md", "utf8");
const example = parse(source.slice(4, source.lastIndexOf("\n---"))) as Entry;

const change = (key: string, value: unknown): Entry => ({ ...example, [key]: value });

describe("the issues of an entry", () => {
  it("are those that `check` has with the file", () => {
    const inFile = checkPage(source).issues.map(({ rule, message }) => `${rule} ${message}`);
    const inForm = issuesOf(example).map(({ rule, message }) => `${rule} ${message}`);
    expect(inFile.length).toBeGreaterThan(5);
    expect(inForm.sort()).toEqual(inFile.sort());
  });

  it("each name the field that they belong to", () => {
    const steps = [{ title: "Écrire" }, { title: "Voir [ici](javascript:x)" }];
    const entry = { ...change("title", " "), how: { ...(example["how"] as object), steps } };
    expect(issuesOf(entry)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: "empty-text", field: "Titre de la page", severity: "error" }),
        expect.objectContaining({
          rule: "vague-link",
          field: "Étapes › Étapes une par une › Étape 2 › Titre de l’étape",
        }),
      ]),
    );
  });

  it("say nothing of the keys that the CMS puts in when it saves", () => {
    const rules = issuesOf({ title: "Devenir testeuse" }).map(({ rule }) => rule);
    expect(rules).not.toContain("missing-key");
  });

  it("tell a value of a wrong type at its field", () => {
    expect(issuesOf(change("open", "oui"))).toContainEqual(
      expect.objectContaining({ rule: "wrong-type", field: "Appel ouvert" }),
    );
  });

  it("call by its key a field that the form does not know", () => {
    expect(fieldName(["head", "unknown", 2])).toBe("Accroche › unknown › Élément 3");
    expect(fieldName([])).toBe("");
  });
});

describe("what an entry lacks", () => {
  it("is put in, and nothing else changes", () => {
    const entry = { title: "Titre", how: { steps: [{}], extra: 1 }, other: { kept: [true] } };
    const full = withoutGaps(entry, candidatesSchema) as Record<string, unknown>;
    expect(full).toMatchObject({ title: "Titre", open: false, other: { kept: [true] } });
    expect(full["how"]).toEqual({ title: "", desc: "", steps: [{ title: "" }], extra: 1 });
    expect(gapsOf(full, candidatesSchema)).toEqual([]);
  });

  it("is nothing in a whole page", () => {
    expect(gapsOf(example, candidatesSchema)).toEqual([]);
    expect(withoutGaps(example, candidatesSchema)).toEqual(example);
  });

  it("is said path by path", () => {
    const { def: _, ...rest } = example;
    const entry = { ...rest, head: { ...(example["head"] as object), apply: { title: "Postuler" } } };
    expect(gapsOf(entry, candidatesSchema)).toEqual([
      { path: ["head", "apply", "url"], value: "" },
      { path: ["def", "title"], value: "" },
      { path: ["def", "info", "title"], value: "" },
      { path: ["def", "info", "desc"], value: "" },
    ]);
  });
});

describe("whatever a form holds", () => {
  const anything = fc.object({ maxDepth: 4, withBigInt: true, withDate: true, withNullPrototype: true });
  // parts of a real page, left out, emptied or replaced one by one
  const partial = fc.record(
    Object.fromEntries(
      Object.entries(example).map(([key, value]) => [
        key,
        fc.oneof(
          fc.constant(value),
          fc.constant(undefined),
          fc.constant(null),
          fc.constant({}),
          fc.anything(),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("can be checked and shown", () => {
    fc.assert(
      fc.property(fc.oneof(partial, anything), (entry) => {
        issuesOf(entry);
        const content = contentOf(entry, candidatesSchema);
        expect(
          read(frontMatterOf(content).source, candidatesSchema).issues.map(({ rule }) => rule),
        ).not.toContain("wrong-type");
      }),
      { numRuns: runs(100) },
    );
  });

  it("is a page without a missing key once what it lacks is put in", () => {
    const texts = fc.record({ title: fc.string(), open: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(texts, fc.string({ unit: "binary" }), (entry, text) => {
        const full = withoutGaps({ ...entry, wait: { title: text } }, candidatesSchema) as Entry;
        const { value, issues } = read(frontMatterOf(full).source, candidatesSchema);
        expect(issues.map(({ rule }) => rule)).not.toContain("missing-key");
        if (value) expect(value).toEqual(full);
      }),
      { numRuns: runs(100) },
    );
  });
});
