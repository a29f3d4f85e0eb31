import type { AtRule, Declaration, Root } from "postcss";
import { remove } from "./trim";

const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** Takes out what the rules that are left name nowhere: custom properties, animations, counter styles. */
export function dropUnnamed(root: Root): void {
  dropVariables(root);
  const words = new Set<string>();
  root.walkDecls((decl) => {
    for (const [word] of decl.value.matchAll(/[\w-]+/g)) words.add(word);
  });
  root.walkAtRules(/^(keyframes|counter-style)$/, (rule: AtRule) => {
    if (!words.has(rule.params)) remove(rule);
  });
}

/** A custom property is used by a real one, or by another that is used. */
function dropVariables(root: Root): void {
  const definitions = new Map<string, Declaration[]>();
  const queue: string[] = [];
  root.walkDecls((decl) => {
    if (decl.prop.startsWith("--")) definitions.set(decl.prop, [...(definitions.get(decl.prop) ?? []), decl]);
    else queue.push(...variablesIn(decl));
  });
  const used = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(definitions.get(name) ?? []).flatMap(variablesIn));
  }
  for (const [name, decls] of definitions) if (!used.has(name)) decls.forEach(remove);
}

function variablesIn({ value }: Declaration): string[] {
  return Array.from(value.matchAll(VARIABLE), ([, name = ""]) => name);
}
