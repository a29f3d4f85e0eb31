import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { entries } from "../../scripts/entries.mjs";

/** The types of each entry, of the last build: what an editor reads in a site. */
const files = Object.keys(entries).map((name) => [name, resolve(`dist/${name}.d.ts`)] as const);
const program = ts.createProgram(
  files.map(([, file]) => file),
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], noLib: true },
);
const checker = program.getTypeChecker();

interface Export {
  readonly name: string;
  /** The first sentence of its docstring. */
  readonly sentence: string;
}

function exportsOf(file: string): Export[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} exports nothing. Build first: npm run build`);
  return checker
    .getExportsOfModule(module)
    .map((each) => ({ name: each.name, sentence: sentenceOf(each) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sentenceOf(symbol: ts.Symbol): string {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const text = ts.displayPartsToString(meant.getDocumentationComment(checker)).replace(/\s+/g, " ");
  return /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text;
}

describe("what a site imports", () => {
  it.each(files)("each export of %s says what it is", (_name, file) => {
    expect(exportsOf(file).filter(({ sentence }) => sentence === "")).toEqual([]);
  });

  it("is this, and changes on purpose only", async () => {
    const text = files.map(([name, file]) => {
      const lines = exportsOf(file).map((each) => `${each.name}: ${each.sentence}`);
      return `dsfr-blocks${name === "index" ? "" : `/${name}`}\n${lines.join("\n")}\n`;
    });
    await expect(text.join("\n")).toMatchFileSnapshot("exports.txt");
  });
});
