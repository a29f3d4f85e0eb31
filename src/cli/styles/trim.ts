import type { AtRule, Container, Root, Rule } from "postcss";
import type { Element } from "./markup";
import { matched } from "./matching";

/** Takes out the rules that match nothing on the page, and the at-rules that this leaves empty. */
export function trim(root: Root, elements: readonly Element[]): void {
  root.walkRules((rule) => {
    if (isFrame(rule)) return;
    const kept = rule.selectors.filter((selector) => matched(selector, elements).length > 0);
    if (kept.length === 0) remove(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** `from`, `to` and `50%` are no selectors. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === "atrule" && /keyframes$/i.test((parent as AtRule).name);
}

function remove(node: Rule | AtRule): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent?.type === "atrule" && parent.nodes?.length === 0) remove(parent as AtRule);
}
