import { type CompiledChoice, type CompiledElement, type CompiledNode, isElement } from "./tree";

type Nodes = readonly CompiledNode[];

/**
 * One list of nodes for several, each shown at its own time: those before and from each of `days`, and the one
 * without a day. What all share stands once, what differs becomes a choice, as deep in the tree as it can be.
 */
export function choices(days: readonly string[], lists: readonly Nodes[]): CompiledNode[] {
  const [first = []] = lists;
  const shortest = Math.min(...lists.map(({ length }) => length));
  const same = (at: number) => areSame(lists.map((nodes) => nodes.at(at)));
  let start = 0;
  while (start < shortest && same(start)) start++;
  let end = 0;
  while (end < shortest - start && same(-1 - end)) end++;
  const middle = (nodes: Nodes) => nodes.slice(start, nodes.length - end);
  return [...first.slice(0, start), ...choose(days, lists.map(middle)), ...first.slice(first.length - end)];
}

function choose(days: readonly string[], lists: readonly Nodes[]): CompiledNode[] {
  if (lists.every(({ length }) => length === 0)) return [];
  const elements = lists.flatMap(onlyElement);
  const [first] = elements;
  if (first && elements.length === lists.length && areSame(elements.map(frameOf))) {
    const [tag, attributes] = first;
    return [
      [
        tag,
        attributes,
        ...choices(
          days,
          elements.map(([, , ...children]) => children),
        ),
      ],
    ];
  }
  return [choiceOf(days, lists)];
}

function onlyElement(nodes: Nodes): CompiledElement[] {
  const [node] = nodes;
  return node !== undefined && nodes.length === 1 && isElement(node) ? [node] : [];
}

const frameOf = ([tag, attributes]: CompiledElement) => [tag, attributes];

function choiceOf(days: readonly string[], lists: readonly Nodes[]): CompiledChoice {
  const texts = lists.map((nodes) => JSON.stringify(nodes));
  const different = [...new Set(texts)];
  return {
    days,
    order: texts.map((text) => different.indexOf(text)),
    shown: different.map((text) => lists[texts.indexOf(text)] ?? []),
  };
}

function areSame(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size < 2;
}
