import { type CompiledChoice, type CompiledElement, type CompiledNode, isElement } from "./tree";

type Nodes = readonly CompiledNode[];

/**
 * Merges the lists of nodes for several moments: before the first of `days`, from each of `days` on, and for an unknown present
 * day. Common nodes are stored once; different nodes become a choice, as deep in the tree as possible.
 */
export function mergeMoments(days: readonly string[], lists: readonly Nodes[]): CompiledNode[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return [...first];
  const shortest = Math.min(...lists.map(({ length }) => length));
  const areSameAt = (at: number) => areSame(lists.map((nodes) => nodes.at(at)));
  let startCount = 0;
  while (startCount < shortest && areSameAt(startCount)) startCount++;
  let endCount = 0;
  while (endCount < shortest - startCount && areSameAt(-1 - endCount)) endCount++;
  const getMiddle = (nodes: Nodes) => nodes.slice(startCount, nodes.length - endCount);
  return [
    ...first.slice(0, startCount),
    ...mergeMiddle(days, lists.map(getMiddle)),
    ...first.slice(first.length - endCount),
  ];
}

function mergeMiddle(days: readonly string[], lists: readonly Nodes[]): CompiledNode[] {
  if (lists.every(({ length }) => length === 0)) return [];
  const elements = lists.flatMap(getOnlyElement);
  const [first] = elements;
  if (first && elements.length === lists.length && areSame(elements.map(getFrame))) {
    const [tag, attributes] = first;
    return [
      [
        tag,
        attributes,
        ...mergeMoments(
          days,
          elements.map(([, , ...children]) => children),
        ),
      ],
    ];
  }
  return [createChoice(days, lists)];
}

function getOnlyElement(nodes: Nodes): CompiledElement[] {
  const [node] = nodes;
  return node !== undefined && nodes.length === 1 && isElement(node) ? [node] : [];
}

const getFrame = ([tag, attributes]: CompiledElement) => [tag, attributes];

function createChoice(days: readonly string[], lists: readonly Nodes[]): CompiledChoice {
  const texts = lists.map((nodes) => JSON.stringify(nodes));
  const distinct = [...new Set(texts)];
  return {
    days,
    order: texts.map((text) => distinct.indexOf(text)),
    shown: distinct.map((text) => lists[texts.indexOf(text)] ?? []),
  };
}

function areSame(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size < 2;
}
