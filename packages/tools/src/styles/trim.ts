import type { AtRule, ChildNode, Container, Declaration, Root, Rule } from "postcss";
import type { Element } from "./element";
import { findMatches, type Nesting } from "./matching";

/** Removes the CSS selectors that match no element, then the rules and the at-rules that become empty. */
export function trim(root: Root, elements: readonly Element[], nesting: Nesting): void {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = rule.selectors.filter(
      (selector) => findMatches(selector, elements, nesting).length > 0,
    );
    if (selectors.length === 0) remove(rule);
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
}

/** Whether a CSS rule is a keyframe: `from`, `to` or `50%`, which are not selectors. */
function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === "atrule" && /keyframes$/i.test((parent as AtRule).name);
}

/**
 * Removes the custom properties, animations and counter styles that no remaining CSS rule uses. `usedElsewhere` lists
 * custom properties that other stylesheets use, and that must be kept.
 */
export function dropUnused(root: Root, usedElsewhere: Iterable<string> = []): void {
  dropUnusedVariables(root, usedElsewhere);
  const words = new Set<string>();
  root.walkDecls((decl) => {
    for (const [word] of decl.value.matchAll(/[\w-]+/g)) words.add(word);
  });
  root.walkAtRules(/^(keyframes|counter-style)$/, (rule: AtRule) => {
    if (!words.has(rule.params)) remove(rule);
  });
}

/**
 * Removes unused custom properties. A custom property is used if it is in `usedElsewhere`, or if a standard property or
 * another used custom property refers to it.
 */
function dropUnusedVariables(root: Root, usedElsewhere: Iterable<string>): void {
  const definitions = new Map<string, Declaration[]>();
  const queue = [...usedElsewhere];
  root.walkDecls((decl) => {
    if (decl.prop.startsWith("--")) definitions.set(decl.prop, [...(definitions.get(decl.prop) ?? []), decl]);
    else queue.push(...findVariables(decl.value));
  });
  const usedNames = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (usedNames.has(name)) continue;
    usedNames.add(name);
    queue.push(...(definitions.get(name) ?? []).flatMap(({ value }) => findVariables(value)));
  }
  for (const [name, decls] of definitions) if (!usedNames.has(name)) decls.forEach(remove);
}

/** Returns the custom properties that a value, or any CSS text, refers to with `var()`. */
export function findVariables(text: string): string[] {
  return Array.from(text.matchAll(VARIABLE), ([, name = ""]) => name);
}

const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** Removes comments, except one copy of each licence. */
export function dropComments(root: Root): void {
  const licences = new Set<string>();
  root.walkComments((comment) => {
    if (!comment.text.includes("License") || licences.has(comment.text)) remove(comment);
    licences.add(comment.text);
  });
}

/**
 * Removes the media queries for Internet Explorer and the first version of Edge. These browsers do not support the
 * container queries that our styles use.
 */
export function dropOldQueries(root: Root): void {
  root.walkAtRules("media", (rule) => {
    const queries = rule.params.split(",").filter((query) => !query.includes("-ms-high-contrast"));
    if (queries.length === 0) remove(rule);
    else rule.params = queries.join(",");
  });
}

/** Removes the white space and zeros that have no effect. */
export function dropSpaces(root: Root): void {
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "comment") return;
    if (node.type === "decl") {
      node.raws.between = ":";
      if (node.important) node.raws.important = "!important";
      // skip values with a URL, which may contain text that looks like a number or a list
      if (!node.value.includes("url(")) node.value = replaceOutsideQuotes(node.value, shortenValue);
      return;
    }
    Object.assign(node.raws, { between: "", after: "", semicolon: false });
    if (node.type === "rule")
      node.selector = replaceOutsideQuotes(node.selector, (part) =>
        part.replace(/\s*([>,+~])\s*/g, "$1").replace(/\s+/g, " "),
      );
    else node.params = node.params.replace(/: +/g, ":");
  });
  root.raws.after = "";
}

/** Shortens a value: `0.5rem, 1fr` becomes `.5rem,1fr`. */
function shortenValue(value: string): string {
  return value.replace(/,\s+/g, ",").replace(/(?<![\w.-])0(?=\.\d)/g, "");
}

/** Returns a text with `change` applied to each part that is outside quotation marks. */
function replaceOutsideQuotes(text: string, change: (part: string) => string): string {
  // the parts with an odd index are quoted
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join("");
}

/** Removes a node, then each ancestor that becomes empty. */
export function remove(node: ChildNode): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent && parent.type !== "root" && parent.nodes?.length === 0) remove(parent as ChildNode);
}
