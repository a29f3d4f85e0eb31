import type { CallStatus } from "../definition/call";
import { type CompiledChoice, type CompiledElement, type CompiledNode, isElement } from "./tree";

type ByStatus<T> = Readonly<Record<CallStatus, T>>;

/**
 * One list of nodes for three: what all statuses of the call share stands once, what differs becomes a
 * choice, as deep in the tree as it can be.
 */
export function choices(given: ByStatus<readonly CompiledNode[]>): CompiledNode[] {
  const { upcoming, open, closed } = given;
  const shortest = Math.min(upcoming.length, open.length, closed.length);
  const same = (at: number) => {
    const node = JSON.stringify(closed.at(at));
    return JSON.stringify(open.at(at)) === node && JSON.stringify(upcoming.at(at)) === node;
  };
  let start = 0;
  while (start < shortest && same(start)) start++;
  let end = 0;
  while (end < shortest - start && same(-1 - end)) end++;
  const middle = (nodes: readonly CompiledNode[]) => nodes.slice(start, nodes.length - end);
  return [
    ...closed.slice(0, start),
    ...choose({ upcoming: middle(upcoming), open: middle(open), closed: middle(closed) }),
    ...closed.slice(closed.length - end),
  ];
}

function choose(given: ByStatus<readonly CompiledNode[]>): CompiledNode[] {
  const { upcoming, open, closed } = given;
  if (upcoming.length + open.length + closed.length === 0) return [];
  const inside = [upcoming, open, closed].map(onlyElement);
  const [first, second, third] = inside;
  if (first && second && third && sameFrame(first, second) && sameFrame(first, third)) {
    const [tag, attributes] = first;
    const children = ([, , ...nodes]: CompiledElement) => nodes;
    return [
      [
        tag,
        attributes,
        ...choices({ upcoming: children(first), open: children(second), closed: children(third) }),
      ],
    ];
  }
  const isOwn = JSON.stringify(upcoming) !== JSON.stringify(closed);
  return [{ ...(isOwn && { upcoming }), open, closed } satisfies CompiledChoice];
}

function onlyElement(nodes: readonly CompiledNode[]): CompiledElement | undefined {
  const [node] = nodes;
  return node !== undefined && nodes.length === 1 && isElement(node) ? node : undefined;
}

function sameFrame([tag, attributes]: CompiledElement, [otherTag, others]: CompiledElement): boolean {
  return tag === otherTag && JSON.stringify(attributes) === JSON.stringify(others);
}
