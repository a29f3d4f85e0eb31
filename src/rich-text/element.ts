import type { ElementType, ReactElement, ReactNode } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

/**
 * An element with these children, however many: they carry no keys and need none. `createElement` would take each as
 * an argument, and a call has no room for a hundred thousand.
 */
export function element(
  type: ElementType | `h${number}`,
  props: object,
  children: readonly ReactNode[],
): ReactElement {
  const create = children.length > 1 ? jsxs : jsx;
  return create(type as ElementType, { ...props, children: children.length > 1 ? children : children[0] });
}
