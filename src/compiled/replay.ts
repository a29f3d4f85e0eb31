import type { ReactElement, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { headingLook } from "../rich-text/look";
import {
  checkElement,
  type Context,
  isPlaced,
  type Props,
  safeAttributes,
  shownIn,
  withAttributes,
} from "./context";
import { type CompiledElement, type CompiledNode, isElement } from "./tree";

/** What is the same wherever it shows, made once; or what makes it there. */
type Part = string | ReactElement | ((context: Context<ReactNode>) => ReactNode);

/** Lists of nodes that were shown. Compiled content does not change: what React has seen it need not compare. */
const prepared = new WeakMap<readonly CompiledNode[], readonly Part[]>();

/** The nodes of a tree as React elements. */
export function replay(nodes: readonly CompiledNode[], context: Context<ReactNode>): ReactElement {
  const parts = prepared.get(nodes) ?? nodes.map(partOf);
  prepared.set(nodes, parts);
  return create(Fragment, { children: childrenOf(parts, context) });
}

function partOf(node: CompiledNode): Part {
  if (typeof node === "string") return node;
  return isElement(node) ? elementOf(node) : (context) => shownIn(node, context);
}

function elementOf([tag, given, ...nodes]: CompiledElement): Part {
  const parts = nodes.map(partOf);
  const attributes = safeAttributes(given);
  const propsIn = (context: Context<ReactNode>) =>
    withAttributes({ children: childrenOf(parts, context) }, attributes, context);
  if (typeof tag === "number") return (context) => heading(context.level - 1 + tag, propsIn(context));
  if (tag === "A") return (context) => create(context.shared.components.a ?? "a", propsIn(context));
  if (tag === "IMG") return (context) => create(context.shared.components.img ?? "img", propsIn(context));
  const fixed = parts.filter((part) => typeof part !== "function");
  if (isPlaced(attributes) || fixed.length < parts.length) return (context) => create(tag, propsIn(context));
  return create(tag, { children: oneOrAll(fixed), ...attributes });
}

function childrenOf(parts: readonly Part[], context: Context<ReactNode>): ReactNode {
  return oneOrAll(parts.map((part) => (typeof part === "function" ? part(context) : part)));
}

/** As React takes children: one, an array, or undefined for none. */
const oneOrAll = (children: readonly ReactNode[]) => (children.length > 1 ? children : children[0]);

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look is that of its level. */
function heading(level: number, { bare, ...props }: Props): ReactElement {
  const looks = !bare && !("className" in props);
  if (level > 6)
    return create("p", looks ? { children: create("strong", { children: props["children"] }) } : props);
  return create(`h${level}`, looks ? { className: headingLook(level), ...props } : props);
}

/** React's element, without the copy that `createElement` makes of its props. Children carry no keys. */
function create(type: unknown, props: Props): ReactElement {
  if (typeof type === "string") checkElement(type);
  return (Array.isArray(props["children"]) ? jsxs : jsx)(type as never, props);
}
