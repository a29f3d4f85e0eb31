import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { checker, listExports, readDoc, resolveAlias } from "./program";
import { formatTable } from "./table";
import { hasView, getViewFile, VIEWS } from "./views";

/** A prop of a block, or a key of an item in a prop. */
interface Member {
  readonly name: string;
  readonly isRequired: boolean;
  /** Type as written, without `readonly` and `undefined`. The alias of a union of strings is replaced with the union. */
  readonly type: string;
  readonly doc: string;
}

/** An interface: the props of a block, or an item in a prop, such as `Step`. */
interface Shape {
  readonly name: string;
  readonly doc: string;
  readonly members: readonly Member[];
  /** Interfaces of our blocks that the members refer to. */
  readonly items: readonly ts.Symbol[];
}

/** Name of the interface of the props that every block accepts. These props have their own table. */
const SHARED_PROPS = "BlockAttributes";

const ENTRIES = ["src/blocks/index.ts", ...VIEWS.map(getViewFile)];
/**
 * Exports of our blocks, by name. If a block has a view, which reads no Markdown, the view's exports replace the block's
 * exports of the same name.
 */
const exportedSymbols = new Map(ENTRIES.flatMap(listExports).map((symbol) => [symbol.name, symbol]));

/** Returns the example of a component, as code. Throws an `Error` that names the example's file if that file is missing. */
function readExample(name: string): string {
  const file = `examples/components/${name}.tsx`;
  if (!existsSync(file)) throw new Error(`Write ${file}: docs/props.md shows it as the example of ${name}.`);
  return `\`\`\`tsx\n${readFileSync(file, "utf8").trim()}\n\`\`\``;
}

/**
 * Returns the section of a block: its docstring, its example if the block has a view, a table of its props, and a table of each
 * item in the props.
 */
export function renderBlockSection(name: string, keys: readonly string[]): string[] {
  const props = findSymbol(`${name}Props`);
  const keyNote = keys.length > 0 ? [`Its key in the files of our pages: ${keys.join(", ")}.`] : [];
  const entryNote = hasView(name) ? [] : ["Only `dsfr-blocks` exports it."];
  return [
    `### ${name}`,
    [readDoc(findSymbol(name)), ...keyNote, ...entryNote].join(" "),
    ...(hasView(name) ? [readExample(name)] : []),
    ...collectShapes(props).flatMap((shape, index) => [
      ...(index === 0 ? [] : [`\`${shape.name}\`: ${uncapitalize(shape.doc)}`]),
      renderMembers(shape),
    ]),
  ];
}

/**
 * Returns the shapes of an interface or a union, then the shapes that its members refer to. Each shape is returned only
 * once.
 */
function collectShapes(root: ts.Symbol): Shape[] {
  const found = new Map<ts.Symbol, Shape[]>();
  const visit = (symbol: ts.Symbol): void => {
    if (found.has(symbol)) return;
    const shapes = readShapes(symbol);
    found.set(symbol, shapes);
    for (const { items } of shapes) items.forEach(visit);
  };
  visit(root);
  return [...found.values()].flat();
}

/** Returns the shape of an interface. For a union, returns the shape of each of its interfaces. */
function readShapes(symbol: ts.Symbol): Shape[] {
  return getDeclarations(symbol).flatMap((declaration) => {
    if (ts.isInterfaceDeclaration(declaration)) {
      const signatures = listMembers(declaration);
      const items = signatures.flatMap(({ type }) => (type ? findItems(type) : []));
      return [{ name: symbol.name, doc: readDoc(symbol), members: signatures.map(readMember), items }];
    }
    return ts.isTypeAliasDeclaration(declaration) ? findItems(declaration.type).flatMap(readShapes) : [];
  });
}

/** Returns the members of an interface and of the interfaces that it extends, except the props that every block accepts. */
function listMembers(declaration: ts.InterfaceDeclaration): ts.PropertySignature[] {
  const inherited = (declaration.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(({ expression }) => getDeclarations(resolveSymbol(expression)))
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text !== SHARED_PROPS)
    .flatMap(listMembers);
  // in a union, a variant excludes a key by giving it the type `undefined`: skip this key
  const ownMembers = declaration.members
    .filter(ts.isPropertySignature)
    .filter(({ type }) => type?.kind !== ts.SyntaxKind.UndefinedKeyword);
  const names = new Set(ownMembers.map(({ name }) => name.getText()));
  return [...ownMembers, ...inherited.filter(({ name }) => !names.has(name.getText()))];
}

function readMember(member: ts.PropertySignature): Member {
  const type = member.type ? formatType(member.type) : "unknown";
  return {
    name: member.name.getText(),
    isRequired: member.questionToken === undefined,
    type: type.replace(/ \| undefined$/, ""),
    doc: readDoc(checker.getSymbolAtLocation(member.name)),
  };
}

/** Returns the text of a type without `readonly`. The alias of a union of strings is replaced with the union. */
function formatType(type: ts.TypeNode): string {
  if (ts.isUnionTypeNode(type)) return type.types.map(formatType).join(" | ");
  if (
    ts.isTypeReferenceNode(type) &&
    getDeclarations(resolveSymbol(type.typeName)).some(ts.isTypeAliasDeclaration)
  ) {
    const aliasedType = checker.getTypeFromTypeNode(type);
    if (aliasedType.isUnion() && aliasedType.types.every((member) => member.isStringLiteral()))
      return aliasedType.types.map((member) => checker.typeToString(member)).join(" | ");
  }
  return type.getText().replaceAll("readonly ", "").replace(/\s+/g, " ");
}

/** Returns the interfaces of our blocks that a type refers to. */
function findItems(type: ts.TypeNode): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) {
      const symbol = resolveSymbol(node.typeName);
      if (getDeclarations(symbol).some(isItem)) found.push(symbol);
    }
    node.forEachChild(visit);
  };
  visit(type);
  return found;
}

const isItem = (node: ts.Declaration): boolean =>
  ts.isInterfaceDeclaration(node) && /\bsrc\/blocks\//.test(node.getSourceFile().fileName);

function renderMembers({ name, members }: Shape): string {
  const rows = members.map(({ name: prop, isRequired, type, doc }) => {
    if (doc === "") throw new Error(`${name}.${prop} has no docstring.`);
    return [`\`${prop}\``, isRequired ? "yes" : "", `\`${type}\``, doc] as const;
  });
  return formatTable(["Name", "Required", "Type", "What it is"], rows);
}

function findSymbol(name: string): ts.Symbol {
  const found = exportedSymbols.get(name);
  if (!found) throw new Error(`src/blocks does not export ${name}.`);
  return resolveAlias(found);
}

function resolveSymbol(name: ts.Node): ts.Symbol {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) throw new Error(`TypeScript does not know ${name.getText()}.`);
  return resolveAlias(symbol);
}

const getDeclarations = (symbol: ts.Symbol): readonly ts.Declaration[] => symbol.declarations ?? [];

const uncapitalize = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
