import type { AtRule, ChildNode, Container, Declaration, Root, Rule } from "postcss";
import type { Element } from "./element";
import { matched, type Nesting } from "./matching";

/** Takes out the rules that match no element, and the at-rules that this leaves empty. */
export function trim(root: Root, elements: readonly Element[], nesting: Nesting): void {
  root.walkRules((rule) => {
    if (isFrame(rule)) return;
    const kept = rule.selectors.filter((selector) => matched(selector, elements, nesting).length > 0);
    if (kept.length === 0) remove(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** `from`, `to` and `50%` are not selectors. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === "atrule" && /keyframes$/i.test((parent as AtRule).name);
}

/** Removes the custom properties, animations and counter styles that no remaining rule names, here or in the others. */
export function dropUnnamed(root: Root, others: Iterable<string> = []): void {
  dropVariables(root, others);
  const words = new Set<string>();
  root.walkDecls((decl) => {
    for (const [word] of decl.value.matchAll(/[\w-]+/g)) words.add(word);
  });
  root.walkAtRules(/^(keyframes|counter-style)$/, (rule: AtRule) => {
    if (!words.has(rule.params)) remove(rule);
  });
}

/** A custom property is used by a real one, or by another that is used. */
function dropVariables(root: Root, others: Iterable<string>): void {
  const definitions = new Map<string, Declaration[]>();
  const queue = [...others];
  root.walkDecls((decl) => {
    if (decl.prop.startsWith("--")) definitions.set(decl.prop, [...(definitions.get(decl.prop) ?? []), decl]);
    else queue.push(...variablesIn(decl.value));
  });
  const used = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(definitions.get(name) ?? []).flatMap(({ value }) => variablesIn(value)));
  }
  for (const [name, decls] of definitions) if (!used.has(name)) decls.forEach(remove);
}

/** The custom properties that a value, or any text of CSS, asks for. */
export function variablesIn(text: string): string[] {
  return Array.from(text.matchAll(VARIABLE), ([, name = ""]) => name);
}

const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** Takes out comments; a licence stays, once. */
export function dropComments(root: Root): void {
  const licences = new Set<string>();
  root.walkComments((comment) => {
    if (!comment.text.includes("License") || licences.has(comment.text)) remove(comment);
    licences.add(comment.text);
  });
}

/** Removes rules for Internet Explorer and the first Edge: neither supports the container queries that we use. */
export function dropOldQueries(root: Root): void {
  root.walkAtRules("media", (rule) => {
    const queries = rule.params.split(",").filter((query) => !query.includes("-ms-high-contrast"));
    if (queries.length === 0) remove(rule);
    else rule.params = queries.join(",");
  });
}

/** Takes out the characters that mean nothing. */
export function dropSpaces(root: Root): void {
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "comment") return;
    if (node.type === "decl") {
      node.raws.between = ":";
      if (node.important) node.raws.important = "!important";
      // an address may hold what is written as a number
      if (!node.value.includes("url(")) node.value = outsideQuotes(node.value, shortValue);
      return;
    }
    Object.assign(node.raws, { between: "", after: "", semicolon: false });
    if (node.type === "rule")
      node.selector = outsideQuotes(node.selector, (part) =>
        part.replace(/\s*([>,+~])\s*/g, "$1").replace(/\s+/g, " "),
      );
    else node.params = node.params.replace(/: +/g, ":");
  });
  root.raws.after = "";
}

/** `0.5rem, 1fr` as `.5rem,1fr`. */
function shortValue(value: string): string {
  return value.replace(/,\s+/g, ",").replace(/(?<![\w.-])0(?=\.\d)/g, "");
}

/** The text with `change` applied outside quotation marks. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  // the quoted parts are the odd ones
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join("");
}

/** Takes a node out, and what it leaves empty around it. */
export function remove(node: ChildNode): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent && parent.type !== "root" && parent.nodes?.length === 0) remove(parent as ChildNode);
}
