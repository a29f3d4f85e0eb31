import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";

export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = join(import.meta.dirname, "../..");
const Native = RegExp;
/** A source file in a line of a stack trace, from the root of the project. */
const OURS = new RegExp(`(?<=${ROOT}/)(?:packages/\\w+/)?src/[^?:)]*`);

/** The modules that read what authors write. */
const sourceFiles = [
  ...["packages/base/src", "packages/content/src", "packages/tools/src/site"],
  ...["rich-text", "blocks", "folder", "pages"].map((layer) => `src/${layer}`),
].flatMap((folder) => listFiles(folder, ROOT, /(?<!\.test)\.tsx?$/));

/** The expressions that a text of TypeScript writes between strokes, and how many it makes by `new RegExp`. */
export function findExpressions(file: string, text: string): { literals: Expression[]; made: number } {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: Expression[] = [];
  let made = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp")
      made++;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, made };
}

export function findWrittenExpressions() {
  return sourceFiles.map((file) => ({
    file,
    ...findExpressions(file, readFileSync(join(ROOT, file), "utf8")),
  }));
}

/**
 * Notes each expression that a module of ours makes by `new RegExp` while `work` runs: what it is made from is
 * known only then. The modules must not have been loaded before.
 */
export async function recordExpressions(work: () => Promise<unknown>): Promise<Expression[]> {
  const made = new Map<string, Expression>();
  const note = (expression: RegExp): RegExp => {
    const { source, flags } = expression;
    const lines = new Error().stack?.split("\n") ?? [];
    const file = lines.flatMap((line) => OURS.exec(line)?.[0] ?? [])[0];
    if (file) made.set(JSON.stringify([file, source, flags]), { file, source, flags });
    return expression;
  };
  const recorder: ProxyHandler<RegExpConstructor> = {
    construct: (target, args, newTarget) => note(Reflect.construct(target, args, newTarget) as RegExp),
    apply: (target, self, args) => note(Reflect.apply(target, self, args) as RegExp),
  };
  globalThis.RegExp = new Proxy(Native, recorder);
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...made.values()];
}
