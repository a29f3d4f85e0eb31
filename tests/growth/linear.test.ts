import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ContentOf } from "../../src/definition/check";
import type { CandidatesPage as Page } from "../../src/pages";
import { writeEveryField } from "../support/everyField";
import {
  type Expression,
  findExpressions,
  recordExpressions,
  findWrittenExpressions,
} from "../support/expressions";
import { isSteepOver, findSteepLength, measureTime, type Work } from "../support/growth";
import { isExploring, countRuns } from "../support/runs";
import { listPieces, type Shape, listShapes, createText } from "../support/shapes";

const LONGEST = 1_000_000;
/** As long as every shape of every expression gets; the slowest of each go on to the longest. */
const LONG = isExploring ? 100_000 : 12_000;
const SLOWEST = isExploring ? 20 : 1;
/** Characters of a field that is long alone, and of each field when all are: eight times as many at the end. */
const ALONE = 6_000;
const TOGETHER = 3_000;

const written = findWrittenExpressions();
const modules = import.meta.glob([
  "../../{src/{rich-text,definition,blocks,pages},packages/content/src}/**/*.{ts,tsx}",
  "../../packages/base/src/*.ts",
  "!**/*.test.*",
]);
const { checkPage, CandidatesPage, made } = await loaded();
/** The page's texts by name: those of a list's items have the same. */
const fields = new Set<string>();
createContent(CandidatesPage.schema, (field) => (fields.add(field), "Un mot"));
const expressions = unique([...written.flatMap(({ literals }) => literals), ...made]);

describe("every expression of the readers", () => {
  it("is known: those between strokes, and those that are put together", () => {
    expect(expressions.length).toBeGreaterThan(150);
    for (const { file, made: count } of written) {
      const found = new Set(made.filter((each) => each.file === file).map(({ source }) => source));
      expect([file, found.size >= count]).toEqual([file, true]);
    }
  });

  it.each(byFile())("takes time in proportion, on repetitions of each of its own pieces: %s", (_, own) => {
    expect(own.flatMap((each) => steepShape(each) ?? [])).toEqual([]);
  });
});

