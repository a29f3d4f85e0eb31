import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { setAtPath } from "@dsfr-blocks/base/setAtPath";
import { countRuns } from "../../../tests/support/runs";
import { splitFrontMatter } from "./front-matter";
import { editInPlace, editYaml, parseYamlValues, type YamlValues } from "./yaml/edit";
import { findCommonItems } from "./yaml/matchItems";

/** A page as people write it: comments, an anchor, folded texts, quotes, blank lines. */
const WRITTEN = `# tête
title: &name "Un titre" # le titre
tags: [a, b]
open: false
sections:
  # les parties, dans l'ordre
  - type: text # un texte
    title: 'Un'
    desc: ""

  # à relire
  - type: faq
    title: *name
    questions:
      - question: Qui ?
        # la réponse
        answer: >-
          Une réponse assez longue pour que son auteur
          la coupe à la ligne.
      # à garder
      - question: Quand ?
        answer: |
          - demain
          - après
      - question: &where "Où ?"
        answer: Ici
        # pas de lien
  # la dernière
  - type: text
    title: *where
    desc: Fin # pas tout à fait
people:
- Ada
-   "Grace" # à vérifier
-
  Alan
`;

const files = ["examples", "examples/site/content", "examples/authors-order/content"].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => {
    const parts = file.endsWith(".md") ? splitFrontMatter(readFileSync(`${folder}/${file}`, "utf8")) : "";
    return typeof parts === "string" ? [] : [[file, parts.yaml] as const];
  }),
);
const texts: readonly (readonly [string, string])[] = [["written by hand", WRITTEN], ...files];

interface List {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

function listsOf(value: unknown, path: List["path"] = []): List[] {
  const parts = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  const own = Array.isArray(value) && value.length > 0 ? [{ path, items: value as unknown[] }] : [];
  return [...own, ...parts.flatMap(([step, part]) => listsOf(part, [...path, step]))];
}

/** Operations of a form on a list. Each returns the new items. */
const operations = {
  add: (items: readonly unknown[], at: number) => items.toSpliced(at, 0, blankOf(items[0])),
  duplicate: (items: readonly unknown[], at: number) => items.toSpliced(at, 0, structuredClone(items[at])),
  remove: (items: readonly unknown[], at: number) => items.toSpliced(at, 1),
  up: (items: readonly unknown[], at: number) =>
    items.toSpliced(at, 1).toSpliced(Math.max(at - 1, 0), 0, items[at]),
  first: (items: readonly unknown[], at: number) => [items[at], ...items.toSpliced(at, 1)],
  last: (items: readonly unknown[], at: number) => [...items.toSpliced(at, 1), items[at]],
} as const;

function blankOf(item: unknown): unknown {
  return isRecord(item) ? { title: "Nouvel élément" } : "Nouvel élément";
}

/** Returns the lines that a change removes and the lines that it adds, sorted, without blank lines. */
function findChange(before: string, after: string): { readonly gone: string[]; readonly came: string[] } {
  const [oldLines, newLines] = [before.split("\n"), after.split("\n")];
  const pairs = findCommonItems(oldLines, newLines);
  const [kept, found] = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side])));
  const rest = (lines: readonly string[], indexes = new Set<number | undefined>()) =>
    lines.filter((line, index) => line.trim() !== "" && !indexes.has(index)).sort();
  return { gone: rest(oldLines, kept), came: rest(newLines, found) };
}

