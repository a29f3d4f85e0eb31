import { createElement, Fragment, type ReactNode } from "react";

/** A call takes some hundred thousand arguments, fewer where the stack is small. */
const MOST_ARGUMENTS = 10_000;

/** Nodes to spread as children, however many: beyond what a call takes, they come in fragments. */
export function inFragments(nodes: ReactNode[]): ReactNode[] {
  if (nodes.length <= MOST_ARGUMENTS) return nodes;
  const fragments: ReactNode[] = [];
  for (let from = 0; from < nodes.length; from += MOST_ARGUMENTS) {
    fragments.push(createElement(Fragment, null, ...nodes.slice(from, from + MOST_ARGUMENTS)));
  }
  return inFragments(fragments);
}
