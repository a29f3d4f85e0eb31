import ts from "typescript";
import { API_FILES, checker, listExports, readDoc, resolveAlias } from "./program";
import { formatTable } from "./table";

/**
 * Returns a table of the functions of an entry point, each with its signature and its docstring. Components are in
 * docs/props.md.
 *
 * @throws {Error} If the entry point is unknown, or if a function has no docstring.
 */
export function renderFunctions(entry: string): string {
  const file = Object.entries(API_FILES).find(([name]) => name === entry)?.[1];
  if (file === undefined)
    throw new Error(`scripts/reference/api.intro.md names ${entry}, which is not an entry point.`);
  const rows = listExports(file)
    .filter(({ name }) => /^[a-z]/.test(name))
    .map((symbol) => [symbol.name, resolveAlias(symbol)] as const)
    .flatMap(([name, symbol]) => {
      const [signature] = listSignatures(symbol);
      if (signature === undefined) return [];
      const doc = readDoc(symbol);
      if (doc === "") throw new Error(`${name} of ${entry} has no docstring.`);
      return [[`\`${name}${formatSignature(signature)}\``, doc] as const];
    });
  return formatTable(["Function", "What it does"], rows);
}

function listSignatures(symbol: ts.Symbol): readonly ts.Signature[] {
  const declaration = symbol.valueDeclaration;
  return declaration ? checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures() : [];
}

/**
 * Returns a signature as text: its parameters and the type of its result, without the type arguments that TypeScript infers.
 */
function formatSignature(signature: ts.Signature): string {
  const parameters = signature.getParameters().map((parameter) => {
    const declaration = parameter.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return parameter.name;
    const type = formatType(checker.getTypeOfSymbolAtLocation(parameter, declaration)).replace(
      / \| undefined$/,
      "",
    );
    const isOptional = declaration.questionToken !== undefined || declaration.initializer !== undefined;
    const name = ts.isIdentifier(declaration.name) ? declaration.name.text : getParameterName(type);
    return `${name}${isOptional ? "?" : ""}: ${type}`;
  });
  return `(${parameters.join(", ")}): ${formatType(signature.getReturnType())}`;
}

/** Returns the text of a type without type arguments, except those of `NonNullable`, `Omit` and `Pick`. */
function formatType(type: ts.Type): string {
  let text = checker
    .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
    .replaceAll("readonly ", "");
  for (let previous = ""; previous !== text;) {
    previous = text;
    text = text.replace(/(?<!\b(?:NonNullable|Omit|Pick))<[^<>]*>/g, "");
  }
  return text;
}

/** Returns a name for a parameter that the code destructures, from its type. */
function getParameterName(type: string): string {
  if (type.endsWith("Options")) return "options";
  return /^\w+$/.test(type) ? type.charAt(0).toLowerCase() + type.slice(1) : "value";
}
