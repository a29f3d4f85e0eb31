import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { table } from "./table";
import { hasView, viewFile, VIEWS } from "./views";

/** A prop, or a key of an item in a prop. */
interface Member {
  readonly name: string;
  readonly isRequired: boolean;
  /** As it is written, without `readonly` and `undefined`; a choice of words is spelled out. */
  readonly type: string;
  readonly doc: string;
}

/** An interface: the props of a block, or an item in one, such as `Step`. */
interface Shape {
  readonly name: string;
  readonly doc: string;
  readonly members: readonly Member[];
  /** The interfaces of our blocks that its members name. */
  readonly items: readonly ts.Symbol[];
}

/** The props that every block takes: they have a table of their own. */
const SHARED = "BlockAttributes";

const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ".");
const ENTRIES = ["src/blocks/index.ts", ...VIEWS.map(viewFile)];
const program = ts.createProgram(ENTRIES, options);
const checker = program.getTypeChecker();
/** The blocks by name; a view, which reads no Markdown, replaces its block. */
const exported = new Map(ENTRIES.flatMap(exportsOf).map((symbol) => [symbol.name, symbol]));

/** Returns the example of a component, as code. Throws an error that names the file where there is none. */
function exampleOf(name: string): string {
  const file = `examples/components/${name}.tsx`;
  if (!existsSync(file)) throw new Error(`Write ${file}: docs/props.md shows it as the example of ${name}.`);
  return `\`\`\`tsx\n${readFileSync(file, "utf8").trim()}\n\`\`\``;
}

/** Returns the section of a block: its docstring, its example if it has a view, and a table for its props and for each item in them. */
export function blockSection(name: string, keys: readonly string[]): string[] {
  const props = symbolOf(`${name}Props`);
  const where = keys.length > 0 ? [`Its key in the files of our pages: ${keys.join(", ")}.`] : [];
  const of = hasView(name) ? [] : ["It is in `dsfr-blocks` alone."];
  return [
    `### ${name}`,
    [docOf(symbolOf(name)), ...where, ...of].join(" "),
    ...(hasView(name) ? [exampleOf(name)] : []),
    ...shapesFrom(props).flatMap((shape, index) => [
      ...(index === 0 ? [] : [`\`${shape.name}\`: ${uncapitalized(shape.doc)}`]),
      membersTable(shape),
    ]),
  ];
}

/** Returns an interface, or those of a union, then those that its members name, each once. */
function shapesFrom(root: ts.Symbol): Shape[] {
  const found = new Map<ts.Symbol, Shape[]>();
  const visit = (symbol: ts.Symbol): void => {
    if (found.has(symbol)) return;
    const shapes = shapesOf(symbol);
    found.set(symbol, shapes);
    for (const { items } of shapes) items.forEach(visit);
  };
  visit(root);
  return [...found.values()].flat();
}

/** Returns the shape of an interface; of a type that is a union, that of each of its interfaces. */
function shapesOf(symbol: ts.Symbol): Shape[] {
  return declarationsOf(symbol).flatMap((declaration) => {
    if (ts.isInterfaceDeclaration(declaration)) {
      const written = membersOf(declaration);
      const items = written.flatMap(({ type }) => (type ? itemsIn(type) : []));
      return [{ name: symbol.name, doc: docOf(symbol), members: written.map(memberOf), items }];
    }
    return ts.isTypeAliasDeclaration(declaration) ? itemsIn(declaration.type).flatMap(shapesOf) : [];
  });
}

/** Returns the members of an interface and of those that it extends, but for what every block takes. */
function membersOf(declaration: ts.InterfaceDeclaration): ts.PropertySignature[] {
  const inherited = (declaration.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(({ expression }) => declarationsOf(meantBy(expression)))
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text !== SHARED)
    .flatMap(membersOf);
  // a key that one form of a union excludes is not one of its own
  const own = declaration.members
    .filter(ts.isPropertySignature)
    .filter(({ type }) => type?.kind !== ts.SyntaxKind.UndefinedKeyword);
  const names = new Set(own.map(({ name }) => name.getText()));
  return [...own, ...inherited.filter(({ name }) => !names.has(name.getText()))];
}

function memberOf(member: ts.PropertySignature): Member {
  const type = member.type ? typeText(member.type) : "unknown";
  return {
    name: member.name.getText(),
    isRequired: member.questionToken === undefined,
    type: type.replace(/ \| undefined$/, ""),
    doc: docOf(checker.getSymbolAtLocation(member.name)),
  };
}

/** Returns a type as it is written, in short. */
function typeText(type: ts.TypeNode): string {
  if (ts.isUnionTypeNode(type)) return type.types.map(typeText).join(" | ");
  if (
    ts.isTypeReferenceNode(type) &&
    declarationsOf(meantBy(type.typeName)).some(ts.isTypeAliasDeclaration)
  ) {
    const meant = checker.getTypeFromTypeNode(type);
    if (meant.isUnion() && meant.types.every((each) => each.isStringLiteral()))
      return meant.types.map((each) => checker.typeToString(each)).join(" | ");
  }
  return type.getText().replaceAll("readonly ", "").replace(/\s+/g, " ");
}

/** Returns the interfaces of our blocks that a type names, and those of a union under one name. */
function itemsIn(type: ts.TypeNode): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) {
      const meant = meantBy(node.typeName);
      if (declarationsOf(meant).some(isItem)) found.push(meant);
    }
    node.forEachChild(visit);
  };
  visit(type);
  return found;
}

const isItem = (node: ts.Declaration): boolean =>
  ts.isInterfaceDeclaration(node) && /\bsrc\/blocks\//.test(node.getSourceFile().fileName);

function membersTable({ name, members }: Shape): string {
  const rows = members.map(({ name: prop, isRequired, type, doc }) => {
    if (doc === "") throw new Error(`${name}.${prop} has no docstring.`);
    return [`\`${prop}\``, isRequired ? "yes" : "", `\`${type}\``, doc] as const;
  });
  return table(["Name", "Required", "Type", "What it is"], rows);
}

function symbolOf(name: string): ts.Symbol {
  const found = exported.get(name);
  if (!found) throw new Error(`src/blocks exports no ${name}.`);
  return meantOf(found);
}

function exportsOf(path: string): ts.Symbol[] {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
}

function meantBy(name: ts.Node): ts.Symbol {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) throw new Error(`TypeScript does not know ${name.getText()}.`);
  return meantOf(symbol);
}

const meantOf = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const declarationsOf = (symbol: ts.Symbol): readonly ts.Declaration[] => symbol.declarations ?? [];

const docOf = (symbol: ts.Symbol | undefined): string =>
  ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, " ");

const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
