import { Fragment, type ReactElement, type ReactNode } from "react";
import { headingLook } from "../rich-text/look";
import { addAttributes, checkElement, type Context, type Props } from "./context";
import { create } from "./create";
import {
  type CompiledChoice,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledSlot,
  isElement,
} from "./tree";

/** The nodes of a tree as React elements. */
export function replay(nodes: readonly CompiledNode[], context: Context<ReactNode>): ReactElement {
  return create(Fragment as never, { children: childrenOf(nodes, 0, context) });
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
        ? addAttributes({ children }, given, context)
        : { children };
  if (typeof tag === "number") return heading(context.level - 1 + tag, props);
  const { a = "a", img = "img" } = context.shared.components;
  if (tag === "A") return make(a, props);
  if (tag === "IMG") return make(img, props);
  checkElement(tag, context.names);
  return make(tag, props);
}

/** Undefined for none; those of the call's present status where there is a choice. */
function childrenOf(list: readonly unknown[], from: number, context: Context<ReactNode>): ReactNode {
  const end = list.length;
  if (end === from + 1 && typeof list[from] === "string") return list[from];
  const children: ReactNode[] = [];
  for (let index = from; index < end; index++) {
    const node = list[index] as CompiledNode;
    if (typeof node === "string") children.push(node);
    else if (isElement(node)) children.push(elementOf(node, context));
    else varying(node, context, children);
  }
  return children.length > 1 ? children : children[0];
}

/** What depends on the page: the nodes of the call's present status, a block of the page, a block with state. */
function varying(
  node: CompiledSlot | CompiledClient | CompiledChoice,
  context: Context<ReactNode>,
  into: ReactNode[],
): void {
  const { shared } = context;
  if ("open" in node) {
    const chosen = childrenOf(node[shared.status], 0, context);
    if (Array.isArray(chosen)) into.push(...(chosen as ReactNode[]));
    else if (chosen !== undefined) into.push(chosen);
    return;
  }
  const shown = "slot" in node ? context.fill?.(node) : shared.client(node, context);
  if (shown !== undefined && shown !== null) into.push(shown);
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look would be that of its level. */
function heading(level: number, props: Props): ReactElement {
  const { className, children } = props;
  if (level > 6)
    return make("p", { className, children: className ? children : make("strong", { children }) });
  return make(HEADINGS[level - 1], className ? props : { className: headingLook(level), ...props });
}

function make(type: unknown, props: Props): ReactElement {
  return create(type as never, props);
}
