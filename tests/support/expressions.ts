import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";

export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = join(import.meta.dirname, "../..");
const Native = RegExp;

/** The modules that read what authors write. */
const sourceFiles = ["base", "content", "rich-text", "blocks", "pages", "site"].flatMap((layer) =>
  filesUnder(`src/${layer}`, ROOT, /(?<!\.test)\.tsx?$/),
);

/** The expressions that a text of TypeScript writes between strokes, and how many it makes by `new RegExp`. */
export function expressionsIn(file: string, text: string): { literals: Expression[]; made: number } {
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

export function writtenExpressions() {
  return sourceFiles.map((file) => ({
    file,
    ...expressionsIn(file, readFileSync(join(ROOT, file), "utf8")),
  }));
}

/**
 * Notes each expression that a module of `src` makes by `new RegExp` while `work` runs: what it is made from is
 * known only then. The modules must not have been loaded before.
 */
export async function expressionsMade(work: () => Promise<unknown>): Promise<Expression[]> {
  const made = new Map<string, Expression>();
  const note = (expression: RegExp): RegExp => {
    const { source, flags } = expression;
    const frame = new Error().stack?.split("\n").find((line) => line.includes(join(ROOT, "src")));
    const [path = ""] = /\/src\/[^?:)]*/.exec(frame ?? "") ?? [];
    const file = relative(ROOT, join(ROOT, path));
    if (frame) made.set(JSON.stringify([file, source, flags]), { file, source, flags });
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
