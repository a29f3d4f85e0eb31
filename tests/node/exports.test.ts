import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The types of each entry of a package, of the last build: what an editor reads in a site. */
function entriesOf(folder: string): [name: string, file: string][] {
  const { name, exports } = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8")) as Manifest;
  return Object.entries(exports).flatMap(([entry, { types, default: code }]): [string, string][] =>
    types && code ? [[entry.replace(/^\./, name), resolve(folder, types)]] : [],
  );
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, { readonly types?: string; readonly default?: string }>>;
}

const packages = { "exports.txt": entriesOf("."), "exports-audit.txt": entriesOf("packages/rgaa-audit") };
const all = Object.values(packages).flat();
const program = ts.createProgram(
  all.map(([, file]) => file),
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
  it.each(all)("each export of %s says what it is", (_name, file) => {
    expect(exportsOf(file).filter(({ sentence }) => sentence === "")).toEqual([]);
  });

  it("no module needs import.meta.dirname, which is undefined where Next bundles loadPage", () => {
    const modules = readdirSync("dist").filter((file) => file.endsWith(".js"));
    const usesDirname = (file: string) =>
      readFileSync(join("dist", file), "utf8").includes("import.meta.dirname");
    expect(modules.filter(usesDirname)).toEqual([]);
  });

  it("each type that docs/props.md names for items of props can be imported", () => {
    const names = [...readFileSync("docs/props.md", "utf8").matchAll(/^`([A-Z]\w+)`: /gm)].flatMap(
      ([, name]) => name ?? [],
    );
    expect(names).toContain("Step");
    const exported = new Map(
      packages["exports.txt"].map(([entry, file]) => [entry, exportsOf(file).map(({ name }) => name)]),
    );
    const missing = (entry: string) => names.filter((name) => !exported.get(entry)?.includes(name));
    expect(missing("dsfr-blocks")).toEqual([]);
    // the statement takes strings alone: its words are the law's
    expect(missing("dsfr-blocks/components").filter((name) => !name.startsWith("Statement"))).toEqual([]);
  });

  it("each name that a guide imports from this package is an export of that entry", () => {
    const exported = new Map(all.map(([entry, file]) => [entry, exportsOf(file).map(({ name }) => name)]));
    const guides = readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? join("docs", name) : []));
    const imports = ["README.md", ...guides].flatMap((guide) =>
      [
        ...readFileSync(guide, "utf8").matchAll(/import (?:type )?\{([^}]*)\} from "(dsfr-blocks[^"]*)"/g),
      ].flatMap(([, names = "", entry = ""]) =>
        names
          .replace(/\/\/.*/g, "")
          .split(",")
          .map((name) => name.trim().replace(/^type | as .*/g, ""))
          .filter((name) => name !== "")
          .map((name) => ({ guide, entry, name })),
      ),
    );
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.filter(({ entry, name }) => !exported.get(entry)?.includes(name))).toEqual([]);
  });

  it.each(Object.entries(packages))("is %s, and changes on purpose only", async (snapshot, entries) => {
    const text = entries.map(([name, file]) => {
      const lines = exportsOf(file).map((each) => `${each.name}: ${each.sentence}`);
      return `${name}\n${lines.join("\n")}\n`;
    });
    await expect(text.join("\n")).toMatchFileSnapshot(snapshot);
  });
});
