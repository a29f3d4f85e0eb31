import type { ElementType, ReactElement, ReactNode } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

/**
 * An element with these children, however many: they carry no keys and need none. `createElement` would take each as
 * an argument, and a call has no room for a hundred thousand.
 */
export const element = (
  type: ElementType | `h${number}`,
  children: readonly ReactNode[],
  props?: object,
): ReactElement =>
  children.length > 1
    ? jsxs(type as ElementType, { ...props, children })
    : jsx(type as ElementType, { ...props, children: children[0] });

/** What a component returns, for TypeScript: to React 18's first types, a function that returns any other node is none. */
export type Rendered = ReactElement | null;

/** What React says by `isValidElement`, without React itself: a server has other ways to it than this import. */
export function isReactElement(node: unknown): node is ReactElement<Readonly<Record<string, unknown>>> {
  return typeof node === "object" && node !== null && "$$typeof" in node && "props" in node;
}
