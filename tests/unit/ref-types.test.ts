import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** The files that both programs read: only React's types differ. */
const files = new Map<string, ts.SourceFile | undefined>();

const FILE = resolve("src/definition/defineView.ts");
const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
// without the types of Node and of Vite, which are not needed here
const options = { ...ts.parseJsonConfigFileContent(config.config, ts.sys, ".").options, types: [] };

/** Before React 19 the props of any element were `any`, and a function component took no `ref`. */
const before19 = (types: string) => types.replace(/(interface ReactElement<\s*P = )unknown/, "$1any");

it.each([
  ["React 19", (types: string) => types, true],
  ["React 18", before19, false],
])("the types of %s: does a block take a ref", (_version, change, takesRef) => {
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  let changed = 0;
  host.getSourceFile = (path, languageVersion, ...rest) => {
    if (!path.endsWith("/@types/react/index.d.ts")) {
      if (!files.has(path)) files.set(path, getSourceFile(path, languageVersion, ...rest));
      return files.get(path);
    }
    const types = ts.sys.readFile(path) ?? "";
    const text = change(types);
    changed += Number(text !== types);
    return ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram([FILE], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(FILE);
  const module = file && checker.getSymbolAtLocation(file);
  const attributes = module?.exports?.get("BlockAttributes" as ts.__String);
  if (!attributes) throw new Error("defineView.ts has no BlockAttributes.");
  const names = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(attributes))
    .map(({ name }) => name);
  expect(names).toContain("aria-label");
  expect(names.includes("ref")).toBe(takesRef);
  expect(changed).toBe(takesRef ? 0 : 1);
});
