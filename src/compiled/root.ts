import { RECORDED_ID } from "./record";
import type { Attributes, Element, Node, Tree } from "./tree";

/**
 * A recorded root without the id that it was recorded with. Where its title names it, root and title
 * both keep the end of the title's id, under `landmark`.
 */
export function settleRoot(root: Node | undefined): Tree {
  if (root === undefined || typeof root === "string" || "slot" in root) return null;
  if (isElement(root)) return settleElement(root);
  const settle = (nodes: readonly Node[]) =>
    nodes.flatMap((node): Node[] => {
      const settled = settleRoot(node);
      return settled ? [settled] : [];
    });
  return { upcoming: settle(root.upcoming), open: settle(root.open), closed: settle(root.closed) };
}

function settleElement([tag, attributes, ...children]: Element): Element {
  const given = attributesOf(attributes);
  const label = given["aria-labelledby"];
  const className = String(given["className"] ?? "");
  if (label === undefined) return [tag, { className }, ...children];
  const landmark = String(label).slice(RECORDED_ID.length + 1);
  return [tag, { className, landmark }, ...children.map((node) => markTitle(node, landmark))];
}

function markTitle(node: Node, landmark: string): Node {
  if (!isElement(node)) return node;
  const [tag, attributes, ...children] = node;
  const { slug, ...others } = attributesOf(attributes);
  if (slug === landmark) return [tag, { landmark, ...others }, ...children];
  return [tag, attributes, ...children.map((child) => markTitle(child, landmark))];
}

function attributesOf(attributes: Element[1]): Attributes {
  if (attributes === 0) return {};
  return typeof attributes === "string" ? { className: attributes } : attributes;
}

function isElement(node: Node): node is Element {
  return Array.isArray(node);
}
