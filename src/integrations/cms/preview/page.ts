import { createElement, Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";
import { CandidatesPage, type CandidatesPageProps } from "../../../pages/candidates/CandidatesPage";
import type { Host } from "./host";

/**
 * The candidates page, as elements of another React: ours makes its own and renders none of them.
 * `imageUrl` gives the address that an image loads from.
 */
export function pageElements(
  props: CandidatesPageProps,
  { h }: Pick<Host, "h">,
  imageUrl: (src: string) => string,
): ReactNode[] {
  return translate(createElement(CandidatesPage, props), (type, { children, ...attributes }) => {
    const { src } = attributes;
    const given = typeof src === "string" ? { ...attributes, src: imageUrl(src) } : attributes;
    return (...nodes) => h(type, given, ...nodes);
  });
}

type Attributes = Readonly<Record<string, unknown>>;
type Make = (type: string, props: Attributes) => (...children: ReactNode[]) => ReactNode;

/**
 * The same elements, made by another. Components are called: those of this library use no hook (the
 * contract test holds it), so they give outside React what they give in it.
 */
function translate(node: ReactNode, make: Make): ReactNode[] {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => translate(child, make));
  if (!isValidElement<Attributes>(node)) return node === null || typeof node === "boolean" ? [] : [node];
  const { type, props } = node;
  if (typeof type === "function") return translate((type as FunctionComponent)(props) as ReactNode, make);
  const children = translate(props["children"] as ReactNode, make);
  return (type as unknown) === Fragment ? children : [make(type, props)(...children)];
}
