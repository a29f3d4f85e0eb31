import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { entries } from "../../scripts/entries.mjs";
import * as blocks from "../../src/blocks";
import * as views from "../../src/blocks/views";
import * as pages from "../../src/pages";

const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ".");
const program = ts.createProgram(Object.values(entries), options);
const checker = program.getTypeChecker();

/** Returns what an entry exports, by its names, as it is declared. */
function exportsOf(path: string): Map<string, ts.Symbol> {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} exports nothing.`);
  const meant = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return new Map(checker.getExportsOfModule(module).map((each) => [each.name, meant(each)]));
}

it("a name that two entries export means one thing", () => {
  const meanings = new Map<string, Map<ts.Symbol, string>>();
  for (const [entry, path] of Object.entries(entries))
    for (const [name, meant] of exportsOf(path)) {
      const found = meanings.get(name) ?? new Map<ts.Symbol, string>();
      if (!found.has(meant)) found.set(meant, entry);
      meanings.set(name, found);
    }
  const ambiguous = [...meanings].filter(
    // a block and its view are one component, with and without Markdown
    ([name, found]) => found.size > 1 && !Object.hasOwn(views, name),
  );
  expect(ambiguous.map(([name, found]) => `${name}: ${[...found.values()].join(", ")}`)).toEqual([]);
});

const components = [
  ...Object.keys({ ...blocks, ...pages }).map(
    (name) => ["dsfr-blocks", name, "src/entries/index.ts"] as const,
  ),
  ...Object.keys(views).map((name) => ["dsfr-blocks/components", name, "src/entries/components.ts"] as const),
];

describe.each(components)("%s: %s", (_entry, name, path) => {
  const exported = exportsOf(path);
  const taken = propsTaken(exported.get(name));

  it(`takes ${name}Props`, () => {
    const named = exported.get(`${name}Props`);
    const props = named && checker.getDeclaredTypeOfSymbol(named);
    expect(
      props && [checker.isTypeAssignableTo(props, taken), checker.isTypeAssignableTo(taken, props)],
    ).toEqual([true, true]);
  });

  it("returns an element or nothing, as React 18's first types ask of a component", () => {
    expect(othersReturned(exported.get(name))).toEqual([]);
  });

  it("has each required prop in docs/props.md", () => {
    const required = Object.hasOwn(pages, name) ? [] : requiredOf(taken);
    const rows = rowsOf(name);
    expect(required.filter((prop) => !rows.includes(`| \`${prop}\` | yes |`))).toEqual([]);
  });
});

it.each(["QuestionHero", "CallIntro", "CallClosedNotice"])(
  "docs/props.md has the three props of the call of %s",
  (name) => {
    for (const prop of ["open", "opensAt", "closesAt"]) expect(rowsOf(name)).toContain(`| \`${prop}\` |  |`);
  },
);

it.each(["RichText", "Inline"])("%s returns an element or nothing", (name) => {
  expect(othersReturned(exportsOf("src/entries/index.ts").get(name))).toEqual([]);
});

function signatureOf(component: ts.Symbol | undefined): ts.Signature {
  const [signature] = component ? checker.getTypeOfSymbol(component).getCallSignatures() : [];
  if (!signature) throw new Error("A component is a function.");
  return signature;
}

/** Returns the type of a component's props. */
function propsTaken(component: ts.Symbol | undefined): ts.Type {
  const [props] = signatureOf(component).getParameters();
  if (!props) throw new Error("A component takes props.");
  return checker.getTypeOfSymbol(props);
}

/** Returns the types that a component may return beside an element and null. */
function othersReturned(component: ts.Symbol | undefined): string[] {
  const returned = signatureOf(component).getReturnType();
  const types = returned.isUnion() ? returned.types : [returned];
  return types
    .filter((type) => (type.flags & ts.TypeFlags.Null) === 0 && type.getProperty("props") === undefined)
    .map((type) => checker.typeToString(type));
}

function requiredOf(props: ts.Type): string[] {
  const required = checker
    .getPropertiesOfType(props)
    .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  return required.map(({ name }) => name);
}

/** Returns the section of a block, which ends where the next one begins. */
function rowsOf(name: string): string {
  const [, section = ""] = readFileSync("docs/props.md", "utf8").split(`\n### ${name}\n`);
  return section.split(/\n##/)[0] ?? "";
}
