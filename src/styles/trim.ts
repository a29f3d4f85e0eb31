import type { AtRule, ChildNode, Container, Root, Rule } from "postcss";
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

/** `from`, `to` and `50%` are no selectors. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === "atrule" && /keyframes$/i.test((parent as AtRule).name);
}

/** Takes a node out, and what it leaves empty around it. */
export function remove(node: ChildNode): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent && parent.type !== "root" && parent.nodes?.length === 0) remove(parent as ChildNode);
}