describe("an expression that is planted", () => {
  it.each([
    [String.raw`/\s+$/`, "ends with spaces"],
    [String.raw`/(?:^|\n)\s*[(\d]/`, "begins a line with spaces of any kind"],
    [String.raw`/^(?:(\p{L}+)\s*,?\s+)?\[/u`, "parts spaces in two ways, after a word"],
    ["/^(a+)+$/", "repeats what repeats"],
    ["/(?:a|ab|b)*c/", "begins anywhere"],
    [String.raw`/<!--[^]*-->/g`, "looks ahead to the end at each start"],
    [String.raw`/^a.*b.*c$/`, "parts a line in two ways"],
    [String.raw`/^(?:\d+\.?)+:/`, "takes digits in groups of any length"],
    [String.raw`new RegExp("\\d+(?:er)?\\s(?:mai|juin)")`, "is put together"],
  ])("is found: %s, which %s", (code) => {
    const { literals } = findExpressions("planted.ts", `const PLANTED = ${code};`);
    // what a module makes is known once it runs
    const { source, flags } = /^new/.test(code) ? /\d+(?:er)?\s(?:mai|juin)/ : (literals[0] ?? /-/);
    expect(steepShape({ file: "planted.ts", source, flags })).toBeDefined();
  });

  it("is not taken for one when it only takes long", () => {
    for (const { source, flags } of [/^(?:a|b|c|d|e)*$/u, /[^"]*"/y, / (?<! {2}) *(?=[?!])/g])
      expect(steepShape({ file: "planted.ts", source, flags })).toBeUndefined();
  });
});

describe("a whole page", () => {
  const pieces = [...new Set(expressions.flatMap(({ source, flags }) => listPieces(source, flags)))];
  const piece = fc.constantFrom(...pieces);
  const prefix = fc.constantFrom("", "mot", "• ", "1. ", "[a] ", "Étape 1 ", "Jusqu’à 5 ans ", "5 € ");
  const shape = fc.record({
    prefix,
    piece: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
    end: fc.constantFrom("", " fin"),
  });
  const PAGES = countRuns(3);
  /** What fields are filled with: line ends, spaces, breaks, then any of the readers' pieces, mixed. */
  const shapes: Shape[] = [
    { prefix: "mot", piece: "\n", end: "fin" },
    { prefix: "mot", piece: " ", end: "fin" },
    { prefix: "mot", piece: "\\\n", end: "fin" },
    ...fc.sample(shape, isExploring ? { numRuns: PAGES } : { numRuns: PAGES, seed: 2026 }),
  ];

  it.each(shapes)("is read, checked and shown in proportion to its texts: $prefix, $piece, $end", (shape) => {
    expect(isSteepOver(pageOf(shape), TOGETHER, 8)).toBe(false);
    const steep = [...fields].filter((field) => isSteepOver(pageOf(shape, field), ALONE, 8));
    expect(steep).toEqual([]);
  });

  it("is not, when what reads one of its texts looks ahead from each of its characters", () => {
    const [field] = fields;
    const page = pageOf({ prefix: "", piece: "\n", end: "fin" }, field);
    const look = /(?:^|\n)\s*[(\d]/;
    const planted: Work = (length) => [page(length), look.test(`${"\n".repeat(length)}fin`)];
    expect([isSteepOver(page, ALONE, 8), isSteepOver(planted, ALONE, 8)]).toEqual([false, true]);
  });
});

/** Loads the readers anew, so that what they make of expressions is seen, and lets them make the rest. */
async function loaded() {
  const check = () => import("../../src/definition/check");
  const page = () => import("../../src/pages");
  const made = await recordExpressions(async () => {
    for (const load of Object.values(modules)) await load();
    const [{ checkPage }, { CandidatesPage }] = [await check(), await page()];
    // those of the site's own words are made with the first page
    const content = createContent(
      CandidatesPage.schema,
      () => "Le 26 avril 2026, à la DINUM, [charte](/a.pdf)",
    );
    const terms = { DINUM: "Direction interministérielle du numérique" };
    checkPage(yamlOf(content), CandidatesPage, { today: "2026-04-14" });
    renderToStaticMarkup(createElement(CandidatesPage, { ...content, abbreviations: terms }));
    // code inside HTML
    const code = createContent(CandidatesPage.schema, () => "<div>\n```\na\n```\n</div>");
    checkPage(yamlOf(code), CandidatesPage, { today: "2026-04-14" });
    // a site's own pattern, which no page of ours has
    const { findBrokenRule: brokenRuleOf } = await import("@dsfr-blocks/content/findBrokenRule");
    const { pattern, plain } = await import("@dsfr-blocks/content/schema");
    brokenRuleOf("AB12", pattern(/^[A-Z]{2}\d+$/, plain("Le code."), "Deux lettres, puis un nombre."));
  });
  return { ...(await check()), ...(await page()), made };
}

function createContent(schema: typeof Page.schema, write: (field: string) => string): ContentOf<typeof Page> {
  const text = (format: string, field: string) => (format === "date" ? "2026-04-26" : write(field));
  return writeEveryField(schema, text, true) as ContentOf<typeof Page>;
}

/** What the command does with a page whose every text has this shape, or this one alone. */
function pageOf(shape: Shape, field?: string): Work {
  return (length) => {
    const text = createText(shape, length);
    const content = createContent(CandidatesPage.schema, (name) =>
      field === undefined || name === field ? text : "Un mot",
    );
    const { issues } = checkPage(yamlOf(content), CandidatesPage, {
      today: "2026-04-14",
      domains: ["a.fr"],
      people: {},
    });
    return [issues, renderToStaticMarkup(createElement(CandidatesPage, content))];
  };
}

/** A page's file as editors write it: a key a line, each text in quotes. */
function yamlOf(content: unknown): string {
  const lines = (value: unknown, indent: string): string => {
    if (Array.isArray(value))
      return value.map((item) => `\n${indent}-${lines(item, `${indent}  `).replace(/^\n +/, " ")}`).join("");
    if (typeof value !== "object" || value === null) return ` ${JSON.stringify(value)}`;
    return Object.entries(value)
      .map(([key, each]) => `\n${indent}${key}:${lines(each, `${indent}  `)}`)
      .join("");
  };
  return `---${lines(content, "")}\n---\n`;
}

/** The shape that takes an expression out of proportion, if any. */
function steepShape({ file, source, flags }: Expression): SteepExpression | undefined {
  const works = listShapes(source, flags, isExploring).map((shape) => ({
    shape,
    work: workOf(source, flags, shape),
  }));
  const found = works.find(({ work }) => findSteepLength(work, LONG) !== undefined);
  const slowest = found
    ? []
    : works
        .map(({ shape, work }) => ({ shape, work, time: measureTime(work, LONG, 1) }))
        .sort((a, b) => b.time - a.time)
        .slice(0, SLOWEST);
  const steep = found ?? slowest.find(({ work }) => findSteepLength(work, LONGEST, LONG) !== undefined);
  return steep && { expression: `${file}: /${source}/${flags}`, shape: steep.shape };
}

/** One look at a text, or at all of it where the expression goes on from one find to the next. */
function workOf(source: string, flags: string, shape: Shape): Work {
  const expression = new RegExp(source, flags);
  return (length) => {
    // one text at a time: together they fill the memory
    if (last.shape !== shape || last.length !== length)
      last = { shape, length, text: createText(shape, length) };
    expression.lastIndex = 0;
    return expression.global ? last.text.replace(expression, "") : expression.exec(last.text);
  };
}

let last: { shape?: Shape; length: number; text: string } = { length: 0, text: "" };

interface SteepExpression {
  readonly expression: string;
  readonly shape: Shape;
}

function byFile(): [file: string, expressions: Expression[]][] {
  const files = [...new Set(expressions.map(({ file }) => file))];
  return files.map((file) => [file, expressions.filter((each) => each.file === file)]);
}

function unique(all: readonly Expression[]): Expression[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
