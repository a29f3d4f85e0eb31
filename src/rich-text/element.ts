import type { ElementType, ReactElement, ReactNode } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

/**
 * Creates an element with any number of children. The children have no keys and need none. The `createElement` of React fails
 * with a hundred thousand children, because `createElement` receives each child as an argument.
 */
export const createElement = (
  type: ElementType | `h${number}`,
  children: readonly ReactNode[],
  props?: object,
): ReactElement =>
  children.length > 1
    ? jsxs(type as ElementType, { ...props, children })
    : jsx(type as ElementType, { ...props, children: children[0] });

/** Return type of a component. The first types of React 18 reject a component that returns any other type of node. */
export type RenderResult = ReactElement | null;

/** Whether a node is a React element, as `isValidElement` checks it, without an import of React. */
export function isReactElement(node: unknown): node is ReactElement<Readonly<Record<string, unknown>>> {
  return typeof node === "object" && node !== null && "$$typeof" in node && "props" in node;
}
