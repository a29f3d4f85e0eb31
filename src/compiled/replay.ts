import type { ReactElement, ReactNode } from "react";
import { headingLook } from "../rich-text/look";
import { withAttributes, checkElement, type Context, type Props } from "./context";
import { create, Fragment } from "./create";
import { type CompiledElement, type CompiledNode, isElement } from "./tree";

/** The nodes of a tree as React elements. */
export function replay(nodes: readonly CompiledNode[], context: Context<ReactNode>): ReactElement {
  return create(Fragment, { children: childrenOf(nodes, 0, context) });
}

/** An element of a tree. Written for speed: every element of a page comes through here. */
function elementOf(element: CompiledElement, context: Context<ReactNode>): ReactElement {
  const tag = element[0];
  const given = element[1];
  const children = childrenOf(element, 2, context);
  const props: Props =
    typeof given === "string"
      ? { className: given, children }
      : given
        ? withAttributes({ children }, given, context)
        : { children };
  if (typeof tag === "number") return heading(context.level - 1 + tag, props);
  const { a = "a", img = "img" } = context.shared.components;
  if (tag === "A") return create(a, props);
  if (tag === "IMG") return create(img, props);
  checkElement(tag, context.names);
  return create(tag, props);
}

/** One, an array, or undefined for none. */
function childrenOf(list: readonly unknown[], from: number, context: Context<ReactNode>): ReactNode {
  if (list.length === from + 1 && typeof list[from] === "string") return list[from];
  const children: ReactNode[] = [];
  collect(list, from, context, children);
  return children.length > 1 ? children : children[0];
}

function collect(
  list: readonly unknown[],
  from: number,
  context: Context<ReactNode>,
  into: ReactNode[],
): void {
  for (let index = from; index < list.length; index++) {
    const node = list[index] as CompiledNode;
    if (typeof node === "string") into.push(node);
    else if (isElement(node)) into.push(elementOf(node, context));
    else if ("open" in node) collect(node[context.shared.status], 0, context, into);
    else into.push("slot" in node ? context.fill?.(node) : context.shared.client(node, context));
  }
}

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look would be that of its level. */
function heading(level: number, props: Props): ReactElement {
  const { className, children } = props;
  if (level > 6)
    return create("p", { className, children: className ? children : create("strong", { children }) });
  return create(`h${level}`, className ? props : { className: headingLook(level), ...props });
}