/** Whether a line outside the item may change: an alias whose anchor is removed, or a list in brackets. */
const hasAlias = (line: string) => /: \*\w+$|: \[/.test(line);

function checkChange(text: string, { path, items }: List, name: keyof typeof operations, at: number): void {
  const values = parseYamlValues(text) as YamlValues;
  const next = setAtPath(values, path, operations[name](items, at)) as YamlValues;
  const edited = editYaml(text, next);
  const about = `${name} ${at} of ${path.join(".")}`;
  expect(parseYamlValues(edited), about).toEqual(next);
  const { gone, came } = findChange(text, edited);
  const aliases = gone.filter(hasAlias).length;
  // removing an item adds no line, adding an item removes no line, and moving an item only moves lines
  const emptied = came.filter((line) => line.endsWith(" []")).length;
  if (name === "remove") expect({ about, came: came.slice(aliases + emptied) }).toEqual({ about, came: [] });
  else if (name === "add" || name === "duplicate")
    expect({ about, gone: gone.slice(aliases) }).toEqual({ about, gone: [] });
  else if (aliases === 0) expect({ about, came }).toEqual({ about, came: gone });
  if (items.length === 1) return;
  const { gone: own } = findChange(
    text,
    editYaml(text, setAtPath(values, path, items.toSpliced(at, 1)) as YamlValues),
  );
  const comments = 2;
  expect(gone.length, about).toBeLessThanOrEqual(name === "add" ? aliases : own.length + aliases + comments);
}

describe("a change in a list", () => {
  it.each(texts)("of %s is in the lines of its item alone", (_, text) => {
    for (const list of listsOf(parseYamlValues(text))) {
      const middle = Math.floor(list.items.length / 2);
      const positions = text === WRITTEN ? [...list.items.keys()] : [middle];
      for (const name of Object.keys(operations) as (keyof typeof operations)[])
        for (const at of positions) checkChange(text, list, name, at);
    }
  });

  it("keeps its comments when an item is moved, and those above it when it is removed", () => {
    const text =
      "a:\n  # du début\n  - b: 1 # un\n  # avant deux\n  - b: 2\n    # dans deux\n  - b: 3\nc: 1\n";
    const [one, two, three] = [{ b: 1 }, { b: 2 }, { b: 3 }];
    expect(editYaml(text, { a: [two, one, three], c: 1 })).toBe(
      "a:\n  # du début\n  # avant deux\n  - b: 2\n    # dans deux\n  - b: 1 # un\n  - b: 3\nc: 1\n",
    );
    expect(editYaml(text, { a: [one, three], c: 1 })).toBe(
      "a:\n  # du début\n  - b: 1 # un\n  # avant deux\n  - b: 3\nc: 1\n",
    );
    expect(editYaml(text, { a: [three, one], c: 1 })).toBe(
      "a:\n  # du début\n  # avant deux\n  - b: 3\n  - b: 1 # un\nc: 1\n",
    );
  });

  it("finds an item that is moved and edited, and leaves blank lines between items", () => {
    const text = "a:\n  - 'un premier texte'\n\n  - 'un autre texte'\n\n  - 'trois'\n";
    expect(editYaml(text, { a: ["trois", "un premier grand texte", "un autre texte", "quatre"] })).toBe(
      "a:\n  - 'trois'\n\n  - 'un premier grand texte'\n\n  - 'un autre texte'\n\n  - quatre\n",
    );
    expect(editYaml(text, { a: ["un premier texte", "trois"] })).toBe(
      "a:\n  - 'un premier texte'\n\n  - 'trois'\n",
    );
    expect(editYaml("a: [b, c] # d\r\ne: 1\r\n", { a: ["c"], e: 1 })).toBe("a: [c] # d\r\ne: 1\r\n");
    expect(editYaml("a:\r\n  - b\r\n  - c\r\n", { a: ["c", "b", "d"] })).toBe(
      "a:\r\n  - c\r\n  - b\r\n  - d\r\n",
    );
  });

  it("leaves every blank line of a list that has some, when an item is moved, added or removed", () => {
    const items = ["  - un\n", "\n  # avant deux\n  - deux\n", "  - trois\n", "\n\n  - quatre\n"] as const;
    const [one, two, three, four] = items;
    const edited = (...values: readonly string[]) => editYaml(`a:\n${items.join("")}`, { a: values });
    expect(edited("un", "trois", "deux", "quatre")).toBe(
      `a:\n${one}\n${three}  # avant deux\n  - deux\n${four}`,
    );
    expect(edited("un", "x", "deux", "trois", "quatre")).toBe(`a:\n${one}  - x\n${two}${three}${four}`);
    expect(edited("un", "trois", "quatre")).toBe(`a:\n${one}\n  # avant deux\n${three}${four}`);
    expect(edited("un", "deux", "quatre")).toBe(`a:\n${one}${two}${four}`);
    expect(edited("un", "deux", "trois")).toBe(`a:\n${one}${two}${three}`);
  });

  it("gives the values that it is asked for, whatever changes at once", () => {
    const withLists = texts.flatMap(([, text]) => (listsOf(parseYamlValues(text)).length > 0 ? [text] : []));
    const change = fc.record({
      text: fc.constantFrom(...withLists),
      list: fc.nat(),
      at: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      name: fc.constantFrom(...(Object.keys(operations) as (keyof typeof operations)[])),
    });
    fc.assert(
      fc.property(change, ({ text, list, at, name }) => {
        const values = parseYamlValues(text) as YamlValues;
        const lists = listsOf(values);
        const { path, items } = lists[list % lists.length] as List;
        const next = at.reduce<readonly unknown[]>(
          (each, index) => (each.length > 0 ? operations[name](each, index % each.length) : each),
          items,
        );
        const changed = setAtPath(values, path, next) as YamlValues;
        const edited = editInPlace(text, changed);
        expect(edited && parseYamlValues(edited)).toEqual(changed);
      }),
      { numRuns: countRuns(200) },
    );
  });
});
