import type { AtRule, Declaration, Root } from "postcss";
import { remove } from "./trim";

const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** Takes out what neither the rules that are left nor these others name: custom properties, animations, counter styles. */
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
