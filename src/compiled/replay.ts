import type { ReactElement, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { getHeadingClass } from "../rich-text/look";
import {
  checkElement,
  type RenderContext,
  isDynamic,
  type Props,
  filterAttributes,
  renderDynamic,
  applyAttributes,
} from "./context";
import { type CompiledAttributes, type CompiledElement, type CompiledNode, isElement } from "./tree";

/** Constant node, created once; or a function that creates a node from the context. */
type Part = string | ReactElement | ((context: RenderContext<ReactNode>) => ReactNode);

/** Parts of lists of nodes, cached. Compiled content does not change, so React does not compare reused elements. */
const partCache = new WeakMap<readonly CompiledNode[], readonly Part[]>();

/** Renders the nodes of a tree as React elements. */
export function replay(nodes: readonly CompiledNode[], context: RenderContext<ReactNode>): ReactElement {
  const parts = partCache.get(nodes) ?? nodes.map(createPart);
  partCache.set(nodes, parts);
  return create(Fragment, { children: renderChildren(parts, context) });
}

function createPart(node: CompiledNode): Part {
  if (typeof node === "string") return node;
  return isElement(node) ? createElementPart(node) : (context) => renderDynamic(node, context);
}

function createElementPart([tag, rawAttributes, ...nodes]: CompiledElement): Part {
  const parts = nodes.map(createPart);
  const attributes = filterAttributes(rawAttributes);
  const createProps = (context: RenderContext<ReactNode>) =>
    applyAttributes({ children: renderChildren(parts, context) }, attributes, context);
  if (typeof tag === "number")
    return (context) => createHeading(context.level - 1 + tag, createProps(context));
  if (tag === "A") return createLinkPart(attributes, parts);
  if (tag === "IMG") return (context) => create(context.shared.components.img ?? "img", createProps(context));
  checkElement(tag);
  const constantParts = parts.filter((part) => typeof part !== "function");
  if (isDynamic(attributes) || constantParts.length < parts.length)
    return (context) => create(tag, createProps(context));
  return create(tag, { children: unwrapSingle(constantParts), ...attributes });
}

/** Creates a link. The site's own component receives the `route` as its `href`. */
function createLinkPart({ route, ...attributes }: CompiledAttributes, parts: readonly Part[]): Part {
  const routed = route === undefined ? attributes : { ...attributes, href: route };
  return (context) => {
    const { a = "a" } = context.shared.components;
    const children = renderChildren(parts, context);
    return create(a, applyAttributes({ children }, a === "a" ? attributes : routed, context));
  };
}

function renderChildren(parts: readonly Part[], context: RenderContext<ReactNode>): ReactNode {
  return unwrapSingle(parts.map((part) => (typeof part === "function" ? part(context) : part)));
}

/** Returns children in the form that React expects: a single child, an array, or undefined. */
const unwrapSingle = (children: readonly ReactNode[]) => (children.length > 1 ? children : children[0]);

/**
 * Creates a heading. Below level 6, the heading becomes a paragraph, because HTML has no `h7`. The paragraph is in bold if
 * the look of the heading depends on its level.
 */
function createHeading(level: number, { bare, ...props }: Props): ReactElement {
  const hasLevelLook = !bare && !("className" in props);
  if (level > 6)
    return create(
      "p",
      hasLevelLook ? { children: create("strong", { children: props["children"] }) } : props,
    );
  const tag = `h${level}`;
  checkElement(tag);
  return create(tag, hasLevelLook ? { className: getHeadingClass(level), ...props } : props);
}

/** Creates a React element, without the copy of the props that `createElement` makes. Children have no keys. */
function create(type: unknown, props: Props): ReactElement {
  return (Array.isArray(props["children"]) ? jsxs : jsx)(type as never, props);
}
