import ts from "typescript";
import { getViewFile, VIEWS } from "./views";

/** Files of the entry points with functions that a site calls, by import path. */
export const API_FILES = {
  "dsfr-blocks": "src/entries/index.ts",
  "dsfr-blocks/schema": "src/entries/schema.ts",
  "dsfr-blocks/content": "src/entries/content.ts",
  "dsfr-blocks/compiled": "src/entries/compiled.ts",
  "dsfr-blocks/html": "src/entries/html.ts",
  "dsfr-blocks/node": "packages/tools/src/entries/node.ts",
} as const;

const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ".");
const program = ts.createProgram(
  ["src/blocks/index.ts", ...VIEWS.map(getViewFile), ...Object.values(API_FILES)],
  options,
);

export const checker = program.getTypeChecker();

/** Returns the exports of a file. */
export function listExports(path: string): ts.Symbol[] {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
}

/** Returns the symbol that an alias refers to. */
export const resolveAlias = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** Returns the docstring of a symbol, on one line; "" if the symbol has none. */
export const readDoc = (symbol: ts.Symbol | undefined): string =>
  ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, " ");
